/** Recognises acronyms and decides whether the words of a name spell an acronym. */
import { wordSet } from '../../util/collections.js';

const FUNCTION_WORDS = wordSet(
  'a an and at by de del des di do dos du e et for from im in la le los of on or the to und van von y &',
);
/** The maximum number of letters in an acronym. */
const MAX_LETTERS = 9;
/** The maximum number of words in a name that can have an acronym. */
const MAX_WORDS = 20;

/** Returns true for articles, prepositions and conjunctions, which need not give a letter to an acronym. */
export function isFunctionWord(lowerCaseWord: string): boolean {
  return FUNCTION_WORDS.has(lowerCaseWord);
}

/**
 * Returns the letters of a name that looks like an acronym, in lower case: `U.S.` gives `us`, `PG&E` gives `pge`, `G-7`
 * gives `g7`. Returns undefined for any other name.
 */
export function acronymLetters(plainName: string): string | undefined {
  if (plainName.includes(' ')) return undefined;
  const letters = plainName.replace(/[.&/-]/g, '').replace(/(?<=[A-Z])'?s$/, '');
  if (letters.length < 2 || letters.length > MAX_LETTERS || !/^[A-Z][A-Za-z\d]*$/.test(letters)) return undefined;
  const capitals = letters.replace(/[^A-Z\d]/g, '').length;
  return capitals >= 2 && capitals * 2 >= letters.length ? letters.toLowerCase() : undefined;
}

/** Number words that acronyms write as digits: `Group of Twenty` is `G20`. */
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
 * Returns true if the words of a name spell an acronym. Each content word gives its first letter, in order; a function
 * word gives its first letter or none.
 *
 * @param words the name in lower case.
 * @param loose accepts more: a word may give several of its letters or none, as in `Interpol` and `Phivolcs`. Only for
 *   an acronym that the text itself puts beside the name in brackets.
 */
export function spellsAcronym(letters: string, words: readonly string[], loose = false): boolean {
  if (letters[0] !== words[0]?.[0] && !isFunctionWord(words[0] ?? '')) return false;
  const parts = words.flatMap((word) => word.split(/[-/']/)).filter((word) => word !== '');
  return parts.length <= MAX_WORDS && new SpellingSearch(letters, parts, loose).spells(0, 0);
}

/** A depth-first search that remembers the states that failed, so that its time is bounded by letters × words. */
class SpellingSearch {
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

  /** Returns true if the words from index `w` on spell the acronym's letters from index `l` on. */
  spells(l: number, w: number): boolean {
    const state = w * (this.#letters.length + 1) + l;
    if (this.#failed[state] === 1) return false;
    if (this.#tryWord(l, w)) return true;
    this.#failed[state] = 1;
    return false;
  }

  #tryWord(l: number, w: number): boolean {
    const word = this.#words[w];
    if (word === undefined) return l === this.#letters.length;
    if (l === this.#letters.length) return (this.#loose || isFunctionWord(word)) && this.spells(l, w + 1);
    const digits = DIGITS.get(word);
    if (digits !== undefined && this.#letters.startsWith(digits, l)) return this.spells(l + digits.length, w + 1);
    if (word[0] === this.#letters[l] && this.spells(l + 1, w + 1)) return true;
    if (isFunctionWord(word) && this.spells(l, w + 1)) return true;
    return this.#loose && this.#tryWordLoosely(l, w, word);
  }

  /**
   * Returns true if the rest matches when the word gives no letter, or its first letter and further letters in order.
   */
  #tryWordLoosely(l: number, w: number, word: string): boolean {
    if (w > 0 && this.spells(l, w + 1)) return true;
    if (word[0] !== this.#letters[l]) return false;
    let taken = 1;
    for (let c = 1; c < word.length && l + taken < this.#letters.length; c++) {
      if (word[c] !== this.#letters[l + taken]) continue;
      taken++;
      if (this.spells(l + taken, w + 1)) return true;
    }
    return false;
  }
}
