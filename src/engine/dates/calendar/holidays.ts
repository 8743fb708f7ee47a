/**
 * The table of named days: the names that news uses and the rule that places the day in a year.
 *
 * A further named day is one more row. A day that several countries celebrate on different dates follows the United States.
 */
import { dayNumber, daysInMonth, modulo, weekdayOf } from './days.js';
import { dayPeriod, type Period, shift } from './periods.js';

/** Returns the day in a year, or undefined if the day is not known for that year. */
type DayOfYear = (year: number) => Period | undefined;

/** The same day of the same month every year. */
const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    dayPeriod(year, month, day);
/** A number of days after Easter Sunday; negative before it. */
const fromEaster =
  (days: number): DayOfYear =>
  (year) =>
    shift(findEaster(year), days);
/** The nth weekday of a month, and a number of days after it. */
const nthWeekday =
  (month: number, weekday: number, nth: number, daysAfter = 0): DayOfYear =>
  (year) =>
    shift(findNthWeekday(year, month, weekday, nth), daysAfter);

const [MONDAY, THURSDAY, SUNDAY] = [1, 4, 7];

/** One row for each day: its names in lower case, separated by commas, and its rule. */
const ROWS: readonly (readonly [names: string, day: DayOfYear])[] = [
  ["new year's day, new year's", fixed(1, 1)],
  ['australia day', fixed(1, 26)],
  ["valentine's day", fixed(2, 14)],
  ["st patrick's day, saint patrick's day", fixed(3, 17)],
  ["april fools' day, april fool's day", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ['may day', fixed(5, 1)],
  ['cinco de mayo', fixed(5, 5)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['independence day, fourth of july', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['halloween', fixed(10, 31)],
  ["all saints' day", fixed(11, 1)],
  ["all souls' day", fixed(11, 2)],
  ["armistice day, remembrance day, veterans day, veterans' day", fixed(11, 11)],
  ['christmas eve', fixed(12, 24)],
  ['christmas, christmas day', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year's eve", fixed(12, 31)],
  ["presidents' day, presidents day", nthWeekday(2, MONDAY, 3)],
  ["mother's day", nthWeekday(5, SUNDAY, 2)],
  ['memorial day', nthWeekday(5, MONDAY, -1)],
  ["father's day", nthWeekday(6, SUNDAY, 3)],
  ['labor day, labour day', nthWeekday(9, MONDAY, 1)],
  ['columbus day', nthWeekday(10, MONDAY, 2)],
  ['election day', nthWeekday(11, MONDAY, 1, 1)],
  ['thanksgiving, thanksgiving day', nthWeekday(11, THURSDAY, 4)],
  ['black friday', nthWeekday(11, THURSDAY, 4, 1)],
  ['mardi gras, shrove tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday, holy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday', fromEaster(-1)],
  ['easter, easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['ascension day', fromEaster(39)],
  ['pentecost, whit sunday', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['corpus christi', fromEaster(60)],
];

const DAYS_BY_NAME: ReadonlyMap<string, DayOfYear> = new Map(
  ROWS.flatMap(([names, day]) => names.split(', ').map((name) => [name, day] as const)),
);

/** The names of all named days, in lower case: "new year's eve". */
export const HOLIDAY_NAMES: readonly string[] = [...DAYS_BY_NAME.keys()];

/** Returns the day that a name has in a year, or undefined if the table does not know it. */
export function findHoliday(name: string, year: number): Period | undefined {
  return DAYS_BY_NAME.get(name)?.(year);
}

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
