/**
 * Proposes dates with the name of a month.
 *
 * Accepts: "July 15, 2016", "15 July 2016", "Friday, Nov. 18", "the 15th of May", "July 2016", "March of last year", "last
 * December", "this past August", "mid-November", a month alone ("in March", "its May report"), "May 3-5", "3-5 May",
 * "03-Nov-2016", "29Mar22", "fourteenth March 2016", "July 98", "May 1 and 2", "the September 11 attacks" (of 2001).
 * Refuses: the verbs "may" and "march"; a month in a name ("Theresa May", "March Madness", "the May government"); an
 * abbreviation without a number beside it ("Mar", "Dec").
 */

import { splitWords } from '../../../util/collections.js';
import { isCalendarDay } from '../calendar/days.js';
import { dayPeriod, yearPeriod } from '../calendar/periods.js';
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { type Meaning, partOfYearMeaning, pickYearly } from '../meaning.js';
import {
  type DayOfMonth,
  MAX_DAY,
  readDay,
  readDayBefore,
  readNextDay,
  readWeekdayBefore,
} from '../read/day-of-month.js';
import { readDeterminer } from '../read/determiners.js';
import { isLoneMonth } from '../read/lone-month.js';
import { DASHES, MONTHS } from '../read/vocabulary.js';
import { BLOCK_END, type Words } from '../read/words.js';
import { expandYear, isYearNumber, readYearAfter, type YearAfter } from '../read/years.js';

/** Words that may follow a year of two digits. */
const SHORT_YEAR_END: ReadonlySet<string> = new Set([...splitWords('. , ; : ) and when with by'), BLOCK_END]);

export const namedMonth: Rule = {
  name: 'named-month',
  triggers: MONTHS.keys(),
  propose: (w, i) => proposeWithMonth(w, i, MONTHS.get(w.at(i)) as number),
};

function proposeWithMonth(w: Words, i: number, month: number): readonly Proposal[] | undefined {
  if (!w.isCapitalised(i)) return undefined;
  const whole = readWithMarks(w, i, month);
  if (whole !== undefined) return [whole];
  const days = isDayMonthYear(w, i)
    ? readDayFirst(w, i, month)
    : (readMonthFirst(w, i, month) ?? readDayFirst(w, i, month));
  if (days !== undefined) return days;
  const alone = readMonthAlone(w, i, month);
  return alone === undefined ? undefined : [alone];
}

/** Returns true for "5 Jan 16" at the end of a phrase, where 16 is the year. */
function isDayMonthYear(w: Words, i: number): boolean {
  const after = w.at(i + 1) === '.' ? i + 2 : i + 1;
  return readShortYear(w, after, 0) !== undefined && readDayBefore(w, i) !== undefined;
}

/** Reads day, month and year with the same mark between them: "03-Nov-2016", "3/Nov/16". */
function readWithMarks(w: Words, i: number, month: number): Proposal | undefined {
  const mark = w.at(i - 1);
  if (w.numberAt(i - 1) >= 0) return readWithoutMarks(w, i, month);
  if (!(DASHES.has(mark) || mark === '/') || w.at(i + 1) !== mark) return undefined;
  if (!(w.isGlued(i - 1) && w.isGlued(i) && w.isGlued(i + 1) && w.isGlued(i + 2))) return undefined;
  if (w.isGlued(i - 2) && /[\p{L}\p{N}‐-―/-]$/u.test(w.at(i - 3))) return undefined;
  if (w.isGlued(i + 3) && /^[\p{L}\p{N}‐-―/-]/u.test(w.at(i + 3))) return undefined;
  const day = w.numberAt(i - 2);
  const short = w.at(i + 2).length === 2 ? w.numberAt(i + 2) : -1;
  if (day < 1 || day > MAX_DAY || w.at(i - 2).length > 2 || (short < 0 && !isYearNumber(w, i + 2))) return undefined;
  const year = short < 0 ? w.numberAt(i + 2) : expandYear(short);
  const head = readWeekdayBefore(w, i - 2);
  return proposal(head.first, i + 3, dayMeaning(month, day, { year, next: i + 3 }, head.weekday));
}

/** Reads day, month and year without anything between them: "29Mar22", "21SEP2023". */
function readWithoutMarks(w: Words, i: number, month: number): Proposal | undefined {
  const isWhole =
    w.isGlued(i) && w.isGlued(i + 1) && !w.isGlued(i - 1) && !/^[\p{L}\p{N}/-]/u.test(gluedAfter(w, i + 2));
  const day = isWhole ? w.numberAt(i - 1) : -1;
  const short = w.at(i + 1).length === 2 ? w.numberAt(i + 1) : -1;
  if (day < 1 || day > MAX_DAY || w.at(i - 1).length > 2 || (short < 0 && !isYearNumber(w, i + 1))) return undefined;
  const year = short < 0 ? w.numberAt(i + 1) : expandYear(short);
  return proposal(i - 1, i + 2, dayMeaning(month, day, { year, next: i + 2 }));
}

/** Returns word `i` if it touches the word before it; otherwise an empty string. */
function gluedAfter(w: Words, i: number): string {
  return w.isGlued(i) ? w.at(i) : '';
}

