/**
 * Proposes days, weekdays, weekends and times that are counted from a day or clock time beside them.
 *
 * Accepts: "two days before Christmas", "the day after Thanksgiving", "the Friday after Easter", "the last Sunday before
 * Christmas", "the week after Labor Day", "the night before Christmas", "the eve of Election Day", "two weeks after July 4",
 * "two weeks after Tuesday" (no value: either Tuesday can be meant), "the weekend of Nov. 5", "an hour before midnight".
 * Refuses: "the day after Thursday's vote", "two days before the vote", "Friday after Monday", "the day after Christmas
 * shopping".
 */
import type { Unit } from '../calendar/periods.js';
import { clockOfSeconds, secondsOfClock } from '../calendar/time-values.js';
import { type Proposal, proposal, type Rule, type RuleOptions } from '../candidate.js';
import { isDay, type Meaning } from '../meaning.js';
import { readAmountBefore } from '../read/amounts.js';
import { readOrdinalBefore } from '../read/ordinals.js';
import { DAY_PARTS, type DurationUnit, MONTHS, UNITS, WEEKDAYS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { readYearAfter } from '../read/years.js';
import { readClockAt } from './clock-time.js';
import { readNamedDay } from './holiday.js';
import { namedMonth } from './named-month.js';
import { ordinalWeekday } from './ordinal-weekday.js';

const SIGNS: ReadonlyMap<string, 1 | -1> = new Map([
  ['after', 1],
  ['following', 1],
  ['before', -1],
  ['preceding', -1],
]);
const DAY_SECONDS = 86_400;
const SECONDS: Readonly<Record<string, number>> = { TH: 3600, TM: 60 };
const DAYS_OF_WEEK = 7;
/** The most words before the month or weekday of a day: "the twenty-first of May". */
const LONGEST_DAY = 6;
const NO_OPTIONS: RuleOptions = { dayFirst: () => false, countries: () => new Map() };

export const countedDay: Rule = {
  name: 'counted-day',
  triggers: [...SIGNS.keys(), 'of', 'weekend'],
  propose(w, i, options) {
    if (w.at(i) === 'weekend') return readWeekendOfDate(w, i);
    const sign = SIGNS.get(w.at(i));
    if (sign === undefined) return readOf(w, i, options);
    const hours = readHours(w, i, sign);
    if (hours !== undefined) return hours;
    if (!isHead(w, i - 1) && findUnitOfHalf(w, i) === undefined) return undefined;
    const day = readDayAt(w, i + 1, options);
    if (day === undefined) return undefined;
    const found = readHead(w, i, sign, day);
    return found && { ...proposal(found.first, day.last, found.meaning) };
  },
};

interface Day {
  readonly last: number;
  readonly meaning: Meaning;
  readonly isNamed: boolean;
}
interface Head {
  readonly first: number;
  readonly meaning: Meaning;
}

function isHead(w: Words, i: number): boolean {
  return WEEKDAYS.has(w.at(i)) || UNITS.has(w.at(i)) || DAY_PARTS.has(w.at(i));
}

/** Returns the index of the unit of "a week and a half" that ends before word `i`. */
function findUnitOfHalf(w: Words, i: number): number | undefined {
  const isHalf = w.matches(i - 3, ['and', 'a', 'half']) && UNITS.get(w.at(i - 4))?.unit !== undefined;
  return isHalf ? i - 4 : undefined;
}

/** Returns the day that starts at word `i`: a named day, a date with a month, a weekday. */
function readDayAt(w: Words, i: number, options: RuleOptions): Day | undefined {
  const day = readNamed(w, i, options) ?? readDated(w, i) ?? readCounted(w, i, options) ?? readWeekday(w, i);
  // In "the day after Thursday's vote" and "after Christmas shopping", the vote and the shopping give the day.
  if (day === undefined || w.at(day.last) === "'s" || (w.at(day.last) === '-' && w.isGlued(day.last))) return undefined;
  return w.pos(day.last) === 'NOUN' ? undefined : day;
}

function readNamed(w: Words, i: number, options: RuleOptions): Day | undefined {
  for (const at of [i, i + 1, i + 2]) {
    const named = readNamedDay(w, at, options);
    if (named === undefined || named.first !== i) continue;
    const year = readYearAfter(w, named.last, true);
    return year === undefined
      ? { last: named.last, meaning: named.meaning, isNamed: true }
      : { last: year.next, meaning: { ...named.meaning, year: year.year }, isNamed: true };
  }
  return undefined;
}

/** Reads "Nov. 5", "12 March", and both days of "March 12-13", of which the first gives the meaning. */
function readDated(w: Words, i: number): Day | undefined {
  for (let month = i; month < i + LONGEST_DAY; month++) {
    if (!MONTHS.has(w.at(month))) continue;
    const found = namedMonth.propose(w, month, NO_OPTIONS);
    const days = found === undefined ? [] : 'meaning' in found ? [found] : found;
    const [first] = days;
    if (first === undefined || !isDay(first.meaning)) return undefined;
    const isHere = first.first === i || (first.first === i + 1 && w.at(i) === 'the');
    return isHere ? { last: (days.at(-1) ?? first).last, meaning: first.meaning, isNamed: false } : undefined;
  }
  return undefined;
}

/** Reads "the first Monday in November". */
function readCounted(w: Words, i: number, options: RuleOptions): Day | undefined {
  for (let at = i + 1; w.at(i) === 'the' && at < i + LONGEST_DAY; at++) {
    if (!WEEKDAYS.has(w.at(at))) continue;
    const found = ordinalWeekday.propose(w, at, options);
    const isHere = found !== undefined && 'meaning' in found && found.first === i && isDay(found.meaning);
    return isHere ? { last: found.last, meaning: found.meaning, isNamed: true } : undefined;
  }
  return undefined;
}

/** Reads "the July 4 weekend" and "July Fourth weekend". */
function readWeekendOfDate(w: Words, i: number): Proposal | undefined {
  for (let first = i - 2; first >= i - LONGEST_DAY; first--) {
    const day = MONTHS.has(w.at(first)) ? readDated(w, first) : undefined;
    if (day?.last !== i) continue;
    return proposal(w.at(first - 1) === 'the' ? first - 1 : first, i + 1, {
      kind: 'weekend-from',
      nth: 0,
      from: day.meaning,
    });
  }
  return undefined;
}

/** Reads a bare weekday. Its day stays unknown: "two weeks after Tuesday" can be either Tuesday. */
function readWeekday(w: Words, i: number): Day | undefined {
  const isBare = WEEKDAYS.has(w.at(i)) && w.isCapitalised(i) && !DAY_PARTS.has(w.at(i + 1)) && !w.isCapitalised(i + 1);
  return isBare
    ? { last: i + 1, meaning: { kind: 'value', timex: 'DATE', value: undefined }, isNamed: false }
    : undefined;
}

/** Reads what is counted, before the "after" or "before" at word `i`. */
function readHead(w: Words, i: number, sign: 1 | -1, day: Day): Head | undefined {
  const at = i - 1;
  const from = day.meaning;
  const halved = findUnitOfHalf(w, i);
  if (halved !== undefined) return readAmountOf(w, halved, UNITS.get(w.at(halved)) as DurationUnit, sign, from, 0.5);
  const weekday = w.isCapitalised(at) ? WEEKDAYS.get(w.at(at)) : undefined;
  const counted = readPlace(w, at, sign);
  if (weekday !== undefined) {
    const first = counted?.first ?? (day.isNamed && !SIGNS.has(w.at(at - 1)) ? at : undefined);
    return first === undefined
      ? undefined
      : { first, meaning: { kind: 'weekday-from', weekday, nth: counted?.nth ?? sign, from } };
  }
  const part = w.at(at).endsWith('s') ? undefined : DAY_PARTS.get(w.at(at));
  if (part !== undefined) {
    const beside: Meaning = { kind: 'counted', unit: 'day', count: sign, grain: 'day', from };
    return w.at(at - 1) === 'the'
      ? { first: at - 1, meaning: { kind: 'time', time: `T${part}`, day: beside } }
      : undefined;
  }
  const unit = UNITS.get(w.at(at));
  if (unit?.unit === undefined) return undefined;
  if (unit.unit === 'weekend')
    return counted && { first: counted.first, meaning: { kind: 'weekend-from', nth: counted.nth, from } };
  if (w.at(at - 1) === 'the' && !unit.plural) return readDefinite(at - 1, unit.unit, sign, from);
  return readAmountOf(w, at, unit, sign, from);
}

/** Reads "the", "the first", "the last" before word `i`: the place from the day, negative before it. */
function readPlace(w: Words, i: number, sign: 1 | -1): { first: number; nth: number } | undefined {
  if (w.at(i - 1) === 'the') return { first: i - 1, nth: sign };
  if (w.at(i - 1) === 'last' || w.at(i - 1) === 'final')
    return sign < 0 && w.at(i - 2) === 'the' ? { first: i - 2, nth: -1 } : undefined;
  const ordinal = readOrdinalBefore(w, i);
  return ordinal !== undefined && w.at(ordinal.first - 1) === 'the'
    ? { first: ordinal.first - 1, nth: sign * ordinal.value }
    : undefined;
}

/** "the day after" is a day, "the week after" a week; "the year after Christmas" is neither. */
function readDefinite(first: number, unit: Unit, sign: 1 | -1, from: Meaning): Head | undefined {
  return unit === 'day' || unit === 'week'
    ? { first, meaning: { kind: 'counted', unit, count: sign, grain: unit, from } }
    : undefined;
}

/** Reads "two days", "a week and a half", "several weeks" before the joint; `i` is the index of the unit. */
function readAmountOf(
  w: Words,
  i: number,
  unit: DurationUnit,
  sign: 1 | -1,
  from: Meaning,
  half = 0,
): Head | undefined {
  const amount = readAmountBefore(w, i);
  if (amount === undefined) return undefined;
  const count =
    amount.value === undefined
      ? undefined
      : (amount.value + half) * unit.times * (unit.unit === 'week' ? DAYS_OF_WEEK : 1);
  const counts =
    unit.unit === 'week' ? 'day' : unit.unit === 'decade' || unit.unit === 'century' ? 'year' : (unit.unit as Unit);
  const meaning: Meaning =
    count === undefined || (counts !== 'day' && !Number.isInteger(count))
      ? { kind: 'value', timex: 'DATE', value: undefined }
      : { kind: 'counted', unit: counts, count: sign * Math.floor(count), grain: 'day', from };
  return { first: amount.first, meaning };
}

const countWeek = (from: Meaning): Meaning => ({ kind: 'counted', unit: 'week', count: 0, grain: 'week', from });

/** Reads "the eve of Thanksgiving", "the week of Thanksgiving" and "the weekend of Nov. 5". */
function readOf(w: Words, i: number, options: RuleOptions): Proposal | undefined {
  const head = w.at(i - 1);
  if (head !== 'eve' && head !== 'weekend' && head !== 'week') return undefined;
  const day = w.at(i - 2) === 'the' || w.at(i - 2) === 'on' ? readDayAt(w, i + 1, options) : undefined;
  if (day === undefined || (head === 'week' && !day.isNamed)) return undefined;
  const from = day.meaning;
  if (head === 'week') return proposal(w.at(i - 2) === 'the' ? i - 2 : i - 1, day.last, countWeek(from));
  const meaning: Meaning =
    head === 'eve'
      ? { kind: 'counted', unit: 'day', count: -1, grain: 'day', from }
      : { kind: 'weekend-from', nth: 0, from };
  return proposal(w.at(i - 2) === 'the' ? i - 2 : i - 1, day.last, meaning);
}

/** Reads "an hour before midnight", "1 hour before 3", "ten minutes after 5 p.m.". */
function readHours(w: Words, i: number, sign: 1 | -1): Proposal | undefined {
  const size = SECONDS[UNITS.get(w.at(i - 1))?.designator ?? ''];
  const clock = size === undefined ? undefined : readClockAt(w, i + 1);
  const amount = clock === undefined ? undefined : readAmountBefore(w, i - 1);
  if (size === undefined || clock === undefined || amount === undefined) return undefined;
  const total =
    amount.value === undefined
      ? -1
      : (secondsOfClock(clock.time) % (sign > 0 ? DAY_SECONDS : Infinity)) + sign * amount.value * size;
  const isSameDay = total >= 0 && total <= DAY_SECONDS;
  const meaning: Meaning = isSameDay
    ? { kind: 'time', time: clockOfSeconds(total) }
    : { kind: 'value', timex: 'TIME', value: undefined };
  return proposal(amount.first, clock.last, meaning);
}
