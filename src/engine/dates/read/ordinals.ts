/** Reads ordinals: "first", "3rd", "twenty-first". */

import { ORDINALS, TENS } from './vocabulary.js';
import type { Words } from './words.js';

/** Returns true if word `i` is the "th" of "5th". */
export function isOrdinalEnding(w: Words, i: number): boolean {
  return w.isGlued(i) && /^(?:st|nd|rd|th)$/.test(w.at(i)) && w.numberAt(i - 1) >= 0;
}

/** Returns the ordinal that starts at word `i`, and the index of the word after it. */
export function readOrdinal(w: Words, i: number): { readonly value: number; readonly next: number } | undefined {
  const word = ORDINALS.get(w.at(i));
  if (word !== undefined) return { value: word, next: i + 1 };
  const tens = TENS.get(w.at(i));
  if (tens !== undefined) {
    const at = w.at(i + 1) === '-' ? i + 2 : i + 1;
    const ones = ORDINALS.get(w.at(at));
    if (ones !== undefined && ones < 10) return { value: tens + ones, next: at + 1 };
  }
  const digits = w.numberAt(i);
  if (digits > 0 && isOrdinalEnding(w, i + 1)) return { value: digits, next: i + 2 };
  return undefined;
}

/** Returns the ordinal that ends right before word `i`, and the index of its first word. */
export function readOrdinalBefore(w: Words, i: number): { value: number; first: number } | undefined {
  // Tries the longest first: "twenty-third" has three words, "23rd" two.
  for (const first of [i - 3, i - 2, i - 1]) {
    const ordinal = readOrdinal(w, first);
    if (ordinal?.next === i) return { value: ordinal.value, first };
  }
  return undefined;
}
