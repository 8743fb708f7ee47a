/**
 * The weights of a linear model: a table from feature keys to weights of labels, read in place from
 * the model's binary.
 *
 * Layout, little-endian: u32 labels, u32 capacity, u32 rows, u32 entries; u32 keys[capacity] (0 is an
 * empty slot; linear probing); u32 starts[capacity + 1]; u16 entries. An entry is `label << 11 | weight`,
 * the weight in two's complement of 11 bits in units of 1/{@link UNITS}.
 */

export interface WeightTable {
  readonly labels: number;
  /** Adds the weights of a feature to `out[at, at + labels)`; nothing for a feature that the model does not have. */
  add(key: number, out: Float32Array, at: number): void;
}

const UNITS = 128;
const MAX_WEIGHT = 1023;
const HEADER = 4;
/** Labels have five bits in an entry. */
export const MAX_LABELS = 32;

export function readWeights(bytes: Uint8Array): WeightTable {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const labels = words[0] as number;
  const capacity = words[1] as number;
  const entryCount = words[3] as number;
  const keys = words.subarray(HEADER, HEADER + capacity);
  const starts = words.subarray(HEADER + capacity, HEADER + 2 * capacity + 1);
  const entries = new Uint16Array(bytes.buffer, bytes.byteOffset + 4 * (HEADER + 2 * capacity + 1), entryCount);
  const perKey = capacity / 4294967296;
  return {
    labels,
    add(key, out, at) {
      let slot = (key * perKey) | 0;
      for (let found = keys[slot]; found !== 0; found = keys[slot]) {
        if (found === key) {
          const end = starts[slot + 1] as number;
          for (let e = starts[slot] as number; e < end; e++) {
            const entry = entries[e] as number;
            const index = at + (entry >>> 11);
            out[index] = (out[index] as number) + ((entry << 21) >> 21) / UNITS;
          }
          return;
        }
        if (++slot === capacity) slot = 0;
      }
    },
  };
}

/**
 * Writes a table.
 * @param keys one a row; 0 and repeated keys are dropped.
 * @param weights `rows * labels` weights; those below half a unit are dropped, rows without any left too.
 */
export function writeWeights(labels: number, keys: Uint32Array, weights: Float32Array): Uint8Array {
  if (labels > MAX_LABELS) throw new RangeError(`a model has at most ${MAX_LABELS} labels, not ${labels}`);
  const quantized = (row: number, label: number): number => {
    const units = Math.round((weights[row * labels + label] as number) * UNITS);
    return Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, units));
  };
  const kept: number[] = [];
  let entryCount = 0;
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] === 0) continue;
    let used = 0;
    for (let label = 0; label < labels; label++) if (quantized(row, label) !== 0) used++;
    if (used > 0) kept.push(row);
    entryCount += used;
  }
  const capacity = Math.max(16, Math.ceil(kept.length / 0.75));
  const slots = new Int32Array(capacity).fill(-1);
  for (const row of kept) {
    const key = keys[row] as number;
    let slot = (key * (capacity / 4294967296)) | 0;
    while (slots[slot] !== -1 && keys[slots[slot] as number] !== key) if (++slot === capacity) slot = 0;
    if (slots[slot] === -1) slots[slot] = row;
  }
  const size = 4 * (HEADER + 2 * capacity + 1) + 2 * entryCount;
  const buffer = new ArrayBuffer((size + 3) & ~3);
  const words = new Uint32Array(buffer, 0, HEADER + 2 * capacity + 1);
  const entries = new Uint16Array(buffer, 4 * (HEADER + 2 * capacity + 1));
  let at = 0;
  for (let slot = 0; slot < capacity; slot++) {
    words[HEADER + capacity + slot] = at;
    const row = slots[slot] as number;
    if (row < 0) continue;
    words[HEADER + slot] = keys[row] as number;
    for (let label = 0; label < labels; label++) {
      const units = quantized(row, label);
      if (units !== 0) entries[at++] = (label << 11) | (units & 0x7ff);
    }
  }
  words[HEADER + 2 * capacity] = at;
  words.set([labels, capacity, kept.length, at], 0);
  return new Uint8Array(buffer);
}
