/**
 * Proposes times of day as people say them.
 *
 * Accepts: "half past ten", "half-past three", "ten to twelve", "a quarter to six", "twenty-five past eight", "five past
 * midnight", "ten minutes to noon", "half past five in the morning".
 * Refuses: "the ten to twelve known cases", "the vote was five to two", "at 5 to 2" (odds), "ran ten past two defenders".
 */
import { wordSet } from '../../../util/collections.js';
import { clockOfSeconds, secondsOfClock } from '../calendar/time-values.js';
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { SMALL_NUMBERS, TENS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { readHourAt } from './clock-time.js';

const DAY_SECONDS = 86_400;
const MINUTE = 60;
const HALF = 30;
const QUARTER = 15;
/** Numbers of minutes that people say without "minutes": five, ten, twenty, twenty-five. */
const ROUND = new Set([5, 10, 20, 25]);
/** Words before a time. Without one of them, "ten to twelve" is a number or a score. */
const HALF_PAST = wordSet('at until till');
const DAYS = wordSet('today yesterday tomorrow tonight');
const AT = wordSet('at until till around about before after since just nearly almost');

export const minutesPast: Rule = {
  name: 'minutes-past',
  triggers: ['past', 'to', 'till', 'after', 'half'],
  propose(w, i) {
    if (w.at(i) === 'half') return readHalfHour(w, i);
    const hour = readHourAt(w, i + 1);
    const minutes = hour === undefined ? undefined : readMinutes(w, i);
    if (hour === undefined || minutes === undefined || !isTimeOfDay(w, i, minutes, hour.last)) return undefined;
    const isPast = w.at(i) === 'past' || w.at(i) === 'after';
    const base = secondsOfClock(hour.time) % DAY_SECONDS;
    const seconds = base + (isPast ? 1 : -1) * minutes.count * MINUTE;
    const time = clockOfSeconds((seconds + DAY_SECONDS) % DAY_SECONDS);
    return proposal(minutes.first, hour.last, { kind: 'time', time });
  },
};

/** Reads the British "at half six", which is half past six. */
function readHalfHour(w: Words, i: number): Proposal | undefined {
  const hour = HALF_PAST.has(w.at(i - 1)) && SMALL_NUMBERS.has(w.at(i + 1)) ? readHourAt(w, i + 1) : undefined;
  if (
    hour === undefined ||
    w.at(hour.last) === '-' ||
    w.at(hour.last) === 'of' ||
    /^(?:NOUN|ADJ|NUM)$/.test(w.pos(hour.last))
  )
    return undefined;
  return proposal(i, hour.last, { kind: 'time', time: clockOfSeconds(secondsOfClock(hour.time) + HALF * MINUTE) });
}

interface Minutes {
  readonly count: number;
  readonly first: number;
  /** True for "half", "quarter" and "ten minutes", which can hardly be anything else. */
  readonly certain: boolean;
}

/** Reads "half", "a quarter", "ten", "ten minutes" before word `i`. */
function readMinutes(w: Words, i: number): Minutes | undefined {
  const at = w.at(i - 1) === '-' ? i - 2 : i - 1;
  const word = w.at(at);
  if (word === 'half') return w.at(i) === 'past' ? { count: HALF, first: at, certain: true } : undefined;
  if (word === 'quarter') return { count: QUARTER, first: w.at(at - 1) === 'a' ? at - 1 : at, certain: true };
  if (w.at(i) === 'after' && w.at(i - 2) !== 'at') return undefined;
  const named = word === 'minutes';
  const number = readNumberBefore(w, named ? at : i);
  if (number === undefined || number.count < 1 || number.count >= HALF || !(named || ROUND.has(number.count)))
    return undefined;
  return { ...number, certain: named };
}

/** Reads "ten", "20", "twenty-five" before word `i`. */
function readNumberBefore(w: Words, i: number): { count: number; first: number } | undefined {
  const at = i - 1;
  const digits = w.at(at).length <= 2 && !w.isGlued(at) ? w.numberAt(at) : -1;
  if (digits >= 0) return { count: digits, first: at };
  const ones = SMALL_NUMBERS.get(w.at(at));
  const step = w.at(at - 1) === '-' ? 2 : 1;
  const tens = TENS.get(w.at(ones === undefined ? at : at - step));
  if (ones === undefined) return tens === undefined ? undefined : { count: tens, first: at };
  return tens !== undefined && ones < 10 ? { count: tens + ones, first: at - step } : { count: ones, first: at };
}

/** Returns true if the words before and after show that the time is no number, score or place. */
function isTimeOfDay(w: Words, i: number, { first, certain }: Minutes, last: number): boolean {
  const isCounted =
    /^(?:NOUN|ADJ|NUM)$/.test(w.pos(last)) && !/^(?:am|pm)$/.test(w.at(last - 1)) && !DAYS.has(w.at(last));
  if (w.at(last) === '-' || isCounted) return false;
  const before = w.at(first - 1);
  if (before === 'from' || before === 'the') return false;
  const isAt =
    AT.has(before) ||
    (before === 'by' && w.opensSentence(first - 1)) ||
    (/^(?:was|is)$/.test(before) && w.at(first - 2) === 'it');
  // "at 5 to 2" are odds.
  if (w.at(i) === 'to' && w.numberAt(first) >= 0 && !certain) return false;
  if (w.at(i) === 'after') return isAt || before === 'by';
  return isAt || certain || (w.at(i) === 'past' && w.pos(first - 1) !== 'VERB');
}
