/** A table of phrases, looked up by their first or last word. */
import { addToGroup } from '../../../util/collections.js';
import type { Words } from './words.js';

/** A phrase that was found at the words from `first` to `last` (exclusive), and the value of its row in the table. */
export interface Phrase<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

interface Row<T> {
  readonly words: readonly string[];
  readonly value: T;
}

const NONE: readonly never[] = [];

export class Phrases<T> {
  readonly #byFirst = new Map<string, Row<T>[]>();
  readonly #byLast = new Map<string, Row<T>[]>();

  /** Creates the table. @param rows phrases in lower case, with single spaces between their words. */
  constructor(rows: Iterable<readonly [phrase: string, value: T]>) {
    const split = [...rows].map(([phrase, value]) => ({ words: phrase.split(' '), value }));
    for (const row of split.sort((a, b) => b.words.length - a.words.length)) {
      addToGroup(this.#byFirst, row.words[0] as string, row);
      addToGroup(this.#byLast, row.words.at(-1) as string, row);
    }
  }

  /** The first words of all phrases. */
  get firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The last words of all phrases. */
  get lastWords(): Iterable<string> {
    return this.#byLast.keys();
  }

  /** Returns the phrases that begin at word `i`, the longest first. */
  startingAt(w: Words, i: number): readonly Phrase<T>[] {
    const rows = this.#byFirst.get(w.at(i));
    if (rows === undefined) return NONE;
    const fitting = rows.filter(({ words }) => w.matches(i, words));
    return fitting.map(({ words, value }) => ({ first: i, last: i + words.length, value }));
  }

  /** Returns the phrases that end right before word `i`, the longest first. */
  endingBefore(w: Words, i: number): readonly Phrase<T>[] {
    const rows = this.#byLast.get(w.at(i - 1));
    if (rows === undefined) return NONE;
    const fitting = rows.filter(({ words }) => i >= words.length && w.matches(i - words.length, words));
    return fitting.map(({ words, value }) => ({ first: i - words.length, last: i, value }));
  }
}
