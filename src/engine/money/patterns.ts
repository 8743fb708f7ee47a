/**
 * The patterns of sums of money, built from the lists of `currencies.ts`. Every repetition has a bound, and the part before
 * the first repetition is a list of fixed words, so that a search takes time in proportion to the text.
 */
import {
  ABBREVIATIONS,
  AMBIGUOUS_ABBREVIATIONS,
  AMBIGUOUS_UNITS,
  NUMBER_WORDS,
  OWNERS,
  SCALES,
  SHORT_SCALES,
  SIGN_PREFIXES,
  SIGNS,
  UNITS,
} from './currencies.js';

const escapeWord = (word: string): string => word.replace(/[.$]/g, '\\$&');
const longestFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);
const oneOf = (list: readonly string[]): string => `(?:${longestFirst(list).map(escapeWord).join('|')})`;

/** Returns a pattern of the words in lower case, with a capital and in capitals. */
function inAnyCase(list: readonly string[]): string {
  const written = list.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
  return oneOf([...new Set(written)]);
}

/** White space inside a sum; the search runs inside a block, so a line end here is one of a wrapped paragraph. */
const SPACE = '(?:\\s{1,2})';
const JOINT = `(?:${SPACE}|-)`;
const NOT_IN_WORD = '(?<![\\p{L}\\p{N}])';
const ENDS_WORD = '(?![\\p{L}\\p{N}])';
const DIGITS =
  '\\d{1,15}(?:,\\d{2,3}(?!\\d)){0,6}(?:[ \\u00a0\\u202f]\\d{3}(?![\\d,.]*\\d)){0,4}(?:[.,]\\d{1,4}(?!\\d))?';
/** An amount of which only one reading is possible after an ambiguous abbreviation: 1,500 or 13 500. */
const LONG_DIGITS = '\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3}(?!\\d)){1,5}(?:\\.\\d{1,2})?';
const SCALE = `(?:${JOINT}?${inAnyCase(SCALES)}${ENDS_WORD}|${SPACE}?${oneOf(SHORT_SCALES)}${ENDS_WORD})`;
const SCALES_AFTER = `${SCALE}(?:${SPACE}${inAnyCase(SCALES)}${ENDS_WORD})?`;
const SIGN = `(?:(?:US|U\\.S\\.)${SPACE}\\$|${oneOf(SIGN_PREFIXES)}?[${SIGNS}])`;
const OWNER = `(?:${longestFirst(OWNERS)
  .map((owner) => owner.replace(/\.(?!\*)/g, '\\.'))
  .join('|')})`;
const UNIT = `(?<unit>${inAnyCase([...UNITS, ...AMBIGUOUS_UNITS])})${ENDS_WORD}`;
const NAMED_CURRENCY = `(?:${JOINT}|${SPACE}of${SPACE})(?:(?<owner>${OWNER})${JOINT})?${UNIT}`;

const MARK = `(?:${SIGN}|${oneOf(ABBREVIATIONS)}\\.?)`;
/** The second amount of a range: the 1.4 trillion of $1.2–1.4 trillion. */
const RANGE = (mark: string): string => `(?:[-–—](?:${mark}${SPACE}?)?${DIGITS}(?:${SCALES_AFTER})?${ENDS_WORD})?`;
const TRAILING_UNIT = `(?:${JOINT}(?:${OWNER}${JOINT})?${inAnyCase(['dollar', 'dollars', 'euros', 'pesos'])}${ENDS_WORD})?`;

/**
 * A quick test: every text with a sum of money passes, and few others do. It looks for a sign, for an abbreviation before a
 * digit, and for the name of a currency at the end of a word. The full patterns take long to compile, so a run over
 * articles without money never compiles them.
 */
export const MAY_HOLD_MONEY = new RegExp(
  `[${SIGNS}]|${oneOf([...ABBREVIATIONS, ...AMBIGUOUS_ABBREVIATIONS])}\\.?\\s{0,2}\\d` +
    `|[\\s-]${inAnyCase([...UNITS, ...AMBIGUOUS_UNITS])}(?![A-Za-z0-9])`,
);

/** Matches a currency before an amount: $12 million, Rs 500 crore, US$1.2–1.4 trillion. */
export const CURRENCY_FIRST = new RegExp(
  `${NOT_IN_WORD}(?:${MARK}${SPACE}?${DIGITS}(?:${SCALES_AFTER})?${RANGE(MARK)}` +
    `|${oneOf(AMBIGUOUS_ABBREVIATIONS)}${SPACE}?(?:${LONG_DIGITS}(?:${SCALE})?|${DIGITS}${SCALES_AFTER}))${ENDS_WORD}${TRAILING_UNIT}`,
  'gu',
);

const NUMBER_WORD = inAnyCase([...NUMBER_WORDS, ...SCALES]);
const IN_WORDS = `${NUMBER_WORD}(?:(?:${JOINT}(?:(?:of|and|a)${SPACE})?)${NUMBER_WORD}){0,8}`;
const IN_DIGITS = `(?<digits>${DIGITS})(?:-plus)?(?<scale>${SCALES_AFTER})?`;
/** The first amount of a range: the 2 of "between 2 and 2.2 billion dollars". */
const RANGE_START = `(?:${DIGITS}[-–—]|\\d{1,3}(?:\\.\\d{1,2})?(?:${SPACE}(?:to|or)${SPACE}|(?<=between \\S{1,6})${SPACE}and${SPACE}))?`;

/** Matches an amount before the name or the sign of a currency: five million dollars, 10 million euros, 70 ₹. */
export const CURRENCY_LAST = new RegExp(
  `(?<![\\p{L}\\p{N}${SIGNS}]|[\\d][.,])(?:(?:${RANGE_START}${IN_DIGITS}|(?<words>(?:[Mm]ulti-?)?${IN_WORDS}))${NAMED_CURRENCY}` +
    `|${DIGITS}(?:${SCALES_AFTER})?${SPACE}?[€₹£₦₽₺₴₪₫](?!\\d))`,
  'gu',
);
