/** Checks properties that hold for every text, hostile texts included. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../src/engine/dates/calendar/periods.js';
import { findDates, findPublicationDate } from '../../../src/engine/dates/index.js';
import { BLOCK_END, Words } from '../../../src/engine/dates/read/words.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import { VALUE } from '../../support/timex-values.js';
import { damagedNews, hostileText } from '../text/hostile.js';

/** Words of dates in any order, with signs and white space between them. */
const dateWords = fc
  .array(
    fc.constantFrom(
      ..."May march 12 31 1990 2016 1990s '80s 5:30 p.m. noon Friday Mondays every twice a last next this the past two three-year years months day ago later earlier quarter first half of year-end spring fall today tonight morning and to - – , . ( ) / : ' \" Q3 FY 9 11 th 5th century early mid- late about more than between from in on at by until ended Christmas Eve now recent XX İ ﬁ 🇫🇷".split(
        ' ',
      ),
      '\n',
      '\n\n',
      ' ',
    ),
    { maxLength: 30 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

const anyText = fc.oneof(hostileText, damagedNews, dateWords);
const anyDate = fc.constantFrom(undefined, '2016-11-18', '2016-02-29', '0001-01-01', '9999-12-31');

describe('for every text', () => {
  it('mentions lie in the text, in order and without overlaps, and are not blank', () => {
    fc.assert(
      fc.property(anyText, anyDate, fc.boolean(), (text, date, dayFirst) => {
        let last = 0;
        for (const { start, end } of findDates(readDocument(text), { date, dayFirst })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 120 },
    );
  });

  it('values have the documented forms, and no period ends before it begins', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, date) => {
        for (const { time, type } of findDates(readDocument(text), { date })) {
          if (time?.value !== undefined) expect(time.value).toMatch(VALUE);
          expect(type).toBe(time?.timex === 'DURATION' ? 'duration' : time?.timex === 'SET' ? 'set' : 'date');
          expect(time?.from === undefined).toBe(time?.to === undefined);
          if (time?.from === undefined) continue;
          expect(parseDay(time.from)).toBeDefined();
          expect((time.to as string) >= time.from).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('the same text gives the same mentions, whatever text was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = findDates(readDocument(text), { date: '2016-11-18' });
        findDates(readDocument(other), { date: '2016-11-18' });
        expect(findDates(readDocument(text), { date: '2016-11-18' })).toEqual(first);
      }),
      { numRuns: 120 },
    );
  });

  it('excluding a name adds at most one mention', () => {
    const name = fc.record({ start: fc.nat(60), length: fc.nat(30), type: fc.constantFrom('person', 'misc', 'date') });
    fc.assert(
      fc.property(dateWords, fc.array(name, { maxLength: 5 }), (text, names) => {
        const document = readDocument(text);
        const excluded = names.map(({ start, length, type }) => ({ start, end: start + length, type }));
        const without = findDates(document, { date: '2016-11-18' }).length;
        expect(findDates(document, { date: '2016-11-18', excluded }).length).toBeLessThanOrEqual(
          without + names.length,
        );
      }),
      { numRuns: 120 },
    );
  });

  it('the publication date is a day of the calendar', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const date = findPublicationDate(readDocument(text));
        if (date !== undefined) expect(parseDay(date)).toBeDefined();
      }),
      { numRuns: 120 },
    );
  });
});

it('words are non-empty slices of the text in order; only the ends of blocks are empty', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const w = new Words(readDocument(text));
      let last = 0;
      for (let i = 0; i < w.length; i++) {
        expect(w.start[i]).toBeGreaterThanOrEqual(last);
        if (w.at(i) === BLOCK_END) expect(w.end[i]).toBe(w.start[i]);
        else expect(w.surface(i)).not.toBe('');
        last = w.end[i] as number;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(w.at(w.length - 1)).toBe(BLOCK_END);
    }),
    { numRuns: 120 },
  );
});
