/** Decides which Friday or weekend an expression means, by its determiner ("last") and the tense of its clause. */

import { weekdayOf } from '../calendar/days.js';
import { type Period, periodOfDay, shift } from '../calendar/periods.js';
import type { Pick } from '../meaning.js';
import type { Tense } from './verb-tense.js';

const SATURDAY = 6;

/**
 * Returns the date of a weekday.
 *
 * @param base the day to count from; undefined if the publication date is not known.
 * @param tense reads the tense of the clause; called only if the determiner does not decide.
 * @example "last Friday" counted from Friday, 2016-11-18 → 2016-11-11
 */
export function chooseWeekday(
  weekday: number,
  pick: Pick | undefined,
  base: Period | undefined,
  tense: () => Tense,
): Period | undefined {
  if (base === undefined) return undefined;
  const today = weekdayOf(base.index);
  const ahead = (weekday - today + 7) % 7;
  const behind = (today - weekday + 7) % 7;
  switch (pick) {
    case 'last':
    case 'previous':
      return shift(base, -(behind || 7));
    case 'next':
    case 'following':
      return shift(base, ahead || 7);
    case 'same':
      return shift(base, -behind);
    case 'this': {
      const ofThisWeek = weekday - today;
      return shift(base, ofThisWeek > 0 && tense() === 'past' ? -behind : ofThisWeek);
    }
    default:
      return shift(base, isAhead(tense(), ahead, behind) ? ahead : -behind);
  }
}

function isAhead(tense: Tense, ahead: number, behind: number): boolean {
  return tense === 'future' || (tense === 'planned' && ahead <= behind);
}

/**
 * Returns the weekend of an expression. On a Saturday or Sunday, "the weekend" is the current one and "last weekend" the
 * one before.
 */
export function chooseWeekend(
  pick: Pick | undefined,
  base: Period | undefined,
  tense: () => Tense,
): Period | undefined {
  const isLast = pick === 'last';
  const saturday = isLast
    ? chooseWeekday(SATURDAY, undefined, base, () => 'past')
    : chooseWeekday(SATURDAY, pick, base, tense);
  if (base === undefined || saturday === undefined) return undefined;
  const weekend = periodOfDay(saturday.index, 'weekend');
  return isLast && weekdayOf(base.index) >= SATURDAY ? shift(weekend, -1) : weekend;
}
