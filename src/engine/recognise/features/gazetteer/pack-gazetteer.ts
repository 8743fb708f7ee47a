/** Packs names into the bytes of a gazetteer, which `readGazetteer` opens. */
import { hashString } from '../../../../util/hash.js';
import { findFreeSlot, homeSlot } from '../../../../util/open-addressing.js';
import { HEADER_BYTES } from '../../file/section-reader.js';
import { GAZETTEER_FORMAT, nextKey } from './gazetteer-format.js';

export interface NameEntry {
  /** The tokens of the name in lower case, cut as the document's tokenizer cuts them. */
  readonly tokens: readonly string[];
  /** Bits of the name's classes, below 2^16; the caller defines their meaning. */
  readonly classes: number;
}

const { prefix, checkMask, checkShift, classMask, load, mark, version } = GAZETTEER_FORMAT;

/**
 * Returns the bytes of a gazetteer. Their order does not depend on the order of the entries. A name that occurs twice
 * gets the classes of both entries.
 */
export function packGazetteer(entries: Iterable<NameEntry>): Uint8Array {
  const table = new Map<number, number>();
  for (const { tokens, classes } of entries) {
    if ((classes & ~classMask) !== 0) throw new RangeError(`class bits out of range: ${classes}`);
    let key = 0;
    tokens.forEach((token, i) => {
      key = i === 0 ? hashString(token) : nextKey(key, hashString(token));
      table.set(key, (table.get(key) ?? 0) | (i + 1 === tokens.length ? classes : prefix));
    });
  }
  const slots = Math.ceil((table.size + 1) / load);
  const bytes = new Uint8Array(HEADER_BYTES + 4 * slots);
  new Uint32Array(bytes.buffer, 0, 4).set([mark, version, slots, table.size]);
  const view = new Uint32Array(bytes.buffer, HEADER_BYTES, slots);
  for (const [key, value] of [...table].sort(([a], [b]) => a - b)) {
    view[findFreeSlot(view, homeSlot(key, slots))] = value | ((key & checkMask) << checkShift);
  }
  return bytes;
}
