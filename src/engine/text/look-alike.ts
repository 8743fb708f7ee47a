/**
 * What wink-nlp is given to read: a copy of the text, code unit for code unit, in characters that it knows.
 *
 * wink knows Latin-1 letters, straight apostrophes and blanks. It would cut Erdoğan into three tokens, and keep a record
 * of each word of another script. Only the lengths of its tokens are used, so stand-ins do no harm.
 */

/** Most of what is written in English: all of it wink knows. */
const FAMILIAR = /^[ -~‘’“”–—…]*$/;
const OTHER_WHITE_SPACE = /[^\S ]|[\u0085\u200b]/g;
/** Pictographs and flags, with what joins and modifies them. */
const EMOJI =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}](?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{M}\u{e0020}-\u{e007f}]|\u200d)*/gu;
/** Control characters, and what is outside Latin-1 but for punctuation that wink knows. */
const FOREIGN = /[\0-\x1f\x7f-\x9f\xad]|[^\0-\xff‘’“”–—…€₹₽₩₿₨]/gu;
/** Half surrogate pairs are no letters, but come in the midst of words that were damaged. */
const LETTER_OR_MARK = /^[\p{L}\p{M}\p{Cs}]/u;
const UPPER_CASE = /^\p{Lu}/u;
const DIGIT = /^\p{Nd}/u;
const INVISIBLE = /^\p{Cf}/u;
const UNREADABLE = /^\p{C}/u;
const ASCII_LETTER = /^[A-Za-z]/;
/** The opening quotation mark where it stands for an apostrophe: Hawai‘i. */
const OKINA = /(?<=\p{L})‘(?=\p{L})/gu;
/** The one invisible character that wink takes for a part of a word. */
const WORD_JOINER = '\u2060';
const SYMBOL = '*';
/** wink reads any number of these as one token. */
const RUN_OF_SIGNS = '₩';

/** `text[start, end)` in characters that wink reads; of the same length. */
export function lookAlike(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  const copy = (FAMILIAR.test(piece) ? piece : inFamiliarSigns(piece)).replaceAll('’', "'");
  return copy.includes('‘') ? copy.replace(OKINA, "'") : copy;
}

function inFamiliarSigns(piece: string): string {
  return piece
    .replace(OTHER_WHITE_SPACE, ' ')
    .replace(EMOJI, (signs) => RUN_OF_SIGNS.repeat(signs.length))
    .replace(FOREIGN, (sign, at: number, whole: string) => standIn(sign, at, whole));
}

function standIn(sign: string, at: number, whole: string): string {
  if (LETTER_OR_MARK.test(sign)) return letterLike(sign);
  if (DIGIT.test(sign)) return '0'.repeat(sign.length);
  if (INVISIBLE.test(sign) && isInsideWord(whole, at, sign.length)) return WORD_JOINER.repeat(sign.length);
  return UNREADABLE.test(sign) ? SYMBOL.repeat(sign.length) : sign;
}

/** The Latin letter under the marks; x for other scripts, in the same case. */
function letterLike(sign: string): string {
  const base = sign.normalize('NFD').charAt(0);
  if (ASCII_LETTER.test(base)) return base.padEnd(sign.length, 'x');
  return UPPER_CASE.test(sign) ? 'X'.padEnd(sign.length, 'x') : 'x'.repeat(sign.length);
}

function isInsideWord(whole: string, at: number, length: number): boolean {
  return LETTER_OR_MARK.test(whole.charAt(at - 1)) && LETTER_OR_MARK.test(whole.charAt(at + length));
}
