/** Annotated articles as the trainer takes them, and their labels over the document's tokens. */
import { beginLabel, insideLabel, OUTSIDE } from '../engine/recognise/bio-labels.js';
import type { Document } from '../engine/types.js';

/** An annotated span, in UTF-16 offsets. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface TrainingArticle {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** How much the article counts. */
  readonly weight: number;
}

/**
 * BIO labels of a document's tokens. A token belongs to a span when they overlap; where spans overlap
 * the earlier and longer wins; types that the model does not have are left out.
 */
export function labelTokens(document: Document, spans: readonly GoldSpan[], types: readonly string[]): Uint8Array {
  const { tokens } = document;
  const labels = new Uint8Array(tokens.length).fill(OUTSIDE);
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let i = 0;
  for (const span of ordered) {
    const type = types.indexOf(span.type);
    if (type < 0) continue;
    while (i < tokens.length && (tokens.end[i] as number) <= span.start) i++;
    let sentence = -1;
    while (i < tokens.length && (tokens.start[i] as number) < span.end) {
      // A span that a sentence's end cuts goes on as a new one: no sentence begins inside a name.
      labels[i] = tokens.sentence[i] === sentence ? insideLabel(type) : beginLabel(type);
      sentence = tokens.sentence[i] as number;
      i++;
    }
  }
  return labels;
}
