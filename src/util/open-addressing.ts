/**
 * Hash tables in one typed array, with open addressing and linear probing (Knuth, The Art of Computer Programming,
 * volume 3, section 6.4): an entry is stored in the first free slot from its home slot on, and the last slot is
 * followed by the first. A slot contains a number, usually the index of the entry plus 1; 0 marks a free slot. A table
 * needs at least one free slot, at which a search for a missing entry ends.
 */

/** The array of a hash table: a number for each slot, 0 for a free slot. */
export type Slots = Int32Array | Uint32Array;

/**
 * Returns the slot at which a search for a hash begins: the unsigned 32-bit hash, scaled down to the number of slots.
 */
export function homeSlot(hash: number, capacity: number): number {
  return Math.floor((hash / 0x100000000) * capacity);
}

/**
 * Returns the first slot of a hash table from `start` on whose value `matches` accepts; -1 if a free slot comes first.
 * To find further entries of the same hash, call it again with the slot after the one that it returned.
 */
export function findSlot(slots: Slots, start: number, matches: (value: number) => boolean): number {
  const { length } = slots;
  for (let slot = start >= length ? 0 : start; ; slot = slot + 1 === length ? 0 : slot + 1) {
    const value = slots[slot] as number;
    if (value === 0) return -1;
    if (matches(value)) return slot;
  }
}

/** Returns the first free slot of a hash table from `start` on. */
export function findFreeSlot(slots: Slots, start: number): number {
  let slot = start;
  while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
  return slot;
}
