/** The words of English dates: months, weekdays, units, numbers. A further spelling is one more word in a row. */
import { splitWords, wordSet } from '../../../util/collections.js';
import type { Unit } from '../calendar/periods.js';

/** Returns a map from each word to the value of its row. The key of a row is a list of words: `{ 'july jul': 7 }`. */
export function wordMap<T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(rows).flatMap(([words, value]) => splitWords(words).map((word) => [word, value])));
}

export const MONTHS = wordMap({
  'january jan': 1,
  'february feb febr': 2,
  'march mar': 3,
  'april apr': 4,
  may: 5,
  'june jun': 6,
  'july jul': 7,
  'august aug': 8,
  'september sept sep': 9,
  'october oct': 10,
  'november nov': 11,
  'december dec': 12,
});

export const WEEKDAYS = wordMap({
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
});
/** Abbreviations, which are weekdays only beside a date: "Fri., Nov 18". */
export const WEEKDAY_SHORT = wordMap({ mon: 1, 'tue tues': 2, wed: 3, 'thu thur thurs': 4, fri: 5, sat: 6, sun: 7 });
export const WEEKDAY_PLURALS = wordMap({
  mondays: 1,
  tuesdays: 2,
  wednesdays: 3,
  thursdays: 4,
  fridays: 5,
  saturdays: 6,
  sundays: 7,
});

/** Numbers of the seasons, as `partOfYear('season', …)` takes them. */
export const SEASONS = wordMap({
  'spring springtime': 1,
  'summer summertime': 2,
  'autumn fall': 3,
  'winter wintertime': 4,
});

/** Parts of the day, with their TIMEX3 codes. */
export const DAY_PARTS = wordMap({
  'morning mornings midmorning': 'MO',
  'lunchtime lunchtimes': 'MI',
  'afternoon afternoons midafternoon teatime teatimes': 'AF',
  'evening evenings': 'EV',
  'night nights overnight': 'NI',
});

/** A unit of time: its ISO 8601 designator, and how many designator units it has (a decade is 10 years). */
export interface DurationUnit {
  readonly designator: string;
  readonly times: number;
  /** The unit of the calendar; undefined for units below a day. */
  readonly unit?: Unit;
  readonly plural: boolean;
}

const one = (designator: string, unit?: Unit, times = 1): DurationUnit => ({
  designator,
  times,
  plural: false,
  ...(unit === undefined ? {} : { unit }),
});
const many = (unit: DurationUnit): DurationUnit => ({ ...unit, plural: true });
const SECOND = one('TS');
const MINUTE = one('TM');
const HOUR = one('TH');
const DAY = one('D', 'day');
const WEEK = one('W', 'week');
const MONTH = one('M', 'month');
const YEAR = one('Y', 'year');

export const UNITS = wordMap<DurationUnit>({
  second: SECOND,
  'seconds secs': many(SECOND),
  minute: MINUTE,
  'minutes mins': many(MINUTE),
  hour: HOUR,
  'hours hrs': many(HOUR),
  day: DAY,
  days: many(DAY),
  week: WEEK,
  weeks: many(WEEK),
  fortnight: one('W', 'week', 2),
  fortnights: many(one('W', 'week', 2)),
  weekend: one('WE', 'weekend'),
  weekends: many(one('WE', 'weekend')),
  month: MONTH,
  months: many(MONTH),
  quarter: one('Q', 'quarter'),
  quarters: many(one('Q', 'quarter')),
  year: YEAR,
  'years yrs': many(YEAR),
  decade: one('Y', 'decade', 10),
  decades: many(one('Y', 'decade', 10)),
  century: one('Y', 'century', 100),
  centuries: many(one('Y', 'century', 100)),
});

export const ORDINALS = wordMap({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
  'twenty-second': 22,
  'twenty-third': 23,
  'twenty-fourth': 24,
  'twenty-fifth': 25,
  'twenty-sixth': 26,
  'twenty-seventh': 27,
  'twenty-eighth': 28,
  'twenty-ninth': 29,
  thirtieth: 30,
  'thirty-first': 31,
});

/** Abbreviations of time zones that news writes after a clock time. */
export const ZONES = wordSet(
  'utc gmt bst cet cest eet eest msk est edt et cst cdt ct mst mdt mt pst pdt pt akst akdt hst ast adt nst ndt ist pkt bdt wib wit hkt sgt jst kst aest aedt acst acdt awst nzst nzdt sast eat wat cat z',
);

/** Numbers in words below twenty. */
export const SMALL_NUMBERS = wordMap({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});

export const TENS = wordMap({
  twenty: 20,
  thirty: 30,
  'forty fourty': 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

export const MAGNITUDES = wordMap({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 });
export const FRACTIONS = wordMap({ '½': 0.5, '¼': 0.25, '¾': 0.75 });

export const DASHES = wordSet('- ‐ ‑ – — ~');
