/** Assigns the numbers 0, 1, 2, … to feature keys, and provides a growing array of integers. */
import { findFreeSlot, findSlot } from '../util/open-addressing.js';

export class FeatureIndex {
  /** A hash table with open addressing; each slot has the id of a key plus one. */
  #table = new Int32Array(1 << 20);
  #keys = new Uint32Array(1 << 19);
  #size = 0;

  /** Returns the number of a feature key. A new key gets the next number. */
  id(key: number): number {
    const home = homeOf(key, this.#table);
    const keys = this.#keys;
    const known = findSlot(this.#table, home, (value) => keys[value - 1] === key);
    if (known >= 0) return (this.#table[known] as number) - 1;
    if (this.#size * 2 >= this.#table.length) {
      this.#grow();
      return this.id(key);
    }
    if (this.#size === this.#keys.length) {
      const larger = new Uint32Array(this.#size * 2);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#table[findFreeSlot(this.#table, home)] = this.#size + 1;
    this.#keys[this.#size] = key;
    return this.#size++;
  }

  /** Returns all feature keys in the order of their numbers. */
  keys(): Uint32Array {
    return this.#keys.subarray(0, this.#size);
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    for (let id = 0; id < this.#size; id++) {
      const home = homeOf(this.#keys[id] as number, this.#table);
      this.#table[findFreeSlot(this.#table, home)] = id + 1;
    }
  }
}

/** Returns the slot at which the search for a key begins. The number of slots is a power of two. */
function homeOf(key: number, table: Int32Array): number {
  return (key ^ (key >>> 15)) & (table.length - 1);
}

/** A growing list of 32-bit integers in one typed array. */
export class IntList {
  /** The integers, followed by unused space; only the first `length` elements count. */
  values: Int32Array;
  length = 0;

  constructor(room = 1024) {
    this.values = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }
}
