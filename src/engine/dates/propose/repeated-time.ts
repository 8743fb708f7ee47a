/**
 * Proposes repeated times (TIMEX3 SET).
 *
 * Accepts: "every Monday", "each year", "every other week", "every fourth year", "every third Monday" (without a value),
 * "every few weeks", "every Christmas", "every July 4", "Tuesday nights", "Mondays", "daily", "annually", "annual",
 * "twice a year", "per day", "seven days a week", "$2 million a year".
 * Refuses: names ("Daily Mail", "Weekly Standard"), "every one", "each of", "quarterly" (in news, the kind of a report).
 */
import { wordSet } from '../../../util/collections.js';
import { padNumber } from '../calendar/days.js';
import { formatPeriod, SEASON_CODES } from '../calendar/periods.js';
import { formatDuration } from '../calendar/time-values.js';
import type { Proposal, Rule, RuleOptions } from '../candidate.js';
import type { Yearly } from '../meaning.js';
import { readAmount } from '../read/amounts.js';
import { MAX_DAY } from '../read/day-of-month.js';
import { isOrdinalEnding, readOrdinal } from '../read/ordinals.js';
import { DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAY_PLURALS, WEEKDAYS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { occurrenceIn } from '../resolve/choose-year.js';
import { readNamedDay } from './holiday.js';
import { readDateAt } from './named-month.js';

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['annual', 'P1Y'],
  ['yearly', 'P1Y'],
  ['biannual', 'P6M'],
  ['biennial', 'P2Y'],
]);
const QUANTIFIERS = new Set(['every', 'each']);
/** Three years in which a movable day has different dates. */
const SOME_YEARS = [2015, 2016, 2017];
const TIMES = wordSet('once twice thrice times');

export const repeatedTime: Rule = {
  name: 'repeated-time',
  triggers: [...ADVERBS.keys(), ...QUANTIFIERS, ...WEEKDAY_PLURALS.keys(), ...WEEKDAYS.keys(), ...UNITS.keys()],
  propose(w, i, options) {
    const word = w.at(i);
    if (ADVERBS.has(word)) return readAdverb(w, i);
    if (QUANTIFIERS.has(word)) return readQuantified(w, i, options);
    return UNITS.has(word) ? readRate(w, i) : readWeekdays(w, i);
  },
};

const proposeSet = (first: number, last: number, value: string | undefined): Proposal => ({
  first,
  last,
  meaning: { kind: 'value', timex: 'SET', value },
});

/**
 * Returns true if the word is the kind of a publication: "the daily Granma", "a weekly newspaper", "a daily printed in
 * Darwin".
 */
function isPublication(w: Words, i: number): boolean {
  if (w.at(i) !== 'daily' && w.at(i) !== 'weekly' && w.at(i) !== 'monthly') return false;
  if (/^(?:newspapers?|papers?|tabloids?|magazines?|broadsheets?|journals?|publications?)$/.test(w.at(i + 1)))
    return true;
  if (w.isCapitalised(i + 1) && w.pos(i + 1) === 'PROPN' && w.at(i - 1) !== 'a') return true;
  return w.pos(i - 1) === 'DET' && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(w.pos(i + 1)) && w.at(i + 1) !== ',';
}

function readAdverb(w: Words, i: number): Proposal | undefined {
  if (isPublication(w, i)) return undefined;
  if (w.isCapitalised(i) && !w.opensSentence(i)) return undefined;
  if (w.isCapitalised(i) && w.isCapitalised(i + 1)) return undefined;
  return proposeSet(i, i + 1, ADVERBS.get(w.at(i)) as string);
}

