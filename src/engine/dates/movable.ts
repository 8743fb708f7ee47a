/** Days that move from year to year: Easter, and weekdays counted in a month. */
import { dayNumber, daysInMonth, modulo, weekdayOf } from './civil.js';
import { dayPeriod, type Period } from './value.js';

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
