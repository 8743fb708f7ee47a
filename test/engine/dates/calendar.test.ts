/** Checks the calendar of the date stage: days, periods, shifts and movable feasts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEaster, findNthWeekday } from '../../../src/engine/dates/calendar/day-rules.js';
import {
  dateOfDay,
  dayNumber,
  daysInMonth,
  isCalendarDay,
  isLeapYear,
  isoDay,
  weekdayOf,
} from '../../../src/engine/dates/calendar/days.js';
import {
  dayPeriod,
  firstDay,
  formatPeriod,
  isWritable,
  lastDay,
  monthPeriod,
  type Period,
  parseDay,
  partOfYear,
  periodOfDay,
  shift,
  shiftBy,
  type Unit,
  widen,
  yearOf,
  yearPeriod,
} from '../../../src/engine/dates/calendar/periods.js';

const UNITS: Unit[] = ['day', 'week', 'weekend', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'];
const anyYear = fc.integer({ min: 101, max: 9900 });
const anyDay = fc.integer({ min: dayNumber(101, 1, 1), max: dayNumber(9900, 12, 31) });

describe('days', () => {
  it('have the same dates and weekdays as in the Date of JavaScript', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        const { year, month, day: dayOfMonth } = dateOfDay(day);
        expect(dayNumber(year, month, dayOfMonth)).toBe(day);
        expect(isCalendarDay(year, month, dayOfMonth)).toBe(true);
        expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });

  it('29 February exists in leap years only', () => {
    expect([1900, 2000, 2015, 2016, 2100, 2400].map(isLeapYear)).toEqual([false, true, false, true, false, true]);
    fc.assert(
      fc.property(anyYear, (year) => {
        const days = Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1)).reduce((a, b) => a + b);
        expect(days).toBe(isLeapYear(year) ? 366 : 365);
        expect(dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1)).toBe(days);
      }),
    );
  });

  it('are read from ISO strings; other strings give undefined', () => {
    expect(formatPeriod(parseDay('2016-02-29') as Period)).toBe('2016-02-29');
    expect(formatPeriod(parseDay('1998-02-27T08:02:00') as Period)).toBe('1998-02-27');
    for (const bad of ['', '2015-02-29', '2016-13-01', '2016-00-01', '2016-1-1', '16-01-01', '2016-01-011', 'today']) {
      expect(parseDay(bad)).toBeUndefined();
    }
  });
});

describe('periods', () => {
  it('of one unit follow each other without a gap', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNITS.filter((unit) => unit !== 'weekend')), (day, unit) => {
        const period = periodOfDay(day, unit);
        expect(firstDay(period)).toBeLessThanOrEqual(day);
        expect(lastDay(period)).toBeGreaterThanOrEqual(day);
        expect(firstDay(shift(period, 1))).toBe(lastDay(period) + 1);
        expect(widen({ unit: 'day', index: day }, unit)).toEqual(period);
        expect(isWritable(period)).toBe(true);
      }),
    );
  });

  it('have TIMEX3 values that no other period has', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 500 }), (day, unit, step) => {
        const period = periodOfDay(day, unit);
        expect(formatPeriod(shift(period, step))).not.toBe(formatPeriod(period));
      }),
    );
  });

  it.each([
    [periodOfDay(dayNumber(2016, 11, 18), 'week'), '2016-W46', '2016-11-14', '2016-11-20'],
    [periodOfDay(dayNumber(2016, 11, 18), 'weekend'), '2016-W46-WE', '2016-11-19', '2016-11-20'],
    [periodOfDay(dayNumber(2021, 1, 3), 'week'), '2020-W53', '2020-12-28', '2021-01-03'],
    [periodOfDay(dayNumber(2018, 12, 31), 'week'), '2019-W01', '2018-12-31', '2019-01-06'],
    [monthPeriod(2016, 2), '2016-02', '2016-02-01', '2016-02-29'],
    [partOfYear('quarter', 2016, 3), '2016-Q3', '2016-07-01', '2016-09-30'],
    [partOfYear('half', 2016, 1), '2016-H1', '2016-01-01', '2016-06-30'],
    [partOfYear('season', 2016, 2), '2016-SU', '2016-06-01', '2016-08-31'],
    [partOfYear('season', 2015, 4), '2015-WI', '2015-12-01', '2016-02-29'],
    [yearPeriod(987), '0987', '0987-01-01', '0987-12-31'],
    [periodOfDay(dayNumber(1994, 5, 5), 'decade'), '199X', '1990-01-01', '1999-12-31'],
    [periodOfDay(dayNumber(1994, 5, 5), 'century'), '19', '1900-01-01', '1999-12-31'],
  ])('%o is %s, from %s to %s', (period, value, from, to) => {
    expect([formatPeriod(period), isoDay(firstDay(period)), isoDay(lastDay(period))]).toEqual([value, from, to]);
  });

  it('belong to the year in which they begin', () => {
    expect(yearOf(partOfYear('season', 2015, 4))).toBe(2015);
    expect(yearOf(periodOfDay(dayNumber(1994, 5, 5), 'decade'))).toBe(1990);
    expect(yearOf(dayPeriod(2020, 12, 31))).toBe(2020);
  });
});

describe('shifting a period', () => {
  it.each([
    [dayPeriod(2016, 1, 31), 'month', 1, '2016-02-29'],
    [dayPeriod(2016, 2, 29), 'year', 1, '2017-02-28'],
    [dayPeriod(2016, 2, 29), 'year', -4, '2012-02-29'],
    [dayPeriod(2016, 11, 18), 'week', -2, '2016-11-04'],
    [dayPeriod(2016, 11, 18), 'decade', -1, '2006-11-18'],
    [partOfYear('quarter', 1989, 3), 'year', -1, '1988-Q3'],
    [partOfYear('quarter', 1989, 1), 'month', -3, '1988-Q4'],
    [monthPeriod(2016, 11), 'year', 2, '2018-11'],
    [monthPeriod(2016, 11), 'quarter', 1, '2017-02'],
    [monthPeriod(2016, 12), 'day', 31, '2017-01'],
    [yearPeriod(2016), 'decade', -2, '1996'],
    [periodOfDay(dayNumber(2016, 11, 18), 'week'), 'year', -1, '2015-W46'],
    [periodOfDay(dayNumber(1990, 1, 1), 'decade'), 'century', -1, '189X'],
  ] as const)('%o by %s x %i is %s', (period, unit, count, value) => {
    expect(formatPeriod(shiftBy(period, unit, count))).toBe(value);
  });

  it('by months keeps the day of the month, or takes the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const before = dateOfDay(day);
        const after = dateOfDay(shiftBy({ unit: 'day', index: day }, 'month', months).index);
        expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      }),
    );
  });

  it('by its own unit forth and back returns the same period', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNITS), fc.integer({ min: -50, max: 50 }), (day, unit, n) => {
        const period = periodOfDay(day, unit);
        expect(shift(shift(period, n), -n)).toEqual(period);
        expect(shiftBy(shiftBy(period, unit, n), unit, -n)).toEqual(period);
      }),
    );
  });
});

describe('movable days', () => {
  it.each([
    [1998, '1998-04-12'],
    [2000, '2000-04-23'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, value) => expect(formatPeriod(findEaster(year))).toBe(value));

  it('Easter is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const { index } = findEaster(year);
        expect(weekdayOf(index)).toBe(7);
        expect(index).toBeGreaterThanOrEqual(dayNumber(year, 3, 22));
        expect(index).toBeLessThanOrEqual(dayNumber(year, 4, 25));
      }),
    );
  });

  it('finds the nth and the last weekday of a month', () => {
    expect(formatPeriod(findNthWeekday(2016, 11, 4, 4))).toBe('2016-11-24');
    expect(formatPeriod(findNthWeekday(2016, 5, 1, -1))).toBe('2016-05-30');
    expect(formatPeriod(findNthWeekday(2020, 9, 1, 1))).toBe('2020-09-07');
  });
});
