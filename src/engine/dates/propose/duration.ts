/**
 * Proposes amounts of time, alone or counted from the publication date or a date in the text.
 *
 * Accepts: "three weeks", "a decade", "18-month", "two and a half years", "several days", "the past two months", "20 more
 * years", "2 hours 41 minutes", "between 60 and 90 days"; "two years ago", "three months later", "a day earlier", "two
 * years and three months ago", "1 month 1 day ago", "in two years' time"; ages with their unit ("64 years old", "92-year-old").
 * Refuses: "a second group", "three quarters of the votes", "a day to remember", "day" alone, page text ("3 Min Read"),
 * prices and speeds ("$28 an hour", "60 miles an hour"), lengths ("50 light years"), "quarter-point".
 */
import { wordSet } from '../../../util/collections.js';
import { formatDuration } from '../calendar/time-values.js';
import type { Proposal, Rule } from '../candidate.js';
import { type Amount, findHalfEnd, readAmount, readAmountBefore } from '../read/amounts.js';
import { distanceMeaning, readDirection, readFurtherDistance } from '../read/distance.js';
import { DASHES, type DurationUnit, UNITS } from '../read/vocabulary.js';
import { FILLED } from '../read/weeks-from-weekday.js';
import type { Words } from '../read/words.js';

/** Words between the amount and the unit: "two more years", "three consecutive days". */
const FILLERS = wordSet(
  'more full whole additional consecutive straight successive extra long short trading business working calendar earth mere further fiscal',
);
/** Words before the amount: "the past two years", "the first nine months". */
const BEFORE_AMOUNT = wordSet(
  'last past next first previous preceding coming following final latest these those entire',
);
const DETERMINERS = wordSet('the these those this that its his her their our my');
/** Designators, from the largest unit to the smallest. */
const SIZE = ['Y', 'Q', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

export const duration: Rule = {
  name: 'duration',
  triggers: UNITS.keys(),
  propose(w, i) {
    const entry = UNITS.get(w.at(i)) as DurationUnit;
    if (w.isCapitalised(i) && !w.opensSentence(i) && w.surface(i) !== w.surface(i).toUpperCase()) return undefined;
    const counted = readCounted(w, i);
    return counted === undefined || isRefused(w, i, entry, counted) ? undefined : readWithAmount(w, i, entry, counted);
  },
};

interface Counted extends Amount {
  readonly first: number;
  readonly hyphenated: boolean;
}

/** Reads the amount that ends before the unit at word `i`. */
function readCounted(w: Words, i: number): Counted | undefined {
  const hyphenated = DASHES.has(w.at(i - 1)) && w.isGlued(i) && w.isGlued(i - 1);
  let end = hyphenated ? i - 1 : i;
  while (end > i - 3 && FILLERS.has(w.at(end - 1))) end--;
  const amount = readAmountBefore(w, end);
  return amount === undefined ? undefined : { ...amount, hyphenated };
}

function readWithAmount(w: Words, i: number, entry: DurationUnit, counted: Counted): Proposal | undefined {
  const half = counted.value === undefined ? undefined : findHalfEnd(w, i + 1);
  const amount = half === undefined ? counted.value : (counted.value as number) + 0.5;
  const end = half ?? i + 1;
  const direction = counted.hyphenated ? undefined : readDirection(w, end);
  if (direction !== undefined) {
    const { first } = counted;
    return { first, last: direction.next, meaning: distanceMeaning(amount, entry, direction), rule: 'distance' };
  }
  // In "it took two years and three days ago it ended", the days are not added to the years.
  const isFilled = FILLED.has(w.at(counted.first - 1)) && w.at(end) === 'and';
  const further =
    counted.hyphenated || amount === undefined || isFilled
      ? undefined
      : readFurtherDistance(w, end, amount * entry.times, entry);
  if (further !== undefined) return { first: counted.first, ...further, rule: 'distance' };
  const { value, last, first: from } = extendAmount(w, end, entry, { ...counted, value: amount });
  const first = findPhraseStart(w, from, counted, entry);
  if (first === undefined) return undefined;
  return { first, last, meaning: { kind: 'value', timex: 'DURATION', value } };
}

/**
 * Adds what else belongs to the duration: an age ("old"), further units ("and three months"), a second number ("or two").
 */
function extendAmount(
  w: Words,
  end: number,
  entry: DurationUnit,
  { value: amount, first, hyphenated }: Counted,
): { value: string; last: number; first: number } {
  const vague = formatDuration(undefined, entry.designator, entry.times);
  const exact = formatDuration(amount, entry.designator, entry.times);
  let last = findAgeEnd(w, end, hyphenated);
  const more = amount === undefined || hyphenated ? undefined : readFurtherUnits(w, last, exact, entry.designator);
  let value = exact;
  if (more !== undefined) ({ value, last } = more);
  if (w.at(last) === 'or' && w.at(last + 1) === 'two' && !hyphenated) {
    value = vague;
    last += 2;
  }
  const between = w.at(first - 1) === 'and' ? findBetween(w, first) : undefined;
  return between === undefined ? { value, last, first } : { value: vague, last, first: between };
}

/** Returns the first word of "the past two years"; undefined if the determiner belongs to something else ("that a year"). */
function findPhraseStart(w: Words, from: number, counted: Counted, entry: DurationUnit): number | undefined {
  let first = from;
  const article = w.at(first) === 'a' || w.at(first) === 'an';
  if (article) return DETERMINERS.has(w.at(first - 1)) || BEFORE_AMOUNT.has(w.at(first - 1)) ? undefined : first;
  if (BEFORE_AMOUNT.has(w.at(first - 1))) first--;
  const counts = first < counted.first || (entry.plural && w.at(first - 1) !== 'that' && w.at(first - 1) !== 'this');
  return DETERMINERS.has(w.at(first - 1)) && !counted.hyphenated && counts ? first - 1 : first;
}

/** Returns the first word of "between 60 and 90 days", given the second number. */
function findBetween(w: Words, second: number): number | undefined {
  for (let i = second - 2; i >= second - 4 && i > 0; i--) {
    if (w.at(i - 1) === 'between') return readAmount(w, i)?.next === second - 1 ? i - 1 : undefined;
  }
  return undefined;
}

/** Adds the further units of "two years and three months" or "2 hours 41 minutes 9 seconds" to the value. */
function readFurtherUnits(
  w: Words,
  i: number,
  value: string,
  designator: string,
): { value: string; last: number } | undefined {
  let at = i;
  let out = value;
  let smallest = designator;
  let end = i;
  for (let k = 0; k < 3; k++) {
    while (w.at(at) === ',' || w.at(at) === 'and') at++;
    const amount = readAmount(w, at);
    const entry = amount === undefined ? undefined : UNITS.get(w.at(amount.next));
    if (amount?.value === undefined || entry === undefined || !/^(?:\d|[a-z]{3})/.test(w.at(at)) || w.at(at) === 'half')
      break;
    if (SIZE.indexOf(entry.designator) <= SIZE.indexOf(smallest) || entry.times > 1) break;
    smallest = entry.designator;
    if (amount.next - at > 3 || w.at(amount.next + 1) === 'ago') break;
    const part = formatDuration(amount.value, entry.designator, entry.times).slice(1);
    if (part.startsWith('T') && out.includes('T')) out += part.slice(1);
    else out += part;
    at = amount.next + 1;
    end = at;
  }
  return end === i ? undefined : { value: out, last: end };
}

/** Returns the index after "old", "-old", "of age" or "-long", which belong to the duration. */
function findAgeEnd(w: Words, i: number, hyphenated: boolean): number {
  if (DASHES.has(w.at(i)) && /^(?:olds?|long)$/.test(w.at(i + 1))) return i + 2;
  if (/^olds?$/.test(w.at(i)) || (w.at(i) === 'long' && hyphenated)) return i + 1;
  if (w.at(i) === 'of' && w.at(i + 1) === 'age') return i + 2;
  return i;
}

/** Returns true if the words are not an amount of time. */
function isRefused(w: Words, i: number, entry: DurationUnit, { first, value, hyphenated }: Counted): boolean {
  const article = w.at(first) === 'a' || w.at(first) === 'an';
  const after = w.at(i + 1);
  if (/^(?:read|reads|listen|watch)$/.test(after) && /^min/.test(w.at(i))) return true;
  if (w.at(i) === 'second') return (article || value !== 1) && !/^[.,;:)\n]$/.test(after);
  if (entry.designator === 'Q') {
    // "a quarter" and "quarter-point" are fractions; "three quarters" is a fraction if "of" follows.
    const fraction =
      after === 'of' && value === 3 && !hyphenated && w.at(first - 1) !== 'last' && w.at(first - 1) !== 'past';
    return article || hyphenated || (value ?? 0) > 100 || fraction;
  }
  if (w.at(first) === 'some' && !entry.plural && value === undefined) return true;
  if (!article) return false;
  // In "a decades-long war", the article belongs to "war".
  if (entry.plural && first === i - 1) return true;
  if (w.at(i) === 'weekend') return true;
  // A century is also a hundred runs in cricket.
  if (w.at(i) === 'century' && /^(?:scored|hit|made|struck|scoring|hitting|with)$/.test(w.at(first - 1))) return true;
  if (readDirection(w, i + 1) === undefined && isRate(w, first)) return true;
  // "a day to remember", "a day in history" and "a day high" describe the day and measure nothing.
  if (w.at(i) === 'day' && /^(?:to|in|when|that|which|of|for|anybody|high|low)$/.test(after)) return true;
  return DASHES.has(after) && w.isGlued(i + 1) && w.at(i + 2) !== 'and';
}

/** Returns true for a rate: "$28 an hour", "60 miles an hour", "four flights a week". */
function isRate(w: Words, article: number): boolean {
  const before = w.at(article - 1);
  if (/^(?:million|billion|trillion|thousand|cents|dollars|%|percent)$/.test(before)) return true;
  if (w.numberAt(article - 1) >= 0) return true;
  return w.pos(article - 1) === 'NOUN' && before.endsWith('s') && w.numberAt(article - 2) >= 0;
}
