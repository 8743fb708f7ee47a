import { describe, expect, it } from 'vitest';
import { SORT_KEYS, select } from '../../src/engine/select.js';
import type { Entity } from '../../src/engine/types.js';

const make = (type: string, name: string, count: number, start: number, value?: string): Entity => ({
  // The salience grows with the position, so that no two orders agree.
  salience: start / 100,
  id: `T${start}`,
  type,
  name,
  count,
  aliases: [],
  ...(value === undefined ? {} : { value }),
  mentions: [{ start, end: start + 1, text: name }],
});

const ENTITIES = [
  make('date', 'Friday', 1, 1),
  make('date', 'Monday', 1, 2, '2016-11-21'),
  make('date', 'July', 2, 3, '2016-07'),
  make('person', 'bo', 1, 4),
  make('person', 'Anna', 1, 5),
  make('person', 'Zoë', 3, 6),
  make('group', 'Turkish', 4, 7),
  make('vessel', 'Conception', 1, 8),
  make('place', 'Oslo', 1, 9),
];

const names = (selection: Parameters<typeof select>[1]) => select(ENTITIES, selection).map(({ name }) => name);

describe('select', () => {
  it('selects the four default types and the types of the user, sorted by type, count and first mention', () => {
    expect(names({})).toEqual(['Zoë', 'bo', 'Anna', 'Oslo', 'July', 'Friday', 'Monday', 'Conception']);
  });

  it('sorts types of a user’s model after the known types', () => {
    expect(names({ types: ['vessel', 'group'] })).toEqual(['Turkish', 'Conception']);
    expect(names({ types: [] })).toEqual([]);
  });

  it('drops entities with fewer mentions than minCount', () => {
    expect(names({ minCount: 2 })).toEqual(['Zoë', 'July']);
  });

  it.each([
    ['name', ['Anna', 'bo', 'Zoë', 'Friday', 'July', 'Monday']],
    ['count', ['Zoë', 'bo', 'Anna', 'July', 'Friday', 'Monday']],
    ['first', ['bo', 'Anna', 'Zoë', 'Friday', 'Monday', 'July']],
    ['salience', ['Zoë', 'Anna', 'bo', 'July', 'Monday', 'Friday']],
    ['value', ['bo', 'Anna', 'Zoë', 'July', 'Monday', 'Friday']],
  ] as const)('sorts by %s within a type', (sort, expected) => {
    expect(names({ types: ['person', 'date'], sort })).toEqual(expected);
  });

  it('has a test for every sort key', () => expect(SORT_KEYS).toEqual(['name', 'count', 'first', 'value', 'salience']));
});
