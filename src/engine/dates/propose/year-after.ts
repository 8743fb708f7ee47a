/** The year behind a day, month, season or quarter: ", 2016", " 2016", " of 2016", ", 44 BC", " this year", " of last year". */
import { eraAt } from '../era.js';
import { readYearWords } from '../ordinals.js';
import type { Words } from '../words.js';

export interface YearAfter {
  readonly year: number | { readonly shift: number };
  readonly next: number;
}

/** Days and months of later years are not told with their era. */
const LAST_OF_ERA = 1900;

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
  const era = ofEra(w, at);
  if (era !== null) return era;
  if (isYearNumber(w, at) && !(w.at(at + 1) === 'gmt' || w.at(at + 1) === 'utc')) {
    return { year: w.digits(at), next: at + 1 };
  }
  const far = afterDay ? farYear(w, at) : null;
  if (far !== null) return far;
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

/**
 * "44 BC", "79 AD"; "May 5, 2016 BC" has the year 2016, before British Columbia. Before the year 1 stands the year 0, as in
 * the calendar's arithmetic.
 */
function ofEra(w: Words, i: number): YearAfter | null {
  const year = w.digits(i);
  const era = year < 1 || year > LAST_OF_ERA ? null : eraAt(w, i + 1);
  return era === null ? null : { year: era === 'BC' ? 1 - year : year, next: i + 2 };
}

/** "5 May 2525": a number that closes its phrase behind a day; "on May 5, 2500 people" counts them. */
function farYear(w: Words, i: number): YearAfter | null {
  const isFar = w.at(i).length === 4 && w.digits(i) > 2199 && !goesOn(w, i) && /^[.,;:)\n]$/.test(w.at(i + 1));
  return isFar ? { year: w.digits(i), next: i + 1 } : null;
}

/** Two digits of a year: 00 to 29 are of this century. */
export function expandYear(short: number): number {
  return short < 30 ? 2000 + short : 1900 + short;
}
