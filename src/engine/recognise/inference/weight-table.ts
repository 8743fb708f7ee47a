/**
 * Reads the weights of the linear model: a table from feature keys to the weights of labels, read in place.
 *
 * The upper bits of a 32-bit key choose a bucket. The features of a bucket are stored one after another, because memory
 * accesses that are far apart dominate the time: for each feature its check (the lower 16 bits of the key), the number
 * of its entries, and the entries. An entry is `label << 11 | weight`, with the weight as an 11-bit two's complement
 * number of {@link UNIT}s. About one unknown key in 20,000 is mistaken for a known one, with no measurable loss; whole
 * keys and free slots would cost 2 MB.
 *
 * Layout, little-endian: uint32 labels, buckets, length; uint32 start[buckets + 1]; uint16 numbers[length].
 */

export interface WeightTable {
  readonly labels: number;
  /**
   * Adds the weights of the first `count` keys to the `labels` numbers of `out` from index `at` on, in {@link UNIT}s. A
   * key that the table lacks adds nothing.
   */
  add(keys: Uint32Array, count: number, out: Int32Array, at: number): void;
}

/** Number of units in a weight of 1. */
export const UNITS = 128;
/** The step between two weights that can be stored. */
export const UNIT = 1 / UNITS;
/** Limits of an entry of the table: 5 bits for the label, 11 bits for the weight. */
export const MAX_LABELS = 32;
export const MAX_WEIGHT = 1023;
const HEADER = 3;
/** Maximum number of keys in one call of {@link WeightTable.add}. */
const MAX_KEYS = 512;

export function readWeights(bytes: Uint8Array): WeightTable {
  const { labels, buckets, start, numbers } = viewTable(bytes);
  const perKey = buckets / 4294967296;
  const firsts = new Uint32Array(MAX_KEYS);
  const checks = new Uint16Array(MAX_KEYS);
  return {
    labels,
    add(keys, count, out, offset) {
      // The table is larger than the processor's cache. The reads of these two loops do not depend on each other, so
      // the processor can wait for all of them at once; the third loop then finds the buckets in the cache.
      for (let k = 0; k < count; k++) firsts[k] = start[((keys[k] as number) * perKey) | 0] as number;
      for (let k = 0; k < count; k++) checks[k] = numbers[firsts[k] as number] as number;
      for (let k = 0; k < count; k++) {
        const key = keys[k] as number;
        const end = start[((key * perKey) | 0) + 1] as number;
        const check = key & 0xffff;
        for (let at = firsts[k] as number; at < end; at += 2 + (numbers[at + 1] as number)) {
          if (numbers[at] !== check) continue;
          const last = at + 2 + (numbers[at + 1] as number);
          for (let entry = at + 2; entry < last; entry++) {
            const packed = numbers[entry] as number;
            const index = offset + (packed >>> 11);
            out[index] = (out[index] as number) + weightOf(packed);
          }
          break;
        }
      }
    },
  };
}

/** Returns the weight of an entry in units: its lower 11 bits, sign-extended. */
export function weightOf(entry: number): number {
  return (entry << 21) >> 21;
}

export interface TableView {
  readonly labels: number;
  readonly buckets: number;
  /** The features of bucket b are the numbers from `start[b]` to `start[b + 1]` (exclusive). */
  readonly start: Uint32Array;
  readonly numbers: Uint16Array;
}

/** Returns the parts of a weight table as views of its bytes. */
export function viewTable(bytes: Uint8Array): TableView {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  const [labels, buckets, length] = header as unknown as [number, number, number];
  const startAt = bytes.byteOffset + 4 * HEADER;
  const start = new Uint32Array(bytes.buffer, startAt, buckets + 1);
  const numbers = new Uint16Array(bytes.buffer, startAt + start.byteLength, length);
  return { labels, buckets, start, numbers };
}

/** Returns the index of the bucket for a feature key. */
export function bucketOfKey(key: number, buckets: number): number {
  return (key * (buckets / 4294967296)) | 0;
}
