/**
 * A small deterministic generator of random numbers (mulberry32). The same seed gives the same numbers, so a training
 * writes the same model and a bootstrap finds the same interval on every machine.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Returns a number between 0 (inclusive) and 1 (exclusive), uniformly distributed. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Shuffles an array in place (Fisher and Yates). */
  shuffle(array: Int32Array): void {
    for (let i = array.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      const swap = array[i] as number;
      array[i] = array[j] as number;
      array[j] = swap;
    }
  }
}
