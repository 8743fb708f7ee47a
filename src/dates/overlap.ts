/** The one policy for candidates that overlap: the longest wins, of equals the one whose rule is listed first. */
import type { Candidate } from './meaning.js';

/** Disjoint candidates in text order. `candidates` must be in order of the rules that proposed them. */
export function disjoint(candidates: readonly Candidate[], wordCount: number): Candidate[] {
  const order = candidates.map((candidate, rank) => ({ candidate, rank, length: candidate.last - candidate.first }));
  order.sort((a, b) => b.length - a.length || a.candidate.first - b.candidate.first || a.rank - b.rank);
  const taken = new Uint8Array(wordCount);
  const kept: Candidate[] = [];
  for (const { candidate } of order) {
    if (taken.subarray(candidate.first, candidate.last).includes(1)) continue;
    taken.fill(1, candidate.first, candidate.last);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.first - b.first);
}
