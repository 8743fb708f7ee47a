/**
 * Calendar arithmetic on integers: periods of any granularity, their TIMEX3 values, the days they cover.
 *
 * A period is a unit and the index of one such unit counted along the time line, so "three months later"
 * is an addition. Days count from 1970-01-01 in the proleptic Gregorian calendar; weeks are ISO 8601 weeks.
 * Neither clock nor locale is asked. Values follow TIMEX3 (ISO-TimeML, ISO 24617-1) over ISO 8601.
 */

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

/** One unit of the calendar: day number, ISO week number since 1970, `year * 12 + month - 1`, year, … */
export interface Period {
  readonly unit: Unit;
  readonly index: number;
}

/** Seasons in the order in which they begin within a year; winter runs on into the next year. */
const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;
const MONTHS_BEFORE_SPRING = 2;
/** How many of the unit make a year, for the units that divide it evenly. */
const PER_YEAR = { month: 12, season: 4, quarter: 4, half: 2 } as const;
const YEARS_PER = { year: 1, decade: 10, century: 100 } as const;
/** From Monday of the ISO week that holds 1970-01-01 (a Thursday) to that day. */
const DAYS_AFTER_MONDAY = 3;
const MAX_YEAR = 9999;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the three numbers are a day of the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day number of a date. Years run from March here, so that the leap day comes last. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of {@link dayNumber}. */
export function civil(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(number: number): number {
  return modulo(number + DAYS_AFTER_MONDAY, 7) + 1;
}

export function dayPeriod(year: number, month: number, day: number): Period {
  return { unit: 'day', index: dayNumber(year, month, day) };
}

export function monthPeriod(year: number, month: number): Period {
  return { unit: 'month', index: year * 12 + month - 1 };
}

export function yearPeriod(year: number): Period {
  return { unit: 'year', index: year };
}

/** The nth (from 1) month, season, quarter or half of a year. */
export function partOfYear(unit: keyof typeof PER_YEAR, year: number, nth: number): Period {
  return { unit, index: year * PER_YEAR[unit] + nth - 1 };
}

/** Reads `YYYY-MM-DD` at the start of a string (a time after it is dropped); null if it is no calendar day. */
export function parseDay(iso: string): Period | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCalendarDay(year, month, day) ? dayPeriod(year, month, day) : null;
}

export function shift(period: Period, count: number): Period {
  return { unit: period.unit, index: period.index + count };
}

/**
 * The period `count` units away, in the granularity of the one given: a day three months on is the same
 * day of that month (its last day if the month is shorter); a year's quarter a year on is the same quarter.
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
  if (unit === 'day') return covering(from + count, period.unit);
  if (unit === 'week' || unit === 'weekend') return covering(from + 7 * count, period.unit);
  const months = years !== 0 ? years * 12 : (count * 12) / PER_YEAR[unit as keyof typeof PER_YEAR];
  const start = civil(from);
  const month = civilMonth(start.year * 12 + start.month - 1 + Math.round(months));
  return covering(
    dayNumber(month.year, month.month, Math.min(start.day, daysInMonth(month.year, month.month))),
    period.unit,
  );
}

/** The period of a unit that holds a day. */
export function covering(day: number, unit: Unit): Period {
  if (unit === 'day') return { unit, index: day };
  if (unit === 'week' || unit === 'weekend') return { unit, index: Math.floor((day + DAYS_AFTER_MONDAY) / 7) };
  const { year, month } = civil(day);
  if (unit in YEARS_PER) return { unit, index: Math.floor(year / YEARS_PER[unit as keyof typeof YEARS_PER]) };
  const months = year * 12 + month - 1 - (unit === 'season' ? MONTHS_BEFORE_SPRING : 0);
  return { unit, index: Math.floor((months * PER_YEAR[unit as keyof typeof PER_YEAR]) / 12) };
}

/** The period of a coarser (or equal) unit in which a period begins. */
export function widen(period: Period, unit: Unit): Period {
  return period.unit === unit ? period : covering(firstDay(period), unit);
}

/** The year in which a period begins. */
export function yearOf(period: Period): number {
  return period.unit in YEARS_PER
    ? period.index * YEARS_PER[period.unit as keyof typeof YEARS_PER]
    : civil(firstDay(period)).year;
}

/** Number of the first day that the period covers. */
export function firstDay(period: Period): number {
  const { unit, index } = period;
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 - DAYS_AFTER_MONDAY;
  if (unit === 'weekend') return index * 7 - DAYS_AFTER_MONDAY + 5;
  if (unit in YEARS_PER) return dayNumber(index * YEARS_PER[unit as keyof typeof YEARS_PER], 1, 1);
  const months =
    (index * 12) / PER_YEAR[unit as keyof typeof PER_YEAR] + (unit === 'season' ? MONTHS_BEFORE_SPRING : 0);
  const { year, month } = civilMonth(months);
  return dayNumber(year, month, 1);
}

/** Number of the last day that the period covers. */
export function lastDay(period: Period): number {
  return period.unit === 'weekend' ? firstDay(period) + 1 : firstDay(shift(period, 1)) - 1;
}

/** Whether the whole period lies in the years 1 to 9999, which four digits can write. */
export function isWritable(period: Period): boolean {
  return civil(firstDay(period)).year >= 1 && civil(lastDay(period)).year <= MAX_YEAR;
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = civil(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The TIMEX3 value of a period: 2016-11-18, 2016-W46, 2016-W46-WE, 2016-11, 2016-SU, 2016-Q3, 2016-H1, 2016, 199X, 19. */
export function format(period: Period): string {
  const { unit, index } = period;
  switch (unit) {
    case 'day':
      return isoDay(index);
    case 'week':
    case 'weekend': {
      // The ISO year of a week is the year of its Thursday.
      const { year } = civil(index * 7 - DAYS_AFTER_MONDAY + 3);
      const week = index - covering(dayNumber(year, 1, 4), 'week').index + 1;
      return `${digits(year, 4)}-W${digits(week, 2)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'month': {
      const { year, month } = civilMonth(index);
      return `${digits(year, 4)}-${digits(month, 2)}`;
    }
    case 'season':
      return `${digits(Math.floor(index / 4), 4)}-${SEASONS[modulo(index, 4)]}`;
    case 'quarter':
      return `${digits(Math.floor(index / 4), 4)}-Q${modulo(index, 4) + 1}`;
    case 'half':
      return `${digits(Math.floor(index / 2), 4)}-H${modulo(index, 2) + 1}`;
    case 'year':
      return digits(index, 4);
    case 'decade':
      return `${digits(index, 3)}X`;
    case 'century':
      return digits(index, 2);
  }
}

/** The Gregorian date of Easter Sunday (the anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): Period {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayPeriod(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** The nth (from 1; -1 the last) weekday (1 Monday to 7 Sunday) of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Period {
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return { unit: 'day', index: last - modulo(weekdayOf(last) - weekday, 7) };
  }
  const first = dayNumber(year, month, 1);
  return { unit: 'day', index: first + modulo(weekday - weekdayOf(first), 7) + 7 * (nth - 1) };
}

function civilMonth(months: number): { year: number; month: number } {
  return { year: Math.floor(months / 12), month: modulo(months, 12) + 1 };
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
