/**
 * The word table: which words are used alike, and how often each is used; and their vectors.
 *
 * Both are typed-array views over the bytes, so opening them costs nothing, and no word is stored as text. A word is
 * found by its 32-bit hash (open addressing, linear probing): the upper bits choose the slot, the lower 17 are checked,
 * so that about 1 unknown word in 20,000 is taken for a known one. Rows are in order of frequency.
 */

import { hashString } from '../../../util/hash.js';
import { findSlot, homeSlot } from '../../../util/open-addressing.js';
import { normalizeName } from '../../names/normalize.js';
import { openSection } from '../file/section-reader.js';
import type { WordTable } from './lookup-tables.js';

/** How both sections are laid out; the script that packs them uses the same numbers. */
export const WORD_FORMAT = {
  version: 1,
  /** `NDWT`; header: mark, version, number of slots, number of rows. */
  tableMark: 0x5457444e,
  /** `NDWV`; header: mark, version, number of rows, dimension. */
  vectorsMark: 0x5657444e,
  /** A slot holds `row + 1` below and 14 bits of the hash above; 0 is empty. */
  slotRowBits: 18,
  slotCheckMask: 0x3fff,
  /** A row holds clusters of 8, 10 and 11 bits, and the last 3 bits of the hash above them. */
  clusterShift: [0, 8, 18],
  clusterMask: [0xff, 0x3ff, 0x7ff],
  rowCheckShift: 29,
  /** How many values a number can have in its dimension, and how many lengths a vector can have. */
  levels: 16,
  norms: 256,
} as const;

const { slotRowBits, clusterShift, clusterMask, rowCheckShift, levels } = WORD_FORMAT;
const SLOT_ROW_MASK = (1 << slotRowBits) - 1;

/** Opens a word table. Throws when the bytes are not one. */
export function readWordTable(bytes: Uint8Array): WordTable {
  const section = openSection(bytes, WORD_FORMAT.tableMark, WORD_FORMAT.version, 'word table');
  const capacity = section.header[2] as number;
  const slots = section.uint32(capacity);
  const rows = section.uint32(section.header[3] as number);
  section.close();

  const findHash = (hash: number): number => {
    const check = slotCheck(hash);
    const rowCheck = hash & 7;
    const slot = findSlot(
      slots,
      homeSlot(hash, capacity),
      (value) => value >>> slotRowBits === check && (rows[rowOf(value)] as number) >>> rowCheckShift === rowCheck,
    );
    return slot < 0 ? -1 : rowOf(slots[slot] as number);
  };
  return {
    find: (lower) => {
      const row = findHash(hashString(lower));
      return row >= 0 || PLAIN.test(lower) ? row : findVariant(lower, findHash);
    },
    cluster: (row, level) => ((rows[row] as number) >>> clusterShift[level]) & clusterMask[level],
    rank: (row) => row,
  };
}

/** A word in which there is nothing to vary. */
const PLAIN = /^[a-z]*$/;

/** The table has no dots and no diacritics, and only those words with hyphens that their last part does not explain. */
function findVariant(lower: string, findHash: (hash: number) => number): number {
  const folded = normalizeName.forWordTable(lower);
  const row = folded === lower ? -1 : findHash(hashString(folded));
  const hyphen = folded.lastIndexOf('-');
  if (row >= 0 || hyphen <= 0 || hyphen + 1 === folded.length) return row;
  return findHash(hashString(folded.slice(hyphen + 1)));
}

function rowOf(slot: number): number {
  return (slot & SLOT_ROW_MASK) - 1;
}

/** The part of a hash that a slot keeps. */
export function slotCheck(hash: number): number {
  return (hash >>> 3) & WORD_FORMAT.slotCheckMask;
}

/** Word vectors, one for each of the first rows of the word table. */
export interface WordVectors {
  readonly dimension: number;
  /** Number of rows that have a vector. */
  readonly count: number;
  /** Writes the vector of a row in [0, count) to `out` from `offset` on. */
  into(row: number, out: Float32Array, offset: number): void;
}

/** Opens word vectors: 4 bits a number by a codebook of its dimension, 8 bits for a row's length. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const section = openSection(bytes, WORD_FORMAT.vectorsMark, WORD_FORMAT.version, 'table of word vectors');
  const count = section.header[2] as number;
  const dimension = section.header[3] as number;
  const half = dimension / 2;
  const codebook = section.float32(dimension * levels);
  const norms = section.float32(WORD_FORMAT.norms);
  const normOf = section.uint8(count);
  const codes = section.uint8(count * half);
  section.close();
  return {
    dimension,
    count,
    into: (row, out, offset) => {
      const norm = norms[normOf[row] as number] as number;
      let code = row * half;
      for (let d = 0; d < dimension; d += 2) {
        const pair = codes[code++] as number;
        out[offset + d] = norm * (codebook[d * levels + (pair & 15)] as number);
        out[offset + d + 1] = norm * (codebook[(d + 1) * levels + (pair >>> 4)] as number);
      }
    },
  };
}