/** Reads "every Monday", "every other day", "every three years", "every fourth year", "every Christmas". */
function readQuantified(w: Words, i: number, options: RuleOptions): Proposal | undefined {
  const start = w.at(i + 1) === 'single' ? i + 2 : i + 1;
  const dated = readEveryYear(w, start, options);
  if (dated !== undefined) return proposeSet(i, dated.last, dated.value);
  const { amount, next: at, nth } = readInterval(w, start);
  const value = formatRecurring(w, at, amount);
  if (value === undefined) return undefined;
  const isWeekday = WEEKDAYS.has(w.at(at));
  const part = isWeekday ? DAY_PARTS.get(w.at(at + 1)) : undefined;
  const end = part === undefined ? at + 1 : at + 2;
  if (isWeekday && (nth !== undefined || w.at(end) === 'of'))
    return readEveryNth(w, i, end, nth === undefined ? value : undefined);
  return part === undefined ? proposeSet(i, end, value) : proposeSet(i, end, `${value}T${part}`);
}

/** Reads "other", "second", "fourth", "three", "few" after "every": the units between two times. `nth` is set for ordinals. */
function readInterval(w: Words, i: number): { amount: number | undefined; next: number; nth?: number } {
  const word = w.at(i);
  if (word === 'other' || word === 'alternate' || word === 'second') return { amount: 2, next: i + 1 };
  if (word === 'few') return { amount: undefined, next: i + 1 };
  if (word === 'some' || word === 'many') return { amount: 1, next: i };
  const ordinal = readOrdinal(w, i);
  if (ordinal !== undefined) return { amount: ordinal.value, next: ordinal.next, nth: ordinal.value };
  const number = readAmount(w, i);
  return number === undefined ? { amount: 1, next: i } : { amount: number.value, next: number.next };
}

/**
 * Reads "every first Monday of the month". "Every third Monday" alone can be a Monday of each month or one of three weeks,
 * so it has no value.
 */
function readEveryNth(w: Words, i: number, end: number, value: string | undefined): Proposal {
  const isOfMonth = w.at(end) === 'of' && /^(?:the|every|each)$/.test(w.at(end + 1)) && w.at(end + 2) === 'month';
  return isOfMonth ? proposeSet(i, end + 3, 'P1M') : proposeSet(i, end, value);
}

/** Reads a day that comes every year: "Christmas", "July 4", "5 November". A movable day comes every year too: `P1Y`. */
function readEveryYear(w: Words, i: number, options: RuleOptions): { last: number; value: string } | undefined {
  const named = w.isCapitalised(i) ? readNamedDay(w, i, options) : undefined;
  if (named !== undefined) return { last: named.last, value: formatYearly(named.meaning.yearly) };
  const isDayFirst = w.numberAt(i) > 0 && MONTHS.has(w.at(i + (isOrdinalEnding(w, i + 1) ? 2 : 1)));
  const month = isDayFirst ? i + (isOrdinalEnding(w, i + 1) ? 2 : 1) : i;
  if (!MONTHS.has(w.at(month)) || !w.isCapitalised(month)) return undefined;
  const found = isDayFirst ? { last: month + 1, day: w.numberAt(i) } : readDayOfYear(w, month);
  if (found === undefined || found.day > MAX_DAY) return undefined;
  return {
    last: found.last,
    value: `XXXX-${padNumber(MONTHS.get(w.at(month)) as number, 2)}-${padNumber(found.day, 2)}`,
  };
}

function readDayOfYear(w: Words, month: number): { last: number; day: number } | undefined {
  const date = readDateAt(w, month);
  const isDay = date?.meaning.kind === 'yearly' && date.meaning.yearly.of === 'day' && date.meaning.year === undefined;
  return isDay && date.meaning.kind === 'yearly' && date.meaning.yearly.of === 'day'
    ? { last: date.last, day: date.meaning.yearly.day }
    : undefined;
}

/** Returns `XXXX-12-25` for a named day with the same date in each of three years; `P1Y` for a movable one. */
function formatYearly(yearly: Yearly): string {
  const days = SOME_YEARS.map((year) => occurrenceIn(yearly, year));
  const dates = days.map((day) => (day === undefined ? '' : formatPeriod(day).slice(5)));
  return dates[0] !== '' && dates.every((date) => date === dates[0]) ? `XXXX-${dates[0]}` : 'P1Y';
}

