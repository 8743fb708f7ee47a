/**
 * Joins a time and its day to one mention.
 *
 * Accepts: "8 p.m. on Wednesday", "noon Saturday", "5 p.m. EST, Nov. 6", "today at 1429 UTC", "Wednesday morning at 9",
 * "the night of June 21", "12:30 UTC yesterday", "7 p.m. on Monday evening", "Monday evening, July 25", "Friday evening 4 March 2016", "ten o'clock on
 * Monday evening" (22:00), "the small hours of Sunday morning", "Friday in the morning".
 * Refuses: two times ("2 p.m. and 4 p.m."); a time and a date with other words between them.
 */
import { NIGHT_ENDS } from '../calendar/time-values.js';
import type { Candidate } from '../candidate.js';
import { isClockTime, isDay, isTime, type Meaning } from '../meaning.js';
import type { Words } from '../read/words.js';

type Time = Extract<Meaning, { kind: 'time' }>;

/** What may stand between a time and the day after it. "local time" joins only if a day follows. */
const BEFORE_DAY = new Set(['', 'on', ',', ', on', 'of', 'of the', 'local time', 'local time on', 'local time ,']);
/** What may stand between a weekday with its part of the day and the date: "Friday evening, 4 March 2016". */
const BEFORE_DATE = new Set(['', ',', 'the', ', the']);
/** What may stand between a day and the time after it. */
const BEFORE_TIME = new Set(['', 'at', ',', ', at', 'at about', 'at around', 'around']);
const MAX_GAP = 3;
const NOON = 12;

export function joinTimeAndDay(w: Words, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = out.at(-1);
    const joined = previous === undefined ? undefined : joinPair(w, previous, candidate);
    if (joined === undefined) out.push(candidate);
    else out[out.length - 1] = joined;
  }
  return out;
}

function joinPair(w: Words, a: Candidate, b: Candidate): Candidate | undefined {
  if (b.first - a.last > MAX_GAP) return undefined;
  const meaning = joinMeanings(a.meaning, b.meaning, w.lower.slice(a.last, b.first).join(' '));
  if (meaning === undefined) return undefined;
  const mod = a.mod ?? b.mod;
  return { first: a.first, last: b.last, meaning, rule: 'time-of-day', ...(mod === undefined ? {} : { mod }) };
}

/** Returns the joint meaning of two meanings with the words `gap` between them; undefined if they stay separate. */
function joinMeanings(a: Meaning, b: Meaning, gap: string): Meaning | undefined {
  if (isTime(a)) {
    if (a.day === undefined) return joinTimeBeforeDay(a, b, gap);
    // "Monday evening, July 25": the date repeats the weekday.
    const isRepeated = a.day.kind === 'weekday' && a.day.pick === undefined && isDay(b) && b.kind !== 'weekday';
    if (isRepeated && BEFORE_DATE.has(gap)) return { ...a, day: withWeekday(b, a.day) };
    // "Wednesday morning at 9:15".
    return !isMoment(a) && isTime(b) && b.day === undefined && isMoment(b) && BEFORE_TIME.has(gap)
      ? { ...b, day: a.day, time: moveIntoPart(b.time, a.time) }
      : undefined;
  }
  // "today at 1429 UTC". A part of the day joins only without words between: "June 21 night".
  const follows = isDay(a) && isTime(b) && b.day === undefined;
  if (!follows) return undefined;
  return (isMoment(b) ? BEFORE_TIME.has(gap) : gap === '' || gap === 'in') ? { ...b, day: a } : undefined;
}

/** Returns a date without a year together with the weekday that stands before it: 3 May is a Friday in some years only. */
function withWeekday(date: Meaning, day: Meaning): Meaning {
  return date.kind === 'yearly' && day.kind === 'weekday' ? { ...date, weekday: day.weekday } : date;
}

/** Joins "8 p.m. on Wednesday" and "7 p.m. on Monday evening". */
function joinTimeBeforeDay(time: Time, b: Meaning, gap: string): Meaning | undefined {
  if (!BEFORE_DAY.has(gap)) return undefined;
  if (isDay(b)) return { ...time, day: b };
  if (!isTime(b) || b.day === undefined) return undefined;
  // "the small hours of Sunday morning".
  if (gap === 'of' && time.time === b.time) return b;
  if (!isMoment(time) || gap === 'of') return undefined;
  return { ...time, day: b.day, time: moveIntoPart(time.time, b.time) };
}

/** Moves a clock time into the part of the day: "five o'clock" in the evening is T17:00. */
function moveIntoPart(time: string, part: string): string {
  const hour = Number(time.slice(1, 3));
  const isLate = part === 'TEV' || part === 'TAF' || (part === 'TNI' && hour >= NIGHT_ENDS);
  return isLate && hour > 0 && hour < NOON ? `T${hour + NOON}${time.slice(3)}` : time;
}

/** Returns true for a clock time or midday, rather than a longer part of the day. */
function isMoment(meaning: Meaning): boolean {
  return isClockTime(meaning) || (isTime(meaning) && meaning.time === 'TMI');
}
