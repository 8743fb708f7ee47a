/** The parts of a person's name. */
import { HONORIFICS, NAME_SUFFIXES, PARTICLES } from './titles.js';

export interface PersonName {
  /** Given names and surname in lower case, without titles, suffixes and the Arabic article. */
  readonly parts: readonly string[];
  /** Where the surname begins: the last part, with the particles before it. */
  readonly surname: number;
  /** `jr`, `sr`, `ii`, … */
  readonly generation: string | undefined;
  /** Whether a title stands before it. */
  readonly isTitled: boolean;
}

const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** @param words lower-case words of the name, as {@link Form.words}. */
export function personName(words: readonly string[]): PersonName {
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
