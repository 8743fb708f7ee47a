/** Reads the direction after an amount of time and computes the meaning of both: "two years ago", "a day earlier". */
import { wordSet } from '../../../util/collections.js';
import type { Unit } from '../calendar/periods.js';
import { formatDuration } from '../calendar/time-values.js';
import type { Meaning } from '../meaning.js';
import { readAmount } from './amounts.js';
import { type DurationUnit, UNITS } from './vocabulary.js';
import type { Words } from './words.js';

/** Whether an amount is added or subtracted, and from which date: the publication date (`now`) or a date in the text. */
export interface Direction {
  readonly sign: 1 | -1;
  readonly from: 'now' | 'text';
  /** Index of the word after the phrase. */
  readonly next: number;
}

const LATER = wordSet('later afterwards afterward hence on');
const EARLIER = wordSet('earlier previously prior beforehand');
/** "back" and "on" give a direction only at the end of a clause: "years on, …", but not "two years on the run". */
const CLAUSE_END = /^[.,;\n]$/;
const SECONDS: Readonly<Record<string, number>> = { TH: 3600, TM: 60, TS: 1 };

/**
 * Returns the direction that starts at word `i`: "ago", "later", "earlier", "from now", "' time" (as in "two years' time").
 */
export function readDirection(w: Words, i: number): Direction | undefined {
  const word = w.at(i);
  const endsClause = CLAUSE_END.test(w.at(i + 1));
  if (word === 'ago' || (word === 'back' && endsClause)) return { sign: -1, from: 'now', next: i + 1 };
  if (word === 'or' && w.at(i + 1) === 'so' && w.at(i + 2) === 'ago') return { sign: -1, from: 'now', next: i + 3 };
  if (word === "'" && w.at(i + 1) === 'time') return { sign: 1, from: 'now', next: i + 2 };
  if (word === 'from' && w.at(i + 1) === 'now') return { sign: 1, from: 'now', next: i + 2 };
  if (LATER.has(word) && (word !== 'on' || endsClause)) return { sign: 1, from: 'text', next: i + 1 };
  const comparesWith = w.at(i + 1) === 'to' || w.at(i + 1) === 'than';
  return EARLIER.has(word) && !comparesWith ? { sign: -1, from: 'text', next: i + 1 } : undefined;
}

/**
 * Returns the meaning of an amount of units in a direction. Without a number, it is `PAST_REF`, `FUTURE_REF` or a duration:
 * "a few years ago" → `PAST_REF`, "several years later" → `PXY`.
 */
export function distanceMeaning(amount: number | undefined, entry: DurationUnit, direction: Direction): Meaning {
  const { sign, from } = direction;
  if (entry.unit === undefined) return clockDistanceMeaning(amount, entry, direction);
  if (amount === undefined) {
    return from === 'now'
      ? { kind: 'value', timex: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
      : { kind: 'value', timex: 'DURATION', value: formatDuration(undefined, entry.designator, entry.times) };
  }
  const count = sign * amount * entry.times;
  if (!Number.isInteger(count)) {
    // "two and a half years ago" is a month, not a year.
    return { kind: 'shift', unit: 'month', count: Math.round(count * 12), from, grain: 'month' };
  }
  const unit: Unit = entry.unit === 'decade' || entry.unit === 'century' ? 'year' : entry.unit;
  const comparesYears = unit === 'year' && amount === 1;
  return { kind: 'shift', unit, count, from, grain: unit, ...(comparesYears ? { keepsGrain: true } : {}) };
}

/** For each unit, the smaller unit that divides it evenly, and how many of the smaller unit it has. */
const IN_SMALLER: Readonly<Record<string, readonly [designator: string, count: number]>> = {
  Y: ['M', 12],
  W: ['D', 7],
  TH: ['TM', 60],
  TM: ['TS', 60],
};

/**
 * Returns the meaning of an amount that continues with a smaller unit and a direction: "two years and three months ago".
 *
 * @param end index of the word after the first unit.
 */
export function readFurtherDistance(
  w: Words,
  end: number,
  amount: number,
  entry: DurationUnit,
): { meaning: Meaning; last: number } | undefined {
  const [smaller, count] = IN_SMALLER[entry.designator] ?? [];
  if (count === undefined) return undefined;
  const at = w.at(end) === ',' || w.at(end) === 'and' ? end + 1 : end;
  const more = readAmount(w, at);
  const unit = more === undefined ? undefined : UNITS.get(w.at(more.next));
  if (more?.value === undefined || unit === undefined || unit.designator !== smaller || unit.times !== 1)
    return undefined;
  const direction = readDirection(w, more.next + 1);
  if (direction === undefined) return undefined;
  return { meaning: distanceMeaning(amount * count + more.value, unit, direction), last: direction.next };
}

/**
 * Returns the meaning of hours, minutes or seconds in a direction. "six minutes later" counts from a clock time in the
 * text; "two hours ago" is an unknown time (`TXX`) on the publication day.
 */
function clockDistanceMeaning(amount: number | undefined, entry: DurationUnit, { sign, from }: Direction): Meaning {
  if (from === 'now') {
    return { kind: 'time', time: 'TXX', day: { kind: 'shift', unit: 'day', count: 0, from, grain: 'day' } };
  }
  return {
    kind: 'clock-shift',
    seconds: amount === undefined ? undefined : sign * amount * (SECONDS[entry.designator] ?? 1),
    duration: formatDuration(amount, entry.designator, entry.times),
  };
}
