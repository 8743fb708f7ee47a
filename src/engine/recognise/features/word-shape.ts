/** Computes the letter case and the shape of a word. */

/**
 * Letter cases of words, with an example each: `the`, `The`, `NATO`, `A`, `McDonald`, `1984`, `F-16`, `...`, a word of
 * a script without case.
 */
export const CASE = {
  LOWER: 0,
  TITLE: 1,
  UPPER: 2,
  INITIAL: 3,
  MIXED: 4,
  NUMBER: 5,
  ALPHANUMERIC: 6,
  PUNCTUATION: 7,
  UNCASED: 8,
} as const;

/** Returns true for the letter cases of words with a capital letter and without digits (`The`, `NATO`). */
export function isCapitalised(letterCase: number): boolean {
  return letterCase >= CASE.TITLE && letterCase <= CASE.MIXED;
}

/** Returns the letter case of a word: `CASE.UPPER` for `NATO`, and so on. */
export function caseOf(text: string): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let uncased = 0;
  for (const character of text) {
    const sign = signOf(character);
    if (sign === 'x') lower++;
    else if (sign === 'X') upper++;
    else if (sign === 'c') uncased++;
    // Only ASCII digits make a word a number; digits of other scripts do not.
    else if (sign === 'd' && character <= '9') digit++;
  }
  if (upper + lower + uncased + digit === 0) return CASE.PUNCTUATION;
  if (digit > 0) return upper + lower === 0 ? CASE.NUMBER : CASE.ALPHANUMERIC;
  if (upper + lower === 0) return CASE.UNCASED;
  if (upper === 0) return CASE.LOWER;
  if (lower === 0) return upper === 1 ? CASE.INITIAL : CASE.UPPER;
  return upper === 1 && /^\p{Lu}/u.test(text) ? CASE.TITLE : CASE.MIXED;
}

/**
 * Returns the shape of a word: `McDonald-12` has the shape `XxXx-d` if `run` is 1.
 *
 * @param run the maximum number of equal signs in a row; further ones are dropped.
 */
export function shapeOf(text: string, run: number): string {
  let shape = '';
  let last = '';
  let count = 0;
  for (const character of text) {
    const sign = signOf(character);
    count = sign === last ? count + 1 : 1;
    if (count <= run) shape += sign;
    last = sign;
  }
  return shape;
}

/** Returns `X` for a capital, `x` for a small letter, `c` for a letter without case, `d` for a digit, else the character. */
function signOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return 'd';
  if (character <= '\x7f') return character;
  if (character === '\u2019') return "'";
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{Ll}/u.test(character)) return 'x';
  if (/\p{Nd}/u.test(character)) return 'd';
  return /\p{L}/u.test(character) ? 'c' : character;
}
