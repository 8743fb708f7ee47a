/** Converts mentions to ranges of tokens, for formats that label each token. */
import type { Document, EntityType, Result } from '../../engine/types.js';

/** A half-open range of token indexes. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

/** A half-open range of UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/**
 * Returns the tokens that each mention touches, in text order. If two mentions touch one token, such as a word with a
 * hyphen, the token belongs to the first mention. A mention that is left without a token has no span.
 */
export function tokenSpans({ tokens }: Document, mentions: readonly Range[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let next = 0;
  for (const { start, end, type } of [...mentions].sort((a, b) => a.start - b.start)) {
    while (next < tokens.length && (tokens.end[next] as number) <= start) next++;
    const first = next;
    while (next < tokens.length && (tokens.start[next] as number) < end) next++;
    if (next > first) spans.push({ first, last: next, type });
  }
  return spans;
}

/** Returns the ranges of all mentions in UTF-16 code units, with their types. */
export function mentionRanges({ entities }: Result): Range[] {
  return entities.flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })));
}
