/** Checks that dates inside names of other stages are dropped. */
import { describe, expect, it } from 'vitest';
import type { Name } from '../../../src/engine/dates/index.js';
import { foundIn } from './found.js';

/** Returns the spans of words in a text as names with their types. */
function names(text: string, marked: Readonly<Record<string, string>>, score?: number): Name[] {
  return Object.entries(marked).map(([words, type]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, ...(score === undefined ? {} : { score }) };
  });
}

describe('a name of another stage', () => {
  it.each([
    ['The Group of March met on Friday.', { 'Group of March': 'organization' }, ['Friday = 2016-11-18']],
    ['He met April and May on Friday.', { April: 'person', May: 'person' }, ['Friday = 2016-11-18']],
    ['The Act of 1934 was read on Friday.', { 'Act of 1934': 'misc' }, ['Friday = 2016-11-18']],
    ['He wrote for the Friday Weekly Standard.', { 'Friday Weekly Standard': 'organization' }, []],
  ])('hides the date in it: %s', (text, marked, found) => {
    expect(foundIn(text, { excluded: names(text, marked) })).toEqual(found);
    expect(foundIn(text).length).toBeGreaterThan(found.length);
  });

  it.each([
    ['a date that is outside the name', 'On Friday in Paris it rained.', { Paris: 'place' }],
    [
      'the year with which the name of an event begins',
      'The 2019 Time Person of the Year is she.',
      { '2019 Time Person of the Year': 'misc' },
    ],
    ['a date that the other stage takes for a date too', 'It rained on Friday.', { Friday: 'date' }],
    ['a date in words that are never a name', 'It rained on 4 July 2016.', { '4 July 2016': 'misc' }],
  ])('does not hide %s', (_, text, marked) => {
    expect(foundIn(text, { excluded: names(text, marked) })).toEqual(foundIn(text));
    expect(foundIn(text)).not.toEqual([]);
  });

  it('hides a date only with a probability of at least 0.5', () => {
    const text = 'The Group of March met.';
    expect(foundIn(text, { excluded: names(text, { 'Group of March': 'organization' }, 0.4) })).toEqual([
      'March = 2016-03',
    ]);
    expect(foundIn(text, { excluded: names(text, { 'Group of March': 'organization' }, 0.6) })).toEqual([]);
  });
});
