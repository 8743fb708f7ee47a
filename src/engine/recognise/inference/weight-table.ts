/**
 * The weights of a linear model: a table from feature keys to weights of labels, read in place from the model's binary.
 *
 * Keys of 32 bits are spread over buckets by their upper bits; a bucket holds its features one after another, each with
 * the lower 16 bits of its key, the number of its weights, and the weights. About one unknown key in 20,000 is taken for
 * a known one, which costs nothing that could be measured; empty slots and whole keys would cost 2 MB.
 *
 * Layout, little-endian: u32 labels, buckets, numbers; u32 start[buckets + 1]; u16 numbers. The features of a bucket stand
 * together, since memory far apart is what takes time: each as its check, the number of its entries, and these. An entry
 * is `label << 11 | weight`, the weight in two's complement of 11 bits in {@link UNIT}s.
 */
import { addToGroup } from '../../../util/collections.js';

export interface WeightTable {
  readonly labels: number;
  /**
   * Adds the weights of the first `count` features of a list to `out[at, at + labels)`, in {@link UNIT}s; nothing for
   * features that the model does not have.
   */
  add(keys: Uint32Array, count: number, out: Int32Array, at: number): void;
}

const UNITS = 128;
/** What weights are whole multiples of. */
export const UNIT = 1 / UNITS;
const MAX_WEIGHT = 1023;
/** In units. Smaller ones, a third of all, are worth nothing that could be measured, and a megabyte. */
const MIN_WEIGHT = 4;
const HEADER = 3;
/** More than are looked up at a time. */
const MOST_KEYS = 512;
const ROWS_PER_BUCKET = 3;
/** Labels have five bits in an entry. */
export const MAX_LABELS = 32;

export function readWeights(bytes: Uint8Array): WeightTable {
  const { labels, buckets, start, numbers } = viewTable(bytes);
  const perKey = buckets / 4294967296;
  const firsts = new Uint32Array(MOST_KEYS);
  const found = new Uint16Array(MOST_KEYS);
  return {
    labels,
    add(keys, count, out, offset) {
      // The table does not fit a processor's near memory. Reads that do not wait for each other are fetched together, so
      // all features are looked for before the first one is counted.
      for (let k = 0; k < count; k++) firsts[k] = start[((keys[k] as number) * perKey) | 0] as number;
      for (let k = 0; k < count; k++) found[k] = numbers[firsts[k] as number] as number;
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
            out[index] = (out[index] as number) + ((packed << 21) >> 21);
          }
          break;
        }
      }
    },
  };
}

/** The parts of a table, as views over its bytes. */
function viewTable(bytes: Uint8Array) {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  const [labels, buckets, length] = header as unknown as [number, number, number];
  const startAt = bytes.byteOffset + 4 * HEADER;
  const start = new Uint32Array(bytes.buffer, startAt, buckets + 1);
  const numbers = new Uint16Array(bytes.buffer, startAt + start.byteLength, length);
  return { labels, buckets, start, numbers };
}

/**
 * Writes a table.
 * @param keys one a row; repeated keys are dropped.
 * @param weights `rows * labels` weights; those below {@link MIN_WEIGHT} are dropped, rows without any left too.
 */
export function writeWeights(labels: number, keys: Uint32Array, weights: Float32Array): Uint8Array {
  checkLabels(labels);
  const quantized = (row: number, label: number): number => unitsOf(weights[row * labels + label] as number);
  const kept: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    for (let label = 0; label < labels; label++) {
      if (!isKept(quantized(row, label))) continue;
      kept.push(row);
      break;
    }
  }
  const buckets = Math.max(1, Math.ceil(kept.length / ROWS_PER_BUCKET));
  const bucketOf = bucketing(keys, buckets);
  kept.sort((a, b) => bucketOf(a) - bucketOf(b) || (keys[a] as number) - (keys[b] as number) || a - b);
  const table = new TableWriter(labels, buckets);
  kept.forEach((row, i) => {
    if (i > 0 && keys[row] === keys[kept[i - 1] as number]) return;
    table.row(bucketOf(row), (keys[row] as number) & 0xffff, (label) => quantized(row, label));
  });
  return table.bytes();
}

