/**
 * Gives a clock time or a weekday the day of a date that follows in or after brackets. The mentions stay separate.
 *
 * Accepts: "at 2:49 a.m. local time (7:49 UTC) on Saturday", "10 p.m. (2 a.m. GMT) Friday", "on Thursday (July 13)".
 * Refuses: a time and a day with other words between them; a clock time that has its own day.
 */
import type { Candidate } from '../candidate.js';
import { isClockTime, isDay, isTime, type Meaning } from '../meaning.js';
import type { Words } from '../read/words.js';

/** Words and signs that may stand between the two mentions. */
const BETWEEN = new Set(['local', 'time', '(', ')', '[', ']', '{', '}', ',', 'on', 'or', '/', ';']);
const MAX_GAP = 3;

export function borrowDay(w: Words, candidates: readonly Candidate[]): Candidate[] {
  const out = [...candidates];
  // Goes from the last candidate to the first, so that in "2 a.m. (7 GMT) on Saturday" the second time gets its day
  // before the first.
  for (let i = out.length - 2; i >= 0; i--) {
    const [candidate, next] = [out[i] as Candidate, out[i + 1] as Candidate];
    if (next.first - candidate.last > MAX_GAP) continue;
    const meaning = findMeaningWithDay(w, candidate, next);
    if (meaning !== undefined) out[i] = { ...candidate, meaning };
  }
  return out;
}

/**
 * Returns the meaning of a candidate with the day of the next candidate added; undefined if the candidate has its own
 * day.
 */
function findMeaningWithDay(w: Words, candidate: Candidate, next: Candidate): Meaning | undefined {
  const { meaning } = candidate;
  const day = isTime(next.meaning) ? next.meaning.day : next.meaning;
  if (day === undefined || !isDay(day)) return undefined;
  if (isTime(meaning) && isClockTime(meaning) && meaning.day === undefined) {
    return isJoined(w, candidate.last, next.first) ? { ...meaning, day } : undefined;
  }
  const isExplained = day.kind !== 'weekday' && w.at(candidate.last) === '(' && next.first === candidate.last + 1;
  if (!isExplained) return undefined;
  if (meaning.kind === 'weekday') return day;
  return isTime(meaning) && meaning.day?.kind === 'weekday' ? { ...meaning, day } : undefined;
}

function isJoined(w: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!BETWEEN.has(w.at(i))) return false;
  return true;
}
