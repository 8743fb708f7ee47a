/**
 * Whether 4/7/2019 is the 4th of July or April 7th, told from the other dates of the document.
 *
 * Dates in digits that can be read in one way only ("25/12/2016") decide; where there are none, dates with the month's
 * name do: who writes "25 December" puts the day first in digits too. Without any of them the month comes first.
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

/** 1 where the numbers at word i can only be day, month, year; -1 where only month, day, year; else 0. */
function orderInDigits(w: Words, i: number): number {
  const mark = w.at(i + 1);
  if ((mark !== '/' && mark !== '-') || w.at(i + 3) !== mark || !w.isGlued(i + 4) || w.numberAt(i + 4) < 0) return 0;
  const [first, second] = [w.numberAt(i), w.numberAt(i + 2)];
  if (first > MAX_MONTH && first <= MAX_DAY && second >= 1 && second <= MAX_MONTH) return 1;
  return second > MAX_MONTH && second <= MAX_DAY && first >= 1 && first <= MAX_MONTH ? -1 : 0;
}

/** The same for "25 December" and "December 25", given the month. */
function orderInWords(w: Words, month: number): number {
  const before = isOrdinalEnding(w, month - 1) ? month - 2 : month - 1;
  if (isDay(w, before)) return 1;
  return isDay(w, w.at(month + 1) === '.' ? month + 2 : month + 1) ? -1 : 0;
}

function isDay(w: Words, i: number): boolean {
  const day = w.numberAt(i);
  return day >= 1 && day <= MAX_DAY && w.at(i).length <= 2;
}
