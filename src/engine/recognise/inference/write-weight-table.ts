/** Writes the table of weights that weight-table.ts describes and reads. */
import { addToGroup } from '../../../util/collections.js';
import { joinBytes } from '../file/container.js';
import { bucketOfKey, MAX_LABELS, MAX_WEIGHT, type TableView, UNITS, viewTable, weightOf } from './weight-table.js';

/**
 * Minimum weight, in units, that is stored. A third of all weights, a megabyte, is below it; without them results are
 * measurably the same.
 */
const MIN_WEIGHT = 4;
const FEATURES_PER_BUCKET = 3;

/**
 * Returns the bytes of a weight table.
 * @param keys one key for each row; of equal keys only the first row is stored.
 * @param weights `rows * labels` weights. Weights below {@link MIN_WEIGHT} are not stored, nor rows without a larger
 * one.
 */
export function writeWeights(labels: number, keys: Uint32Array, weights: Float32Array): Uint8Array {
  checkLabels(labels);
  const unitsOf = (row: number, label: number): number =>
    clamp(Math.round((weights[row * labels + label] as number) * UNITS));
  const kept: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    for (let label = 0; label < labels; label++) {
      if (!isStored(unitsOf(row, label))) continue;
      kept.push(row);
      break;
    }
  }
  const buckets = Math.max(1, Math.ceil(kept.length / FEATURES_PER_BUCKET));
  const bucketOf = (row: number): number => bucketOfKey(keys[row] as number, buckets);
  kept.sort((a, b) => bucketOf(a) - bucketOf(b) || (keys[a] as number) - (keys[b] as number) || a - b);
  const table = new TableWriter(labels, buckets);
  kept.forEach((row, i) => {
    if (i > 0 && keys[row] === keys[kept[i - 1] as number]) return;
    table.addFeature(bucketOf(row), (keys[row] as number) & 0xffff, (label) => unitsOf(row, label));
  });
  return table.bytes();
}

/**
 * Writes a table that equals another one plus some changes. A table does not contain whole keys, so its features stay
 * in their buckets and the changes go to the same buckets; every weight without a change keeps its exact value.
 *
 * @param base the bytes of a table. It may have fewer labels; these are the first labels of the new table.
 * @param keys one key for each row of the changes, no key twice.
 * @param changes `rows * labels` numbers, which are added to the weights.
 */
export function amendWeights(base: Uint8Array, labels: number, keys: Uint32Array, changes: Float32Array): Uint8Array {
  checkLabels(labels);
  const from = viewTable(base);
  const changed = new Map<number, number[]>();
  keys.forEach((key, row) => {
    const own = changes.subarray(row * labels, (row + 1) * labels);
    if (own.some((change) => Math.round(change * UNITS) !== 0))
      addToGroup(changed, bucketOfKey(key, from.buckets), row);
  });
  const table = new TableWriter(labels, from.buckets);
  for (let bucket = 0; bucket < from.buckets; bucket++) {
    const sums = readBucket(from, bucket, labels);
    for (const row of changed.get(bucket) ?? []) {
      const sum = sumOf(sums, (keys[row] as number) & 0xffff, labels);
      for (let label = 0; label < labels; label++) {
        sum[label] = (sum[label] as number) + Math.round((changes[row * labels + label] as number) * UNITS);
      }
    }
    for (const [check, sum] of sums) table.addFeature(bucket, check, (label) => clamp(sum[label] as number));
  }
  return table.bytes();
}

/** Returns the weights of the features in a bucket, in units, by the features' checks (lower 16 bits of the key). */
function readBucket({ start, numbers }: TableView, bucket: number, labels: number): Map<number, Int32Array> {
  const sums = new Map<number, Int32Array>();
  for (let at = start[bucket] as number; at < (start[bucket + 1] as number); ) {
    const sum = sumOf(sums, numbers[at] as number, labels);
    const last = at + 2 + (numbers[at + 1] as number);
    for (at += 2; at < last; at++) {
      const packed = numbers[at] as number;
      sum[packed >>> 11] = weightOf(packed);
    }
  }
  return sums;
}

function sumOf(sums: Map<number, Int32Array>, check: number, labels: number): Int32Array {
  const known = sums.get(check);
  if (known !== undefined) return known;
  const sum = new Int32Array(labels);
  sums.set(check, sum);
  return sum;
}

function checkLabels(labels: number): void {
  if (labels > MAX_LABELS) throw new RangeError(`a model has at most ${MAX_LABELS} labels, not ${labels}`);
}

function clamp(units: number): number {
  return Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, units));
}

function isStored(units: number): boolean {
  return Math.abs(units) >= MIN_WEIGHT;
}

/** Collects the features of a weight table, one bucket after another. */
class TableWriter {
  readonly #labels: number;
  readonly #buckets: number;
  readonly #start: Uint32Array;
  readonly #numbers: number[] = [];
  /** The first bucket whose start is not known yet. */
  #bucket = 0;

  constructor(labels: number, buckets: number) {
    this.#labels = labels;
    this.#buckets = buckets;
    this.#start = new Uint32Array(buckets + 1);
  }

  /** Adds a feature. @param bucket its bucket; not smaller than in the previous call. */
  addFeature(bucket: number, check: number, units: (label: number) => number): void {
    this.#startBuckets(bucket);
    const entries: number[] = [];
    for (let label = 0; label < this.#labels; label++) {
      const weight = units(label);
      if (isStored(weight)) entries.push((label << 11) | (weight & 0x7ff));
    }
    if (entries.length > 0) this.#numbers.push(check, entries.length, ...entries);
  }

  bytes(): Uint8Array {
    this.#startBuckets(this.#buckets);
    const header = Uint32Array.of(this.#labels, this.#buckets, this.#numbers.length);
    return joinBytes([header, this.#start, Uint16Array.from(this.#numbers)]);
  }

  /** Sets the start of all buckets up to bucket `last`. */
  #startBuckets(last: number): void {
    for (; this.#bucket <= last; this.#bucket++) this.#start[this.#bucket] = this.#numbers.length;
  }
}
