/** "Until" before a day, and what it bounds: a time from now on, or the hours of something. */
import type { Words } from './words.js';

const UNTIL = /^(?:until|till)$/;
const OF_CLOCK = /^(?:on|am|pm|noon|midnight|[.:])$/;
/** How many words are looked through. */
const REACH = 6;

/** The "until" before word i, a time of day between them aside ("until 11pm on Monday"); -1 without one. */
export function untilBefore(w: Words, i: number): number {
  let at = i - 1;
  while (at > i - REACH && (w.digits(at) >= 0 || OF_CLOCK.test(w.at(at)))) at--;
  return UNTIL.test(w.at(at)) ? at : -1;
}

/** "from 9am until 11pm on Monday": the hours of something; without a verb they are announced. */
export function isOfHours(w: Words, until: number): boolean {
  for (let i = until - 1; i >= until - REACH; i--) if (w.at(i) === 'from') return true;
  return false;
}
