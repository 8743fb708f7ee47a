/**
 * Makes the copy of the text that wink-nlp reads: of the same length, in characters that wink knows.
 *
 * wink knows Latin-1 letters, straight apostrophes and blanks. It cuts Erdoğan into three tokens, and stores every word
 * of another script. The tokenizer uses only the lengths of wink's tokens, so replacement characters do no harm.
 */

/** Matches a text of characters that wink knows: most English texts. */
const FAMILIAR = /^[ -~‘’“”–—…]*$/;
const OTHER_WHITE_SPACE = /[^\S ]|[\u0085\u200b]/g;
/** Matches pictographs and flags with their joiners and modifiers. */
const EMOJI =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}](?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{M}\u{e0020}-\u{e007f}]|\u200d)*/gu;
/** Matches control characters, and characters outside Latin-1 except the punctuation that wink knows. */
const FOREIGN = /[\0-\x1f\x7f-\x9f\xad]|[^\0-\xff‘’“”–—…€₹₽₩₿₨]/gu;
/** Lone surrogates count as letters, since they occur inside words of damaged texts. */
const LETTER_OR_MARK = /^[\p{L}\p{M}\p{Cs}]/u;
const UPPER_CASE = /^\p{Lu}/u;
const DIGIT = /^\p{Nd}/u;
const INVISIBLE = /^\p{Cf}/u;
const UNREADABLE = /^\p{C}/u;
const ASCII_LETTER = /^[A-Za-z]/;
/** Matches an opening quotation mark in the place of an apostrophe: Hawai‘i. */
const OKINA = /(?<=\p{L})‘(?=\p{L})/gu;
/** The only invisible character that wink reads as part of a word. */
const WORD_JOINER = '\u2060';
const SYMBOL = '*';
/** wink reads any number of these signs in a row as one token. */
const ONE_TOKEN_SIGN = '₩';

/** Returns a copy of `text.slice(start, end)` of the same length, in characters that wink knows. */
export function makeLookAlike(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  const copy = (FAMILIAR.test(piece) ? piece : replaceForeign(piece)).replaceAll('’', "'");
  return copy.includes('‘') ? copy.replace(OKINA, "'") : copy;
}

function replaceForeign(piece: string): string {
  return piece
    .replace(OTHER_WHITE_SPACE, ' ')
    .replace(EMOJI, (signs) => ONE_TOKEN_SIGN.repeat(signs.length))
    .replace(FOREIGN, (sign, at: number, whole: string) => replaceCharacter(sign, at, whole));
}

function replaceCharacter(sign: string, at: number, whole: string): string {
  if (LETTER_OR_MARK.test(sign)) return replaceLetter(sign);
  if (DIGIT.test(sign)) return '0'.repeat(sign.length);
  if (INVISIBLE.test(sign) && isInsideWord(whole, at, sign.length)) return WORD_JOINER.repeat(sign.length);
  return UNREADABLE.test(sign) ? SYMBOL.repeat(sign.length) : sign;
}

/** Returns the Latin letter without its marks; for other scripts x or X, in the case of the letter. */
function replaceLetter(sign: string): string {
  const base = sign.normalize('NFD').charAt(0);
  if (ASCII_LETTER.test(base)) return base.padEnd(sign.length, 'x');
  return UPPER_CASE.test(sign) ? 'X'.padEnd(sign.length, 'x') : 'x'.repeat(sign.length);
}

function isInsideWord(whole: string, at: number, length: number): boolean {
  return LETTER_OR_MARK.test(whole.charAt(at - 1)) && LETTER_OR_MARK.test(whole.charAt(at + length));
}
