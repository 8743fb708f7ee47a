/**
 * Reads the word table: the clusters and the frequency rank of 140,000 words.
 *
 * The table is a view over the model's bytes, so opening it takes no time, and it contains no text. A word is found by
 * its 32-bit hash with open addressing: the upper bits of the hash choose the home slot and the lower 17 bits are
 * compared, so about one unknown word in 20,000 is mistaken for a known one. The rows are in order of frequency.
 */
import { hashString } from '../../../util/hash.js';
import { findSlot, homeSlot } from '../../../util/open-addressing.js';
import { normalizeName } from '../../names/normalize.js';
import { openSection } from '../file/section-reader.js';
import type { WordTable } from './lookup-tables.js';

/** The layout of the word table's section in a model file; train/words/pack.ts writes it. */
export const WORD_TABLE_FORMAT = {
  version: 1,
  /** `NDWT`. The mark `NDWT` as a number. The header contains mark, version, number of slots, number of rows. */
  mark: 0x5457444e,
  /** A slot contains `row + 1` in its lower bits and 14 bits of the hash above them; 0 is a free slot. */
  slotRowBits: 18,
  slotCheckMask: 0x3fff,
  /** A row contains clusters of 8, 10 and 11 bits, and above them the last 3 bits of the hash. */
  clusterShift: [0, 8, 18],
  clusterMask: [0xff, 0x3ff, 0x7ff],
  rowCheckShift: 29,
} as const;

const { slotRowBits, clusterShift, clusterMask, rowCheckShift } = WORD_TABLE_FORMAT;
const SLOT_ROW_MASK = (1 << slotRowBits) - 1;

/** Opens a word table. @throws ExtractError `bad-model` if the bytes are not a word table. */
export function readWordTable(bytes: Uint8Array): WordTable {
  const section = openSection(bytes, WORD_TABLE_FORMAT.mark, WORD_TABLE_FORMAT.version, 'word table');
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
      return row >= 0 || HAS_NO_VARIANT.test(lower) ? row : findVariant(lower, findHash);
    },
    cluster: (row, level) => ((rows[row] as number) >>> clusterShift[level]) & clusterMask[level],
    rank: (row) => row,
  };
}

const HAS_NO_VARIANT = /^[a-z]*$/;

/**
 * Returns the row of a variant of a word: first the word without its dots and diacritics (`u.s.` as `us`, `são` as
 * `sao`), then the last part of a word with hyphens (`al-assad` as `assad`): the table contains a word with a hyphen
 * only if it differs in use from its last part.
 */
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

/** Returns the bits of a word's hash that its slot stores, to be compared in a search. */
export function slotCheck(hash: number): number {
  return (hash >>> 3) & WORD_TABLE_FORMAT.slotCheckMask;
}
