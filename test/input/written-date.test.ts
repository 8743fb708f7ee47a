/** Tests the reading of dates that stand alone in a field. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWrittenDate } from '../../src/input/records/written-date.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

describe('parseWrittenDate', () => {
  it.each([
    '2016-11-18',
    '20161118',
    '2016/11/18',
    '2016.11.18',
    '2016-11-18 09:00:00 +0100',
    '2016-11-18T09:00:00.000Z',
    '20161118T090000Z',
    '18 November 2016',
    '18. November 2016',
    '18th of November, 2016',
    'November 18, 2016',
    'Nov. 18, 2016 at 9:30 a.m. EST',
    'Nov 18 2016',
    'NOVEMBER 18, 2016',
    'Friday, November 18, 2016',
    'Fri, 18 Nov 2016 09:00:00 +0100',
    'Fri Nov 18 09:00:00 UTC 2016',
    'Fri Nov 18 09:00:00 2016',
    '18-Nov-2016',
    '18/11/2016',
    '11/18/2016 10:15',
    '18.11.2016',
    'Published: 18 November 2016',
  ])('reads %s', (text) => expect(parseWrittenDate(text)).toBe('2016-11-18'));

  it('reads 4/7/2019 with the month first, unless the order says otherwise', () => {
    expect(parseWrittenDate('4/7/2019')).toBe('2019-04-07');
    expect(parseWrittenDate('4/7/2019', true)).toBe('2019-07-04');
    expect(parseWrittenDate('4.7.2019')).toBe('2019-07-04');
    expect(parseWrittenDate('4.7.2019', false)).toBe('2019-04-07');
  });

  it.each([
    '',
    'Nov 18',
    'November 2016',
    '2016',
    '31/31/2016',
    'February 30, 2016',
    'some day',
    '1479427200',
    'x'.repeat(500),
  ])('reads no day in "%s"', (text) => expect(parseWrittenDate(text)).toBeUndefined());

  it('reads every day of the calendar in every supported notation', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, number] = [date.getUTCFullYear(), MONTHS[date.getUTCMonth()] as string, date.getUTCDate()];
        const writings = [`${number} ${month} ${year}`, `${month.slice(0, 3)} ${number}, ${year}`, date.toUTCString()];
        for (const text of writings) expect(parseWrittenDate(text)).toBe(iso);
      }),
    );
  });
});
