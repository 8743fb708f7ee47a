/**
 * Reads amounts as news writes them: digits ("1,200"), words ("twenty-five"), fractions ("two and a half"), vague
 * amounts ("a few").
 *
 * Each reader starts at a word, goes forward and reads a bounded number of words.
 */

import { Phrases } from './phrases.js';
import { DASHES, FRACTIONS, MAGNITUDES, SMALL_NUMBERS, TENS } from './vocabulary.js';
import type { Words } from './words.js';

/** An amount and the index of the word after it. The value is undefined for a vague amount: "several", "two to three". */
export interface Amount {
  readonly value: number | undefined;
  readonly next: number;
}

/** Amounts without a number. */
const VAGUE = [
  'the many',
  'a few hundred',
  'a few thousand',
  'a few',
  'quite a few',
  'a number of',
  'tens of thousands of',
  'hundreds of thousands of',
  'hundreds of',
  'thousands of',
  'millions of',
  'billions of',
  'dozens of',
  'several hundred',
  'several thousand',
  'several',
  'many',
  'some',
  'few',
  'multiple',
  'numerous',
  'countless',
];
const COUPLES = ['a couple of', 'couple of', 'a couple', 'a pair of'];
const HALF_DOZENS = ['half a dozen', 'half - dozen', 'a half - dozen', 'half dozen', 'a half dozen'];
const PHRASES = new Phrases<number | undefined>([
  ...VAGUE.map((phrase) => [phrase, undefined] as const),
  ...COUPLES.map((phrase) => [phrase, 2] as const),
  ...HALF_DOZENS.map((phrase) => [phrase, 6] as const),
]);

/** The words with which an amount can begin, apart from digits. */
const STARTS = new Set([
  ...PHRASES.firstWords,
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...['a', 'an', 'dozen', 'half', 'quarter', 'single'],
]);
/** Maximum number of words before a unit in which {@link readAmountBefore} searches for the start of the amount. */
const LONGEST_AMOUNT = 8;

/**
 * Returns the amount that starts at word `i`: "5", "1,200", "2.5", "2 1/2", "twenty-five", "a", "a couple of", "two to
 * three".
 */
export function readAmount(w: Words, i: number): Amount | undefined {
  const first = readSingleAmount(w, i);
  if (first === undefined) return undefined;
  let at = first.next;
  const joined =
    (DASHES.has(w.at(at)) && w.isGlued(at)) || w.at(at) === 'to' || w.at(at) === 'or' || isSpacedHyphen(w, at);
  if (joined) {
    const isDash = DASHES.has(w.at(at));
    while (DASHES.has(w.at(at)) || w.at(at) === 'to' || w.at(at) === 'or') at++;
    const second = readSingleAmount(w, at);
    if (second !== undefined && w.at(at) !== 'a' && w.at(at) !== 'an' && (!isDash || second.value !== undefined)) {
      return { value: undefined, next: second.next };
    }
  }
  return first;
}

function readSingleAmount(w: Words, i: number): Amount | undefined {
  const [phrase] = PHRASES.startingAt(w, i);
  if (phrase !== undefined) return { value: phrase.value, next: phrase.last };
  if (w.at(i) === 'quarter' && /^(?:century|centuries)$/.test(w.at(DASHES.has(w.at(i + 1)) ? i + 2 : i + 1))) {
    return { value: 0.25, next: i + 1 };
  }
  if (w.at(i) === 'single' && w.at(i + 1) === '-') return { value: 1, next: i + 1 };
  if (w.at(i) === 'half' && (w.at(i + 1) === 'a' || w.at(i + 1) === 'an')) return { value: 0.5, next: i + 2 };
  const whole = w.numberAt(i) >= 0 ? readDigits(w, i) : readNumberWords(w, i);
  if (whole === undefined || whole.value === undefined) return whole;
  return readHalf(w, whole.value, whole.next);
}

/** Returns true at the two hyphens of "15 -- 20", typed in place of a dash. */
function isSpacedHyphen(w: Words, i: number): boolean {
  return w.at(i) === '-' && w.at(i + 1) === '-';
}

/** Adds a half or fraction that follows a whole number: "and a half", "1/2", "½". */
function readHalf(w: Words, value: number, next: number): Amount {
  const fraction = FRACTIONS.get(w.at(next));
  if (fraction !== undefined) return { value: value + fraction, next: next + 1 };
  if (w.numberAt(next) > 0 && w.at(next + 1) === '/' && w.numberAt(next + 2) > w.numberAt(next)) {
    return { value: value + w.numberAt(next) / w.numberAt(next + 2), next: next + 3 };
  }
  const at = DASHES.has(w.at(next)) ? next + 1 : next;
  const step = DASHES.has(w.at(at + 1)) ? 2 : 1;
  if (w.at(at) === 'and' && w.at(at + step) === 'a' && w.at(at + 2 * step) === 'half') {
    return { value: value + 0.5, next: at + 2 * step + 1 };
  }
  return { value, next };
}

