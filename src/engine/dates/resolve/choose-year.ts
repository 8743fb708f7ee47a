/** Which year's July 15, March, summer or Christmas: the one that is written, told or pointed to by the tense. */

import { isCalendarDay, padNumber, weekdayOf } from '../calendar/days.js';
import { findHoliday } from '../calendar/holidays.js';
import { dayPeriod, firstDay, lastDay, type Period, partOfYear, yearOf } from '../calendar/periods.js';
import type { Meaning, Yearly } from '../meaning.js';
import type { Discourse } from './discourse.js';
import type { Tense } from './verb-tense.js';

export type YearlyMeaning = Extract<Meaning, { kind: 'yearly' }>;

/** Years before and after that of the publication: in January, "last winter" began two calendar years ago. */
const REACH = 2;
/** 29 February comes every four years, at the turn of most centuries after eight. */
const LEAP_GAP = 8;
const SOME_LEAP_YEAR = 2000;
/** Days beyond which a tense is distrusted: "will end Sept. 30" said in October … */
const FAR = 270;
/** … when the other choice is nearer than this. */
const NEAR = 75;
/** How much nearer a date ahead must be than one behind when the clause has no tense. */
const PAST_BIAS = 2;
/** A month that ended at most so many days ago is the running story; "last February" in March is the one before. */
const JUST_ENDED = 31;

interface Occurrence {
  readonly year: number;
  readonly period: Period;
}

/** @param yearOfStory the year that the sentence speaks of. @param tense of the clause, asked only where nothing else decides. */
export function chooseYear(
  meaning: YearlyMeaning,
  discourse: Discourse,
  yearOfStory: () => number | undefined,
  tense: () => Tense,
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
  const before = occurrences.filter(({ period }) => lastDay(period) < today.index).at(-1);
  const after = occurrences.find(({ period }) => firstDay(period) > today.index);
  const running = occurrences.find(({ period }) => firstDay(period) <= today.index && today.index <= lastDay(period));
  switch (pick) {
    case 'last': {
      const justEnded =
        yearly.of === 'month' && before !== undefined && today.index - lastDay(before.period) <= JUST_ENDED;
      return justEnded ? before.year - 1 : before?.year;
    }
    case 'next':
      return after?.year;
    case 'this':
      return thisYear;
    default:
      return yearOfStory() ?? running?.year ?? chooseNearest(yearly, today, before, after, tense())?.year;
  }
}

/** The nearest occurrence on the side that the tense points to. */
function chooseNearest(
  { of }: Yearly,
  today: Period,
  before: Occurrence | undefined,
  after: Occurrence | undefined,
  tense: Tense,
): Occurrence | undefined {
  if (before === undefined || after === undefined) return before ?? after;
  const behind = today.index - lastDay(before.period);
  const ahead = firstDay(after.period) - today.index;
  if (of === 'quarter' || of === 'half') return tense === 'future' && ahead < behind ? after : before;
  switch (tense) {
    case 'future':
      return ahead > FAR && behind < NEAR ? before : after;
    case 'past':
      return behind > FAR && ahead < NEAR ? after : before;
    case 'planned':
      return ahead <= behind ? after : before;
    default:
      return ahead < behind / PAST_BIAS ? after : before;
  }
}

function listOccurrences(yearly: Yearly, year: number): Occurrence[] {
  const reach = yearly.of === 'day' && yearly.month === 2 && yearly.day === 29 ? LEAP_GAP : REACH;
  const found: Occurrence[] = [];
  for (let y = year - reach; y <= year + reach; y++) {
    const period = occurrenceIn(yearly, y);
    if (period !== undefined) found.push({ year: y, period });
  }
  return found;
}

/** The occurrence in a year; undefined for 29 February of a common year. */
export function occurrenceIn(yearly: Yearly, year: number): Period | undefined {
  switch (yearly.of) {
    case 'day':
      return isCalendarDay(year, yearly.month, yearly.day) ? dayPeriod(year, yearly.month, yearly.day) : undefined;
    case 'holiday':
      return findHoliday(yearly.name, year);
    default:
      return partOfYear(yearly.of, year, yearly.nth);
  }
}

/** The value with the year left open, for days and months: `XXXX-07-15`; none for a day that no year has. */
export function formatWithoutYear(yearly: Yearly): string | undefined {
  if (yearly.of === 'month') return `XXXX-${padNumber(yearly.nth, 2)}`;
  if (yearly.of !== 'day' || !isCalendarDay(SOME_LEAP_YEAR, yearly.month, yearly.day)) return undefined;
  return `XXXX-${padNumber(yearly.month, 2)}-${padNumber(yearly.day, 2)}`;
}
