/** Parses the name of a person into given names, surname, generation and title. */
import { HONORIFICS, NAME_SUFFIXES, PARTICLES } from './titles.js';

export interface PersonName {
  /** Given names and surname in lower case; titles, suffixes and the Arabic article (`al-`) are left out. */
  readonly parts: readonly string[];
  /**
   * Index of the first part of the surname. The surname is the last part with the particles before it (`von der
   * Leyen`).
   */
  readonly surname: number;
  /** The generation in the name: `jr`, `sr`, `ii`, `iii` or `iv`; undefined if the name has none. */
  readonly generation: string | undefined;
  /** True if the name begins with a title, such as `President`. */
  readonly isTitled: boolean;
}

const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Parses the name of a person. @param words the name in lower case, as `splitName` returns it. */
export function parsePersonName(words: readonly string[]): PersonName {
  let first = 0;
  let last = words.length;
  while (first < last - 1 && HONORIFICS.has(words[first] as string)) first++;
  let generation: string | undefined;
  while (last - 1 > first && NAME_SUFFIXES.has(words[last - 1] as string)) {
    const suffix = words[--last] as string;
    if (GENERATIONS.has(suffix)) generation = suffix;
  }
  const parts = words.slice(first, last).map((word) => word.replace(/^(?:al|el|ad|an|ar|as|at|ash)-(?=.)/, ''));
  let surname = Math.max(0, parts.length - 1);
  while (surname > 1 && PARTICLES.has(parts[surname - 1] as string)) surname--;
  return { parts, surname, generation, isTitled: first > 0 };
}

/** Returns the initials of a person's given names and surname: `jrb` for Joe R. Biden. */
export function initialsOf({ parts }: PersonName): string {
  return parts.map((part) => part[0]).join('');
}
