/**
 * A time and the day it belongs to become one mention.
 *
 * Accepts: "8 p.m. on Wednesday", "noon Saturday", "5 p.m. EST, Nov. 6", "today at 1429 UTC", "Wednesday morning at 9",
 * "the night of June 21", "12:30 UTC yesterday".
 * Refuses: two times ("2 p.m. and 4 p.m."), a time and a date with other words between them.
 */
import { type Candidate, isDay, isTime, type Meaning } from '../meaning.js';
import type { Words } from '../words.js';

const BEFORE_DAY = new Set(['', 'on', ',', ', on', 'of', 'of the', 'local time', 'local time on', 'local time ,']);
const BEFORE_TIME = new Set([
  '',
  'at',
  ',',
  ', at',
  'around',
  'at about',
  'at around',
  'at approximately',
  'about',
  'by',
  'before',
  ', around',
  ', about',
]);
const MERGED_AT = new Set(['', 'at', ',', ', at', 'at about', 'at around', 'around']);

export function joinTimeAndDay(w: Words, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = out.at(-1);
    const joined = previous === undefined ? null : join(w, previous, candidate);
    if (joined === null) out.push(candidate);
    else out[out.length - 1] = joined;
  }
  return out;
}

function join(w: Words, a: Candidate, b: Candidate): Candidate | null {
  if (b.first - a.last > 3) return null;
  const gap = w.lower.slice(a.last, b.first).join(' ');
  const meaning = together(a, b, gap);
  if (meaning === null) return null;
  const mod = a.mod ?? b.mod;
  return { first: a.first, last: b.last, meaning, rule: 'time-of-day', ...(mod === undefined ? {} : { mod }) };
}

function together(a: Candidate, b: Candidate, gap: string): Meaning | null {
  const [x, y] = [a.meaning, b.meaning];
  if (isTime(x) && x.day === undefined && isDay(y) && BEFORE_DAY.has(gap)) return { ...x, day: y };
  if (
    isTime(x) &&
    isTime(y) &&
    x.day === undefined &&
    isClock(x) &&
    (y.day !== undefined || !isClock(y)) &&
    BEFORE_DAY.has(gap) &&
    gap !== 'of'
  ) {
    return y.day === undefined ? null : { ...x, day: y.day };
  }
  if (
    isDay(x) &&
    isTime(y) &&
    y.day === undefined &&
    MERGED_AT.has(gap) &&
    BEFORE_TIME.has(gap) &&
    (isClock(y) || gap === '')
  )
    return { ...y, day: x };
  // "Monday evening, July 25": the weekday is told again as a date.
  const isRetold =
    isTime(x) && x.day?.kind === 'weekday' && x.day.pick === undefined && isDay(y) && y.kind !== 'weekday';
  if (isRetold && gap === ',') return { ...x, day: y };
  if (
    isTime(x) &&
    isTime(y) &&
    x.day !== undefined &&
    !isClock(x) &&
    y.day === undefined &&
    isClock(y) &&
    MERGED_AT.has(gap)
  ) {
    return { ...y, day: x.day };
  }
  return null;
}

function isClock(meaning: Extract<Meaning, { kind: 'time' }>): boolean {
  return /^T\d/.test(meaning.time) || meaning.time === 'TMI';
}
