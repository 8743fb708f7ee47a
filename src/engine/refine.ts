/**
 * Resolves overlaps between the mentions of the model, the lexicon and the rules. Of two mentions that overlap, the
 * mention stays that
 *
 * 1. comes from a stronger source: the user's lexicon, then the mentions in the article's own record, then all others;
 * 2. is longer: `September 11 attacks` wins over the date in it, `New York Times` over the place in it; 3. comes from
 * the model, if the model and a date rule claim the same words: the model knows that `April` is a woman
 *    in this sentence, while the rule only knows that `April` can be a month. A named day (`Labor Day`) stays a date, and
 *    so does a date that the model only knows as some other name (`misc`): the rule knows its value;
 * 4. starts earlier.
 */
import type { Mention } from './types.js';

/** The strength of each source of mentions; sources that are not listed have strength 1. */
const STRENGTH: Readonly<Record<string, number>> = { lexicon: 3, given: 2 };

/** Returns the mentions that stay, without overlaps and in text order. Mentions of length 0 are dropped. */
export function refine(mentions: readonly Mention[]): Mention[] {
  const lastEnd = mentions.reduce((last, { end }) => Math.max(last, end), 0);
  /** For each code unit of the text: 1 if a chosen mention covers it. */
  const taken = new Uint8Array(lastEnd);
  const kept = [...mentions].sort(compareClaims).filter(({ start, end }) => {
    if (start >= end || taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Returns the rank of a mention among mentions of the same words: first a named day, then a name of the model, a date,
 * and any other name.
 */
function knowledgeOf({ source, type }: Mention): number {
  if (source === 'model') return type === 'misc' ? 0 : 2;
  return source === 'dates/holiday' ? 3 : 1;
}

/** Compares two mentions such that the one that wins comes first, by the four rules above. */
function compareClaims(a: Mention, b: Mention): number {
  return (
    (STRENGTH[b.source] ?? 1) - (STRENGTH[a.source] ?? 1) ||
    b.end - b.start - (a.end - a.start) ||
    knowledgeOf(b) - knowledgeOf(a) ||
    a.start - b.start
  );
}
