/**
 * An amount of time, alone or counted from now or from a date in the text.
 *
 * Accepts: "three weeks", "a decade", "18-month", "two and a half years", "several days", "the past two months",
 * "years", "20 more years"; "two years ago", "three months later", "a day earlier", "in two years' time";
 * ages with their unit ("64 years old", "92-year-old").
 * Refuses: "a second" as an ordinal ("a second group"), "second" after another ordinal, bare "day", "minute",
 * page text ("3 Min Read"), amounts per unit of a rate ("miles per hour"), "quarter-point", "500 metres".
 */
import { DASHES, type DurationUnit, UNITS } from '../lexicon.js';
import { type Candidate, durationValue, type Meaning, type Proposer } from '../meaning.js';
import { type Amount, amountBefore, halfAfter, readAmount } from '../numbers.js';
import type { Unit } from '../value.js';
import type { Words } from '../words.js';

/** Words between the amount and the unit: "two more years", "three consecutive days". */
const FILLERS = new Set(
  'more full whole additional consecutive straight successive extra long short trading business working calendar earth mere further fiscal'.split(
    ' ',
  ),
);
/** What may stand before an amount: "the past two years", "the first nine months". */
const BEFORE_AMOUNT = new Set(
  'last past next first previous preceding coming following final latest these those other entire'.split(' '),
);
const DETERMINERS = new Set(['the', 'these', 'those', 'this', 'that', 'its', 'his', 'her', 'their', 'our', 'my']);
const SECONDS: Readonly<Record<string, number>> = { TH: 3600, TM: 60, TS: 1 };
/** Designators from the largest unit to the smallest. */
const SIZE = ['Y', 'Q', 'M', 'W', 'D', 'TH', 'TM', 'TS'];
const LATER = new Set(['later', 'afterwards', 'afterward', 'hence', 'on']);
const EARLIER = new Set(['earlier', 'previously', 'prior', 'beforehand']);

export const duration: Proposer = {
  name: 'duration',
  triggers: UNITS.keys(),
  propose(w, i) {
    const entry = UNITS.get(w.at(i)) as DurationUnit;
    if (w.isCapitalised(i) && !w.opensSentence(i) && w.surface(i) !== w.surface(i).toUpperCase()) return null;
    if (isQuarterOf(w, i)) return null;
    const counted = readCounted(w, i);
    if (counted === null) return bare(w, i, entry);
    return withAmount(w, i, entry, counted);
  },
};

interface Counted extends Amount {
  readonly first: number;
  readonly hyphenated: boolean;
}

function readCounted(w: Words, i: number): Counted | null {
  const hyphenated = DASHES.has(w.at(i - 1)) && w.glued(i) && w.glued(i - 1);
  let end = hyphenated ? i - 1 : i;
  while (end > i - 3 && FILLERS.has(w.at(end - 1))) end--;
  const amount = amountBefore(w, end);
  return amount === null ? null : { ...amount, hyphenated };
}

function withAmount(w: Words, i: number, entry: DurationUnit, counted: Counted): Candidate | null {
  let { first, value: amount } = counted;
  if (isRefused(w, i, entry, counted)) return null;
  let last = i + 1;
  const and = halfAfter(w, last);
  if (and !== null && amount !== undefined && !counted.hyphenated) {
    amount += 0.5;
    last = and;
  }
  const ago = agoAfter(w, last);
  if (ago !== null && !counted.hyphenated) {
    const meaning = shifted(amount, entry, ago);
    return { first, last: ago.next, meaning, rule: 'duration' };
  }
  last = ageEnd(w, last, counted.hyphenated);
  let value = durationValue(amount, entry.designator, entry.times);
  const more = amount === undefined || counted.hyphenated ? null : furtherUnits(w, last, value, entry.designator);
  if (more !== null) ({ value, last } = more);
  const orTwo = w.at(last) === 'or' && w.at(last + 1) === 'two' && !counted.hyphenated;
  if (orTwo) {
    value = durationValue(undefined, entry.designator, entry.times);
    last += 2;
  }
  const between = w.at(first - 1) === 'and' ? betweenStart(w, first) : null;
  if (between !== null) {
    first = between;
    value = durationValue(undefined, entry.designator, entry.times);
  }
  const article = w.at(first) === 'a' || w.at(first) === 'an';
  const inner = article && (DETERMINERS.has(w.at(first - 1)) || BEFORE_AMOUNT.has(w.at(first - 1)));
  if (inner) return null;
  if (BEFORE_AMOUNT.has(w.at(first - 1)) && w.at(first - 1) !== 'other') first--;
  const counts = first < counted.first || (entry.plural && w.at(first - 1) !== 'that' && w.at(first - 1) !== 'this');
  if (DETERMINERS.has(w.at(first - 1)) && !counted.hyphenated && !article && counts) first--;
  return { first, last, meaning: { kind: 'value', timex: 'DURATION', value }, rule: 'duration' };
}

