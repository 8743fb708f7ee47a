/**
 * The weights of a linear model: a table from feature keys to weights of labels, read in place from the model's binary.
 *
 * Keys of 32 bits are spread over buckets by their upper bits; a bucket holds its features one after another, each with
 * the lower 16 bits of its key, the number of its weights, and the weights. About one unknown key in 20,000 is taken for
 * a known one, which costs nothing that could be measured; empty slots and whole keys would cost 2 MB.
 *
 * Layout, little-endian: u32 labels, buckets, rows, entries; u32 rowStart[buckets + 1]; u32 entryStart[buckets + 1];
 * u16 entries; u16 checks[rows]; u8 counts[rows]. An entry is `label << 11 | weight`, the weight in two's complement of
 * 11 bits in units of 1/{@link UNITS}.
 */

export interface WeightTable {
  readonly labels: number;
  /** Adds the weights of a feature to `out[at, at + labels)`; nothing for a feature that the model does not have. */
  add(key: number, out: Float32Array, at: number): void;
}

const UNITS = 128;
const MAX_WEIGHT = 1023;
/** In units. Smaller ones, a third of all, are worth nothing that could be measured, and a megabyte. */
const MIN_WEIGHT = 4;
const HEADER = 4;
const ROWS_PER_BUCKET = 3;
/** Labels have five bits in an entry. */
export const MAX_LABELS = 32;

export function readWeights(bytes: Uint8Array): WeightTable {
  const { labels, buckets, bounds, entries, checks, counts } = viewTable(bytes);
  const perKey = buckets / 4294967296;
  return {
    labels,
    add(key, out, offset) {
      const bucket = 2 * ((key * perKey) | 0);
      const last = bounds[bucket + 2] as number;
      const check = key & 0xffff;
      for (let row = bounds[bucket] as number; row < last; row++) {
        if (checks[row] !== check) continue;
        let entry = bounds[bucket + 1] as number;
        for (let before = bounds[bucket] as number; before < row; before++) entry += counts[before] as number;
        const end = entry + (counts[row] as number);
        for (; entry < end; entry++) {
          const packed = entries[entry] as number;
          const index = offset + (packed >>> 11);
          out[index] = (out[index] as number) + ((packed << 21) >> 21) / UNITS;
        }
        return;
      }
    },
  };
}

/** The parts of a table, as views over its bytes. */
function viewTable(bytes: Uint8Array) {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  const [labels, buckets, rows, entryCount] = header as unknown as [number, number, number, number];
  let at = bytes.byteOffset + 4 * HEADER;
  const bounds = new Uint32Array(bytes.buffer, at, 2 * (buckets + 1));
  at += bounds.byteLength;
  const entries = new Uint16Array(bytes.buffer, at, entryCount);
  at += entries.byteLength;
  const checks = new Uint16Array(bytes.buffer, at, rows);
  at += checks.byteLength;
  const counts = new Uint8Array(bytes.buffer, at, rows);
  return { labels, buckets, bounds, entries, checks, counts };
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
    const bucket = bucketOf(row);
    const others = changed.get(bucket);
    if (others === undefined) changed.set(bucket, [row]);
    else others.push(row);
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
    let entry = from.bounds[2 * bucket + 1] as number;
    for (let row = from.bounds[2 * bucket] as number; row < (from.bounds[2 * bucket + 2] as number); row++) {
      const own = sumsOf(from.checks[row] as number);
      for (const end = entry + (from.counts[row] as number); entry < end; entry++) {
        const packed = from.entries[entry] as number;
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
  private readonly bounds: Uint32Array;
  private readonly checks: number[] = [];
  private readonly counts: number[] = [];
  private readonly entries: number[] = [];
  /** All before it are closed. */
  private bucket = 0;

  constructor(labels: number, buckets: number) {
    this.labels = labels;
    this.buckets = buckets;
    this.bounds = new Uint32Array(2 * (buckets + 1));
  }

  row(bucket: number, check: number, units: (label: number) => number): void {
    this.close(bucket);
    const before = this.entries.length;
    for (let label = 0; label < this.labels; label++) {
      const weight = units(label);
      if (isKept(weight)) this.entries.push((label << 11) | (weight & 0x7ff));
    }
    if (this.entries.length === before) return;
    this.checks.push(check);
    this.counts.push(this.entries.length - before);
  }

  bytes(): Uint8Array {
    const { labels, buckets, bounds, checks, counts, entries } = this;
    this.close(buckets);
    const header = Uint32Array.of(labels, buckets, checks.length, entries.length);
    return joined([header, bounds, Uint16Array.from(entries), Uint16Array.from(checks), Uint8Array.from(counts)]);
  }

  private close(until: number): void {
    for (; this.bucket <= until; this.bucket++) {
      this.bounds.set([this.checks.length, this.entries.length], 2 * this.bucket);
    }
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
