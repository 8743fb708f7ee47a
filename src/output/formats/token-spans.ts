/** Mentions as ranges of tokens, for formats that have a label for each token. */
import type { Document, EntityType, Result } from '../../engine/types.js';

/** A half-open range of token indexes. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/**
 * The tokens that each mention touches, in text order. A token that two mentions share, such as a word with a hyphen,
 * belongs to the first; a mention with no token of its own has no span.
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

/** The mentions of a result with their types. */
export function rangesOf({ entities }: Result): Range[] {
  return entities.flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })));
}
