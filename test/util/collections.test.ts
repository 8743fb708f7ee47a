import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToGroup, addToSet, countLeading, groupBy, splitWords, wordSet } from '../../src/util/collections.js';

const sorted = fc
  .array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 })
  .map((values) => values.sort((a, b) => a - b));

describe('splitWords', () => {
  it('splits a list at blanks and line breaks, and ignores those around the list', () => {
    expect(splitWords('\n  jr sr\n  ii ')).toEqual(['jr', 'sr', 'ii']);
  });
});

describe('wordSet', () => {
  it('contains the words of the list, and no parts of words', () => {
    const suffixes = wordSet('jr sr\n ii jr');
    expect([...suffixes]).toEqual(['jr', 'sr', 'ii']);
    expect(suffixes.has('i')).toBe(false);
    expect(suffixes.has('')).toBe(false);
  });
});

describe('groupBy', () => {
  it('keeps the order of keys and of the items of a key', () => {
    const groups = groupBy(['bear', 'ant', 'bee', 'ape'], (word) => word.charAt(0));
    expect([...groups]).toEqual([
      ['b', ['bear', 'bee']],
      ['a', ['ant', 'ape']],
    ]);
  });

  it('returns an empty map for no items', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});

describe('addToGroup and addToSet', () => {
  it('create the collection of a new key; a group keeps an item twice, a set once', () => {
    const groups = new Map<string, number[]>();
    const sets = new Map<string, Set<number>>();
    for (const [key, item] of [
      ['a', 1],
      ['b', 2],
      ['a', 1],
      ['a', 3],
    ] as const) {
      addToGroup(groups, key, item);
      addToSet(sets, key, item);
    }
    expect(groups).toEqual(
      new Map([
        ['a', [1, 1, 3]],
        ['b', [2]],
      ]),
    );
    expect(sets).toEqual(
      new Map([
        ['a', new Set([1, 3])],
        ['b', new Set([2])],
      ]),
    );
  });
});

describe('countLeading', () => {
  it('returns the same number of leading values below a limit as a linear scan', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: -10, max: 10 }), (values, limit) => {
        const counted = countLeading(values.length, (i) => (values[i] as number) < limit);
        expect(counted).toBe(values.filter((value) => value < limit).length);
      }),
    );
  });

  it('calls its callback with no index outside the range, and at most 11 times for 1,000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (count) => {
        const asked: number[] = [];
        countLeading(1000, (i) => asked.push(i) > 0 && i < count);
        expect(asked.length).toBeLessThanOrEqual(11);
        for (const index of asked) expect(index >= 0 && index < 1000).toBe(true);
      }),
    );
  });

  it('returns 0 for an empty range', () => {
    expect(countLeading(0, () => true)).toBe(0);
  });
});