/** Returns the value of "every X", with `amount` units between two times: `P2Y`, `XXXX-WXX-1`. */
function formatRecurring(w: Words, i: number, amount: number | undefined): string | undefined {
  const weekday = WEEKDAYS.get(w.at(i));
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  const month = w.isCapitalised(i) ? MONTHS.get(w.at(i)) : undefined;
  if (month !== undefined) return `XXXX-${String(month).padStart(2, '0')}`;
  const season = SEASONS.get(w.at(i));
  if (season !== undefined) return `XXXX-${SEASON_CODES[season - 1]}`;
  const part = DAY_PARTS.get(w.at(i));
  if (part !== undefined) return `XXXX-XX-XXT${part}`;
  const unit = UNITS.get(w.at(i));
  if (unit === undefined || (w.at(i) === 'second' && amount === 1)) return undefined;
  return unit.designator === 'WE' ? 'XXXX-WXX-WE' : formatDuration(amount, unit.designator, unit.times);
}

/** Reads "twice a year", "per day", "seven days a week". "60 miles an hour" is a speed. */
function readRate(w: Words, i: number): Proposal | undefined {
  const unit = UNITS.get(w.at(i));
  const article = w.at(i - 1);
  if (unit === undefined || unit.plural || unit.designator === 'WE') return undefined;
  const value = formatDuration(1, unit.designator, unit.times);
  if (article === 'per') return unit.unit === undefined ? undefined : proposeSet(i - 1, i + 1, value);
  if (article !== 'a' && article !== 'an') return undefined;
  if (TIMES.has(w.at(i - 2))) return proposeSet(w.at(i - 2) === 'times' ? i - 3 : i - 2, i + 1, value);
  if (UNITS.get(w.at(i - 2))?.plural !== true || unit.unit === undefined) return undefined;
  const amount = readAmount(w, i - 3);
  return amount?.value !== undefined && amount.next === i - 2 ? proposeSet(i - 3, i + 1, value) : undefined;
}

/** Reads "Mondays", "Tuesday nights", "Monday and Wednesday nights". */
function readWeekdays(w: Words, i: number): Proposal | undefined {
  const plural = WEEKDAY_PLURALS.get(w.at(i));
  if (!w.isCapitalised(i)) return undefined;
  // "the Fridays for Future movement".
  if (plural !== undefined && w.at(i + 1) === 'for' && w.isCapitalised(i + 2)) return undefined;
  if (plural !== undefined) return proposeSet(i, i + 1, `XXXX-WXX-${plural}`);
  if (isListed(w, i)) return proposeSet(i, i + 1, `XXXX-WXX-${WEEKDAYS.get(w.at(i))}`);
  const value = `XXXX-WXX-${WEEKDAYS.get(w.at(i))}`;
  const part = readPluralPart(w, i + 1);
  if (part !== undefined) return proposeSet(i, i + 2, `${value}T${part}`);
  const joined = (w.at(i + 1) === 'and' || w.at(i + 1) === 'or') && WEEKDAYS.has(w.at(i + 2));
  const shared = joined ? readPluralPart(w, i + 3) : undefined;
  return shared === undefined ? undefined : proposeSet(i, i + 1, `${value}T${shared}`);
}

/** Returns the TIMEX3 code of a part of the day in the plural at word `i`: "nights" → `NI`. */
function readPluralPart(w: Words, i: number): string | undefined {
  return w.at(i).endsWith('s') ? DAY_PARTS.get(w.at(i)) : undefined;
}

/** Returns true at "Thursday" in "every Tuesday and Thursday". */
function isListed(w: Words, i: number): boolean {
  const joint = w.at(i - 1);
  return (
    (joint === 'and' || joint === 'or' || joint === ',') && WEEKDAYS.has(w.at(i - 2)) && QUANTIFIERS.has(w.at(i - 3))
  );
}
