/**
 * Keeps grapheme clusters whole: flags, emoji sequences, letters with combining marks, surrogate pairs.
 *
 * The rules (GB6, GB9, …) are those of extended grapheme clusters in Unicode Standard Annex #29, as far as character
 * properties that JavaScript knows express them. `Intl.Segmenter` takes quadratic time, and its results change with the
 * version of Node.
 */
import type { TokenList } from './token-list.js';

/** The lowest code unit that can continue a grapheme cluster. */
const FIRST_COMBINING = 0x300;
/** GB9 and GB9a: marks, joiners, emoji modifiers and tags continue the cluster before them. */
const EXTENDS = /^(?:\p{M}|\u200c|\u200d|[\u0e33\u0eb3\uff9e\uff9f]|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])/u;
/** GB9b: number signs of Arabic and other scripts enclose the digits after them. */
const PREPENDS = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e]/;
/** GB6 to GB8: the vowels and final consonants of a Hangul syllable in single letters. */
const HANGUL_TAIL = /^[\u1160-\u11ff\ud7b0-\ud7fb]/;
const HANGUL_HEAD = /^[\u1100-\u115f\ua960-\ua97c]/;
const HANGUL = /^[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7a3]/;
/** GB9c: the linker of an Indic conjunct binds the consonant after it. */
const CONJUNCT_LINKER = /^[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]/;
const LETTER = /^\p{L}/u;
const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
const ZERO_WIDTH_JOINER = '\u200d';
const FLAG_LETTER = /^\p{Regional_Indicator}/u;
const FLAG_LETTER_LENGTH = 2;

/** Merges tokens whose border lies inside a grapheme cluster. */
export function joinGraphemes(text: string, tokens: TokenList): void {
  let length = 0;
  for (let first = 0; first < tokens.length; ) {
    const start = tokens.start[first] as number;
    let last = first;
    while (tokens.touches(last + 1) && isInsideCluster(text, start, tokens.end[last] as number)) last++;
    tokens.replace(length++, first, last, tokens.pos[first] as number);
    first = last + 1;
  }
  tokens.truncate(length);
}

/** Returns the offsets inside a token at which one grapheme cluster ends and the next begins. */
export function findClusterBorders(token: string): number[] {
  const borders: number[] = [];
  let from = 0;
  for (let at = 1; at < token.length; at++) {
    if (isInsideCluster(token, from, at)) continue;
    borders.push(at);
    from = at;
  }
  return borders;
}

/**
 * Returns true if offset `at` lies inside a grapheme cluster; `from` is an earlier offset at which a cluster begins.
 */
function isInsideCluster(text: string, from: number, at: number): boolean {
  const before = text.charAt(at - 1);
  if (PREPENDS.test(before)) return true;
  if (text.charCodeAt(at) < FIRST_COMBINING) return false;
  const after = String.fromCodePoint(text.codePointAt(at) as number);
  if (isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1))) return true;
  if (EXTENDS.test(after) || HANGUL_TAIL.test(after)) return true;
  if (before === ZERO_WIDTH_JOINER) return PICTOGRAPH.test(after);
  if (HANGUL_HEAD.test(before)) return HANGUL.test(after);
  if (CONJUNCT_LINKER.test(before)) return LETTER.test(after);
  return FLAG_LETTER.test(after) && countFlagLetters(text, from, at) % 2 === 1;
}

/** Returns the number of flag letters in a row between `from` and `at`: a flag is a pair of flag letters (GB12). */
function countFlagLetters(text: string, from: number, at: number): number {
  let count = 0;
  for (
    let i = at - FLAG_LETTER_LENGTH;
    i >= from && FLAG_LETTER.test(text.slice(i, i + FLAG_LETTER_LENGTH));
    i -= FLAG_LETTER_LENGTH
  )
    count++;
  return count;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
