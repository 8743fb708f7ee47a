/** Feature keys to dense ids, and growing arrays of ids: what a training set is held in. */

export class FeatureIndex {
  private table = new Int32Array(1 << 20).fill(-1);
  private mask = (1 << 20) - 1;
  private keyList = new Uint32Array(1 << 19);
  size = 0;

  /** The id of a key, a new one on first sight. */
  id(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.mask;
    for (let id = this.table[slot] as number; id >= 0; id = this.table[slot] as number) {
      if (this.keyList[id] === key) return id;
      slot = (slot + 1) & this.mask;
    }
    if (this.size * 2 > this.mask) {
      this.grow();
      return this.id(key);
    }
    if (this.size === this.keyList.length) {
      const larger = new Uint32Array(this.size * 2);
      larger.set(this.keyList);
      this.keyList = larger;
    }
    this.table[slot] = this.size;
    this.keyList[this.size] = key;
    return this.size++;
  }

  keys(): Uint32Array {
    return this.keyList.subarray(0, this.size);
  }

  private grow(): void {
    const capacity = this.table.length * 2;
    this.table = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
    for (let id = 0; id < this.size; id++) {
      const key = this.keyList[id] as number;
      let slot = (key ^ (key >>> 15)) & this.mask;
      while ((this.table[slot] as number) >= 0) slot = (slot + 1) & this.mask;
      this.table[slot] = id;
    }
  }
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
