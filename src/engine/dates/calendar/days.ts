/**
 * Converts between calendar dates and day numbers. Day 0 is 1970-01-01 in the proleptic Gregorian calendar.
 *
 * Neither clock nor locale is consulted.
 */

/** Number of days from the Monday of its ISO week to 1970-01-01, which was a Thursday. */
export const DAYS_AFTER_MONDAY = 3;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Returns the number of days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Returns true if the calendar has this day: false for 29 February 2015. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Returns the day number of a date. The computation starts each year in March, so that the leap day comes last. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Returns the date of a day number; the inverse of {@link dayNumber}. */
export function dateOfDay(number: number): { year: number; month: number; day: number } {
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

/** Returns the weekday of a day number: 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(number: number): number {
  return modulo(number + DAYS_AFTER_MONDAY, 7) + 1;
}

/** Returns the date of a day number as `YYYY-MM-DD`. */
export function isoDay(number: number): string {
  const { year, month, day } = dateOfDay(number);
  return `${padNumber(year, 4)}-${padNumber(month, 2)}-${padNumber(day, 2)}`;
}

/** Returns a number with leading zeros up to `width` digits: `padNumber(7, 2)` is `07`. */
export function padNumber(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Returns the remainder of a division, from 0 to `by - 1` for negative values too. */
export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
