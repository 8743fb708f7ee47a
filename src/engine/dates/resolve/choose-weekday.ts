/** Which of all Fridays, which weekend: the one that the determiner and the tense of the clause point to. */

import { weekdayOf } from '../calendar/days.js';
import { type Period, periodOfDay, shift } from '../calendar/periods.js';
import type { Pick } from '../meaning.js';
import type { Tense } from './verb-tense.js';

const SATURDAY = 6;

/** @param base the day counted from. @param tense of the clause, asked only where nothing else decides. */
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

/** On a Saturday or Sunday "the weekend" is the running one, "last weekend" the one before it. */
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
