/** Reads the direction after an amount of time and computes the meaning of both: "two years ago", "a day earlier". */
import { wordSet } from '../../../util/collections.js';
import type { Unit } from '../calendar/periods.js';
import { formatDuration } from '../calendar/time-values.js';
import { countUnits, type Meaning } from '../meaning.js';
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
  if (!Number.isInteger(count)) return fractionMeaning(count, entry.unit, from);
  const unit: Unit = entry.unit === 'decade' || entry.unit === 'century' ? 'year' : entry.unit;
  const comparesYears = unit === 'year' && amount === 1;
  return { kind: 'shift', unit, count, from, grain: unit, ...(comparesYears ? { keepsGrain: true } : {}) };
}

/** The mean length of a month in days. */
const MONTH_DAYS = 30.44;
const WEEK_DAYS = 7;

/** Returns the meaning of an amount with a half: "two and a half years ago" is a month, "a week and a half ago" a day. */
function fractionMeaning(count: number, unit: Unit, from: 'now' | 'text'): Meaning {
  if (unit === 'week') return countedDays(Math.trunc(count * WEEK_DAYS), 'day', from);
  if (unit === 'month') return countedDays(Math.round(count * MONTH_DAYS), 'month', from);
  if (unit === 'year') return { kind: 'shift', unit: 'month', count: Math.round(count * 12), from, grain: 'month' };
  // A day and a half ago is one of two days.
  return { kind: 'value', timex: 'DATE', value: undefined };
}

function countedDays(count: number, grain: Unit, from: 'now' | 'text'): Meaning {
  return { kind: 'counted', unit: 'day', count, grain, from: countUnits('day', 0, from) };
}

/** For each unit, the smaller unit that divides it evenly, and how many of the smaller unit it has. */
const IN_SMALLER: Readonly<Record<string, readonly [designator: string, count: number]>> = {
  Y: ['M', 12],
  W: ['D', 7],
  TH: ['TM', 60],
  TM: ['TS', 60],
};

/** The most units of one amount: "two years, three months, one week and five days ago". */
const MOST_UNITS = 4;
/** Units of the calendar from the largest to the smallest. */
const SIZES: readonly Unit[] = ['century', 'decade', 'year', 'quarter', 'month', 'week', 'day'];

interface Part {
  readonly amount: number;
  readonly entry: DurationUnit;
}

/**
 * Returns the meaning of an amount that continues with smaller units and a direction: "two years and three months ago", "1
 * month 1 day ago".
 *
 * @param end index of the word after the first unit.
 * @param amount the first amount, in designator units.
 */
export function readFurtherDistance(
  w: Words,
  end: number,
  amount: number,
  entry: DurationUnit,
): { meaning: Meaning; last: number } | undefined {
  const parts: Part[] = [{ amount, entry: { ...entry, times: 1 } }];
  for (let at = end; parts.length <= MOST_UNITS; ) {
    const direction = parts.length > 1 ? readDirection(w, at) : undefined;
    if (direction !== undefined) return { meaning: meaningOfParts(parts, direction), last: direction.next };
    const start = w.at(at) === ',' ? at + 1 : at;
    const more = readAmount(w, w.at(start) === 'and' ? start + 1 : start);
    const unit = more === undefined ? undefined : UNITS.get(w.at(more.next));
    if (more?.value === undefined || unit === undefined) return undefined;
    if (!isSmaller(unit, (parts.at(-1) as Part).entry)) return undefined;
    parts.push({ amount: more.value * unit.times, entry: { ...unit, times: 1 } });
    at = more.next + 1;
  }
  return undefined;
}

function isSmaller(unit: DurationUnit, than: DurationUnit): boolean {
  const isClock = unit.unit === undefined;
  if (isClock && than.unit !== undefined) return unit.designator === 'TH';
  if (isClock !== (than.unit === undefined)) return false;
  return isClock
    ? IN_SMALLER[than.designator]?.[0] === unit.designator
    : SIZES.indexOf(unit.unit as Unit) > SIZES.indexOf(than.unit as Unit);
}

function meaningOfParts(parts: readonly Part[], direction: Direction): Meaning {
  const [first, second] = parts as readonly [Part, Part];
  const [smaller, count] = IN_SMALLER[first.entry.designator] ?? [];
  if (parts.length === 2 && count !== undefined && smaller === second.entry.designator) {
    return distanceMeaning(first.amount * count + second.amount, second.entry, direction);
  }
  // Whole months are counted first: a month and a day before 18 November is 17 October.
  const { sign, from } = direction;
  // "Five days and six hours ago" is one of two days.
  const isExact = parts.every(({ amount, entry }) => Number.isInteger(amount) && entry.unit !== undefined);
  if (!isExact) return { kind: 'value', timex: 'DATE', value: undefined };
  return parts.reduce<Meaning>(
    (base, { amount, entry }) => {
      const unit = entry.designator === 'Y' ? 'year' : (entry.unit as Unit);
      return { kind: 'counted', unit, count: sign * amount, grain: 'day', from: base };
    },
    countUnits('day', 0, from),
  );
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
