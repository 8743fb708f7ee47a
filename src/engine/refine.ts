/**
 * One list of mentions without overlaps, by one policy. Of two mentions that overlap the one stays that
 *
 * 1. comes from a stronger source: the user's lexicon, then mentions given with the article, then all that the
 *    program found by itself;
 * 2. is longer: "September 11 attacks" over the date in it, "New York Times" over the place in it;
 * 3. comes from the model, where a date rule and the model claim the very same words: the model saw that "April"
 *    is a woman here, the rule only that it can be a month;
 * 4. starts earlier.
 */
import type { Mention } from './types.js';

const STRENGTH: Record<string, number> = { lexicon: 3, given: 2 };

/** @returns the mentions that stay, in text order. */
export function refine(mentions: readonly Mention[]): Mention[] {
  const taken = new Uint8Array(mentions.reduce((last, { end }) => Math.max(last, end), 0));
  const kept = [...mentions].sort(byClaim).filter(({ start, end }) => {
    if (start >= end || taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** The stronger claim first. */
function byClaim(a: Mention, b: Mention): number {
  return (
    (STRENGTH[b.source] ?? 1) - (STRENGTH[a.source] ?? 1) ||
    b.end - b.start - (a.end - a.start) ||
    Number(b.source === 'model') - Number(a.source === 'model') ||
    a.start - b.start
  );
}
