/**
 * The nth day, week, weekend or month of something, and parts of a week's or month's name.
 *
 * Accepts: "the first week of March", "the last weekend of July", "the week of October 21", "the month of July",
 * "the first day of 2019".
 * Refuses: "the first week" (of what?), "the last day of the trial".
 */
import { MONTHS, UNITS } from '../lexicon.js';
import { type Candidate, counted, type Meaning, type Proposer } from '../meaning.js';
import { readOrdinal } from '../ordinals.js';
import type { Words } from '../words.js';
import { calendar } from './calendar.js';
import { isYearNumber } from './year-after.js';

const RUN = new Set(['straight', 'consecutive', 'successive', 'full']);

export const nth: Proposer = {
  name: 'nth',
  triggers: ['day', 'night', 'week', 'weekend', 'month'],
  propose(w, i) {
    return ofDate(w, i) ?? ordinalDay(w, i);
  },
};

function ofDate(w: Words, i: number): Candidate | null {
  if (w.at(i + 1) !== 'of') return null;
  const unit = UNITS.get(w.at(i))?.unit;
  const of = dateAt(w, i + 2);
  if (unit === undefined || of === null) return null;
  const ordinal = w.at(i - 1) === 'last' || w.at(i - 1) === 'final' ? { value: -1, first: i - 1 } : ordinalBefore(w, i);
  if (ordinal !== null) {
    const first = w.at(ordinal.first - 1) === 'the' ? ordinal.first - 1 : ordinal.first;
    return { first, last: of.last, meaning: { kind: 'nth', unit, nth: ordinal.value, of: of.meaning }, rule: 'nth' };
  }
  if (w.at(i - 1) !== 'the') return null;
  const isDay = of.meaning.kind === 'yearly' && of.meaning.yearly.of === 'day';
  if (unit === 'week' && isDay)
    return { first: i - 1, last: of.last, meaning: { kind: 'nth', unit, nth: 1, of: of.meaning }, rule: 'nth' };
  if (unit === 'month' && !isDay && MONTHS.has(w.at(i + 2)))
    return { first: i - 1, last: of.last, meaning: of.meaning, rule: 'nth' };
  return null;
}

/** "the eighth day of the siege", "a third night", "for the seventh straight day": the day that the text is at. */
function ordinalDay(w: Words, i: number): Candidate | null {
  if (w.at(i) === 'weekend' || w.at(i) === 'month' || w.at(i + 1) === '-' || w.isCapitalised(i)) return null;
  const end = RUN.has(w.at(i - 1)) ? i - 1 : i;
  const ordinal = ordinalBefore(w, end);
  if (ordinal === null || ordinal.value > 31) return null;
  const article = w.at(ordinal.first - 1) === 'the' || w.at(ordinal.first - 1) === 'a';
  if (!article && ordinal.value === 1) return null;
  const first = article ? ordinal.first - 1 : ordinal.first;
  const unit = w.at(i) === 'week' ? 'week' : 'day';
  const running = counted(unit, 0, 'text');
  const meaning: Meaning = w.at(i) === 'night' ? { kind: 'time', time: 'TNI', day: running } : running;
  return { first, last: i + 1, meaning, rule: 'nth' };
}

function ordinalBefore(w: Words, i: number): { value: number; first: number } | null {
  // The longest: "twenty-third" is three words, "23rd" two.
  for (const first of [i - 3, i - 2, i - 1]) {
    const ordinal = readOrdinal(w, first);
    if (ordinal?.next === i) return { value: ordinal.value, first };
  }
  return null;
}

/** The date that starts at word i: a month, a day of a month, a year. */
export function dateAt(w: Words, i: number): { last: number; meaning: Meaning } | null {
  if (MONTHS.has(w.at(i))) {
    const found = calendar.propose(w, i, { dayFirst: () => false });
    const one = (Array.isArray(found) ? found[0] : found) as Candidate | null;
    return one === null || one.first !== i ? null : { last: one.last, meaning: one.meaning };
  }
  if (isYearNumber(w, i))
    return { last: i + 1, meaning: { kind: 'period', period: { unit: 'year', index: w.digits(i) } } };
  return null;
}
