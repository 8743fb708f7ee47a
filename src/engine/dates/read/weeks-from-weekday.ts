/** Weeks counted on from a weekday to come: "Monday week", "a week on Friday", "two weeks from Monday". */
import { wordSet } from '../../../util/collections.js';
import { amountBefore } from './amounts.js';
import { UNITS } from './vocabulary.js';
import type { Words } from './words.js';

/** What takes "a week" as the time that it fills: "it lasted a week on Friday". */
const FILLED = wordSet(
  'last lasts lasted lasting take takes took taken taking spend spends spent spending wait waits waited',
);
const NOT_ALONE = wordSet('the a an every each');
/** Behind "Monday week" they make another phrase of it: "week after week", "week in, week out". */
const GOES_ON = wordSet("- 's after by in of");

export interface WeeksOn {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** The weeks that are counted from the weekday at word i; undefined where none are. */
export function weeksOn(w: Words, i: number): WeeksOn | undefined {
  return weekBehind(w, i) ?? weeksBefore(w, i);
}

/** "[on] Monday week", as it is said in Britain. */
function weekBehind(w: Words, i: number): WeeksOn | undefined {
  if (w.at(i + 1) !== 'week' || w.isCapitalised(i + 1) || NOT_ALONE.has(w.at(i - 1))) return undefined;
  const isNoun = GOES_ON.has(w.at(i + 2)) || /^(?:NOUN|PROPN|ADJ)$/.test(w.pos(i + 2));
  return isNoun ? undefined : { count: 1, first: i, last: i + 2 };
}

/** "a week on Friday" and "two weeks from Friday", where the weeks are not how often or how long. */
function weeksBefore(w: Words, i: number): WeeksOn | undefined {
  const joint = w.at(i - 1);
  const unit = joint === 'on' || joint === 'from' ? UNITS.get(w.at(i - 2)) : undefined;
  const amount = unit?.unit === 'week' ? amountBefore(w, i - 2) : undefined;
  if (unit === undefined || amount?.value === undefined || !Number.isInteger(amount.value)) return undefined;
  const { first } = amount;
  if (joint === 'on' ? !isPointInTime(w, first) : /^(?:to|until|till|through)$/.test(w.at(i + 1))) return undefined;
  return { count: amount.value * unit.times, first, last: i + 1 };
}

/** Whether the weeks that begin at word i can be when something is: "will be held a week on Friday", "until a week on Friday". */
function isPointInTime(w: Words, i: number): boolean {
  const before = w.at(i - 1);
  if (FILLED.has(before)) return false;
  return /^(?:VERB|AUX|ADV)$/.test(w.pos(i - 1)) || /^(?:due|until|till|by|,)$/.test(before) || w.opensSentence(i);
}
