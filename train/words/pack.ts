/** Packs the word table and the word vectors that word-table.ts and word-vectors.ts in src/engine/recognise/features read. */

import { slotCheck, WORD_TABLE_FORMAT } from '../../src/engine/recognise/features/word-table.js';
import { WORD_VECTORS_FORMAT } from '../../src/engine/recognise/features/word-vectors.js';
import { HEADER_BYTES } from '../../src/engine/recognise/file/section-reader.js';
import { hashString } from '../../src/util/hash.js';
import { findFreeSlot, homeSlot } from '../../src/util/open-addressing.js';

const { clusterShift, clusterMask, rowCheckShift, slotRowBits } = WORD_TABLE_FORMAT;
/** Share of the slots that hold a word; the search for an unknown word then reads about three slots. */
const LOAD = 0.6;

/**
 * @param words in order of frequency. A word whose 32-bit hash equals that of an earlier word cannot be found.
 * @param clusters `clusters[level][row]`.
 */
export function packWordTable(words: readonly string[], clusters: readonly ArrayLike<number>[]): Uint8Array {
  if (words.length >= 1 << slotRowBits) throw new Error(`${words.length} words are too many for the format`);
  const capacity = Math.ceil((words.length + 1) / LOAD);
  const bytes = new Uint8Array(HEADER_BYTES + 4 * (capacity + words.length));
  new Uint32Array(bytes.buffer, 0, 4).set([WORD_TABLE_FORMAT.mark, WORD_TABLE_FORMAT.version, capacity, words.length]);
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
  /** Must be even. */
  readonly dimension: number;
  /** 16 values for each dimension. */
  readonly codebook: Float32Array;
  /** 256 lengths, and for each row the index of its length. */
  readonly norms: Float32Array;
  readonly normOf: Uint8Array;
  /** For each number, row by row, the index of its value in the codebook of its dimension. */
  readonly codes: Uint8Array;
}

export function packVectors({ dimension, codebook, norms, normOf, codes }: QuantizedVectors): Uint8Array {
  const normOfAt = HEADER_BYTES + 4 * (codebook.length + norms.length);
  const codesAt = normOfAt + normOf.length;
  const bytes = new Uint8Array(codesAt + codes.length / 2);
  new Uint32Array(bytes.buffer, 0, 4).set([
    WORD_VECTORS_FORMAT.mark,
    WORD_VECTORS_FORMAT.version,
    normOf.length,
    dimension,
  ]);
  new Float32Array(bytes.buffer, HEADER_BYTES, codebook.length).set(codebook);
  new Float32Array(bytes.buffer, HEADER_BYTES + 4 * codebook.length, norms.length).set(norms);
  bytes.set(normOf, normOfAt);
  for (let i = 0; i < codes.length; i += 2) {
    bytes[codesAt + i / 2] = (codes[i] as number) | ((codes[i + 1] as number) << 4);
  }
  return bytes;
}
