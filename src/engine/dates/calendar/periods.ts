/**
 * Calendar arithmetic on periods: days, weeks, months, quarters, years and other units.
 *
 * A period is a unit and the index of one such unit on the time line, so "three months later" is an addition. Weeks are ISO
 * 8601 weeks. Values follow TIMEX3 (ISO-TimeML, ISO 24617-1) over ISO 8601.
 */
import {
  DAYS_AFTER_MONDAY,
  dateOfDay,
  dayNumber,
  daysInMonth,
  isCalendarDay,
  isoDay,
  modulo,
  padNumber,
} from './days.js';

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

export const FINE_TO_COARSE: readonly Unit[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
];

/**
 * One unit of the calendar: a day, a week, a month, a year, …. The index is the day number, the ISO week number since
 * 1970, `year * 12 + month - 1`, the year, and so on.
 */
export interface Period {
  readonly unit: Unit;
  readonly index: number;
}

/** TIMEX3 codes of the seasons, in the order in which they begin within a year. Winter ends in the next year. */
export const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'] as const;
const MONTHS_BEFORE_SPRING = 2;
/** How many periods of a unit a year has, for the units that divide a year evenly. */
const PER_YEAR = { month: 12, season: 4, quarter: 4, half: 2 } as const;
const YEARS_PER = { year: 1, decade: 10, century: 100 } as const;
const MAX_YEAR = 9999;

export function dayPeriod(year: number, month: number, day: number): Period {
  return { unit: 'day', index: dayNumber(year, month, day) };
}

export function monthPeriod(year: number, month: number): Period {
  return { unit: 'month', index: year * 12 + month - 1 };
}

export function yearPeriod(year: number): Period {
  return { unit: 'year', index: year };
}

/** Returns the nth (from 1) month, season, quarter or half of a year. */
export function partOfYear(unit: keyof typeof PER_YEAR, year: number, nth: number): Period {
  return { unit, index: year * PER_YEAR[unit] + nth - 1 };
}

/**
 * Reads `YYYY-MM-DD` at the start of a string and ignores a time after it. Returns undefined if the calendar has no such
 * day.
 */
export function parseDay(iso: string): Period | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCalendarDay(year, month, day) ? dayPeriod(year, month, day) : undefined;
}

export function shift(period: Period, count: number): Period {
  return { unit: period.unit, index: period.index + count };
}

/**
 * Returns the period `count` units away, with the unit of `period`: three months after a day is the same day of that month
 * (or its last day, if the month is shorter); a year after a quarter is the same quarter of the next year.
 */
export function shiftBy(period: Period, unit: Unit, count: number): Period {
  if (period.unit === unit) return shift(period, count);
  const years = unit in YEARS_PER ? YEARS_PER[unit as keyof typeof YEARS_PER] * count : 0;
  if (period.unit in PER_YEAR) {
    const own = PER_YEAR[period.unit as keyof typeof PER_YEAR];
    if (years !== 0) return shift(period, years * own);
    if (unit in PER_YEAR) return shift(period, Math.round((count * own) / PER_YEAR[unit as keyof typeof PER_YEAR]));
  }
  if (period.unit in YEARS_PER && years !== 0) {
    return shift(period, Math.round(years / YEARS_PER[period.unit as keyof typeof YEARS_PER]));
  }
  const from = firstDay(period);
  if (unit === 'day') return periodOfDay(from + count, period.unit);
  if (unit === 'week' || unit === 'weekend') return periodOfDay(from + 7 * count, period.unit);
  const months = years !== 0 ? years * 12 : (count * 12) / PER_YEAR[unit as keyof typeof PER_YEAR];
  const start = dateOfDay(from);
  const month = monthOfIndex(start.year * 12 + start.month - 1 + Math.round(months));
  return periodOfDay(
    dayNumber(month.year, month.month, Math.min(start.day, daysInMonth(month.year, month.month))),
    period.unit,
  );
}

