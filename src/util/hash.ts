/**
 * Hashes strings and feature keys to 32 bits.
 *
 * The model identifies a feature by its hash, never by a string (the hashing trick, Weinberger et al. 2009). Training and
 * recognition both call these functions, so their keys are the same.
 */

/** Returns the unsigned 32-bit hash of a string: FNV-1a over UTF-16 code units, then the last step of murmur3. */
export function hashString(text: string, seed = 0): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Combines a hash with one more number to an unsigned 32-bit hash; the order of the two arguments matters. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ Math.imul(value, 0xcc9e2d51), 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return finish(h);
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
