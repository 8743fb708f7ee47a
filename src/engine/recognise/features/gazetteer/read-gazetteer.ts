/** Names by class, found by the hashes of their lower-cased tokens. See `format.ts` for the bytes. */

import { findSlot, homeSlot } from '../../../../util/open-addressing.js';
import { broken, openSection } from '../../file/section-reader.js';
import type { NameTable } from '../lookup-tables.js';
import { GAZETTEER_FORMAT, nextKey } from './gazetteer-format.js';
import { MAX_NAME_TOKENS } from './name-classes.js';

export { MAX_NAME_TOKENS, NAME_CLASS } from './name-classes.js';
export { type NameEntry, packGazetteer } from './pack-gazetteer.js';

const { beginning, checkMask, checkShift, classMask } = GAZETTEER_FORMAT;

/** Opens a gazetteer; the table views the bytes where they lie. Throws when they are not one. */
export function readGazetteer(bytes: Uint8Array): NameTable {
  const section = openSection(bytes, GAZETTEER_FORMAT.mark, GAZETTEER_FORMAT.version, 'gazetteer');
  const count = section.header[2] as number;
  const slots = section.uint32(count);
  section.close();
  // A search ends at an empty slot.
  if (!slots.includes(0)) throw broken('gazetteer', 'it has no empty slot');

  const entry = (key: number): number => {
    const check = key & checkMask;
    const slot = findSlot(slots, homeSlot(key, count), (value) => value >>> checkShift === check);
    return slot < 0 ? 0 : (slots[slot] as number);
  };
  return {
    classesOf: (lowerHash) => entry(lowerHash) & classMask,
    match: (hashes, i, end) => {
      const last = Math.min(end, i + MAX_NAME_TOKENS);
      let found = 0;
      let key = 0;
      for (let j = i; j < last; j++) {
        key = j === i ? (hashes[j] as number) : nextKey(key, hashes[j] as number);
        const slot = entry(key);
        if ((slot & classMask) !== 0) found = ((j + 1 - i) << 16) | (slot & classMask);
        if ((slot & beginning) === 0) break;
      }
      return found;
    },
  };
}
