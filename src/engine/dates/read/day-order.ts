/**
 * Decides from the other dates of the document whether 4/7/2019 is 4 July or April 7.
 *
 * Dates in digits with only one reading ("25/12/2016") decide. Without such dates, dates with the month's name decide: an
 * author who writes "25 December" puts the day first in digits too. Without any evidence, the month comes first.
 */

import { isOrdinalEnding } from './ordinals.js';
import { MONTHS } from './vocabulary.js';
import type { Words } from './words.js';

const MAX_DAY = 31;
const MAX_MONTH = 12;

export function isDayFirst(w: Words): boolean {
  let inDigits = 0;
  let inWords = 0;
  for (let i = 0; i < w.length; i++) {
    if (w.numberAt(i) >= 0) inDigits += orderInDigits(w, i);
    else if (MONTHS.has(w.at(i)) && w.isCapitalised(i)) inWords += orderInWords(w, i);
  }
  return (inDigits || inWords) > 0;
}

/**
 * Returns 1 if the numbers at word `i` can only be in the order day, month, year; −1 if only month, day, year; 0
 * otherwise.
 */
function orderInDigits(w: Words, i: number): number {
  const mark = w.at(i + 1);
  if ((mark !== '/' && mark !== '-') || w.at(i + 3) !== mark || !w.isGlued(i + 4) || w.numberAt(i + 4) < 0) return 0;
  const [first, second] = [w.numberAt(i), w.numberAt(i + 2)];
  if (first > MAX_MONTH && first <= MAX_DAY && second >= 1 && second <= MAX_MONTH) return 1;
  return second > MAX_MONTH && second <= MAX_DAY && first >= 1 && first <= MAX_MONTH ? -1 : 0;
}

/** Returns 1 for "25 December", −1 for "December 25", 0 otherwise; `month` is the index of the month's name. */
function orderInWords(w: Words, month: number): number {
  const before = isOrdinalEnding(w, month - 1) ? month - 2 : month - 1;
  if (isDay(w, before)) return 1;
  return isDay(w, w.at(month + 1) === '.' ? month + 2 : month + 1) ? -1 : 0;
}

function isDay(w: Words, i: number): boolean {
  const day = w.numberAt(i);
  return day >= 1 && day <= MAX_DAY && w.at(i).length <= 2;
}
