/** Spans of tokens, and what the rules in this folder do with them. */
import type { Document, EntityType } from '../../types.js';

/** A name as a range `[first, last)` of the document's tokens. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** The model's probability; absent for a span that a rule added. */
  readonly score?: number;
}

/**
 * A rule: returns the spans of the document, in text order and without overlaps, after it corrected some of them. It reads
 * a bounded number of tokens around each span or token, so that its time grows linearly with the text.
 */
export type SpanRule = (document: Document, spans: readonly TokenSpan[]) => readonly TokenSpan[];

/** Replaces every span that overlaps the tokens `[first, last)` of a correction by the spans of the correction. */
export interface Correction {
  readonly first: number;
  readonly last: number;
  readonly spans: readonly TokenSpan[];
}

/** Applies corrections, which are in text order; of two that overlap, the first is applied. */
export function applyCorrections(
  spans: readonly TokenSpan[],
  corrections: readonly Correction[],
): readonly TokenSpan[] {
  if (corrections.length === 0) return spans;
  const out: TokenSpan[] = [];
  let s = 0;
  let end = 0;
  for (const correction of corrections) {
    if (correction.first < end) continue;
    for (; s < spans.length && (spans[s] as TokenSpan).last <= correction.first; s++) out.push(spans[s] as TokenSpan);
    out.push(...correction.spans);
    end = correction.last;
    while (s < spans.length && (spans[s] as TokenSpan).first < end) s++;
  }
  return [...out, ...spans.slice(s)];
}

/** Returns the part `[first, last)` of a span with the span's type and score. */
export function partOf(span: TokenSpan, first: number, last: number): TokenSpan {
  return { ...span, first, last };
}

/** Returns the text of token `i`; the empty string outside the document. */
export function tokenAt({ tokens }: Document, i: number): string {
  return tokens.text[i] ?? '';
}

/** Returns true if no white space stands between token `i - 1` and token `i`. */
export function touches({ tokens }: Document, i: number): boolean {
  return i > 0 && i < tokens.length && tokens.end[i - 1] === tokens.start[i];
}

const CAPITALIZED = /^\p{Lu}/u;

export function isCapitalized(document: Document, i: number): boolean {
  return CAPITALIZED.test(tokenAt(document, i));
}