/** Where "between 60 and 90 days" begins, given the second number. */
function betweenStart(w: Words, second: number): number | null {
  for (let i = second - 2; i >= second - 4 && i > 0; i--) {
    if (w.at(i - 1) === 'between') return readAmount(w, i)?.next === second - 1 ? i - 1 : null;
  }
  return null;
}

/** "two years and three months", "2 hours 41 minutes 9 seconds": the parts put together. */
function furtherUnits(w: Words, i: number, value: string, designator: string): { value: string; last: number } | null {
  let at = i;
  let out = value;
  let smallest = designator;
  let end = i;
  for (let k = 0; k < 3; k++) {
    while (w.at(at) === ',' || w.at(at) === 'and') at++;
    const amount = readAmount(w, at);
    const entry = amount === null ? undefined : UNITS.get(w.at(amount.next));
    if (amount?.value === undefined || entry === undefined || !/^(?:\d|[a-z]{3})/.test(w.at(at)) || w.at(at) === 'half')
      break;
    if (SIZE.indexOf(entry.designator) <= SIZE.indexOf(smallest) || entry.times > 1) break;
    smallest = entry.designator;
    if (amount.next - at > 3 || w.at(amount.next + 1) === 'ago') break;
    const part = durationValue(amount.value, entry.designator, entry.times).slice(1);
    if (part.startsWith('T') && out.includes('T')) out += part.slice(1);
    else out += part;
    at = amount.next + 1;
    end = at;
  }
  return end === i ? null : { value: out, last: end };
}

/** "old", "-old", "of age", "-long": they belong to the expression. */
function ageEnd(w: Words, i: number, hyphenated: boolean): number {
  if (DASHES.has(w.at(i)) && /^(?:olds?|long)$/.test(w.at(i + 1))) return i + 2;
  if (/^olds?$/.test(w.at(i)) || (w.at(i) === 'long' && hyphenated)) return i + 1;
  if (w.at(i) === 'of' && w.at(i + 1) === 'age') return i + 2;
  return i;
}

interface Direction {
  readonly sign: 1 | -1;
  readonly from: 'now' | 'text';
  readonly next: number;
}

function agoAfter(w: Words, i: number): Direction | null {
  const word = w.at(i);
  if (word === 'ago' || (word === 'back' && /^[.,;\n]$/.test(w.at(i + 1))))
    return { sign: -1, from: 'now', next: i + 1 };
  if (word === 'or' && w.at(i + 1) === 'so' && w.at(i + 2) === 'ago') return { sign: -1, from: 'now', next: i + 3 };
  if (word === "'" && w.at(i + 1) === 'time') return { sign: 1, from: 'now', next: i + 2 };
  if (word === 'from' && w.at(i + 1) === 'now') return { sign: 1, from: 'now', next: i + 2 };
  if (LATER.has(word) && (word !== 'on' || /^[.,;\n]$/.test(w.at(i + 1))))
    return { sign: 1, from: 'text', next: i + 1 };
  if (EARLIER.has(word) && w.at(i + 1) !== 'to' && w.at(i + 1) !== 'than')
    return { sign: -1, from: 'text', next: i + 1 };
  return null;
}