/**
 * Writes a table that differs from another by some changes. A table does not hold whole keys, so the rows of the other
 * stay in their buckets, and the changed features come into the same ones: exact, whatever was trained.
 *
 * @param base the bytes of a table; it may have fewer labels, the first ones of the new table's.
 * @param keys one a row of the changes, none twice.
 * @param changes `rows * labels` numbers to be added to the weights.
 */
export function amendWeights(base: Uint8Array, labels: number, keys: Uint32Array, changes: Float32Array): Uint8Array {
  checkLabels(labels);
  const from = viewTable(base);
  const bucketOf = bucketing(keys, from.buckets);
  const changed = new Map<number, number[]>();
  keys.forEach((_, row) => {
    const own = changes.subarray(row * labels, (row + 1) * labels);
    if (!own.some((change) => Math.round(change * UNITS) !== 0)) return;
    addToGroup(changed, bucketOf(row), row);
  });
  const table = new TableWriter(labels, from.buckets);
  const sums = new Map<number, Int32Array>();
  for (let bucket = 0; bucket < from.buckets; bucket++) {
    sums.clear();
    const sumsOf = (check: number): Int32Array => {
      const known = sums.get(check);
      if (known !== undefined) return known;
      const fresh = new Int32Array(labels);
      sums.set(check, fresh);
      return fresh;
    };
    for (let at = from.start[bucket] as number; at < (from.start[bucket + 1] as number); ) {
      const own = sumsOf(from.numbers[at] as number);
      const last = at + 2 + (from.numbers[at + 1] as number);
      for (at += 2; at < last; at++) {
        const packed = from.numbers[at] as number;
        own[packed >>> 11] = (packed << 21) >> 21;
      }
    }
    for (const row of changed.get(bucket) ?? []) {
      const own = sumsOf((keys[row] as number) & 0xffff);
      for (let label = 0; label < labels; label++) {
        own[label] = (own[label] as number) + Math.round((changes[row * labels + label] as number) * UNITS);
      }
    }
    for (const [check, own] of sums) table.row(bucket, check, (label) => clamped(own[label] as number));
  }
  return table.bytes();
}

function checkLabels(labels: number): void {
  if (labels > MAX_LABELS) throw new RangeError(`a model has at most ${MAX_LABELS} labels, not ${labels}`);
}

function unitsOf(weight: number): number {
  return clamped(Math.round(weight * UNITS));
}

function clamped(units: number): number {
  return Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, units));
}

function isKept(units: number): boolean {
  return Math.abs(units) >= MIN_WEIGHT;
}

function bucketing(keys: Uint32Array, buckets: number): (row: number) => number {
  const perKey = buckets / 4294967296;
  return (row) => ((keys[row] as number) * perKey) | 0;
}

/** Takes the rows of a table bucket by bucket. */
class TableWriter {
  private readonly labels: number;
  private readonly buckets: number;
  private readonly start: Uint32Array;
  private readonly numbers: number[] = [];
  /** All before it are closed. */
  private bucket = 0;

  constructor(labels: number, buckets: number) {
    this.labels = labels;
    this.buckets = buckets;
    this.start = new Uint32Array(buckets + 1);
  }

  row(bucket: number, check: number, units: (label: number) => number): void {
    this.close(bucket);
    const entries: number[] = [];
    for (let label = 0; label < this.labels; label++) {
      const weight = units(label);
      if (isKept(weight)) entries.push((label << 11) | (weight & 0x7ff));
    }
    if (entries.length > 0) this.numbers.push(check, entries.length, ...entries);
  }

  bytes(): Uint8Array {
    const { labels, buckets, start, numbers } = this;
    this.close(buckets);
    return joined([Uint32Array.of(labels, buckets, numbers.length), start, Uint16Array.from(numbers)]);
  }

  private close(until: number): void {
    for (; this.bucket <= until; this.bucket++) this.start[this.bucket] = this.numbers.length;
  }
}

function joined(parts: readonly ArrayBufferView[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
