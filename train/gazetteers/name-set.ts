/** Collects the names of all sources for the gazetteer. */
import { NAME_CLASS, type NameClass } from '../../src/engine/recognise/features/gazetteer/name-classes.js';

const TYPOGRAPHY: readonly [RegExp, string][] = [
  [/[’‘ʼ`´]/g, "'"],
  [/[‐‑–]/g, '-'],
  [/\s+/g, ' '],
];
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S} ]+$/u;
const LETTER = /\p{L}/u;

export class NameSet {
  /** The class bits of each name as written. */
  readonly classes = new Map<string, number>();
  /** How many names each source added. */
  readonly counts = new Map<string, number>();
  #source = '';

  /** Names the source of the names that are added next. */
  from(source: string): this {
    this.#source = source;
    return this;
  }

  /** Adds a name, and its form without diacritics if that differs. Ignores a name with letters of another script. */
  add(name: string, ...classes: readonly NameClass[]): void {
    const even = TYPOGRAPHY.reduce((text, [from, to]) => text.replace(from, to), name).trim();
    if (even.length < 2 || !LETTER.test(even) || !LATIN.test(even)) return;
    const bits = classes.reduce((sum, name) => sum | NAME_CLASS[name], 0);
    this.#addBits(even, bits);
    const folded = fold(even);
    if (folded !== even) this.#addBits(folded, bits);
    this.counts.set(this.#source, (this.counts.get(this.#source) ?? 0) + 1);
  }

  #addBits(name: string, bits: number): void {
    this.classes.set(name, (this.classes.get(name) ?? 0) | bits);
  }
}

const NOT_DECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ð: 'd',
  þ: 'th',
  ə: 'a',
  Ə: 'A',
};

/** Returns the text without diacritics: `Łódź` becomes `Lodz`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[øØłŁđĐıßæÆœŒðþəƏ]/g, (letter) => NOT_DECOMPOSED[letter] ?? letter);
}
