/**
 * Counts days, weekdays and weekends from a day: "two days before Christmas", "the Friday after Thanksgiving", "Labor Day
 * weekend", "the last Friday of the month".
 */
import { modulo, weekdayOf } from '../calendar/days.js';
import { firstDay, lastDay, type Period, periodOfDay, shift, shiftBy, type Unit, widen } from '../calendar/periods.js';
import type { Meaning } from '../meaning.js';

const [MONDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY] = [1, 3, 4, 6, 7];

/** Meanings that are counted from another one. */
export type CountedMeaning = Extract<Meaning, { kind: 'counted' | 'weekday-from' | 'weekend-from' | 'weekday-in' }>;

/** Returns the period of a meaning, given the period that it is counted from or lies in. */
export function countFromBase(meaning: CountedMeaning, base: Period): Period | undefined {
  switch (meaning.kind) {
    case 'counted':
      return countFrom(base, meaning.unit, meaning.count, meaning.grain);
    case 'weekday-from':
      return weekdayFrom(base, meaning.weekday, meaning.nth);
    case 'weekend-from':
      return weekendFrom(base, meaning.nth);
    case 'weekday-in':
      return weekdayIn(base, meaning.weekday, meaning.nth);
  }
}

/** Returns the period of unit `grain` that lies `count` units from a period; undefined if two weeks are meant equally well. */
function countFrom(from: Period, unit: Unit, count: number, grain: Unit): Period | undefined {
  if (unit === 'week' && grain === 'week' && !isInMidweek(from, count)) return undefined;
  return widen(shiftBy(from, unit, count), grain);
}

/**
 * Returns true unless the week around or beside a day can be counted in two ways: the week before a Sunday is the week
 * that ends with the Sunday or the week before that; "Easter week" begins or ends with Easter.
 */
function isInMidweek(day: Period, count: number): boolean {
  if (day.unit !== 'day') return true;
  const weekday = weekdayOf(day.index);
  if (count > 0) return weekday !== MONDAY;
  return count < 0 ? weekday < SATURDAY : weekday !== SUNDAY;
}

/** Returns the nth such weekday after a day; before the day if `nth` is negative. */
function weekdayFrom(from: Period, weekday: number, nth: number): Period {
  if (nth < 0) {
    const first = firstDay(from);
    return { unit: 'day', index: first - (modulo(weekdayOf(first) - weekday, 7) || 7) + 7 * (nth + 1) };
  }
  const last = lastDay(from);
  return { unit: 'day', index: last + (modulo(weekday - weekdayOf(last), 7) || 7) + 7 * (nth - 1) };
}

/**
 * Returns the weekend nearest to a day if `nth` is 0: the weekend before a Monday or Tuesday, the weekend after a Thursday
 * or Friday; undefined for a Wednesday. Otherwise returns the nth weekend after the day, or before it if `nth` is negative.
 */
function weekendFrom(from: Period, nth: number): Period | undefined {
  if (nth !== 0) {
    // A weekend before a Sunday ends before it, so the count goes back from the Sunday.
    const edge = weekdayFrom(from, nth < 0 ? SUNDAY : SATURDAY, nth);
    return periodOfDay(edge.index, 'weekend');
  }
  const day = firstDay(from);
  const weekday = weekdayOf(day);
  if (weekday === WEDNESDAY) return undefined;
  const own = periodOfDay(day, 'weekend');
  return weekday < THURSDAY ? shift(own, -1) : own;
}

/** Returns the nth such weekday in a period, the last one if `nth` is −1; undefined if the period has fewer. */
export function weekdayIn(whole: Period, weekday: number, nth: number): Period | undefined {
  const [first, last] = [firstDay(whole), lastDay(whole)];
  const index =
    nth < 0
      ? last - modulo(weekdayOf(last) - weekday, 7) + 7 * (nth + 1)
      : first + modulo(weekday - weekdayOf(first), 7) + 7 * (nth - 1);
  return index < first || index > last ? undefined : { unit: 'day', index };
}