/** Reads "July 15[, 2016]", also with further days: "July 15-17", "July 15 and 16". */
function readMonthFirst(w: Words, i: number, month: number): Proposal[] | undefined {
  // "X29Mar22" is a code.
  if (w.isGlued(i) && w.isGlued(i + 1) && w.numberAt(i - 1) >= 0) return undefined;
  const at = w.at(i + 1) === '.' || w.at(i + 1) === 'the' ? i + 2 : i + 1;
  const first = readDay(w, at);
  if (first === undefined || (w.at(i + 1) === 'the' && first.next === at + 1 && w.numberAt(at) >= 0)) return undefined;
  const days: (DayOfMonth & { start: number })[] = [{ ...first, start: i }];
  for (let more = readNextDay(w, first.next); more !== undefined; more = readNextDay(w, more.next)) days.push(more);
  const last = days.at(-1) as DayOfMonth;
  const year = readYearAfter(w, last.next, true) ?? findAttackYear(w, last.next, month, first.day);
  return days.map((day, k) => {
    const head = k === 0 ? readWeekdayBefore(w, i) : { first: day.start };
    const end = day === last && year !== undefined ? year.next : day.next;
    return proposal(head.first, end, dayMeaning(month, day.day, year, head.weekday));
  });
}

/** Returns the year 2001 for "the September 11 attacks", in whatever year the article appeared. */
function findAttackYear(w: Words, next: number, month: number, day: number): YearAfter | undefined {
  const isAttack = month === 9 && day === 11 && /^(?:attacks?|hijack\w+|terror\w*|commission)$/.test(w.at(next));
  return isAttack ? { year: 2001, next } : undefined;
}

/** Reads "15 July 2016", "the 15th of July", "15-17 July". */
function readDayFirst(w: Words, i: number, month: number): Proposal[] | undefined {
  const day = readDayBefore(w, i);
  if (day === undefined) return undefined;
  const after = w.at(i + 1) === '.' ? i + 2 : i + 1;
  const year = readYearAfter(w, after, true) ?? readShortYear(w, after, 0);
  const head = readWeekdayBefore(w, w.at(day.start - 1) === 'the' ? day.start - 1 : day.start);
  const whole = proposal(head.first, year?.next ?? i + 1, dayMeaning(month, day.day, year, head.weekday));
  const earlier = day.of ? undefined : findEarlierDay(w, day.start, day.day);
  if (earlier === undefined) return [whole];
  return [proposal(day.start - 2, day.start - 1, dayMeaning(month, earlier, year)), whole];
}

/** Returns the 15 of "15-17 July" or "15 and 17 July", given the first word of the second day. */
function findEarlierDay(w: Words, start: number, day: number): number | undefined {
  const isJoined = DASHES.has(w.at(start - 1)) || w.at(start - 1) === 'and' || w.at(start - 1) === 'to';
  const earlier = isJoined && w.at(start - 2).length <= 2 ? w.numberAt(start - 2) : -1;
  return earlier >= 1 && earlier < day ? earlier : undefined;
}

/**
 * Returns the meaning of a day. A day that its year does not have ("Feb. 29, 2015") keeps the year, so it gets no value;
 * another year would be wrong.
 */
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

/** Reads a month without a day: "July", "July 2016", "July of last year", "last July". */
function readMonthAlone(w: Words, i: number, month: number): Proposal | undefined {
  const after = w.surface(i).length <= 4 && w.at(i + 1) === '.' ? i + 2 : i + 1;
  const year = readYearAfter(w, after, false) ?? readShortYear(w, after);
  const determiner = readDeterminer(w, i);
  if (year !== undefined) {
    const first = determiner === undefined || determiner.pick === 'this' ? i : determiner.first;
    return proposal(first, year.next, partOfYearMeaning('month', month, year.year));
  }
  if (determiner === undefined)
    return isLoneMonth(w, i) ? proposal(i, i + 1, partOfYearMeaning('month', month)) : undefined;
  return proposal(determiner.first, i + 1, pickYearly({ of: 'month', nth: month }, determiner.pick));
}

/**
 * Reads the year of "July 98" if it ends its phrase: "In July 98 people died" has none. After a month alone, a number up to 31
 * is a day, so the year is at least `from`.
 */
function readShortYear(w: Words, i: number, from = MAX_DAY + 1): YearAfter | undefined {
  const at = w.at(i) === 'of' ? i + 1 : i;
  const short = w.at(at).length === 2 && !w.isGlued(at) ? w.numberAt(at) : -1;
  return short >= from && SHORT_YEAR_END.has(w.at(at + 1)) ? { year: expandYear(short), next: at + 1 } : undefined;
}

/** Returns the date that starts at word `i` if it begins with a month or is a year, and the index of the word after it. */
export function readDateAt(w: Words, i: number): { last: number; meaning: Meaning } | undefined {
  const month = MONTHS.get(w.at(i));
  if (month !== undefined) {
    const [found] = proposeWithMonth(w, i, month) ?? [];
    return found?.first === i ? { last: found.last, meaning: found.meaning } : undefined;
  }
  return isYearNumber(w, i)
    ? { last: i + 1, meaning: { kind: 'period', period: yearPeriod(w.numberAt(i)) } }
    : undefined;
}
