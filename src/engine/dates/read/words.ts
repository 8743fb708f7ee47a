/**
 * The words of a document, in the form that the rules compare.
 *
 * Numbers, letters and signs are separate words, however the tokenizer cut them: "7.30pm" is `7 . 30 pm`, "mid-1990s" is
 * `mid - 1990 s`. Words are in lower case and without abbreviation dots: "p.m." is `pm`. A {@link BLOCK_END} after every
 * block keeps rules from matching across two paragraphs.
 */
import { POS_TAGS, type PosTag } from '../../text/pos.js';
import type { Document } from '../../types.js';

export const BLOCK_END = '\n';

const PIECE = /\d+|\p{L}+(?:\.\p{L}+)+\.?|\p{L}+(?:['’]\p{L}+)*|[^\s]/gu;
const DIGIT_OR_JOINT = /[\d\-‐-―/~]/;
/**
 * Matches web and mail addresses and the hyphenated titles at their end, which contain no dates and stay one word. Each
 * alternative begins with the sign that ends the one before, so a long token is read only once.
 */
const ADDRESS = /:\/\/|^www\.|@[^.@]+\.|[^-](?:-[^-]+){4}-/i;
const SLASH = 47;
/** Stands for a token that is cut into several words, in the cache of word forms. */
const IN_PIECES = '';
const DOMAIN = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/i;

export class Words {
  readonly start: number[] = [];
  readonly end: number[] = [];
  /** Each word in the form that rules compare: lower case, straight apostrophe, no abbreviation dots. */
  readonly lower: string[] = [];
  /** For each word, the index of the document's token that contains it. */
  readonly token: number[] = [];

  constructor(readonly doc: Document) {
    const { sentences } = doc;
    // Cache from token to word form; most tokens of a text repeat.
    const known = new Map<string, string>();
    for (let s = 0; s < sentences.length; s++) {
      this.#pushSentence(sentences.first[s] as number, sentences.last[s] as number, known);
      if (sentences.block[s + 1] !== sentences.block[s]) this.#pushBlockEnd((sentences.last[s] as number) - 1);
    }
    if (sentences.length === 0) this.#pushBlockEnd(-1);
  }

  /**
   * Adds the words of a sentence.
   * @param known cache from token to word form; {@link IN_PIECES} for a token that is cut into several words.
   */
  #pushSentence(first: number, last: number, known: Map<string, string>): void {
    const { text, tokens } = this.doc;
    let inAddress = false;
    for (let t = first; t < last; t++) {
      const token = tokens.text[t] as string;
      const end = tokens.end[t] as number;
      let lower = known.get(token);
      if (lower === undefined) {
        lower = DIGIT_OR_JOINT.test(token) && !ADDRESS.test(token) ? IN_PIECES : normaliseWord(token);
        known.set(token, lower);
      }
      // The tokenizer cuts "example.org/2016/11/18" at its slashes, so all tokens up to the next space belong to the
      // address.
      if (!inAddress && text.charCodeAt(end) === SLASH && DOMAIN.test(token)) inAddress = true;
      if (inAddress) {
        lower = token;
        inAddress = tokens.start[t + 1] === end;
      }
      if (lower === IN_PIECES) this.#pushPieces(token, tokens.start[t] as number, t);
      else this.#push(tokens.start[t] as number, end, lower, t);
    }
  }

  #pushBlockEnd(token: number): void {
    const at = this.doc.tokens.end[token] ?? 0;
    this.#push(at, at, BLOCK_END, token);
  }

  get length(): number {
    return this.lower.length;
  }

  /** Returns the word at an index; {@link BLOCK_END} outside the text. */
  at(i: number): string {
    return this.lower[i] ?? BLOCK_END;
  }

  /** Returns true if no white space stands between word `i - 1` and word `i`. */
  isGlued(i: number): boolean {
    return i > 0 && this.start[i] === this.end[i - 1] && this.lower[i] !== BLOCK_END && this.lower[i - 1] !== BLOCK_END;
  }

  /** Returns true if the words from word `i` on are `words`. */
  matches(i: number, words: readonly string[]): boolean {
    for (let k = 0; k < words.length; k++) if (this.at(i + k) !== words[k]) return false;
    return true;
  }

  surface(i: number): string {
    return this.doc.text.slice(this.start[i], this.end[i]);
  }

  isCapitalised(i: number): boolean {
    const first = this.doc.text.charAt(this.start[i] ?? -1);
    return first !== first.toLowerCase();
  }

  /** Returns the number that word `i` writes in digits; −1 for any other word. */
  numberAt(i: number): number {
    const word = this.at(i);
    const code = word.charCodeAt(0);
    return code >= 48 && code <= 57 && word.length <= 9 ? Number(word) : -1;
  }

  pos(i: number): PosTag {
    return POS_TAGS[this.doc.tokens.pos[this.token[i] ?? -1] ?? 0] ?? 'X';
  }

  sentence(i: number): number {
    return this.doc.tokens.sentence[this.token[i] ?? -1] ?? -1;
  }

  /** Returns true if word `i` is the first of its sentence, not counting quotation marks and brackets. */
  opensSentence(i: number): boolean {
    const first = this.doc.sentences.first[this.sentence(i)] ?? 0;
    for (let token = (this.token[i] ?? 0) - 1; token >= first; token--) {
      if (/[\p{L}\p{N}]/u.test(this.doc.tokens.text[token] as string)) return false;
    }
    return true;
  }

  #push(start: number, end: number, lower: string, token: number): void {
    this.start.push(start);
    this.end.push(end);
    this.lower.push(lower);
    this.token.push(token);
  }

  #pushPieces(text: string, start: number, token: number): void {
    for (const match of text.matchAll(PIECE)) {
      const from = start + match.index;
      const to = from + match[0].length;
      const previous = this.length - 1;
      const isDigits = /^\d/.test(match[0]);
      if (isDigits && this.end[previous] === from && this.numberAt(previous) >= 0) {
        this.end[previous] = to;
        this.lower[previous] += match[0];
      } else this.#push(from, to, normaliseWord(match[0]), token);
    }
  }
}

function normaliseWord(text: string): string {
  const plain = text.toLowerCase().replace(/[’‘]/g, "'");
  return plain.length > 1 ? plain.replaceAll('.', '') || plain : plain;
}