/** Returns the period of a unit that contains a day. */
export function periodOfDay(day: number, unit: Unit): Period {
  if (unit === 'day') return { unit, index: day };
  if (unit === 'week' || unit === 'weekend') return { unit, index: Math.floor((day + DAYS_AFTER_MONDAY) / 7) };
  const { year, month } = dateOfDay(day);
  if (unit in YEARS_PER) return { unit, index: Math.floor(year / YEARS_PER[unit as keyof typeof YEARS_PER]) };
  const months = year * 12 + month - 1 - (unit === 'season' ? MONTHS_BEFORE_SPRING : 0);
  return { unit, index: Math.floor((months * PER_YEAR[unit as keyof typeof PER_YEAR]) / 12) };
}

/** Returns the period of a coarser (or the same) unit in which a period begins. */
export function widen(period: Period, unit: Unit): Period {
  return period.unit === unit ? period : periodOfDay(firstDay(period), unit);
}

/** Returns the year in which a period begins. */
export function yearOf(period: Period): number {
  return period.unit in YEARS_PER
    ? period.index * YEARS_PER[period.unit as keyof typeof YEARS_PER]
    : dateOfDay(firstDay(period)).year;
}

/** Returns the number of the first day of a period. */
export function firstDay(period: Period): number {
  const { unit, index } = period;
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 - DAYS_AFTER_MONDAY;
  if (unit === 'weekend') return index * 7 - DAYS_AFTER_MONDAY + 5;
  if (unit in YEARS_PER) return dayNumber(index * YEARS_PER[unit as keyof typeof YEARS_PER], 1, 1);
  const months =
    (index * 12) / PER_YEAR[unit as keyof typeof PER_YEAR] + (unit === 'season' ? MONTHS_BEFORE_SPRING : 0);
  const { year, month } = monthOfIndex(months);
  return dayNumber(year, month, 1);
}

/** Returns the number of the last day of a period. */
export function lastDay(period: Period): number {
  return period.unit === 'weekend' ? firstDay(period) + 1 : firstDay(shift(period, 1)) - 1;
}

/** Returns true if the whole period lies in the years 1 to 9999, which can be written with four digits. */
export function isWritable(period: Period): boolean {
  return dateOfDay(firstDay(period)).year >= 1 && dateOfDay(lastDay(period)).year <= MAX_YEAR;
}

/**
 * Returns the TIMEX3 value of a period: 2016-11-18, 2016-W46, 2016-W46-WE, 2016-11, 2016-SU, 2016-Q3, 2016-H1, 2016, 199X,
 * 19.
 */
export function formatPeriod(period: Period): string {
  const { unit, index } = period;
  switch (unit) {
    case 'day':
      return isoDay(index);
    case 'week':
    case 'weekend': {
      // The year of an ISO week is the year of the week's Thursday.
      const { year } = dateOfDay(index * 7 - DAYS_AFTER_MONDAY + 3);
      const week = index - periodOfDay(dayNumber(year, 1, 4), 'week').index + 1;
      return `${padNumber(year, 4)}-W${padNumber(week, 2)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'month': {
      const { year, month } = monthOfIndex(index);
      return `${padNumber(year, 4)}-${padNumber(month, 2)}`;
    }
    case 'season':
      return `${padNumber(Math.floor(index / 4), 4)}-${SEASON_CODES[modulo(index, 4)]}`;
    case 'quarter':
      return `${padNumber(Math.floor(index / 4), 4)}-Q${modulo(index, 4) + 1}`;
    case 'half':
      return `${padNumber(Math.floor(index / 2), 4)}-H${modulo(index, 2) + 1}`;
    case 'year':
      return padNumber(index, 4);
    case 'decade':
      return `${padNumber(index, 3)}X`;
    case 'century':
      return padNumber(index, 2);
  }
}

function monthOfIndex(months: number): { year: number; month: number } {
  return { year: Math.floor(months / 12), month: modulo(months, 12) + 1 };
}
