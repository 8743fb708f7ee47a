/** Feature keys to dense ids, and growing arrays of ids: what a training set is held in. */
import { findFreeSlot, findSlot } from '../util/open-addressing.js';

export class FeatureIndex {
  /** Ids plus one, in a table with open addressing. */
  private table = new Int32Array(1 << 20);
  private keyList = new Uint32Array(1 << 19);
  size = 0;

  /** The id of a key, a new one on first sight. */
  id(key: number): number {
    const home = homeOf(key, this.table);
    const known = findSlot(this.table, home, (value) => this.keyList[value - 1] === key);
    if (known >= 0) return (this.table[known] as number) - 1;
    if (this.size * 2 >= this.table.length) {
      this.grow();
      return this.id(key);
    }
    if (this.size === this.keyList.length) {
      const larger = new Uint32Array(this.size * 2);
      larger.set(this.keyList);
      this.keyList = larger;
    }
    this.table[findFreeSlot(this.table, home)] = this.size + 1;
    this.keyList[this.size] = key;
    return this.size++;
  }

  keys(): Uint32Array {
    return this.keyList.subarray(0, this.size);
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let id = 0; id < this.size; id++) {
      const home = homeOf(this.keyList[id] as number, this.table);
      this.table[findFreeSlot(this.table, home)] = id + 1;
    }
  }
}

/** Returns the home slot of a key; the length of the table is a power of two. */
function homeOf(key: number, table: Int32Array): number {
  return (key ^ (key >>> 15)) & (table.length - 1);
}

/** An Int32Array that grows. */
export class IntList {
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
}
