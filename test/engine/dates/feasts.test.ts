/** Checks the movable feasts against days that newspapers and official calendars gave. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEaster, findOrthodoxEaster } from '../../../src/engine/dates/calendar/day-rules.js';
import { weekdayOf } from '../../../src/engine/dates/calendar/days.js';
import {
  type DaysOfYear,
  DIWALI,
  DUSSEHRA,
  EID_AL_ADHA,
  EID_AL_FITR,
  HANUKKAH,
  HOLI,
  LUNAR_NEW_YEAR,
  MID_AUTUMN,
  PASSOVER,
  PURIM,
  RAMADAN,
  ROSH_HASHANAH,
  SHAVUOT,
  SUKKOT,
  VESAK,
  YOM_KIPPUR,
} from '../../../src/engine/dates/calendar/feasts.js';
import { findHolidays, HOLIDAY_NAMES } from '../../../src/engine/dates/calendar/holidays.js';
import { formatPeriod, parseDay } from '../../../src/engine/dates/calendar/periods.js';

const daysIn = (rule: DaysOfYear, year: number): string => rule(year).map(formatPeriod).join(' ');

describe('feasts of the Hebrew calendar', () => {
  it.each<[name: string, rule: DaysOfYear, days: string]>([
    ['ROSH_HASHANAH', ROSH_HASHANAH, '1995-09-25 2005-10-04 2013-09-05 2016-10-03 2024-10-03 2035-10-04'],
    ['YOM_KIPPUR', YOM_KIPPUR, '1995-10-04 2004-09-25 2016-10-12 2023-09-25 2034-09-23'],
    ['HANUKKAH', HANUKKAH, '1997-12-24 2005-12-26 2013-11-28 2016-12-25 2024-12-26 2032-11-28'],
    ['PASSOVER', PASSOVER, '1995-04-15 2008-04-20 2013-03-26 2016-04-23 2024-04-23 2035-04-24'],
    ['PURIM', PURIM, '1997-03-23 2002-02-26 2016-03-24 2024-03-24'],
    ['SHAVUOT', SHAVUOT, '2000-06-09 2016-06-12 2025-06-02'],
    ['SUKKOT', SUKKOT, '2000-10-14 2016-10-17 2025-10-07'],
  ])('%s falls on its days', (_, rule, days) => {
    for (const day of days.split(' ')) expect(daysIn(rule, Number(day.slice(0, 4)))).toBe(day);
  });

  it('Rosh Hashanah never falls on a Sunday, Wednesday or Friday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2400 }), (year) => {
        const [day] = ROSH_HASHANAH(year);
        expect([1, 2, 4, 6]).toContain(weekdayOf(day?.index as number));
      }),
    );
  });
});

describe('tables of movable feasts', () => {
  it('a lunar feast has two days in some years, and no day outside its table', () => {
    expect(daysIn(EID_AL_FITR, 2000)).toBe('2000-01-08 2000-12-27');
    expect(daysIn(RAMADAN, 2030)).toBe('2030-01-05 2030-12-26');
    expect(daysIn(DIWALI, 2050)).toBe('');
  });

  it.each<[name: string, rule: DaysOfYear]>([
    ['EID_AL_FITR', EID_AL_FITR],
    ['EID_AL_ADHA', EID_AL_ADHA],
    ['RAMADAN', RAMADAN],
    ['LUNAR_NEW_YEAR', LUNAR_NEW_YEAR],
    ['DIWALI', DIWALI],
    ['HOLI', HOLI],
    ['VESAK', VESAK],
    ['MID_AUTUMN', MID_AUTUMN],
    ['DUSSEHRA', DUSSEHRA],
  ])('the days of %s are 12 or 13 lunations apart', (_, rule) => {
    const days = Array.from({ length: 50 }, (_, k) => rule(1990 + k)).flat();
    expect(days.length).toBeGreaterThan(34);
    for (const [k, day] of days.entries()) {
      const next = days[k + 1];
      if (next !== undefined) expect([353, 354, 355, 356, 382, 383, 384, 385, 386]).toContain(next.index - day.index);
    }
  });
});

it.each(['2013-05-05', '2016-05-01', '2017-04-16', '2024-05-05', '2030-04-28'])('Orthodox Easter falls on %s', (day) =>
  expect(formatPeriod(findOrthodoxEaster(Number(day.slice(0, 4))))).toBe(day),
);

it('Orthodox Easter is a Sunday and never before Easter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      expect(weekdayOf(findOrthodoxEaster(year).index)).toBe(7);
      expect(findOrthodoxEaster(year).index).toBeGreaterThanOrEqual(findEaster(year).index);
    }),
  );
});

it('every named day is a day of the calendar in the year that was requested', () => {
  fc.assert(
    fc.property(fc.constantFrom(...HOLIDAY_NAMES), fc.integer({ min: 1900, max: 2100 }), (name, year) => {
      const days = findHolidays(name, year).map(formatPeriod);
      expect(days.length).toBeLessThan(3);
      for (const day of days) {
        expect(day.slice(0, 4)).toBe(String(year));
        expect(parseDay(day)).toBeDefined();
      }
    }),
  );
});
