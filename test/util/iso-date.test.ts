import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, parseIsoDate } from '../../src/util/iso-date.js';

describe('parseIsoDate', () => {
  it.each([
    ['2016-11-18', '2016-11-18'],
    ['20161118', '2016-11-18'],
    ['2016-11-18T23:59:59-08:00', '2016-11-18'],
    ['2016-11-18T09:30:00.123Z', '2016-11-18'],
    ['2016-11-18 09:30', '2016-11-18'],
    ['20161118T0930Z', '2016-11-18'],
    ['2016-11-18T24:00', '2016-11-18'],
    ['2016-12-31T23:59:60Z', '2016-12-31'],
    ['2016-W46-5', '2016-11-18'],
    ['2016W465', '2016-11-18'],
    ['2016-323', '2016-11-18'],
    ['2020-W53-7', '2021-01-03'],
    ['2019-W01-1', '2018-12-31'],
    ['2020-366', '2020-12-31'],
    ['0044-03-15', '0044-03-15'],
    [' 2016-02-29 ', '2016-02-29'],
  ])('reads %s as %s', (text, date) => expect(parseIsoDate(text)).toBe(date));

  it.each([
    'yesterday',
    '',
    '2016',
    '2016-11',
    '2016-13-01',
    '2015-02-29',
    '2016-11-31',
    '2016-00-10',
    '18/11/2016',
    'November 18, 2016',
    '2019-W53-1',
    '2016-W00-1',
    '2019-366',
    '2016-000',
    '2016-11-18T',
    '2016-11-18 in the morning',
    '1479427200',
    '2016-11-18T25:99',
    '2016-11-18T09:60',
    '2016-11-18T99:99:99Z',
  ])('returns undefined for "%s"', (text) => expect(parseIsoDate(text)).toBeUndefined());

  it('reads every day from its extended form, its basic form and its date-time', () => {
    const anyDay = fc.date({ min: new Date('0001-01-04'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseIsoDate(day)).toBe(day);
        expect(parseIsoDate(day.replaceAll('-', ''))).toBe(day);
        expect(parseIsoDate(date.toISOString())).toBe(day);
        expect(isCalendarDate(day)).toBe(true);
      }),
    );
  });
});

describe('isCalendarDate', () => {
  it('returns true for YYYY-MM-DD only', () => {
    expect(['20161118', '2016-11-18T10:00', ' 2016-11-18', '2016-02-30', 'today'].some(isCalendarDate)).toBe(false);
  });
});
