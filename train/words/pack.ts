/** Writes the bytes that `src/engine/recognise/features/word-table.ts` reads. */

import { slotCheck, WORD_FORMAT } from '../../src/engine/recognise/features/word-table.js';
import { HEADER_BYTES } from '../../src/engine/recognise/file/section-reader.js';
import { hashString } from '../../src/util/hash.js';
import { findFreeSlot, homeSlot } from '../../src/util/open-addressing.js';

const { clusterShift, clusterMask, rowCheckShift, slotRowBits, version } = WORD_FORMAT;
/** Share of the slots that are taken; unknown words then need about three probes. */
const LOAD = 0.6;

/** Packs words in order of frequency; `clusters[level][row]`. A word with the 32-bit hash of an earlier one is lost. */
export function packWordTable(words: readonly string[], clusters: readonly ArrayLike<number>[]): Uint8Array {
  if (words.length >= 1 << slotRowBits) throw new Error(`${words.length} words are too many for the format`);
  const capacity = Math.ceil((words.length + 1) / LOAD);
  const bytes = new Uint8Array(HEADER_BYTES + 4 * (capacity + words.length));
  new Uint32Array(bytes.buffer, 0, 4).set([WORD_FORMAT.tableMark, version, capacity, words.length]);
  const slots = new Uint32Array(bytes.buffer, HEADER_BYTES, capacity);
  const rows = new Uint32Array(bytes.buffer, HEADER_BYTES + 4 * capacity, words.length);
  words.forEach((word, row) => {
    const hash = hashString(word);
    const slot = findFreeSlot(slots, homeSlot(hash, capacity));
    slots[slot] = (row + 1) | (slotCheck(hash) << slotRowBits);
    let bits = (hash & 7) << rowCheckShift;
    clusterShift.forEach((shift, level) => {
      const cluster = clusters[level]?.[row] ?? 0;
      if (cluster > (clusterMask[level] as number)) throw new Error(`cluster ${cluster} is too high at level ${level}`);
      bits |= cluster << shift;
    });
    rows[row] = bits;
  });
  return bytes;
}

export interface QuantizedVectors {
  /** An even number. */
  readonly dimension: number;
  /** 16 values for each dimension. */
  readonly codebook: Float32Array;
  /** 256 lengths, and which of them each row has. */
  readonly norms: Float32Array;
  readonly normOf: Uint8Array;
  /** A code below 16 for every number, row by row. */
  readonly codes: Uint8Array;
}

export function packVectors({ dimension, codebook, norms, normOf, codes }: QuantizedVectors): Uint8Array {
  const normOfAt = HEADER_BYTES + 4 * (codebook.length + norms.length);
  const codesAt = normOfAt + normOf.length;
  const bytes = new Uint8Array(codesAt + codes.length / 2);
  new Uint32Array(bytes.buffer, 0, 4).set([WORD_FORMAT.vectorsMark, version, normOf.length, dimension]);
  new Float32Array(bytes.buffer, HEADER_BYTES, codebook.length).set(codebook);
  new Float32Array(bytes.buffer, HEADER_BYTES + 4 * codebook.length, norms.length).set(norms);
  bytes.set(normOf, normOfAt);
  for (let i = 0; i < codes.length; i += 2) {
    bytes[codesAt + i / 2] = (codes[i] as number) | ((codes[i + 1] as number) << 4);
  }
  return bytes;
}
