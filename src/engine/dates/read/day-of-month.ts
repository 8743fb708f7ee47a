/** Reads the day of a month beside the month's name ("5", "5th", "fifth", "-17", "and 16") and the weekday before a date. */
import { splitWords, wordSet } from '../../../util/collections.js';
import { readDeterminer } from './determiners.js';
import { isOrdinalEnding, readOrdinal, readOrdinalBefore } from './ordinals.js';
import { DASHES, WEEKDAY_SHORT, WEEKDAYS } from './vocabulary.js';
import { BLOCK_END, type Words } from './words.js';
import { isYearNumber } from './years.js';

export const MAX_DAY = 31;
/** Words that make the number before them an hour or an amount: "May 5 p.m.", "May 5 million". */
const NO_DAY = wordSet('pm am percent million billion');
const DAY_JOINTS = wordSet('and to or through &');
/** Words that may follow the last of several days. "May 5 and 20 people" continues with a noun, so 20 is not a day. */
const PHRASE_END: ReadonlySet<string> = new Set([
  ...splitWords('. , ; : ) in at on and to with when as for of the a after before by that which but or - –'),
  BLOCK_END,
]);

export interface DayOfMonth {
  readonly day: number;
  /** Index of the word after it. */
  readonly next: number;
}

/** Returns the day at word `i`: "5", "5th", "fifth"; undefined for "5 p.m.", "5:30", "5 million", "5,000", "5%". */
export function readDay(w: Words, i: number): DayOfMonth | undefined {
  const ordinal = w.numberAt(i) < 0 ? readOrdinal(w, i) : undefined;
  if (ordinal !== undefined) return ordinal.value > MAX_DAY ? undefined : { day: ordinal.value, next: ordinal.next };
  const day = w.numberAt(i);
  if (day < 1 || day > MAX_DAY || w.at(i).length > 2) return undefined;
  if (isOrdinalEnding(w, i + 1)) return { day, next: i + 2 };
  const after = w.at(i + 1);
  if (NO_DAY.has(after) || (w.isGlued(i + 1) && (after === '/' || after === '%'))) return undefined;
  const goesOn = w.isGlued(i + 1) && w.isGlued(i + 2) && w.numberAt(i + 2) >= 0 && /^[.,:]$/.test(after);
  // "May 5,1998" is a day and a year without the space between them.
  return goesOn && !(after === ',' && w.at(i + 2).length === 4) ? undefined : { day, next: i + 1 };
}

/** Returns a further day that starts at word `i`, after a first day: "-17", "and 16", "to 19", ", 20 and 21". */
export function readNextDay(w: Words, i: number): (DayOfMonth & { readonly start: number }) | undefined {
  const isDash = DASHES.has(w.at(i));
  const isComma = w.at(i) === ',' && (w.at(i + 2) === 'and' || w.at(i + 2) === ',') && !w.isGlued(i + 1);
  if (!isDash && !DAY_JOINTS.has(w.at(i)) && !isComma) return undefined;
  if (isDash && !w.isGlued(i) && !w.isGlued(i + 1)) return undefined;
  const day = w.numberAt(i + 1) < 0 ? undefined : readDay(w, i + 1);
  if (day === undefined || (!isDash && !endsPhrase(w, day.next))) return undefined;
  return { ...day, start: i + 1 };
}

function endsPhrase(w: Words, i: number): boolean {
  return PHRASE_END.has(w.at(i)) || w.pos(i) === 'AUX';
}

/** Returns the day that ends right before word `i`: "15", "the 15th of", "the twenty-first of", "fourteenth [March 2016]". */
export function readDayBefore(
  w: Words,
  i: number,
): (DayOfMonth & { readonly start: number; readonly of: boolean }) | undefined {
  const of = w.at(i - 1) === 'of';
  const at = of ? i - 2 : i - 1;
  const suffixed = isOrdinalEnding(w, at);
  if (!suffixed && w.numberAt(at) < 0) {
    const word = readOrdinalBefore(w, at + 1);
    const isDay = word !== undefined && word.value <= MAX_DAY && (of || isDated(w, word.first, i));
    return isDay ? { day: word.value, start: word.first, next: i, of } : undefined;
  }
  const start = suffixed ? at - 1 : at;
  const isNumber = suffixed || (!of && w.at(at).length <= 2);
  const day = isNumber ? w.numberAt(start) : -1;
  if (day < 1 || day > MAX_DAY) return undefined;
  const opens = !w.isGlued(start) || DASHES.has(w.at(start - 1)) || w.at(start - 1) === '(';
  return opens ? { day, start, next: i, of } : undefined;
}

/** Returns true if an ordinal in words belongs to the month at word `i`: "on fourteenth March"; "the second March" does not. */
function isDated(w: Words, first: number, i: number): boolean {
  return w.at(first - 1) === 'on' || isYearNumber(w, w.at(i + 1) === ',' ? i + 2 : i + 1);
}

/**
 * Returns the first word of a date together with the weekday before it ("Friday, Nov. 18", "this coming Sunday, the"),
 * given the first word of the date itself. Without a weekday, `first` is that word.
 */
export function readWeekdayBefore(w: Words, i: number): { readonly first: number; readonly weekday?: number } {
  for (const at of [i - 1, i - 2, i - 3]) {
    const weekday = WEEKDAYS.get(w.at(at)) ?? (w.isCapitalised(at) ? WEEKDAY_SHORT.get(w.at(at)) : undefined);
    if (weekday !== undefined) return { first: readDeterminer(w, at)?.first ?? at, weekday };
    if (w.at(at) !== ',' && w.at(at) !== '.' && w.at(at) !== 'the') break;
  }
  return { first: i };
}
