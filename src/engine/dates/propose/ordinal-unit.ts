/**
 * Proposes the nth day, week, weekend or month of a date, and days counted by the text.
 *
 * Accepts: "the first week of March", "the last weekend in July", "the last week of this month", "the last day of the year", "the week of October 21", "the month of July", "the first
 * day of 2019", "the eighth day of the siege" (the day that the text is at).
 * Refuses: "the first try", "the last day of the trial".
 */
import { wordSet } from '../../../util/collections.js';
import type { Unit } from '../calendar/periods.js';
import type { Proposal, Rule } from '../candidate.js';
import { countUnits, type Meaning } from '../meaning.js';
import { readOrdinalBefore } from '../read/ordinals.js';
import { readDeterminedPeriod } from '../read/periods.js';
import { MONTHS, UNITS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { readDateAt } from './named-month.js';

/** The periods within which a unit is counted: "the last week of this month". */
const WHOLES: ReadonlySet<Unit> = new Set<Unit>(['month', 'quarter', 'year']);
const RUN = wordSet('straight consecutive successive full');

export const ordinalUnit: Rule = {
  name: 'ordinal-unit',
  triggers: ['day', 'night', 'week', 'weekend', 'month'],
  propose(w, i) {
    return readUnitOfDate(w, i) ?? readOrdinalDay(w, i);
  },
};

function readUnitOfDate(w: Words, i: number): Proposal | undefined {
  if (w.at(i + 1) !== 'of' && w.at(i + 1) !== 'in') return undefined;
  const unit = UNITS.get(w.at(i))?.unit;
  const of = readDateAt(w, i + 2) ?? readDeterminedPeriod(w, i + 2, WHOLES);
  if (unit === undefined || of === undefined) return undefined;
  const ordinal =
    w.at(i - 1) === 'last' || w.at(i - 1) === 'final' ? { value: -1, first: i - 1 } : readOrdinalBefore(w, i);
  if (ordinal !== undefined) {
    const first = w.at(ordinal.first - 1) === 'the' ? ordinal.first - 1 : ordinal.first;
    return { first, last: of.last, meaning: { kind: 'nth', unit, nth: ordinal.value, of: of.meaning } };
  }
  if (w.at(i - 1) !== 'the' || w.at(i + 1) !== 'of') return undefined;
  const isDay = of.meaning.kind === 'yearly' && of.meaning.yearly.of === 'day';
  if (unit === 'week' && isDay)
    return { first: i - 1, last: of.last, meaning: { kind: 'nth', unit, nth: 1, of: of.meaning } };
  if (unit === 'month' && !isDay && MONTHS.has(w.at(i + 2)))
    return { first: i - 1, last: of.last, meaning: of.meaning };
  return undefined;
}

/** Reads the day that the text is at: "the eighth day of the siege", "a third night", "for the seventh straight day". */
function readOrdinalDay(w: Words, i: number): Proposal | undefined {
  if (w.at(i) === 'weekend' || w.at(i) === 'month' || w.at(i + 1) === '-' || w.isCapitalised(i)) return undefined;
  const end = RUN.has(w.at(i - 1)) ? i - 1 : i;
  const ordinal = readOrdinalBefore(w, end);
  if (ordinal === undefined || ordinal.value > 31) return undefined;
  const article = w.at(ordinal.first - 1) === 'the' || w.at(ordinal.first - 1) === 'a';
  if (!article && ordinal.value === 1) return undefined;
  const first = article ? ordinal.first - 1 : ordinal.first;
  const unit = w.at(i) === 'week' ? 'week' : 'day';
  const running = countUnits(unit, 0, 'text');
  const meaning: Meaning = w.at(i) === 'night' ? { kind: 'time', time: 'TNI', day: running } : running;
  return { first, last: i + 1, meaning };
}
