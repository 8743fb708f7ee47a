/**
 * Proposes dates in digits.
 *
 * Accepts: "2016-11-18", "2016-11-18T09:30", "2016/11/18", "2016/1/8", "2016.11.18", "11/18/2016", "Friday 18/11/2016", "18.11.2016", "7-8-2007",
 * "7/8/07", "dated 03.11.16", "in 2019-05", "9/11".
 * Refuses: fractions ("3/4"), telephone numbers, versions ("1.2.3"), scores, ranges of numbers, impossible days.
 */

import { wordSet } from '../../../util/collections.js';
import { isCalendarDay, weekdayOf } from '../calendar/days.js';
import { dayPeriod, monthPeriod } from '../calendar/periods.js';
import { ANY_NUMBER, type Proposal, type Rule } from '../candidate.js';
import { readWeekdayBefore } from '../read/day-of-month.js';
import { DASHES } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { expandYear } from '../read/years.js';

/** Words that announce a date: "on 03.11.16", "Published: 03.11.16". */
const DATED = wordSet('on date dated published posted updated issued signed due born died until till');

export const numericDate: Rule = {
  name: 'numeric-date',
  triggers: [ANY_NUMBER],
  propose(w, i, { dayFirst }) {
    if (!w.isGlued(i + 1) || w.numberAt(i + 2) < 0) return undefined;
    if (w.isGlued(i) && /^[\p{L}\p{N}.,:/+$£€-]$/u.test(w.at(i - 1))) return readNineEleven(w, i);
    return readIsoDate(w, i) ?? readThreeNumbers(w, i, dayFirst) ?? readNineEleven(w, i);
  },
};

/** Returns the number after word `i` and the mark, without spaces between them; −1 without one. */
function numberAfter(w: Words, i: number, mark: string): number {
  return w.at(i + 1) === mark && w.isGlued(i + 1) && w.isGlued(i + 2) ? w.numberAt(i + 2) : -1;
}

function proposeDay(w: Words, i: number, last: number, year: number, month: number, day: number): Proposal | undefined {
  if (!isCalendarDay(year, month, day)) return undefined;
  const { first } = readWeekdayBefore(w, i);
  return { first, last, meaning: { kind: 'period', period: dayPeriod(year, month, day) } };
}

function readIsoDate(w: Words, i: number): Proposal | undefined {
  const year = w.numberAt(i);
  const mark = w.at(i + 1);
  if (w.at(i).length !== 4 || year < 1000 || (!DASHES.has(mark) && mark !== '/' && mark !== '.')) return undefined;
  const month = numberAfter(w, i, mark);
  if (month < 1 || month > 12 || w.at(i + 2).length > 2) return undefined;
  const day = numberAfter(w, i + 2, mark);
  const hasTwoDigits = w.at(i + 2).length === 2 && (day < 0 || w.at(i + 4).length === 2);
  // "2016.1.3" is a version, and "2016-1-3" a code, unless the words before it announce a date.
  if (!hasTwoDigits && (mark === '.' || DASHES.has(mark)) && !isAnnounced(w, i)) return undefined;
  if (mark === '.' && (day < 0 || w.at(i + 2).length === 1 || continuesCode(w, i + 5)) && !isAnnounced(w, i))
    return undefined;
  if (day < 0 && !hasTwoDigits) return undefined;
  if (w.at(i + 4).length > 2) return undefined;
  if (day < 0) return readYearAndMonth(w, i, year, month);
  const date = proposeDay(w, i, i + 5, year, month, day);
  return date !== undefined && w.at(i + 5) === 't' && w.isGlued(i + 5) && w.isGlued(i + 6) ? addTime(w, i, date) : date;
}

/** Reads "2019-05", but only after "in", and only if it cannot be a span of years like "2010-11". */
function readYearAndMonth(w: Words, i: number, year: number, month: number): Proposal | undefined {
  const isSpan = month > year % 100;
  if (w.at(i - 1) !== 'in' || w.at(i + 1) !== '-' || w.isGlued(i + 3) || isSpan) return undefined;
  return { first: i, last: i + 3, meaning: { kind: 'period', period: monthPeriod(year, month) } };
}

