/** Dates inside names that another stage has found. */
import { describe, expect, it } from 'vitest';
import type { Name } from '../../../src/engine/dates/index.js';
import { foundIn } from './found.js';

/** The words of the text that a recogniser takes for names, with their type. */
function names(text: string, marked: Readonly<Record<string, string>>, score?: number): Name[] {
  return Object.entries(marked).map(([words, type]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, ...(score === undefined ? {} : { score }) };
  });
}

describe('names that another stage has found', () => {
  it.each([
    ['The Group of March met on Friday.', { 'Group of March': 'organization' }, ['Friday = 2016-11-18']],
    ['He met April and May on Friday.', { April: 'person', May: 'person' }, ['Friday = 2016-11-18']],
    ['The Act of 1934 was read on Friday.', { 'Act of 1934': 'misc' }, ['Friday = 2016-11-18']],
    ['He wrote for the Friday Weekly Standard.', { 'Friday Weekly Standard': 'organization' }, []],
  ])('hide the dates in them: %s', (text, marked, found) => {
    expect(foundIn(text, { excluded: names(text, marked) })).toEqual(found);
    expect(foundIn(text).length).toBeGreaterThan(found.length);
  });

  it.each([
    ['a date that only touches or holds them', 'On Friday in Paris it rained.', { Paris: 'place' }],
    [
      'the year with which an event begins',
      'The 2019 Time Person of the Year is she.',
      { '2019 Time Person of the Year': 'misc' },
    ],
    ['what was taken for a date as well', 'It rained on Friday.', { Friday: 'date' }],
    ['a day of which nobody is named', 'It rained on 4 July 2016.', { '4 July 2016': 'misc' }],
  ])('leave %s', (_, text, marked) => {
    expect(foundIn(text, { excluded: names(text, marked) })).toEqual(foundIn(text));
    expect(foundIn(text)).not.toEqual([]);
  });

  it('count only when they are more likely than not', () => {
    const text = 'The Group of March met.';
    expect(foundIn(text, { excluded: names(text, { 'Group of March': 'organization' }, 0.4) })).toEqual([
      'March = 2016-03',
    ]);
    expect(foundIn(text, { excluded: names(text, { 'Group of March': 'organization' }, 0.6) })).toEqual([]);
  });
});
