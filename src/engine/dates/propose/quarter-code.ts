/**
 * Proposes quarters and halves in the short forms of financial reports.
 *
 * Accepts: "Q3 2016", "Q3", "3Q", "1Q17", "Q1'17", "2017Q1", "2017 Q1", "H1 2018", "1H17", "Q1 FY18", "1QFY18", "FY18 Q1".
 * Refuses: "H1" and "1H" without a year; codes ("Q3A", "AB-Q3", "X1Q17"); "Q5".
 */
import { proposal, type Rule } from '../candidate.js';
import { partOfYearMeaning, type WrittenYear } from '../meaning.js';
import { DASHES } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { expandYear, isYearNumber, readFiscalYear, readYearAfter } from '../read/years.js';

const HALVES = 2;
const QUARTERS = 4;

export const quarterCode: Rule = {
  name: 'quarter-code',
  triggers: ['q', 'h', 'qfy', 'hfy'],
  propose(w, i) {
    if (!w.isCapitalised(i)) return undefined;
    const of = w.at(i).startsWith('q') ? 'quarter' : 'half';
    const code = w.at(i).length === 1 ? (readLetterFirst(w, i) ?? readDigitFirst(w, i)) : readGluedFiscal(w, i);
    if (code === undefined || code.nth < 1 || code.nth > (of === 'quarter' ? QUARTERS : HALVES)) return undefined;
    const before = code.year === undefined ? readYearBefore(w, code.first) : undefined;
    const { first, year = code.year } = { ...code, ...before };
    if (
      (of === 'half' && year === undefined) ||
      continues(w, code.next) ||
      (before === undefined && opensInside(w, first))
    )
      return undefined;
    const start = w.at(first - 1) === 'fiscal' ? first - 1 : first;
    return proposal(start, code.next, partOfYearMeaning(of, code.nth, year));
  },
};

interface Code {
  readonly nth: number;
  readonly first: number;
  /** Index of the word after the code and its year. */
  readonly next: number;
  readonly year?: WrittenYear;
}

const digitAt = (w: Words, i: number): number => (w.at(i).length === 1 ? w.numberAt(i) : -1);

/** Reads "Q3", "Q1'17", "Q3 2016", "Q1 FY18" with the letter at word `i`. */
function readLetterFirst(w: Words, i: number): Code | undefined {
  const nth = w.isGlued(i + 1) ? digitAt(w, i + 1) : -1;
  return nth < 0 ? undefined : { nth, first: i, ...readYear(w, i + 2) };
}

/** Reads "3Q", "1Q17", "1Q 2017" with the letter at word `i`. */
function readDigitFirst(w: Words, i: number): Code | undefined {
  const nth = w.isGlued(i) ? digitAt(w, i - 1) : -1;
  if (nth < 0) return undefined;
  const short = w.isGlued(i + 1) && w.at(i + 1).length === 2 ? w.numberAt(i + 1) : -1;
  if (short >= 0) return { nth, first: i - 1, next: i + 2, year: expandYear(short) };
  return { nth, first: i - 1, ...readYear(w, i + 1) };
}

/** Reads "1QFY18", where "QFY" is one word. */
function readGluedFiscal(w: Words, i: number): Code | undefined {
  const nth = w.isGlued(i) ? digitAt(w, i - 1) : -1;
  const number = w.isGlued(i + 1) ? w.numberAt(i + 1) : -1;
  if (nth < 0 || number < 0 || !(w.at(i + 1).length === 2 || isYearNumber(w, i + 1))) return undefined;
  return { nth, first: i - 1, next: i + 2, year: w.at(i + 1).length === 2 ? expandYear(number) : number };
}

/** Reads the year after a code that ends before word `i`. In "an Audi Q3 in 2016", the year is not the quarter's. */
function readYear(w: Words, i: number): { next: number; year?: WrittenYear } {
  const fiscal = readFiscalYear(w, w.at(i) === 'of' ? i + 1 : i);
  if (fiscal !== undefined) return fiscal;
  const isJoined = (DASHES.has(w.at(i)) || w.at(i) === '/') && w.isGlued(i) && w.isGlued(i + 1);
  if (isJoined) {
    const short = w.at(i + 1).length === 2 && !continues(w, i + 2) ? w.numberAt(i + 1) : -1;
    if (short >= 0) return { next: i + 2, year: expandYear(short) };
    return isYearNumber(w, i + 1) ? { next: i + 2, year: w.numberAt(i + 1) } : { next: i };
  }
  if (w.isGlued(i) && isYearNumber(w, i)) return { next: i + 1, year: w.numberAt(i) };
  const year = w.at(i) === 'in' ? undefined : readYearAfter(w, w.at(i) === 'fiscal' ? i + 1 : i, false);
  return year === undefined ? { next: i } : year;
}

/** Reads the year of "2017Q1", "2017-Q1", "2017 Q1" and "FY18 Q1", which ends before the code at word `i`. */
function readYearBefore(w: Words, i: number): { first: number; year: number } | undefined {
  const fiscal = readFiscalYear(w, i - 2);
  if (fiscal?.next === i && w.isCapitalised(i - 2)) return { first: i - 2, year: fiscal.year };
  const at = DASHES.has(w.at(i - 1)) && w.isGlued(i) && w.isGlued(i - 1) ? i - 2 : i - 1;
  return isYearNumber(w, at) && !opensInside(w, at) ? { first: at, year: w.numberAt(at) } : undefined;
}

/** Returns true if a letter, digit or sign touches word `i` and makes it a part of a longer code. */
function opensInside(w: Words, i: number): boolean {
  return w.isGlued(i) && /[\p{L}\p{N}‐-―/.$-]$/u.test(w.at(i - 1));
}

function continues(w: Words, i: number): boolean {
  return w.isGlued(i) && /^[\p{L}\p{N}]/u.test(w.at(i)) && w.at(i) !== "'s";
}
