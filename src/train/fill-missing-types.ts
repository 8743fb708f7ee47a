/** Completes the annotation of articles whose source does not annotate all types of the model. */

import type { Document, Mention } from '../engine/types.js';
import { readDocument } from '../extractor/read-document.js';
import type { TrainingArticle } from './training-article.js';

/**
 * Returns the article with the mentions of the missing types that another model finds where nothing is annotated. If
 * these mentions were missing, the training would learn that they are not names.
 *
 * @param missing the types that the article's source does not annotate.
 */
export function fillMissingTypes(
  article: TrainingArticle,
  missing: readonly string[],
  recognise: (document: Document) => readonly Mention[],
): TrainingArticle {
  if (missing.length === 0) return article;
  const { spans } = article;
  const isFree = ({ start, end }: Mention): boolean => !spans.some((span) => span.start < end && start < span.end);
  const found = recognise(readDocument(article.text)).filter(
    (mention) => missing.includes(mention.type) && isFree(mention),
  );
  const all = [...spans, ...found.map(({ start, end, type }) => ({ start, end, type }))];
  return { ...article, spans: all.sort((a, b) => a.start - b.start) };
}
