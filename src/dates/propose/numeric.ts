/**
 * Dates in digits.
 *
 * Accepts: "2016-11-18", "2016-11-18T09:30", "2016/11/18", "11/18/2016", "18.11.2016", "7/8/07" in a line of its own kind, "9/11".
 * Refuses: fractions ("3/4"), telephone numbers, versions ("1.2.3"), ranges of numbers.
 */
import { DASHES } from '../lexicon.js';
import { ANY_DIGITS, type Candidate, type Proposer } from '../meaning.js';
import { dayPeriod, isCalendarDay, monthPeriod } from '../value.js';
import type { Words } from '../words.js';
import { expandYear } from './year-after.js';

export const numeric: Proposer = {
  name: 'numeric',
  triggers: [ANY_DIGITS],
  propose(w, i, options) {
    if (w.glued(i) && /^[\p{L}\p{N}.,:/+$£€-]$/u.test(w.at(i - 1))) return nineEleven(w, i);
    return iso(w, i) ?? slashed(w, i, options.dayFirst) ?? nineEleven(w, i);
  },
};

/** The digits glued behind a mark after word i; -1 without them. */
function after(w: Words, i: number, mark: (word: string) => boolean): number {
  return mark(w.at(i + 1)) && w.glued(i + 1) && w.glued(i + 2) ? w.digits(i + 2) : -1;
}

function day(first: number, last: number, year: number, month: number, dayOfMonth: number): Candidate | null {
  if (!isCalendarDay(year, month, dayOfMonth)) return null;
  return { first, last, meaning: { kind: 'period', period: dayPeriod(year, month, dayOfMonth) }, rule: 'numeric' };
}

function iso(w: Words, i: number): Candidate | null {
  const year = w.digits(i);
  if (w.at(i).length !== 4 || year < 1000) return null;
  const mark = w.at(i + 1);
  if (!DASHES.has(mark) && mark !== '/') return null;
  const same = (word: string): boolean => word === mark;
  const month = after(w, i, same);
  if (month < 1 || month > 12 || w.at(i + 2).length !== 2) return null;
  const dayOfMonth = after(w, i + 2, same);
  if (dayOfMonth < 0) {
    const isMonth = mark === '-' && !w.glued(i + 3) && month <= 12 && month < (year % 100) - 12;
    return isMonth && w.at(i - 1) === 'in'
      ? { first: i, last: i + 3, meaning: { kind: 'period', period: monthPeriod(year, month) }, rule: 'numeric' }
      : null;
  }
  const found = day(i, i + 5, year, month, dayOfMonth);
  if (found === null || w.at(i + 5) !== 't' || !w.glued(i + 5) || !w.glued(i + 6)) return found;
  return withTime(w, i, found);
}

/** The time of an ISO 8601 date-time. */
function withTime(w: Words, i: number, date: Candidate): Candidate {
  let time = `T${w.at(i + 6)}`;
  let last = i + 7;
  while (w.at(last) === ':' && w.glued(last) && w.glued(last + 1) && w.digits(last + 1) >= 0 && last < i + 11) {
    time += `:${w.at(last + 1)}`;
    last += 2;
  }
  if (w.at(last) === 'z' && w.glued(last)) last++;
  if (!/^T(?:[01]\d|2[0-4])(?::[0-5]\d){1,2}$/.test(time)) return date;
  return { ...date, last, meaning: { kind: 'time', time, day: date.meaning } };
}

/** "11/18/2016", "18.11.2016", "7-8-2007"; which number is the day, is told from the numbers or by the option. */
function slashed(w: Words, i: number, dayFirst: boolean): Candidate | null {
  const first = w.digits(i);
  const mark = w.at(i + 1);
  if (first < 1 || first > 31 || (mark !== '/' && mark !== '.' && mark !== '-')) return null;
  const same = (word: string): boolean => word === mark;
  const second = after(w, i, same);
  const third = after(w, i + 2, same);
  if (second < 1 || third < 0) return null;
  const digits = w.at(i + 4).length;
  const year = digits === 4 ? third : digits === 2 && mark === '/' ? expandYear(third) : -1;
  if (year < 1000 || year > 2199 || (w.glued(i + 5) && /^[\p{L}\p{N}/-]/u.test(w.at(i + 5)))) return null;
  const isDayFirst = mark === '.' || first > 12 || (dayFirst && second <= 12);
  return isDayFirst ? day(i, i + 5, year, second, first) : day(i, i + 5, year, first, second);
}

/** "9/11", "post-9/11": the eleventh of September 2001. */
function nineEleven(w: Words, i: number): Candidate | null {
  if (w.at(i) !== '9' || w.at(i + 1) !== '/' || w.at(i + 2) !== '11' || !w.glued(i + 1) || !w.glued(i + 2)) return null;
  if (w.at(i + 3) === '/' || (w.glued(i) && !DASHES.has(w.at(i - 1)) && !/^["“'‘(]$/.test(w.at(i - 1)))) return null;
  return day(i, i + 3, 2001, 9, 11);
}
