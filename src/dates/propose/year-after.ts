/** The year behind a day, month, season or quarter: ", 2016", " 2016", " of 2016", " this year", " of last year". */
import { readYearWords } from '../ordinals.js';
import type { Words } from '../words.js';

export interface YearAfter {
  readonly year: number | { readonly shift: number };
  readonly next: number;
}

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Four digits that can be a year, and nothing more of a number. */
export function isYearNumber(w: Words, i: number): boolean {
  const year = w.digits(i);
  return year >= 1000 && year <= 2199 && w.at(i).length === 4 && !goesOn(w, i);
}

/** Whether a number goes on behind its first digits: "2016.90", "1,989", "12:30", "2016%". */
export function goesOn(w: Words, i: number): boolean {
  return w.glued(i + 1) && /^[.,:%]$/.test(w.at(i + 1)) && w.glued(i + 2) && w.digits(i + 2) >= 0;
}

/** `afterDay`: a day stands before, so a comma may. */
export function readYearAfter(w: Words, i: number, afterDay: boolean): YearAfter | null {
  let at = i;
  if (w.at(at) === ',') at++;
  if (w.at(at) === 'of' || w.at(at) === 'in') at++;
  if (isYearNumber(w, at) && !(w.at(at + 1) === 'gmt' || w.at(at + 1) === 'utc')) {
    return { year: w.digits(at), next: at + 1 };
  }
  const shift = RELATIVE.get(w.at(at));
  if (shift !== undefined && w.at(at + 1) === 'year' && w.at(at - 1) !== 'in') {
    if (w.at(at + 2) === "'s") return null;
    return { year: { shift }, next: at + 2 };
  }
  if (w.at(at) === "'" && w.glued(at + 1) && w.at(at + 1).length === 2 && w.digits(at + 1) >= 0) {
    return { year: expandYear(w.digits(at + 1)), next: at + 2 };
  }
  const words = readYearWords(w, at);
  return words === null || (afterDay && at === i && words.value === 2000)
    ? null
    : { year: words.value, next: words.next };
}

/** Two digits of a year: 00 to 29 are of this century. */
export function expandYear(short: number): number {
  return short < 30 ? 2000 + short : 1900 + short;
}