function shifted(amount: number | undefined, entry: DurationUnit, direction: Direction): Meaning {
  if (entry.unit === undefined && direction.from === 'text') {
    return {
      kind: 'clock-shift',
      seconds: amount === undefined ? undefined : direction.sign * amount * (SECONDS[entry.designator] ?? 1),
      duration: durationValue(amount, entry.designator, entry.times),
    };
  }
  if (entry.unit === undefined) {
    const day: Meaning = { kind: 'shift', unit: 'day', count: 0, from: direction.from, grain: 'day' };
    return { kind: 'time', time: 'TXX', day };
  }
  if (amount === undefined) {
    if (direction.from === 'now')
      return { kind: 'value', timex: 'DATE', value: direction.sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
    return { kind: 'value', timex: 'DURATION', value: durationValue(undefined, entry.designator, entry.times) };
  }
  const grain: Unit = entry.unit === 'decade' || entry.unit === 'century' ? 'year' : entry.unit;
  const count = direction.sign * amount * entry.times;
  const whole = Number.isInteger(count);
  const unit: Unit = whole ? grain : 'month';
  return {
    kind: 'shift',
    unit,
    count: whole ? count : Math.round(count * 12),
    from: direction.from,
    grain: unit,
    ...(unit === 'year' && amount === 1 ? { keepsGrain: true } : {}),
  };
}

/** Units without an amount: "years", "days", "weeks or months". */
function bare(w: Words, i: number, entry: DurationUnit): Candidate | null {
  if (
    !entry.plural &&
    entry.unit !== undefined &&
    DASHES.has(w.at(i + 1)) &&
    w.at(i + 2) === 'long' &&
    !w.isCapitalised(i)
  ) {
    const value = durationValue(1, entry.designator, entry.times);
    return { first: i, last: i + 3, meaning: { kind: 'value', timex: 'DURATION', value }, rule: 'duration' };
  }
  if (!entry.plural || entry.designator === 'WE') return null;
  let first = i;
  if (w.isCapitalised(i)) return null;
  const before = w.at(i - 1);
  const meaning = (value: string): Meaning => ({ kind: 'value', timex: 'DURATION', value });
  const vague = durationValue(undefined, entry.designator, entry.times);
  if (BEFORE_AMOUNT.has(before) || before === 'recent' || before === 'previous') return null;
  if (before === 'early' && w.at(i - 2) === 'the') first -= 2;
  else if (before === 'the' || before === 'mere') first--;
  if (w.at(i + 1) === 'ahead' && before === 'the') {
    return { first, last: i + 2, meaning: { kind: 'value', timex: 'DATE', value: 'FUTURE_REF' }, rule: 'duration' };
  }
  if (w.at(i + 1) === 'ago')
    return { first, last: i + 2, meaning: { kind: 'value', timex: 'DATE', value: 'PAST_REF' }, rule: 'duration' };
  if (w.at(i + 1) === 'later' || w.at(i + 1) === 'earlier')
    return { first, last: i + 2, meaning: meaning(vague), rule: 'duration' };
  if (w.at(i + 1) === '-' && w.at(i + 2) === 'long')
    return { first, last: i + 3, meaning: meaning(vague), rule: 'duration' };
  if (before === '-' || w.at(i + 1) === '-') return null;
  return { first, last: i + 1, meaning: meaning(vague), rule: 'duration' };
}

/** Readings in which the words are no amount of time. */
function isRefused(w: Words, i: number, entry: DurationUnit, counted: Counted): boolean {
  const article = w.at(counted.first) === 'a' || w.at(counted.first) === 'an';
  if (article && agoAfter(w, i + 1) === null && isRate(w, counted.first)) return true;
  if (w.at(i) === 'second' && (article || counted.value !== 1) && !/^[.,;:)\n]$/.test(w.at(i + 1))) return true;
  if (entry.designator === 'Q' && (article || counted.hyphenated || (counted.value ?? 0) > 100)) return true;
  if (w.at(i) === 'weekend' && article) return true;
  if (
    !entry.plural &&
    !counted.hyphenated &&
    counted.value !== undefined &&
    counted.value > 1 &&
    DASHES.has(w.at(i + 1)) &&
    w.at(i + 2) !== 'old' &&
    w.at(i + 2) !== 'long'
  ) {
    return false;
  }
  if (/^(?:read|reads|listen|watch)$/.test(w.at(i + 1)) && /^min/.test(w.at(i))) return true;
  if (article && w.at(i) === 'day' && w.at(i + 1) === 'when') return true;
  if (article && DASHES.has(w.at(i + 1)) && w.glued(i + 1) && w.at(i + 2) !== 'long') return true;
  return false;
}

/** "$28 an hour", "60 miles an hour", "four flights a week". */
function isRate(w: Words, article: number): boolean {
  const before = w.at(article - 1);
  if (/^(?:million|billion|trillion|thousand|cents|dollars|%|percent)$/.test(before)) return true;
  if (w.digits(article - 1) >= 0) return true;
  return w.pos(article - 1) === 'NOUN' && before.endsWith('s') && w.digits(article - 2) >= 0;
}

/** "a quarter of the votes", "quarter-final". */
function isQuarterOf(w: Words, i: number): boolean {
  return w.at(i) === 'quarter' && (w.at(i + 1) === 'of' || DASHES.has(w.at(i + 1))) && !DASHES.has(w.at(i - 1));
}
