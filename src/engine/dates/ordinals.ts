/** Ordinals and years in words. */
import { ORDINALS, SMALL_NUMBERS, TENS } from './lexicon.js';
import { readNumberWords } from './numbers.js';
import type { Words } from './words.js';

/** Whether word i is the "th" of "5th". */
export function isOrdinalEnding(w: Words, i: number): boolean {
  return w.glued(i) && /^(?:st|nd|rd|th)$/.test(w.at(i)) && w.digits(i - 1) >= 0;
}

/** An ordinal at word i: "first", "3rd", "twenty-first"; null if there is none. */
export function readOrdinal(w: Words, i: number): { readonly value: number; readonly next: number } | null {
  const word = ORDINALS.get(w.at(i));
  if (word !== undefined) return { value: word, next: i + 1 };
  const tens = TENS.get(w.at(i));
  if (tens !== undefined && w.at(i + 1) === '-') {
    const ones = ORDINALS.get(w.at(i + 2));
    if (ones !== undefined && ones < 10) return { value: tens + ones, next: i + 3 };
  }
  const digits = w.digits(i);
  if (digits > 0 && isOrdinalEnding(w, i + 1)) return { value: digits, next: i + 2 };
  return null;
}

/** A year in words: "nineteen ninety-six", "two thousand", "two thousand eleven". */
export function readYearWords(w: Words, i: number): { readonly value: number; readonly next: number } | null {
  const first = SMALL_NUMBERS.get(w.at(i)) ?? TENS.get(w.at(i));
  if (first === undefined) return null;
  if (first === 2 && w.at(i + 1) === 'thousand') {
    const at = w.at(i + 2) === 'and' ? i + 3 : i + 2;
    const rest = readNumberWords(w, at);
    if (rest?.value !== undefined && rest.value < 100 && w.at(at) !== 'a')
      return { value: 2000 + rest.value, next: rest.next };
    return { value: 2000, next: i + 2 };
  }
  if (first < 17 || first > 20) return null;
  const rest = readNumberWords(w, i + 1);
  if (rest?.value === undefined || rest.value < 10 || rest.value > 99 || w.at(i + 1) === 'a') return null;
  return { value: first * 100 + rest.value, next: rest.next };
}
