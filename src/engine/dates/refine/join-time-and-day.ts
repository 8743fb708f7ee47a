/**
 * Joins a time and its day to one mention.
 *
 * Accepts: "8 p.m. on Wednesday", "noon Saturday", "5 p.m. EST, Nov. 6", "today at 1429 UTC", "Wednesday morning at 9",
 * "the night of June 21", "12:30 UTC yesterday", "7 p.m. on Monday evening", "Monday evening, July 25", "ten o'clock on
 * Monday evening" (22:00).
 * Refuses: two times ("2 p.m. and 4 p.m."); a time and a date with other words between them.
 */
import type { Candidate } from '../candidate.js';
import { isDay, isTime, type Meaning } from '../meaning.js';
import type { Words } from '../read/words.js';

type Time = Extract<Meaning, { kind: 'time' }>;

/** What may stand between a time and the day after it. "local time" joins only if a day follows. */
const BEFORE_DAY = new Set(['', 'on', ',', ', on', 'of', 'of the', 'local time', 'local time on', 'local time ,']);
/** What may stand between a day and the time after it. */
const BEFORE_TIME = new Set(['', 'at', ',', ', at', 'at about', 'at around', 'around']);
const MAX_GAP = 3;
const NOON = 12;
/** At night, hours before this are those behind midnight. */
const NIGHT_ENDS = 6;

export function joinTimeAndDay(w: Words, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = out.at(-1);
    const joined = previous === undefined ? undefined : join(w, previous, candidate);
    if (joined === undefined) out.push(candidate);
    else out[out.length - 1] = joined;
  }
  return out;
}

function join(w: Words, a: Candidate, b: Candidate): Candidate | undefined {
  if (b.first - a.last > MAX_GAP) return undefined;
  const meaning = together(a.meaning, b.meaning, w.lower.slice(a.last, b.first).join(' '));
  if (meaning === undefined) return undefined;
  const mod = a.mod ?? b.mod;
  return { first: a.first, last: b.last, meaning, rule: 'time-of-day', ...(mod === undefined ? {} : { mod }) };
}

/** Returns the joint meaning of two meanings with the words `gap` between them; undefined if they stay separate. */
function together(a: Meaning, b: Meaning, gap: string): Meaning | undefined {
  if (isTime(a)) {
    if (a.day === undefined) return timeThenDay(a, b, gap);
    // "Monday evening, July 25": the date repeats the weekday.
    const isRetold = a.day.kind === 'weekday' && a.day.pick === undefined && isDay(b) && b.kind !== 'weekday';
    if (isRetold && gap === ',') return { ...a, day: b };
    // "Wednesday morning at 9:15".
    return !isClock(a) && isTime(b) && b.day === undefined && isClock(b) && BEFORE_TIME.has(gap)
      ? { ...b, day: a.day, time: withinPart(b.time, a.time) }
      : undefined;
  }
  // "today at 1429 UTC". A part of the day joins only without words between: "June 21 night".
  const follows = isDay(a) && isTime(b) && b.day === undefined && BEFORE_TIME.has(gap);
  return follows && (isClock(b) || gap === '') ? { ...b, day: a } : undefined;
}

/** Joins "8 p.m. on Wednesday" and "7 p.m. on Monday evening". */
function timeThenDay(time: Time, b: Meaning, gap: string): Meaning | undefined {
  if (!BEFORE_DAY.has(gap)) return undefined;
  if (isDay(b)) return { ...time, day: b };
  if (!isTime(b) || b.day === undefined || !isClock(time) || gap === 'of') return undefined;
  return { ...time, day: b.day, time: withinPart(time.time, b.time) };
}

/** Moves a clock time into the part of the day: "five o'clock" in the evening is T17:00. */
function withinPart(time: string, part: string): string {
  const hour = Number(time.slice(1, 3));
  const isLate = part === 'TEV' || part === 'TAF' || (part === 'TNI' && hour >= NIGHT_ENDS);
  return isLate && hour > 0 && hour < NOON ? `T${hour + NOON}${time.slice(3)}` : time;
}

/** Whether it is a time on the clock, not a part of the day. */
function isClock({ time }: Time): boolean {
  return /^T\d/.test(time) || time === 'TMI';
}