/** Adds the time of an ISO 8601 date-time to its date. */
function addTime(w: Words, i: number, date: Proposal): Proposal {
  let time = `T${w.at(i + 6)}`;
  let last = i + 7;
  while (w.at(last) === ':' && w.isGlued(last) && w.isGlued(last + 1) && w.numberAt(last + 1) >= 0 && last < i + 11) {
    time += `:${w.at(last + 1)}`;
    last += 2;
  }
  // At the end of a sentence, the tokenizer takes "Z." for an initial, with the full stop.
  if (/^z$/i.test(w.surface(last)) && w.isGlued(last)) last++;
  if (!/^T(?:[01]\d|2[0-4])(?::[0-5]\d){1,2}$/.test(time)) return date;
  return { ...date, last, meaning: { kind: 'time', time, day: date.meaning } };
}

/**
 * Reads "11/18/2016", "18.11.2016", "7-8-2007". If both readings are possible, a weekday before the date decides which
 * number is the day, then the option.
 */
function readThreeNumbers(w: Words, i: number, dayFirst: () => boolean): Proposal | undefined {
  const first = w.numberAt(i);
  const mark = w.at(i + 1);
  if (first < 1 || first > 31 || (mark !== '/' && mark !== '.' && mark !== '-')) return undefined;
  const second = numberAfter(w, i, mark);
  const third = numberAfter(w, i + 2, mark);
  if (second < 1 || third < 0) return undefined;
  const { length } = w.at(i + 4);
  const isShort = length === 2 && (mark === '/' || (mark === '.' && isDottedDate(w, i)));
  const year = length === 4 ? third : isShort ? expandYear(third) : -1;
  if (year < 1000 || year > 2199 || (w.isGlued(i + 5) && /^[\p{L}\p{N}/-]/u.test(w.at(i + 5)))) return undefined;
  const onDay = proposeDay(w, i, i + 5, year, second, first);
  // With dots, the day comes first: "12.31.2016" can only be the American order.
  const isDayOnly = mark === '.' && (onDay !== undefined || isShort);
  const onMonth = isDayOnly ? undefined : proposeDay(w, i, i + 5, year, first, second);
  if (onDay === undefined || onMonth === undefined) return onDay ?? onMonth;
  const { weekday } = readWeekdayBefore(w, i);
  if (fallsOn(onDay, weekday) !== fallsOn(onMonth, weekday)) return fallsOn(onDay, weekday) ? onDay : onMonth;
  return dayFirst() ? onDay : onMonth;
}

/**
 * Returns true if "03.11.16" is a date rather than a version: it has two digits in each place, and a word or weekday
 * announces it.
 */
function isDottedDate(w: Words, i: number): boolean {
  if (w.at(i).length !== 2 || w.at(i + 2).length !== 2 || (w.at(i + 5) === '.' && w.isGlued(i + 5) && w.isGlued(i + 6)))
    return false;
  return isAnnounced(w, i);
}

/** Returns true if a word or a weekday before the number at word `i` announces a date. */
function isAnnounced(w: Words, i: number): boolean {
  const before = w.at(i - 1) === ':' ? w.at(i - 2) : w.at(i - 1);
  return DATED.has(before) || readWeekdayBefore(w, i).weekday !== undefined;
}

/** Returns true if word `i` touches the number before it and goes on with it: the 4 of "2016.1.3.4". */
function continuesCode(w: Words, i: number): boolean {
  return w.isGlued(i) && /^[\p{L}\p{N}./-]/u.test(w.at(i)) && w.isGlued(i + 1);
}

function fallsOn({ meaning }: Proposal, weekday: number | undefined): boolean {
  return meaning.kind === 'period' && weekdayOf(meaning.period.index) === weekday;
}

/** Reads "9/11" and "post-9/11": 11 September 2001. */
function readNineEleven(w: Words, i: number): Proposal | undefined {
  if (w.at(i) !== '9' || numberAfter(w, i, '/') !== 11 || w.at(i + 3) === '/') return undefined;
  if (w.isGlued(i) && !DASHES.has(w.at(i - 1)) && !/^["“'‘(]$/.test(w.at(i - 1))) return undefined;
  return { first: i, last: i + 3, meaning: { kind: 'period', period: dayPeriod(2001, 9, 11) } };
}
