/** Rules that place a named day in a year: a fixed date, a number of days from Easter, the nth weekday of a month. */
import { dayNumber, daysInMonth, modulo, weekdayOf } from './days.js';
import type { DaysOfYear } from './feasts.js';
import { dayPeriod, type Period, shift } from './periods.js';

export const WEEKDAY = { MONDAY: 1, TUESDAY: 2, THURSDAY: 4, FRIDAY: 5, SUNDAY: 7 };

/** The same day of the same month every year. */
export const fixed =
  (month: number, day: number): DaysOfYear =>
  (year) => [dayPeriod(year, month, day)];
/** A number of days after Easter Sunday; negative before it. */
export const fromEaster =
  (days: number): DaysOfYear =>
  (year) => [shift(findEaster(year), days)];
/** A number of days after the Easter Sunday of the Orthodox churches. */
export const fromOrthodoxEaster =
  (days: number): DaysOfYear =>
  (year) => [shift(findOrthodoxEaster(year), days)];
/** The nth weekday of a month, and a number of days after it. */
export const nthWeekday =
  (month: number, weekday: number, nth: number, daysAfter = 0): DaysOfYear =>
  (year) => [shift(findNthWeekday(year, month, weekday, nth), daysAfter)];
/** The last such weekday before a day of a month. */
export const weekdayBefore =
  (month: number, day: number, weekday: number): DaysOfYear =>
  (year) => {
    const end = dayNumber(year, month, day);
    return [{ unit: 'day', index: end - (modulo(weekdayOf(end) - weekday, 7) || 7) }];
  };
/** A rule that holds in some years only. */
export const inYears =
  (holds: (year: number) => boolean, rule: DaysOfYear): DaysOfYear =>
  (year) =>
    holds(year) ? rule(year) : [];
/** A day that was moved: the first rule holds before a year, the second from that year on. */
export const moved =
  (year: number, before: DaysOfYear, after: DaysOfYear): DaysOfYear =>
  (y) =>
    y < year ? before(y) : after(y);

/** Returns Easter Sunday of a year (the anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, chapter 8). */
export function findEaster(year: number): Period {
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

/** Returns the nth weekday (1 Monday to 7 Sunday) of a month. `nth` counts from 1; −1 is the last. */
export function findNthWeekday(year: number, month: number, weekday: number, nth: number): Period {
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return { unit: 'day', index: last - modulo(weekdayOf(last) - weekday, 7) };
  }
  const first = dayNumber(year, month, 1);
  return { unit: 'day', index: first + modulo(weekday - weekdayOf(first), 7) + 7 * (nth - 1) };
}

/**
 * Returns the Easter Sunday of the Orthodox churches: Easter of the Julian calendar, as a day of the Gregorian (Meeus,
 * Astronomical Algorithms, chapter 8).
 */
export function findOrthodoxEaster(year: number): Period {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const days = d + e + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return shift(dayPeriod(year, Math.floor(days / 31), (days % 31) + 1), behind);
}
