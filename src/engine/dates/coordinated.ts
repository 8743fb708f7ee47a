/** Weekdays that stand in one list ("on Wednesday and Thursday") lie on the same side of the publication date. */
import { DASHES, WEEKDAYS } from './lexicon.js';
import type { Words } from './words.js';

const JOINTS = new Set([',', 'and', 'or', '&', 'to', 'through']);
/** A list goes on at most so often: there are seven weekdays. */
const LONGEST_LIST = 7;

/** The words `[first, last)` of the list of weekdays that a date over these words belongs to; the date itself without one. */
export function wholeList(w: Words, first: number, last: number): readonly [first: number, last: number] {
  let [from, to] = [first, last];
  if (WEEKDAYS.has(w.at(from))) {
    for (let k = 0; k < LONGEST_LIST && weekdayBeside(w, from - 1, -1) >= 0; k++) from = weekdayBeside(w, from - 1, -1);
  }
  if (WEEKDAYS.has(w.at(to - 1))) {
    for (let k = 0; k < LONGEST_LIST && weekdayBeside(w, to, 1) >= 0; k++) to = weekdayBeside(w, to, 1) + 1;
  }
  return [from, to];
}

/** The weekday behind a joint (", and", "and on") that begins at word i, going on by `step`; -1 without one. */
function weekdayBeside(w: Words, i: number, step: 1 | -1): number {
  let at = i;
  if (step < 0 && w.at(at) === 'on') at--;
  const isJoined = JOINTS.has(w.at(at)) || DASHES.has(w.at(at));
  if (!isJoined) return -1;
  at += step;
  if (JOINTS.has(w.at(at))) at += step;
  if (step > 0 && w.at(at) === 'on') at++;
  return WEEKDAYS.has(w.at(at)) ? at : -1;
}
