/**
 * Dates with a month by name.
 *
 * Accepts: "July 15, 2016", "15 July 2016", "Friday, Nov. 18", "the 15th of May", "July 2016", "March of last year",
 * "last December", "this past August", "mid-November", a month alone ("in March", "its May report"), "May 3-5", "3-5 May",
 * "03-Nov-2016", "May 1 and 2", "the September 11 attacks" (of 2001).
 * Refuses: the verbs "may" and "march", a month that is part of a name ("Theresa May", "March Madness", "the May government"),
 * an abbreviation without a number beside it ("Mar", "Dec").
 */

import { isCalendarDay } from '../civil.js';
import { determinerBefore } from '../determiners.js';
import { DASHES, MONTHS } from '../lexicon.js';
import type { Candidate, Meaning, Proposer } from '../meaning.js';
import { dayPeriod, monthPeriod } from '../value.js';
import type { Words } from '../words.js';
import { type DayOfMonth, dayBefore, MAX_DAY, readDay, readNextDay } from './day-of-month.js';
import { looksLikeMonth } from './month-alone.js';
import { weekdayBefore } from './weekday-before.js';
import { expandYear, isYearNumber, readYearAfter, type YearAfter } from './year-after.js';

export const calendar: Proposer = {
  name: 'calendar',
  triggers: MONTHS.keys(),
  propose(w, i) {
    const month = MONTHS.get(w.at(i));
    if (month === undefined || !w.isCapitalised(i)) return null;
    return hyphenated(w, i, month) ?? monthFirst(w, i, month) ?? dayFirst(w, i, month) ?? monthAlone(w, i, month);
  },
};

const make = (first: number, last: number, meaning: Meaning): Candidate => ({ first, last, meaning, rule: 'calendar' });

/** "03-Nov-2016", "3/Nov/16": day, month and year with the same mark between them, and nothing more. */
function hyphenated(w: Words, i: number, month: number): Candidate | null {
  const mark = w.at(i - 1);
  if (!(DASHES.has(mark) || mark === '/') || w.at(i + 1) !== mark) return null;
  if (!(w.glued(i - 1) && w.glued(i) && w.glued(i + 1) && w.glued(i + 2))) return null;
  if (w.glued(i - 2) && /[\p{L}\p{N}‐-―/-]$/u.test(w.at(i - 3))) return null;
  if (w.glued(i + 3) && /^[\p{L}\p{N}‐-―/-]/u.test(w.at(i + 3))) return null;
  const day = w.digits(i - 2);
  const short = w.at(i + 2).length === 2 ? w.digits(i + 2) : -1;
  if (day < 1 || day > MAX_DAY || w.at(i - 2).length > 2 || (short < 0 && !isYearNumber(w, i + 2))) return null;
  const year = short < 0 ? w.digits(i + 2) : expandYear(short);
  const head = weekdayBefore(w, i - 2);
  return make(head.first, i + 3, dayMeaning(month, day, { year, next: i + 3 }, head.weekday));
}

/** "July 15[, 2016]", with further days: "July 15-17", "July 15 and 16". */
function monthFirst(w: Words, i: number, month: number): Candidate[] | null {
  const at = w.at(i + 1) === '.' || w.at(i + 1) === 'the' ? i + 2 : i + 1;
  const first = readDay(w, at);
  if (first === null || (w.at(i + 1) === 'the' && first.next === at + 1 && w.digits(at) >= 0)) return null;
  const days: (DayOfMonth & { start: number })[] = [{ ...first, start: i }];
  for (let more = readNextDay(w, first.next); more !== null; more = readNextDay(w, more.next)) days.push(more);
  const last = days.at(-1) as DayOfMonth;
  const year = readYearAfter(w, last.next, true) ?? attackYear(w, last.next, month, first.day);
  return days.map((day, k) => {
    const head = k === 0 ? weekdayBefore(w, i) : { first: day.start };
    const end = day === last && year !== undefined ? year.next : day.next;
    return make(head.first, end, dayMeaning(month, day.day, year, head.weekday));
  });
}

/** "the September 11 attacks" are those of 2001, in whatever year they are written of. */
function attackYear(w: Words, next: number, month: number, day: number): YearAfter | undefined {
  const isAttack = month === 9 && day === 11 && /^(?:attacks?|hijack\w+|terror\w*|commission)$/.test(w.at(next));
  return isAttack ? { year: 2001, next } : undefined;
}

/** "15 July 2016", "the 15th of July", "15-17 July". */
function dayFirst(w: Words, i: number, month: number): Candidate[] | null {
  const day = dayBefore(w, i);
  if (day === null) return null;
  const year = readYearAfter(w, w.at(i + 1) === '.' ? i + 2 : i + 1, true) ?? undefined;
  const head = weekdayBefore(w, w.at(day.start - 1) === 'the' ? day.start - 1 : day.start);
  const whole = make(head.first, year?.next ?? i + 1, dayMeaning(month, day.day, year, head.weekday));
  const earlier = day.of ? null : earlierDay(w, day.start, day.day);
  if (earlier === null) return [whole];
  return [make(day.start - 2, day.start - 1, dayMeaning(month, earlier, year)), whole];
}

/** The "15" of "15-17 July", "15 and 17 July", given where the second day begins. */
function earlierDay(w: Words, start: number, day: number): number | null {
  const isJoined = DASHES.has(w.at(start - 1)) || w.at(start - 1) === 'and' || w.at(start - 1) === 'to';
  const earlier = isJoined && w.at(start - 2).length <= 2 ? w.digits(start - 2) : -1;
  return earlier >= 1 && earlier < day ? earlier : null;
}

/** A day that its year has not ("Feb. 29, 2015") keeps that year, and so has no value: no other year was meant. */
function dayMeaning(month: number, day: number, year: YearAfter | undefined, weekday?: number): Meaning {
  if (typeof year?.year === 'number' && isCalendarDay(year.year, month, day)) {
    return { kind: 'period', period: dayPeriod(year.year, month, day) };
  }
  return {
    kind: 'yearly',
    yearly: { of: 'day', month, day },
    ...(year === undefined ? {} : { year: year.year }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** "July", "July 2016", "July of last year", "last July". */
function monthAlone(w: Words, i: number, month: number): Candidate | null {
  const after = w.surface(i).length <= 4 && w.at(i + 1) === '.' ? i + 2 : i + 1;
  const year = readYearAfter(w, after, false);
  const determiner = determinerBefore(w, i);
  if (year !== null) {
    const first = determiner === null || determiner.pick === 'this' ? i : determiner.first;
    return make(first, year.next, monthMeaning(month, year.year));
  }
  if (determiner === null) return looksLikeMonth(w, i) ? make(i, i + 1, monthMeaning(month)) : null;
  const yearly = { of: 'month', nth: month } as const;
  const { pick } = determiner;
  return make(determiner.first, i + 1, { kind: 'yearly', yearly, ...(pick === 'same' ? { year: 'text' } : { pick }) });
}

function monthMeaning(month: number, year?: YearAfter['year']): Meaning {
  if (typeof year === 'number') return { kind: 'period', period: monthPeriod(year, month) };
  return { kind: 'yearly', yearly: { of: 'month', nth: month }, ...(year === undefined ? {} : { year }) };
}
