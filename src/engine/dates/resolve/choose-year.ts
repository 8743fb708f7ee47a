/** Chooses the year of a day or part of a year without a year: which July 15, which March, which summer, which Christmas. */

import { isCalendarDay, padNumber, weekdayOf } from '../calendar/days.js';
import { findHolidays } from '../calendar/holidays.js';
import { dayPeriod, firstDay, lastDay, monthPeriod, type Period, partOfYear, yearOf } from '../calendar/periods.js';
import type { Meaning, Yearly } from '../meaning.js';
import { weekdayIn } from './count-from-day.js';
import type { Discourse } from './discourse.js';
import type { Tense } from './verb-tense.js';

export type YearlyMeaning = Extract<Meaning, { kind: 'yearly' }>;

/** Years read before and after the publication year. In January, "last winter" began two calendar years ago. */
const REACH = 2;
/** Years read before and after the publication year for a named day: Inauguration Day comes every four years. */
const HOLIDAY_REACH = 4;
/** 29 February comes every four years; around most turns of a century, after eight. */
const LEAP_GAP = 8;
const SOME_LEAP_YEAR = 2000;
/**
 * Distance in days beyond which the tense is not believed, if the other choice is nearer than {@link NEAR}: in October,
 * "will end Sept. 30" means last month.
 */
const FAR = 270;
/** See {@link FAR}. */
const NEAR = 75;
/** In a clause without tense, a future date must be this many times nearer than a past date. */
const PAST_BIAS = 2;
/** In March, "last February" is the February of the year before if this February ended at most this many days ago. */
const JUST_ENDED = 31;

interface Occurrence {
  readonly year: number;
  readonly period: Period;
}

/**
 * Returns the year of an expression; undefined if it cannot be known.
 *
 * @param yearOfStory returns the year that the sentence gives.
 * @param tense reads the tense of the clause.
 * @param isDirectlyPast returns true if a past verb stands right before the date: "it fell in January". The functions are
 * called only if nothing else decides.
 */
export function chooseYear(
  meaning: YearlyMeaning,
  discourse: Discourse,
  yearOfStory: () => number | undefined,
  tense: () => Tense,
  isDirectlyPast: () => boolean,
): number | undefined {
  const { yearly, year, pick } = meaning;
  if (typeof year === 'number') return year;
  const today = discourse.published;
  if (year === 'text') {
    const base = discourse.latest?.period ?? today;
    return base === undefined ? undefined : yearOf(base);
  }
  if (today === undefined) return undefined;
  const thisYear = yearOf(today);
  if (year !== undefined) return thisYear + year.shift;
  const occurrences = listOccurrences(yearly, thisYear);
  const onWeekday = occurrences.find(({ period }) => weekdayOf(period.index) === meaning.weekday);
  if (onWeekday !== undefined) return onWeekday.year;
  // 3 May is no Friday in these years: the weekday or the date is wrong, or the year is far away.
  if (meaning.weekday !== undefined) return undefined;
  const before = occurrences.filter(({ period }) => lastDay(period) < today.index).at(-1);
  const after = occurrences.find(({ period }) => firstDay(period) > today.index);
  const running = occurrences.find(({ period }) => firstDay(period) <= today.index && today.index <= lastDay(period));
  switch (pick) {
    case 'last': {
      const justEnded =
        yearly.of === 'month' && before?.year === thisYear && today.index - lastDay(before.period) <= JUST_ENDED;
      return justEnded ? before.year - 1 : before?.year;
    }
    case 'next':
      return after?.year;
    case 'this':
      return running?.year ?? chooseThis(occurrences, thisYear, today, tense());
    default:
      return (
        yearOfStory() ?? running?.year ?? chooseNearest(yearly, today, before, after, tense(), isDirectlyPast)?.year
      );
  }
}

/**
 * Returns the year of "this winter" outside winter: the year of publication, unless the tense says that the period of
 * another year is meant. "It snowed this winter" in March is the winter that has just ended.
 */
function chooseThis(occurrences: readonly Occurrence[], thisYear: number, today: Period, tense: Tense): number {
  const own = occurrences.find(({ year }) => year === thisYear);
  if (own === undefined) return thisYear;
  if (tense === 'past' && firstDay(own.period) > today.index) return thisYear - 1;
  return tense === 'future' && lastDay(own.period) < today.index ? thisYear + 1 : thisYear;
}

/** Returns the nearest occurrence on the side that the tense gives. */
function chooseNearest(
  { of }: Yearly,
  today: Period,
  before: Occurrence | undefined,
  after: Occurrence | undefined,
  tense: Tense,
  isDirectlyPast: () => boolean,
): Occurrence | undefined {
  if (before === undefined || after === undefined) return before ?? after;
  const behind = today.index - lastDay(before.period);
  const ahead = firstDay(after.period) - today.index;
  if (of === 'quarter' || of === 'half') return tense === 'future' && ahead < behind ? after : before;
  // The words for a named day are chosen with care: "shops were shut on Cyber Monday" in November means last year's.
  const isNamed = of === 'holiday' || of === 'weekday';
  if (isNamed && (tense === 'past' || tense === 'future')) return tense === 'past' ? before : after;
  switch (tense) {
    case 'future':
      return ahead > FAR && behind < NEAR ? before : after;
    case 'past':
      return behind > FAR && ahead < NEAR && !isDirectlyPast() ? after : before;
    case 'planned':
      return ahead <= behind ? after : before;
    default:
      return ahead < behind / PAST_BIAS ? after : before;
  }
}

function listOccurrences(yearly: Yearly, year: number): Occurrence[] {
  const reach = reachOf(yearly);
  const found: Occurrence[] = [];
  for (let y = year - reach; y <= year + reach; y++) {
    for (const period of occurrencesIn(yearly, y)) found.push({ year: y, period });
  }
  return found;
}

function reachOf(yearly: Yearly): number {
  if (yearly.of === 'holiday') return HOLIDAY_REACH;
  return yearly.of === 'day' && yearly.month === 2 && yearly.day === 29 ? LEAP_GAP : REACH;
}

/**
 * Returns the day or period in a year; undefined for 29 February of a common year, and for a lunar feast that comes twice in
 * the year.
 */
export function occurrenceIn(yearly: Yearly, year: number): Period | undefined {
  const found = occurrencesIn(yearly, year);
  return found.length === 1 ? found[0] : undefined;
}

function occurrencesIn(yearly: Yearly, year: number): readonly Period[] {
  switch (yearly.of) {
    case 'day':
      return isCalendarDay(year, yearly.month, yearly.day) ? [dayPeriod(year, yearly.month, yearly.day)] : [];
    case 'holiday':
      return findHolidays(yearly.name, year, yearly.country);
    case 'weekday': {
      const day = weekdayIn(monthPeriod(year, yearly.month), yearly.weekday, yearly.nth);
      return day === undefined ? [] : [day];
    }
    default:
      return [partOfYear(yearly.of, year, yearly.nth)];
  }
}

/** Returns the value of a day or month with an unknown year: `XXXX-07-15`. Undefined for a day that no year has. */
export function formatWithoutYear(yearly: Yearly): string | undefined {
  if (yearly.of === 'month') return `XXXX-${padNumber(yearly.nth, 2)}`;
  if (yearly.of !== 'day' || !isCalendarDay(SOME_LEAP_YEAR, yearly.month, yearly.day)) return undefined;
  return `XXXX-${padNumber(yearly.month, 2)}-${padNumber(yearly.day, 2)}`;
}
