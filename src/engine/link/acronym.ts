/** Acronyms and the names that they stand for, told by their letters. */
import { wordSet } from '../../util/collections.js';

const FUNCTION_WORDS = wordSet(
  'a an and at by de del des di do dos du e et for from im in la le los of on or the to und van von y &',
);
const LONGEST = 9;
/** No name that goes by an acronym has more words. */
const MOST_WORDS = 20;

export function isFunctionWord(lowerCaseWord: string): boolean {
  return FUNCTION_WORDS.has(lowerCaseWord);
}

/** The letters of a name that looks like an acronym (`U.S.`, `NATO`, `BoA`, `PG&E`, `G-7`), in lower case; else undefined. */
export function acronymLetters(plainName: string): string | undefined {
  if (plainName.includes(' ')) return undefined;
  const letters = plainName.replace(/[.&/-]/g, '').replace(/(?<=[A-Z])'?s$/, '');
  if (letters.length < 2 || letters.length > LONGEST || !/^[A-Z][A-Za-z\d]*$/.test(letters)) return undefined;
  const capitals = letters.replace(/[^A-Z\d]/g, '').length;
  return capitals >= 2 && capitals * 2 >= letters.length ? letters.toLowerCase() : undefined;
}

const DIGITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    ten: '10',
    twenty: '20',
  }),
);

/**
 * Whether the words of a name spell an acronym: each content word gives its first letter, in order; function words
 * give one or none. With `loose`, as where the text itself introduces the acronym in brackets, a word may give several
 * letters from its beginning on (`Interpol`, `Phivolcs`) or none.
 */
export function spells(letters: string, words: readonly string[], loose = false): boolean {
  if (letters[0] !== words[0]?.[0] && !isFunctionWord(words[0] ?? '')) return false;
  const parts = words.flatMap((word) => word.split(/[-/']/)).filter((word) => word !== '');
  return parts.length <= MOST_WORDS && new Spelling(letters, parts, loose).from(0, 0);
}

/** The search for a spelling; where it once failed it does not look again, which keeps its time bounded. */
class Spelling {
  readonly #letters: string;
  readonly #words: readonly string[];
  readonly #loose: boolean;
  readonly #failed: Uint8Array;

  constructor(letters: string, words: readonly string[], loose: boolean) {
    this.#letters = letters;
    this.#words = words;
    this.#loose = loose;
    this.#failed = new Uint8Array((letters.length + 1) * (words.length + 1));
  }

  /** Whether the words from `w` on spell the letters from `l` on. */
  from(l: number, w: number): boolean {
    const state = w * (this.#letters.length + 1) + l;
    if (this.#failed[state] === 1) return false;
    if (this.#take(l, w)) return true;
    this.#failed[state] = 1;
    return false;
  }

  #take(l: number, w: number): boolean {
    const word = this.#words[w];
    if (word === undefined) return l === this.#letters.length;
    if (l === this.#letters.length) return (this.#loose || isFunctionWord(word)) && this.from(l, w + 1);
    const digits = DIGITS.get(word);
    if (digits !== undefined && this.#letters.startsWith(digits, l)) return this.from(l + digits.length, w + 1);
    if (word[0] === this.#letters[l] && this.from(l + 1, w + 1)) return true;
    if (isFunctionWord(word) && this.from(l, w + 1)) return true;
    return this.#loose && this.#takeLoosely(l, w, word);
  }

  /** The word gives none of the letters, or several of its own in their order, the first of the word first. */
  #takeLoosely(l: number, w: number, word: string): boolean {
    if (w > 0 && this.from(l, w + 1)) return true;
    if (word[0] !== this.#letters[l]) return false;
    let taken = 1;
    for (let c = 1; c < word.length && l + taken < this.#letters.length; c++) {
      if (word[c] !== this.#letters[l + taken]) continue;
      taken++;
      if (this.from(l + taken, w + 1)) return true;
    }
    return false;
  }
}
