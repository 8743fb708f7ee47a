/** Days of a month as they are written beside its name: "5", "5th", "fifth", "-17", "and 16". */
import { splitWords } from '../../../util/collections.js';
import { DASHES, ORDINALS } from '../lexicon.js';
import { isOrdinalEnding } from '../ordinals.js';
import type { Words } from '../words.js';

export const MAX_DAY = 31;
/** What makes the number an hour or an amount: "May 5 p.m.", "May 5 million". */
const NO_DAY = new Set(['pm', 'am', 'percent', 'million', 'billion']);
const DAY_JOINTS = new Set(['and', 'to', 'or', 'through', '&']);
/** What may follow the last of several days; "May 5 and 20 people" goes on to count something. */
const PHRASE_END = new Set([
  ...splitWords('. , ; : ) in at on and to with when as for of the a after before by that which but or - –'),
  '\n',
]);

export interface DayOfMonth {
  readonly day: number;
  /** Index of the word after it. */
  readonly next: number;
}

/** The day at word i: "5", "5th", "fifth"; not "5 p.m.", "5:30", "5 million", "5,000", "5%". */
export function readDay(w: Words, i: number): DayOfMonth | null {
  const ordinal = ORDINALS.get(w.at(i));
  if (ordinal !== undefined) return { day: ordinal, next: i + 1 };
  const day = w.digits(i);
  if (day < 1 || day > MAX_DAY || w.at(i).length > 2) return null;
  if (isOrdinalEnding(w, i + 1)) return { day, next: i + 2 };
  const after = w.at(i + 1);
  if (NO_DAY.has(after) || (w.glued(i + 1) && (after === '/' || after === '%'))) return null;
  const goesOn = w.glued(i + 1) && w.glued(i + 2) && w.digits(i + 2) >= 0 && /^[.,:]$/.test(after);
  // "May 5,1998" without its space is still a day.
  return goesOn && !(after === ',' && w.at(i + 2).length === 4) ? null : { day, next: i + 1 };
}

/** A further day at word i, after one: "-17", "and 16", "to 19", ", 20 and 21". */
export function readNextDay(w: Words, i: number): (DayOfMonth & { readonly start: number }) | null {
  const isDash = DASHES.has(w.at(i));
  const isComma = w.at(i) === ',' && (w.at(i + 2) === 'and' || w.at(i + 2) === ',') && !w.glued(i + 1);
  if (!isDash && !DAY_JOINTS.has(w.at(i)) && !isComma) return null;
  if (isDash && !w.glued(i) && !w.glued(i + 1)) return null;
  const day = w.digits(i + 1) < 0 ? null : readDay(w, i + 1);
  if (day === null || (!isDash && !endsPhrase(w, day.next))) return null;
  return { ...day, start: i + 1 };
}

function endsPhrase(w: Words, i: number): boolean {
  return PHRASE_END.has(w.at(i)) || w.pos(i) === 'AUX';
}

/** The day that ends right before word i: "15", "the 15th of"; null without one. */
export function dayBefore(w: Words, i: number): (DayOfMonth & { readonly start: number; readonly of: boolean }) | null {
  const of = w.at(i - 1) === 'of';
  const at = of ? i - 2 : i - 1;
  const suffixed = isOrdinalEnding(w, at);
  const start = suffixed ? at - 1 : at;
  const day = suffixed
    ? w.digits(start)
    : of
      ? (ORDINALS.get(w.at(at)) ?? -1)
      : w.at(at).length <= 2
        ? w.digits(at)
        : -1;
  if (day < 1 || day > MAX_DAY) return null;
  const opens = !w.glued(start) || DASHES.has(w.at(start - 1)) || w.at(start - 1) === '(';
  return opens ? { day, start, next: i, of } : null;
}
