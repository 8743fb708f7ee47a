/** A weekday that names the same day as the date behind it: "Friday, ", "Fri. ", "this coming Sunday, ", "on Friday the ". */
import { determinerBefore } from '../determiners.js';
import { WEEKDAY_SHORT, WEEKDAYS } from '../lexicon.js';
import type { Words } from '../words.js';

/** Where the date with its weekday begins, given the word where the date itself begins. */
export function weekdayBefore(w: Words, i: number): { readonly first: number; readonly weekday?: number } {
  for (const at of [i - 1, i - 2, i - 3]) {
    const weekday = WEEKDAYS.get(w.at(at)) ?? (w.isCapitalised(at) ? WEEKDAY_SHORT.get(w.at(at)) : undefined);
    if (weekday !== undefined) return { first: determinerBefore(w, at)?.first ?? at, weekday };
    if (w.at(at) !== ',' && w.at(at) !== '.' && w.at(at) !== 'the') break;
  }
  return { first: i };
}
