/** Reads weeks that are counted from a weekday: "Monday week", "a week on Friday", "two weeks from Monday". */
import { wordSet } from '../../../util/collections.js';
import { readAmountBefore } from './amounts.js';
import { UNITS } from './vocabulary.js';
import type { Words } from './words.js';

/** Verbs that take "a week" as their duration: "it lasted a week on Friday". */
export const FILLED = wordSet(
  'last lasts lasted lasting take takes took taken taking spend spends spent spending wait waits waited',
);
const NOT_ALONE = wordSet('the a an every each');
/** Words after "Monday week" that make "week" part of another phrase: "week after week", "week in, week out". */
const GOES_ON = wordSet("- 's after by in of");

export interface WeeksOn {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Returns the weeks that are counted from the weekday at word `i`. */
export function readWeeksFromWeekday(w: Words, i: number): WeeksOn | undefined {
  return readWeekAfter(w, i) ?? readWeeksBefore(w, i);
}

/** Reads the British "[on] Monday week", the Monday one week after the next. */
function readWeekAfter(w: Words, i: number): WeeksOn | undefined {
  if (w.at(i + 1) !== 'week' || w.isCapitalised(i + 1) || NOT_ALONE.has(w.at(i - 1))) return undefined;
  const isNoun = GOES_ON.has(w.at(i + 2)) || /^(?:NOUN|PROPN|ADJ)$/.test(w.pos(i + 2));
  return isNoun ? undefined : { count: 1, first: i, last: i + 2 };
}

/**
 * Reads "a week on Friday" and "two weeks from Friday", unless the weeks are a frequency or a duration ("twice a week on
 * Friday").
 */
function readWeeksBefore(w: Words, i: number): WeeksOn | undefined {
  const joint = w.at(i - 1);
  const unit = joint === 'on' || joint === 'from' ? UNITS.get(w.at(i - 2)) : undefined;
  const amount = unit?.unit === 'week' ? readAmountBefore(w, i - 2) : undefined;
  if (unit === undefined || amount?.value === undefined || !Number.isInteger(amount.value)) return undefined;
  const { first } = amount;
  if (joint === 'on' ? !isPointInTime(w, first) : /^(?:to|until|till|through)$/.test(w.at(i + 1))) return undefined;
  return { count: amount.value * unit.times, first, last: i + 1 };
}

/**
 * Returns true if the weeks that begin at word `i` can be a point in time: "will be held a week on Friday", "until a week
 * on Friday".
 */
function isPointInTime(w: Words, i: number): boolean {
  const before = w.at(i - 1);
  if (FILLED.has(before)) return false;
  return /^(?:VERB|AUX|ADV)$/.test(w.pos(i - 1)) || /^(?:due|until|till|by|,)$/.test(before) || w.opensSentence(i);
}
