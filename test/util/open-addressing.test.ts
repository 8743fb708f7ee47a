import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFreeSlot, findSlot, homeSlot } from '../../src/util/open-addressing.js';

const CAPACITY = 16;
const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: CAPACITY - 1 });

/** Stores index plus one of each hash. */
function tableOf(list: readonly number[]): Uint32Array {
  const slots = new Uint32Array(CAPACITY);
  list.forEach((hash, index) => {
    slots[findFreeSlot(slots, homeSlot(hash, CAPACITY))] = index + 1;
  });
  return slots;
}

describe('a table with open addressing', () => {
  it('finds each entry and no other hash, even if only one slot is free', () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 0, max: 0xffffffff }), (list, other) => {
        const slots = tableOf(list);
        const find = (hash: number): number =>
          findSlot(slots, homeSlot(hash, CAPACITY), (value) => list[value - 1] === hash);
        expect(list.map((hash) => slots[find(hash)])).toEqual(list.map((_, index) => index + 1));
        if (!list.includes(other)) expect(find(other)).toBe(-1);
      }),
    );
  });

  it('continues a search from the last slot with the first', () => {
    const slots = new Int32Array([0, 0, 0, 7]);
    expect(findFreeSlot(slots, 3)).toBe(0);
    slots[0] = 8;
    expect(findSlot(slots, 3, (value) => value === 8)).toBe(0);
    expect(findSlot(slots, 4, (value) => value === 8)).toBe(0);
    expect(findSlot(slots, 3, (value) => value === 9)).toBe(-1);
  });

  it('has a home slot within its range for every hash', () => {
    expect(homeSlot(0, 7)).toBe(0);
    expect(homeSlot(0xffffffff, 7)).toBe(6);
  });
});
