/**
 * Corpora annotate different types. What a source leaves out must not be learned as "no name": the mentions that a first
 * model finds of those types are added where nothing is annotated.
 */

import type { Document, Mention } from '../engine/types.js';
import { readDocument } from '../extractor/read-document.js';
import type { TrainingArticle } from './training-article.js';

/** @param missing the types that the article's source does not annotate. */
export function completed(
  article: TrainingArticle,
  missing: readonly string[],
  recognise: (document: Document) => readonly Mention[],
): TrainingArticle {
  if (missing.length === 0) return article;
  const { spans } = article;
  const added = recognise(readDocument(article.text)).filter(
    ({ start, end, type }) => missing.includes(type) && !spans.some((span) => span.start < end && start < span.end),
  );
  const all = [...spans, ...added.map(({ start, end, type }) => ({ start, end, type }))];
  return { ...article, spans: all.sort((a, b) => a.start - b.start) };
}
