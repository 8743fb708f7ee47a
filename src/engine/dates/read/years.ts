/**
 * Reads years: after a day, month, season or quarter (", 2016", " of 2016", ", 44 BC", " of last year"), with an era ("250
 * A.D.") and in words ("nineteen ninety-six").
 */
import type { WrittenYear } from '../meaning.js';
import { readNumberWords } from './amounts.js';
import { SMALL_NUMBERS, TENS } from './vocabulary.js';
import type { Words } from './words.js';

export interface YearAfter {
  readonly year: WrittenYear;
  readonly next: number;
}

/** Days and months of later years are not written with an era. */
const LAST_OF_ERA = 1900;

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Returns true for four digits that can be a year and are the whole number. */
export function isYearNumber(w: Words, i: number): boolean {
  const year = w.numberAt(i);
  return year >= 1000 && year <= 2199 && w.at(i).length === 4 && !continuesNumber(w, i);
}

/** Returns true if the number at word `i` continues after its first digits: "2016.90", "1,989", "12:30", "2016%". */
export function continuesNumber(w: Words, i: number): boolean {
  return w.isGlued(i + 1) && /^[.,:%]$/.test(w.at(i + 1)) && w.isGlued(i + 2) && w.numberAt(i + 2) >= 0;
}

/**
 * Returns the year that starts at word `i`, after a month, season, quarter or (`afterDay`) day, and the index of the word
 * after it.
 */
export function readYearAfter(w: Words, i: number, afterDay: boolean): YearAfter | undefined {
  let at = i;
  if (w.at(at) === ',') at++;
  if (w.at(at) === 'of' || w.at(at) === 'in') at++;
  const fiscal = afterDay ? undefined : readFiscalYear(w, at);
  if (fiscal !== undefined) return fiscal;
  const era = readYearOfEra(w, at);
  if (era !== undefined) return era;
  if (isYearNumber(w, at) && !(w.at(at + 1) === 'gmt' || w.at(at + 1) === 'utc')) {
    return { year: w.numberAt(at), next: at + 1 };
  }
  const far = afterDay ? readFarYear(w, at) : undefined;
  if (far !== undefined) return far;
  const shift = RELATIVE.get(w.at(at));
  if (shift !== undefined && w.at(at + 1) === 'year' && w.at(at - 1) !== 'in') {
    if (w.at(at + 2) === "'s") return undefined;
    return { year: { shift }, next: at + 2 };
  }
  if (w.at(at) === "'" && w.isGlued(at + 1) && w.at(at + 1).length === 2 && w.numberAt(at + 1) >= 0) {
    return { year: expandYear(w.numberAt(at + 1)), next: at + 2 };
  }
  const words = readYearWords(w, at);
  return words === undefined || (afterDay && at === i && words.value === 2000)
    ? undefined
    : { year: words.value, next: words.next };
}

/** Returns the year of "FY18", "FY 2018", "FY'18" or "FY2017/18" at word `i`, and the index of the word after it. */
export function readFiscalYear(w: Words, i: number): { readonly year: number; readonly next: number } | undefined {
  if (w.at(i) !== 'fy') return undefined;
  const at = w.at(i + 1) === "'" && w.isGlued(i + 2) ? i + 2 : i + 1;
  const number = w.numberAt(at);
  const { length } = w.at(at);
  if (number < 0 || !(length === 2 || (length === 4 && isYearNumber(w, at)))) return undefined;
  const year = length === 2 ? expandYear(number) : number;
  const joined = /^[/\-‐-–]$/.test(w.at(at + 1)) && w.isGlued(at + 1) && w.isGlued(at + 2);
  const following = joined ? w.numberAt(at + 2) : -1;
  const isNext = following === year + 1 || (w.at(at + 2).length === 2 && following === (year + 1) % 100);
  return { year, next: isNext ? at + 3 : at + 1 };
}

/**
 * Reads a year with an era: "44 BC", "79 AD". "May 5, 2016 BC" is the year 2016 in British Columbia. Year 0 comes before
 * year 1, as in the calendar's arithmetic, so 44 BC is −43.
 */
function readYearOfEra(w: Words, i: number): YearAfter | undefined {
  const year = w.numberAt(i);
  const era = year < 1 || year > LAST_OF_ERA ? undefined : findEra(w, i + 1);
  return era === undefined ? undefined : { year: era === 'BC' ? 1 - year : year, next: i + 2 };
}

/** Reads a year after 2199 if it ends its phrase after a day: "5 May 2525", but not "on May 5, 2500 people". */
function readFarYear(w: Words, i: number): YearAfter | undefined {
  const isFar =
    w.at(i).length === 4 && w.numberAt(i) > 2199 && !continuesNumber(w, i) && /^[.,;:)\n]$/.test(w.at(i + 1));
  return isFar ? { year: w.numberAt(i), next: i + 1 } : undefined;
}

/** Returns the year of two digits: 00 to 29 are in this century, 30 to 99 in the last. */
export function expandYear(short: number): number {
  return short < 30 ? 2000 + short : 1900 + short;
}

const BACKWARD = new Set(['bc', 'bce']);
const FORWARD = new Set(['ad', 'ce']);

/** Returns the era at word `i`; undefined for "250 ad" (an advertisement) and "24bc-19" (a code). */
export function findEra(w: Words, i: number): 'BC' | 'AD' | undefined {
  const word = w.at(i);
  const isCode = w.isGlued(i + 1) && (w.isGlued(i) ? /^[\p{L}\p{N}‐-―/-]/u : /^[\p{L}\p{N}/]/u).test(w.at(i + 1));
  if (isCode) return undefined;
  if (BACKWARD.has(word)) return 'BC';
  return FORWARD.has(word) && (word === 'ce' || w.surface(i).startsWith('A')) ? 'AD' : undefined;
}

/** Returns the year in words at word `i`: "nineteen ninety-six", "two thousand", "two thousand eleven". */
export function readYearWords(w: Words, i: number): { readonly value: number; readonly next: number } | undefined {
  const first = SMALL_NUMBERS.get(w.at(i)) ?? TENS.get(w.at(i));
  if (first === undefined) return undefined;
  if (first === 2 && w.at(i + 1) === 'thousand') {
    const at = w.at(i + 2) === 'and' ? i + 3 : i + 2;
    const rest = readNumberWords(w, at);
    if (rest?.value !== undefined && rest.value < 100 && w.at(at) !== 'a')
      return { value: 2000 + rest.value, next: rest.next };
    return { value: 2000, next: i + 2 };
  }
  if (first < 17 || first > 20) return undefined;
  const rest = readNumberWords(w, i + 1);
  if (rest?.value === undefined || rest.value < 10 || rest.value > 99 || w.at(i + 1) === 'a') return undefined;
  return { value: first * 100 + rest.value, next: rest.next };
}
