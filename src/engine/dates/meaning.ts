/**
 * Meanings: what an expression says, before the calendar is consulted.
 *
 * A rule knows that "Friday" is a weekday, but not which Friday the article means. The resolver decides that later, in
 * text order, when it knows the publication date, the dates mentioned before and the tense of the clause.
 */
import type { Timex } from '../types.js';
import { type Period, partOfYear, type Unit } from './calendar/periods.js';

/** A day or part of the year that every year has: 15 July, March, summer, the third quarter, Christmas, the last Friday of May. */
export type Yearly =
  | { readonly of: 'day'; readonly month: number; readonly day: number }
  | { readonly of: 'month' | 'season' | 'quarter' | 'half'; readonly nth: number }
  /** A named day; `country` (ISO 3166-1) chooses among the days that countries keep on different dates. */
  | { readonly of: 'holiday'; readonly name: string; readonly country?: string }
  /** The nth weekday of a month. `nth` counts from 1; −1 is the last. */
  | { readonly of: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number };

/**
 * The choice that a determiner makes among recurring periods. `last`, `this` and `next` count from the publication date;
 * `previous`, `following` and `same` count from a date in the text.
 */
export type Pick = 'last' | 'this' | 'next' | 'previous' | 'following' | 'same';

/** A year as the text writes it: a number, or a number of years from the publication year ("last year" → −1). */
export type WrittenYear = number | { readonly shift: number };

export type Meaning =
  /** A value that needs no calendar: "three weeks" → `P3W`, "every Monday" → `XXXX-WXX-1`, "now" → `PRESENT_REF`. */
  | { readonly kind: 'value'; readonly timex: Timex; readonly value: string | undefined }
  /** A period of the calendar that the text writes in full: "July 15, 2016", "1989". */
  | { readonly kind: 'period'; readonly period: Period }
  /**
   * A day or part of some year: "July 15", "last summer". `year` is the year that the text writes beside it, or `text` for the
   * year of the latest date in the text.
   */
  | {
      readonly kind: 'yearly';
      readonly yearly: Yearly;
      readonly year?: WrittenYear | 'text';
      readonly pick?: Pick;
      /** The weekday written beside the day: "Friday, Dec. 18" fits one year only. */
      readonly weekday?: number;
    }
  /** "Friday", "last Friday"; with a number of weeks to add: "a week on Friday" → 1. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly pick?: Pick; readonly weeks?: number }
  | { readonly kind: 'weekend'; readonly pick?: Pick }
  /**
   * `count` units away from the publication date (`now`) or from a date in the text. The result is a period of unit `grain`:
   * "three days ago" counts in days and is a day.
   */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly count: number;
      readonly from: 'now' | 'text';
      readonly grain: Unit;
      /** The result keeps the unit of the date it counts from: "a year earlier" than a quarter is a quarter. */
      readonly keepsGrain?: boolean;
    }
  /** "the first week of March", "the last weekend of July". `nth` counts from 1; −1 is the last. */
  | { readonly kind: 'nth'; readonly unit: Unit; readonly nth: number; readonly of: Meaning }
  /** "two weeks before Christmas": `count` units from a day. The result is a period of unit `grain`. */
  | {
      readonly kind: 'counted';
      readonly unit: Unit;
      readonly count: number;
      readonly grain: Unit;
      readonly from: Meaning;
    }
  /** "the Friday after Thanksgiving": the nth such weekday after a day; before the day if `nth` is negative. */
  | { readonly kind: 'weekday-from'; readonly weekday: number; readonly nth: number; readonly from: Meaning }
  /** "Labor Day weekend": the weekend nearest to a day. "the weekend after Easter": the nth weekend after the day. */
  | { readonly kind: 'weekend-from'; readonly nth: number; readonly from: Meaning }
  /** "Tuesday of last week", "the last Friday of next month". `nth` counts from 1; −1 is the last. */
  | { readonly kind: 'weekday-in'; readonly weekday: number; readonly nth: number; readonly of: Meaning }
  /** "six minutes later": seconds from the latest clock time in the text. Without a clock time, the value is `duration`. */
  | { readonly kind: 'clock-shift'; readonly seconds: number | undefined; readonly duration: string }
  /** "the 1988 period": the quarter or half that the text speaks of, in another year. */
  | { readonly kind: 'counterpart'; readonly year: number }
  /** A clock time (`T09:30`) or part of a day (`TMO`). Without `day`, the day that the text is at. */
  | { readonly kind: 'time'; readonly time: string; readonly day?: Meaning };

/** Returns the meaning of `count` whole units from the publication date (`now`) or from a date in the text. */
export function countUnits(unit: Unit, count: number, from: 'now' | 'text'): Meaning {
  return { kind: 'shift', unit, count, from, grain: unit };
}

/** Returns the meaning of the nth month, season, quarter or half, with the year that is written beside it, if any. */
export function partOfYearMeaning(
  of: 'month' | 'season' | 'quarter' | 'half',
  nth: number,
  year?: WrittenYear,
): Meaning {
  if (typeof year === 'number') return { kind: 'period', period: partOfYear(of, year, nth) };
  return { kind: 'yearly', yearly: { of, nth }, ...(year === undefined ? {} : { year }) };
}

/** Returns the meaning of a day or part of a year with a determiner: "last summer", "the same March". */
export function pickYearly(yearly: Yearly, pick: Pick): Meaning {
  return { kind: 'yearly', yearly, ...(pick === 'same' ? { year: 'text' } : { pick }) };
}

/** Returns true for a clock time or part of a day. */
export function isTime(meaning: Meaning): meaning is Extract<Meaning, { kind: 'time' }> {
  return meaning.kind === 'time';
}

/** Returns true for a clock time ("8 p.m.") rather than a part of a day ("the evening"). */
export function isClockTime(meaning: Meaning): boolean {
  return isTime(meaning) && /^T\d/.test(meaning.time);
}

/** Returns true if the meaning is a single day. */
export function isDay(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'period':
      return meaning.period.unit === 'day';
    case 'yearly':
      return meaning.yearly.of === 'day' || meaning.yearly.of === 'holiday' || meaning.yearly.of === 'weekday';
    case 'weekday':
    case 'weekday-from':
    case 'weekday-in':
      return true;
    case 'shift':
    case 'counted':
      return meaning.grain === 'day';
    default:
      return false;
  }
}
