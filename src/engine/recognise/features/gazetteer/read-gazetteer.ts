/** Reads a gazetteer in place; gazetteer-format.ts describes the bytes. */
import { findSlot, homeSlot } from '../../../../util/open-addressing.js';
import { broken, openSection } from '../../file/section-reader.js';
import type { NameTable } from '../lookup-tables.js';
import { GAZETTEER_FORMAT, MAX_NAME_TOKENS, nextKey } from './gazetteer-format.js';

const { prefix, checkMask, checkShift, classMask } = GAZETTEER_FORMAT;

/**
 * Opens a gazetteer, whose bytes are read in place.
 * @throws ExtractError `bad-model` if the bytes are not a gazetteer.
 */
export function readGazetteer(bytes: Uint8Array): NameTable {
  const section = openSection(bytes, GAZETTEER_FORMAT.mark, GAZETTEER_FORMAT.version, 'gazetteer');
  const count = section.header[2] as number;
  const slots = section.uint32(count);
  section.close();
  // A search for a missing name ends at a free slot, so a table without one would be searched forever.
  if (!slots.includes(0)) throw broken('gazetteer', 'it has no empty slot');

  const entryOf = (key: number): number => {
    const check = key & checkMask;
    const slot = findSlot(slots, homeSlot(key, count), (value) => value >>> checkShift === check);
    return slot < 0 ? 0 : (slots[slot] as number);
  };
  return {
    classesOf: (lowerHash) => entryOf(lowerHash) & classMask,
    match: (hashes, i, end) => {
      const last = Math.min(end, i + MAX_NAME_TOKENS);
      let longest = 0;
      let key = 0;
      for (let j = i; j < last; j++) {
        key = j === i ? (hashes[j] as number) : nextKey(key, hashes[j] as number);
        const entry = entryOf(key);
        if ((entry & classMask) !== 0) longest = ((j + 1 - i) << 16) | (entry & classMask);
        if ((entry & prefix) === 0) break;
      }
      return longest;
    },
  };
}