function readDigits(w: Words, i: number): Amount {
  let value = w.numberAt(i);
  let at = i + 1;
  while (
    w.at(at) === ',' &&
    w.isGlued(at) &&
    w.isGlued(at + 1) &&
    w.at(at + 1).length === 3 &&
    w.numberAt(at + 1) >= 0
  ) {
    value = value * 1000 + w.numberAt(at + 1);
    at += 2;
  }
  if (w.at(at) === '.' && w.isGlued(at) && w.isGlued(at + 1) && w.numberAt(at + 1) >= 0) {
    value = Number(`${value}.${w.at(at + 1)}`);
    at += 2;
  }
  if (w.at(at) === '+' && w.isGlued(at)) at++;
  const magnitude = MAGNITUDES.get(w.at(at));
  return magnitude === undefined ? { value, next: at } : { value: value * magnitude, next: at + 1 };
}

/** Returns the whole number in words at word `i`: "twenty-five", "a hundred thirty", "a", "two dozen". */
export function readNumberWords(w: Words, i: number): Amount | undefined {
  let at = i;
  let total = 0;
  let group = 0;
  for (; at < i + LONGEST_AMOUNT; at++) {
    const word = w.at(at);
    const small = SMALL_NUMBERS.get(word);
    const tens = TENS.get(word);
    const magnitude = MAGNITUDES.get(word);
    if (small !== undefined && group % 10 === 0 && (group % 100 === 0 || small < 10)) group += small;
    else if (tens !== undefined && group % 100 === 0) group += tens;
    else if (magnitude === 100 && group > 0 && group < 100) group *= 100;
    else if (magnitude !== undefined && group > 0) {
      total += group * magnitude;
      group = 0;
    } else if (at === i && (word === 'a' || word === 'an')) {
      if (MAGNITUDES.has(w.at(at + 1)) || w.at(at + 1) === 'dozen') group = 1;
      else return { value: 1, next: at + 1 };
    } else if (word === 'dozen') return { value: (total + group || 1) * 12, next: at + 1 };
    else if (joinsTens(w, at, group) || (total + group >= 100 && joinsHundreds(w, i, at, group))) continue;
    else break;
  }
  if (at === i) return undefined;
  return { value: total + group, next: at };
}

/** Returns true at the hyphen of "twenty-five". */
function joinsTens(w: Words, at: number, group: number): boolean {
  return DASHES.has(w.at(at)) && group % 100 >= 20 && group % 10 === 0 && (SMALL_NUMBERS.get(w.at(at + 1)) ?? 10) < 10;
}

/** Returns true at the "and" of "two hundred and fifty", but not of "between a hundred and two hundred". */
function joinsHundreds(w: Words, first: number, at: number, group: number): boolean {
  const isSmall = SMALL_NUMBERS.has(w.at(at + 1)) || TENS.has(w.at(at + 1));
  return (
    w.at(at) === 'and' && group % 100 === 0 && isSmall && w.at(at + 2) !== 'hundred' && w.at(first - 1) !== 'between'
  );
}

/** Returns the longest amount that ends right before word `end`, and the index of its first word. */
export function readAmountBefore(w: Words, end: number): (Amount & { readonly first: number }) | undefined {
  for (let first = Math.max(0, end - LONGEST_AMOUNT); first < end; first++) {
    if (!STARTS.has(w.at(first)) && w.numberAt(first) < 0) continue;
    if (first > 0 && w.numberAt(first) >= 0 && w.isGlued(first) && !opensNumber(w, first)) continue;
    const amount = readAmount(w, first);
    if (amount !== undefined && amount.next === end) return { ...amount, first };
  }
  return undefined;
}

/** Returns the index after "and a half" if it starts at word `i`: "an hour and a half". */
export function findHalfEnd(w: Words, i: number): number | undefined {
  const at = DASHES.has(w.at(i)) ? i + 1 : i;
  const step = DASHES.has(w.at(at + 1)) ? 2 : 1;
  return w.at(at) === 'and' && w.at(at + step) === 'a' && w.at(at + 2 * step) === 'half'
    ? at + 2 * step + 1
    : undefined;
}

/**
 * Returns true if a sign without space before digits does not make them part of a longer number: a bracket, quotation
 * mark or dash.
 */
function opensNumber(w: Words, i: number): boolean {
  return !/^[\p{L}\p{N}.,:/$£€¥]+$/u.test(w.at(i - 1));
}
