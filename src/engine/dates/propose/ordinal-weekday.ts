/**
 * Proposes weekdays that are counted within a month or year, and weekdays of a week.
 *
 * Accepts: "the last Friday of November", "the first Thursday of November 2012", "the 2nd Tuesday in December", "the third
 * Monday of next month", "the first Sunday of the year"; "Tuesday of last week", "Monday night of that week", "Friday next
 * week"; repeated "the first Monday of every month", "the first and third Mondays of each month".
 * Refuses: "the last Friday of the trial", "the first Monday in London", "Monday last week's vote".
 *
 * A week begins on Sunday for some newspapers and on Monday for others, so "Sunday of last week" has no value.
 */
import { wordSet } from '../../../util/collections.js';
import { monthPeriod, type Unit, yearPeriod } from '../calendar/periods.js';
import type { Proposal, Rule } from '../candidate.js';
import type { Meaning } from '../meaning.js';
import { readOrdinalBefore } from '../read/ordinals.js';
import { readDeterminedPeriod } from '../read/periods.js';
import { DAY_PARTS, MONTHS, UNITS, WEEKDAY_PLURALS, WEEKDAYS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { isYearNumber, readYearAfter } from '../read/years.js';

const WEEK: ReadonlySet<Unit> = new Set<Unit>(['week']);
const WHOLES: ReadonlySet<Unit> = new Set<Unit>(['month', 'quarter', 'year']);
const LAST = wordSet('last final penultimate');
const EVERY = wordSet('every each');
const SUNDAY = 7;
/** The most weekdays of one name in a month. */
const MOST = 5;

export const ordinalWeekday: Rule = {
  name: 'ordinal-weekday',
  triggers: [...WEEKDAYS.keys(), ...WEEKDAY_PLURALS.keys()],
  propose(w, i) {
    if (!w.isCapitalised(i)) return undefined;
    const weekday = (WEEKDAYS.get(w.at(i)) ?? WEEKDAY_PLURALS.get(w.at(i))) as number;
    const ordinal = readOrdinal(w, i);
    const part = DAY_PARTS.get(w.at(i + 1));
    const next = part === undefined ? i + 1 : i + 2;
    const found = ordinal === undefined ? readOfWeek(w, i, next, weekday) : readCounted(w, next, weekday, ordinal);
    if (found === undefined) return undefined;
    const { meaning } = found;
    return part === undefined || meaning.kind === 'value'
      ? found
      : { ...found, meaning: { kind: 'time', time: `T${part}`, day: meaning } };
  },
};

interface Ordinal {
  readonly nth: number;
  /** Index of the first word, with its article. */
  readonly first: number;
  /** True for one of several: "the first and third". */
  readonly listed: boolean;
}

/** Reads "the last", "the 2nd", "the first and third" before the weekday at word `i`. */
function readOrdinal(w: Words, i: number): Ordinal | undefined {
  const last = LAST.has(w.at(i - 1)) ? readFromEnd(w, i - 1) : readOrdinalBefore(w, i);
  if (last === undefined || Math.abs(last.value) > MOST) return undefined;
  let { first } = last;
  const joined = w.at(first - 1) === 'and' || w.at(first - 1) === 'or';
  const earlier = joined ? readOrdinalBefore(w, first - 1) : undefined;
  if (earlier !== undefined) first = earlier.first;
  if (w.at(first - 1) === 'the') first--;
  return { nth: last.value, first, listed: earlier !== undefined };
}

/** Reads "last", "penultimate" and "second-to-last" at word `i`: the last is −1. */
function readFromEnd(w: Words, i: number): { value: number; first: number } {
  if (w.at(i) === 'penultimate') return { value: -2, first: i };
  const dash = w.at(i - 1) === '-' ? 1 : 0;
  const to = i - 1 - dash;
  const ordinal = w.at(to) === 'to' ? readOrdinalBefore(w, w.at(to - 1) === '-' ? to - 1 : to) : undefined;
  return ordinal === undefined ? { value: -1, first: i } : { value: -ordinal.value, first: ordinal.first };
}

/** Reads "of November 2012", "in December", "of next month", "of every month" at word `i`, after the weekday. */
function readCounted(w: Words, i: number, weekday: number, { nth, first, listed }: Ordinal): Proposal | undefined {
  if (w.at(i) !== 'of' && w.at(i) !== 'in') return undefined;
  const at = i + 1;
  const set = EVERY.has(w.at(at)) ? findSetEnd(w, at + 1) : undefined;
  if (set !== undefined) return { first, last: set.last, meaning: { kind: 'value', timex: 'SET', value: set.value } };
  if (listed) {
    const period = readDeterminedPeriod(w, at, WHOLES);
    return period && { first, last: period.last, meaning: { kind: 'value', timex: 'SET', value: 'P1M' } };
  }
  const month = w.isCapitalised(at) ? MONTHS.get(w.at(at)) : undefined;
  if (month !== undefined) return readOfMonth(w, at, first, { of: 'weekday', month, weekday, nth });
  if (isYearNumber(w, at)) {
    const of: Meaning = { kind: 'period', period: yearPeriod(w.numberAt(at)) };
    return { first, last: at + 1, meaning: { kind: 'weekday-in', weekday, nth, of } };
  }
  const period = readDeterminedPeriod(w, at, WHOLES);
  return period && { first, last: period.last, meaning: { kind: 'weekday-in', weekday, nth, of: period.meaning } };
}

function readOfMonth(
  w: Words,
  i: number,
  first: number,
  yearly: { of: 'weekday'; month: number; weekday: number; nth: number },
): Proposal {
  const after = w.at(i + 1) === '.' ? i + 2 : i + 1;
  const year = readYearAfter(w, after, false);
  if (typeof year?.year === 'number') {
    const of: Meaning = { kind: 'period', period: monthPeriod(year.year, yearly.month) };
    return { first, last: year.next, meaning: { kind: 'weekday-in', weekday: yearly.weekday, nth: yearly.nth, of } };
  }
  const meaning: Meaning = { kind: 'yearly', yearly, ...(year === undefined ? {} : { year: year.year }) };
  return { first, last: year?.next ?? i + 1, meaning };
}

/** Returns the end of "month", "year" or "January" after "every", and how often it comes. */
function findSetEnd(w: Words, i: number): { last: number; value: string } | undefined {
  const unit = UNITS.get(w.at(i));
  if (unit?.unit === 'month' || unit?.unit === 'year') return { last: i + 1, value: `P1${unit.designator}` };
  return MONTHS.has(w.at(i)) && w.isCapitalised(i) ? { last: i + 1, value: 'P1Y' } : undefined;
}

/** Reads "of last week" and "last week" after the weekday at word `i`; `next` is the word after its part of the day. */
function readOfWeek(w: Words, i: number, next: number, weekday: number): Proposal | undefined {
  if (WEEKDAY_PLURALS.has(w.at(i))) return undefined;
  const week = readDeterminedPeriod(w, w.at(next) === 'of' ? next + 1 : next, WEEK);
  // "Monday the week" without "of" is no phrase: "he said Monday the week was long".
  if (week === undefined || (w.at(next) === 'the' && /^(?:week)$/.test(w.at(next + 1)))) return undefined;
  const meaning: Meaning =
    weekday === SUNDAY
      ? { kind: 'value', timex: 'DATE', value: undefined }
      : { kind: 'weekday-in', weekday, nth: 1, of: week.meaning };
  return { first: w.at(i - 1) === 'the' ? i - 1 : i, last: week.last, meaning };
}
