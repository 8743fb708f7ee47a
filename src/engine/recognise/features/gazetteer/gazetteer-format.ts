/**
 * The gazetteer's bytes: a set of token sequences as one hash table of 32-bit slots (open addressing, linear probing).
 *
 * The key of a name is the hash of its first token, combined with that of the next, and so on; so a walk from token to
 * token goes through the keys of all the name's beginnings. Each beginning of a longer name is an entry too and says so,
 * which makes the table a trie without pointers: the walk stops where no longer name begins so.
 *
 * A slot holds 16 class bits, the mark of a beginning, and 15 bits of the key that its place does not tell: about 1
 * unknown word in 10,000 is taken for a known one. That is why classes are evidence and never decide.
 */
import { mix } from '../../../../util/hash.js';

export const GAZETTEER_FORMAT = {
  version: 1,
  /** `NDGZ`; header: mark, version, number of slots, number of entries. */
  mark: 0x5a47444e,
  classMask: 0xffff,
  beginning: 0x10000,
  checkShift: 17,
  checkMask: 0x7fff,
  /** Share of the slots that are taken. */
  load: 0.65,
} as const;

/** The key of a name from that of its beginning and the hash of its next lower-cased token. */
export function nextKey(key: number, tokenHash: number): number {
  return mix(key, tokenHash);
}
