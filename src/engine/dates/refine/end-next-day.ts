/**
 * Moves the end of a span of hours to the next day if it is earlier in the day than the beginning.
 *
 * Accepts: "from 10 p.m. to 6 a.m.", "between 11 p.m. and 2 a.m.", "10:00 pm - 12:00 am", "from 9 p.m. Friday until 5 a.m.".
 * Refuses: "from 10 a.m. to 6 p.m."; an end with its own day; "from 10:00 to 6:00", where 6:00 can be the evening.
 */
import { secondsOfClock } from '../calendar/time-values.js';
import type { Candidate } from '../candidate.js';
import { countUnits, isClockTime, isTime } from '../meaning.js';
import { DASHES } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';

const RANGES = new Set(['to', 'until', 'till', 'through']);
const NOON = 12 * 3600;

export function endNextDay(w: Words, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, i) => {
    const before = candidates[i - 1];
    if (before === undefined || candidate.first - before.last !== 1 || !isSpan(w, before)) return candidate;
    const [from, to] = [before.meaning, candidate.meaning];
    if (!isTime(from) || !isTime(to) || !isClockTime(from) || !isClockTime(to) || to.day !== undefined)
      return candidate;
    const [start, end] = [secondsOfClock(from.time), secondsOfClock(to.time)];
    const isKnown = start >= NOON || w.lower.slice(candidate.first, candidate.last).includes('am');
    // The beginning has been resolved when the end is, so the end counts from its day.
    return end < start && isKnown ? { ...candidate, meaning: { ...to, day: countUnits('day', 1, 'text') } } : candidate;
  });
}

/** Returns true if a span goes on after its beginning: "10 p.m. to", "10 p.m. –", "between 10 p.m. and". */
function isSpan(w: Words, { first, last }: Candidate): boolean {
  const joint = w.at(last);
  return RANGES.has(joint) || DASHES.has(joint) || (joint === 'and' && w.at(first - 1) === 'between');
}
