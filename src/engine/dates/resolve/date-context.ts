/**
 * Finds the words beside a date that help to decide between past and future: other weekdays in a list, and an "until"
 * before the date.
 *
 * Weekdays of one list ("on Wednesday and Thursday") lie on the same side of the publication date.
 */
import { wordSet } from '../../../util/collections.js';
import { DASHES, WEEKDAYS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';

const JOINTS = wordSet(', and or & to through');
/** Maximum number of weekdays that are read in a list: there are seven weekdays. */
const LONGEST_LIST = 7;

/**
 * Returns the range of words of the list of weekdays that contains a date; the range of the date itself if there is no
 * list.
 */
export function findWeekdayList(w: Words, first: number, last: number): readonly [first: number, last: number] {
  let [from, to] = [first, last];
  if (WEEKDAYS.has(w.at(from))) {
    for (let k = 0; k < LONGEST_LIST && findListedWeekday(w, from - 1, -1) >= 0; k++)
      from = findListedWeekday(w, from - 1, -1);
  }
  if (WEEKDAYS.has(w.at(to - 1))) {
    for (let k = 0; k < LONGEST_LIST && findListedWeekday(w, to, 1) >= 0; k++) to = findListedWeekday(w, to, 1) + 1;
  }
  return [from, to];
}

/**
 * Returns the index of the weekday after a connection (", and", "and on") that begins at word `i`, forward or backward
 * as `step` says; −1 if there is none.
 */
function findListedWeekday(w: Words, i: number, step: 1 | -1): number {
  let at = i;
  if (step < 0 && w.at(at) === 'on') at--;
  const isJoined = JOINTS.has(w.at(at)) || DASHES.has(w.at(at));
  if (!isJoined) return -1;
  at += step;
  if (JOINTS.has(w.at(at))) at += step;
  if (step > 0 && w.at(at) === 'on') at++;
  return WEEKDAYS.has(w.at(at)) ? at : -1;
}

const UNTIL = /^(?:until|till)$/;
const CLOCK_WORD = /^(?:on|am|pm|noon|midnight|[.:])$/;
/** Maximum distance in words between "until" and the date after it. */
const UNTIL_REACH = 6;

/**
 * Returns the index of the "until" before word `i`, with at most a clock time between them ("until 11pm on Monday"); −1
 * without one.
 */
export function findUntilBefore(w: Words, i: number): number {
  let at = i - 1;
  while (at > i - UNTIL_REACH && (w.numberAt(at) >= 0 || CLOCK_WORD.test(w.at(at)))) at--;
  return UNTIL.test(w.at(at)) ? at : -1;
}

/** Returns true if "until" ends opening hours: "from 9am until 11pm on Monday". */
export function isUntilOfHours(w: Words, until: number): boolean {
  for (let i = until - 1; i >= until - UNTIL_REACH; i--) if (w.at(i) === 'from') return true;
  return false;
}
