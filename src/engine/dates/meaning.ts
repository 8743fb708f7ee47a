/**
 * What a rule hands on: a stretch of words and what it says, not yet tied to the calendar.
 *
 * Rules only read; which Friday is meant is decided later, in text order, when the publication date, the
 * dates mentioned before and the tense of the clause are known (`resolve.ts`).
 */
import type { Timex, TimexMod } from '../types.js';
import type { Period, Unit } from './value.js';
import type { Words } from './words.js';

/** Something that comes back every year. */
export type Yearly =
  | { readonly of: 'day'; readonly month: number; readonly day: number }
  | { readonly of: 'month' | 'season' | 'quarter' | 'half'; readonly nth: number }
  | { readonly of: 'holiday'; readonly name: string };

/** Which of the recurring ones: as "last", "this", "next" say it; `previous` and `following` count from a date in the text. */
export type Pick = 'last' | 'this' | 'next' | 'previous' | 'following' | 'same';

export type Meaning =
  /** A value that needs no calendar: durations, sets, PRESENT_REF. */
  | { readonly kind: 'value'; readonly timex: Timex; readonly value: string | undefined }
  /** A stretch of the calendar written out in full. */
  | { readonly kind: 'period'; readonly period: Period }
  /** "July 15", "March", "summer", "third quarter", "Christmas"; `year` a number, or counted from the publication year. */
  | {
      readonly kind: 'yearly';
      readonly yearly: Yearly;
      readonly year?: number | { readonly shift: number } | 'text';
      readonly pick?: Pick;
      readonly weekday?: number;
    }
  /** "Friday", "last Friday", and so many weeks after it: "a week on Friday". */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly pick?: Pick; readonly weeks?: number }
  | { readonly kind: 'weekend'; readonly pick?: Pick }
  /** So many units away from the publication date (`now`) or from a date in the text; valued with granularity `grain`. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly count: number;
      readonly from: 'now' | 'text';
      readonly grain: Unit;
      /** The unit alone decides ("last year"), or the anchor keeps its own granularity ("a year earlier": the same quarter). */
      readonly keepsGrain?: boolean;
    }
  /** "the first week of March", "the last weekend of July"; nth counts from 1, -1 is the last. */
  | { readonly kind: 'nth'; readonly unit: Unit; readonly nth: number; readonly of: Meaning }
  /** "six minutes later": so many seconds from the time of day that the text mentioned; without one, a duration. */
  | { readonly kind: 'clock-shift'; readonly seconds: number | undefined; readonly duration: string }
  /** "the 1988 period": what the text compares with (a quarter, a half), in that year. */
  | { readonly kind: 'counterpart'; readonly year: number }
  /** A time (`T09:30`) or part (`TMO`) of a day; without `day`, of the day that the text speaks of. */
  | { readonly kind: 'time'; readonly time: string; readonly day?: Meaning };

/** A proposed mention over words `[first, last)`. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  readonly rule: string;
  readonly mod?: TimexMod;
}

/** One family of expressions. */
export interface Proposer {
  readonly name: string;
  /** The (lower-case) words at which the rule is tried; {@link ANY_DIGITS} for every number in digits. */
  readonly triggers: Iterable<string>;
  /** Looks at a bounded neighbourhood of word i, which is one of the triggers. */
  propose(w: Words, i: number, options: ProposeOptions): Candidate | readonly Candidate[] | null;
}

export interface ProposeOptions {
  /** Whether 4/7/2019 is the 4th of July; asked only where both readings are possible. */
  readonly dayFirst: () => boolean;
}

export const ANY_DIGITS = '0';

/** So many whole units from the publication date (`now`) or from a date in the text. */
export function counted(unit: Unit, count: number, from: 'now' | 'text'): Meaning {
  return { kind: 'shift', unit, count, from, grain: unit };
}

/** Whether a meaning is a time of day. */
export function isTime(meaning: Meaning): meaning is Extract<Meaning, { kind: 'time' }> {
  return meaning.kind === 'time';
}

/** Whether a meaning is a single day. */
export function isDay(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'period':
      return meaning.period.unit === 'day';
    case 'yearly':
      return meaning.yearly.of === 'day' || meaning.yearly.of === 'holiday';
    case 'weekday':
      return true;
    case 'shift':
      return meaning.grain === 'day';
    default:
      return false;
  }
}

/** A duration's value: `P3D`, `PT2H`, `PXW`; an amount without number is X. */
export function durationValue(amount: number | undefined, designator: string, times = 1): string {
  const isTimeUnit = designator.startsWith('T');
  const prefix = isTimeUnit ? 'PT' : 'P';
  const letter = isTimeUnit ? designator.slice(1) : designator;
  if (amount === undefined) return `${prefix}X${vagueLetter(letter, times)}`;
  const total = amount * times;
  const whole = Math.floor(total);
  const half = total - whole;
  if (half === 0.5 && letter === 'Y') return whole === 0 ? 'P6M' : `P${whole}Y6M`;
  if (half === 0.5 && isTimeUnit && letter !== 'S') {
    const smaller = letter === 'H' ? 'M' : 'S';
    return whole === 0 ? `PT30${smaller}` : `PT${whole}${letter}30${smaller}`;
  }
  return `${prefix}${Math.round(total * 1000) / 1000}${letter}`;
}

/** TIMEX3 has letters of its own for decades and centuries when they are not counted in years. */
function vagueLetter(letter: string, times: number): string {
  if (letter !== 'Y' || times === 1) return letter;
  return times === 10 ? 'DE' : 'CE';
}
