/**
 * The layout of the gazetteer: a set of token sequences as one hash table of 32-bit slots with open addressing.
 *
 * The key of a name is the hash of its first token, combined with the hash of each further token. Every prefix of a
 * longer name is an entry as well and is marked as a prefix, so the table is a trie without pointers: a search goes from
 * token to token and stops at an entry that is no prefix.
 *
 * A slot contains 16 class bits, the mark of a prefix, and 15 bits of the key that the place of the slot does not
 * imply. About one unknown word in 10,000 is mistaken for a known one, so the classes are features and never decide.
 */
import { mix } from '../../../../util/hash.js';

export const GAZETTEER_FORMAT = {
  version: 1,
  /** `NDGZ`. The mark `NDGZ` as a number. The header contains mark, version, number of slots, number of entries. */
  mark: 0x5a47444e,
  classMask: 0xffff,
  prefix: 0x10000,
  checkShift: 17,
  checkMask: 0x7fff,
  /** The share of slots with an entry. */
  load: 0.65,
} as const;

/** Maximum length of a name in tokens. */
export const MAX_NAME_TOKENS = 6;

/** Returns the key of a name from the key of the name without its last token, and the hash of that token. */
export function nextKey(key: number, tokenHash: number): number {
  return mix(key, tokenHash);
}
