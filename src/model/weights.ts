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

/**
 * Writes a table.
 * @param keys one a row; repeated keys are dropped.
 * @param weights `rows * labels` weights; those below {@link MIN_WEIGHT} are dropped, rows without any left too.
 */
export function writeWeights(labels: number, keys: Uint32Array, weights: Float32Array): Uint8Array {
  if (labels > MAX_LABELS) throw new RangeError(`a model has at most ${MAX_LABELS} labels, not ${labels}`);
  const quantized = (row: number, label: number): number => {
    const units = Math.round((weights[row * labels + label] as number) * UNITS);
    return Math.abs(units) < MIN_WEIGHT ? 0 : Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, units));
  };
  const kept: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    for (let label = 0; label < labels; label++) {
      if (quantized(row, label) === 0) continue;
      kept.push(row);
      break;
    }
  }
  const buckets = Math.max(1, Math.ceil(kept.length / ROWS_PER_BUCKET));
  const bucketOf = (row: number): number => ((keys[row] as number) * (buckets / 4294967296)) | 0;
  kept.sort((a, b) => bucketOf(a) - bucketOf(b) || (keys[a] as number) - (keys[b] as number) || a - b);

  const bounds = new Uint32Array(2 * (buckets + 1));
  const checks: number[] = [];
  const counts: number[] = [];
  const entries: number[] = [];
  let bucket = 0;
  const close = (until: number): void => {
    for (; bucket <= until; bucket++) bounds.set([checks.length, entries.length], 2 * bucket);
  };
  kept.forEach((row, i) => {
    if (i > 0 && keys[row] === keys[kept[i - 1] as number]) return;
    close(bucketOf(row));
    const before = entries.length;
    for (let label = 0; label < labels; label++) {
      const units = quantized(row, label);
      if (units !== 0) entries.push((label << 11) | (units & 0x7ff));
    }
    checks.push((keys[row] as number) & 0xffff);
    counts.push(entries.length - before);
  });
  close(buckets);

  const header = Uint32Array.of(labels, buckets, checks.length, entries.length);
  return joined([header, bounds, Uint16Array.from(entries), Uint16Array.from(checks), Uint8Array.from(counts)]);
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
