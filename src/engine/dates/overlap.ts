/** The one policy for candidates that overlap: the longest wins, of equals the one whose rule is listed first. */
import type { Candidate } from './meaning.js';

/**
 * Disjoint candidates in text order; linear, as candidates are put into one bucket for each length.
 * `candidates` must be in the order in which the triggers stand and the rules are listed.
 */
export function disjoint(candidates: readonly Candidate[], wordCount: number): Candidate[] {
  const byLength: Candidate[][] = [];
  for (const candidate of candidates) {
    const length = candidate.last - candidate.first;
    const bucket = byLength[length];
    if (bucket === undefined) byLength[length] = [candidate];
    else bucket.push(candidate);
  }
  const taken = new Uint8Array(wordCount);
  const kept = new Map<number, Candidate>();
  for (let length = byLength.length - 1; length > 0; length--) {
    for (const candidate of byLength[length] ?? []) {
      // What is taken already is at least as long, so it covers an end of what it overlaps.
      if (taken[candidate.first] === 1 || taken[candidate.last - 1] === 1) continue;
      taken.fill(1, candidate.first, candidate.last);
      kept.set(candidate.first, candidate);
    }
  }
  const firsts = [...kept.keys()].sort((a, b) => a - b);
  return firsts.map((first) => kept.get(first) as Candidate);
}
