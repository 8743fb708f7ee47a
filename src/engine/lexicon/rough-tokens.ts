/**
 * Splits a text into rough tokens: runs of letters, runs of digits, and single signs. Names of a lexicon are compared by
 * their rough tokens: `U.S.` has four, `A380` has two.
 *
 * The tokenizer of `text/` takes a thousand times longer and needs a sentence around a name, so a lexicon of a million
 * names cannot use it. Each of its tokens consists of whole rough tokens, contractions (`ca|n't`) excepted; a test checks
 * this.
 */
import { normalizeName } from '../names/normalize.js';
import { isWhiteSpace } from '../text/white-space.js';
import { growArray } from './shared-arrays.js';

const WHITE = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
/** Kind of soft hyphens, joiners and similar characters, which belong to the word around them. */
const INVISIBLE = 4;

const WORD_CHARACTER = /^[\p{L}\p{M}]/u;
const INVISIBLE_CHARACTER = /^\p{Cf}/u;
const NUMBER = /^\p{Nd}/u;

/** The character kind of each code unit that is not a surrogate; 0xff until the kind is first looked up. */
const kinds = new Uint8Array(0x10000).fill(0xff);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] as number;
  if (known !== 0xff) return known;
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  const kind = kindOf(character, code);
  if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
  return kind;
}

function kindOf(character: string, code: number): number {
  if (isWhiteSpace(code)) return WHITE;
  if (WORD_CHARACTER.test(character)) return LETTER;
  if (INVISIBLE_CHARACTER.test(character)) return INVISIBLE;
  return NUMBER.test(character) ? DIGIT : SIGN;
}

/**
 * Returns true if a character of kind `next` belongs to the same rough token as the character of kind `kind` before it.
 */
function continues(kind: number, next: number): boolean {
  return kind === LETTER ? next === LETTER || next === INVISIBLE : kind === DIGIT && next === DIGIT;
}

/**
 * The rough tokens of a text as parallel arrays. Call `read` on the same object for the next text, to reuse its memory.
 */
export class RoughTokens {
  text = '';
  length = 0;
  /** Start of each rough token: an offset into the text in UTF-16 code units. */
  start = new Int32Array(64);
  end = new Int32Array(64);
  /** Hash of each rough token in the spelling that {@link normalizeName.forLexicon} returns. */
  hash = new Int32Array(64);

  read(text: string): this {
    this.text = text;
    this.length = 0;
    for (let at = 0; at < text.length; ) {
      const kind = kindAt(text, at);
      if (kind === WHITE) at++;
      else at = this.#readToken(at, kind);
    }
    return this;
  }

  #readToken(start: number, kind: number): number {
    const { text } = this;
    let hash = HASH_SEED;
    let isPlain = true;
    let at = start;
    do {
      const code = text.charCodeAt(at);
      isPlain &&= code < 0x80;
      hash = addToHash(hash, code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
      at += (code & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
    } while (at < text.length && continues(kind, kindAt(text, at)));
    if (!isPlain) hash = hashOf(normalizeName.forLexicon(text.slice(start, at)));
    if (this.length === this.start.length) this.#grow();
    this.start[this.length] = start;
    this.end[this.length] = at;
    this.hash[this.length++] = hash;
    return at;
  }

  #grow(): void {
    this.start = growArray(this.start);
    this.end = growArray(this.end);
    this.hash = growArray(this.hash);
  }
}

/** Start value of the hash FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 code units. */
const HASH_SEED = 0x811c9dc5 | 0;

function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < text.length; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hash;
}
