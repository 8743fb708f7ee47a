/**
 * Proposes quarters and halves of a year, and the periods that financial news compares them with.
 *
 * Accepts: "the third quarter", "third-quarter", "the first half of this year", "the March quarter", "the fiscal first
 * quarter", "the 1988 third quarter", "this year's third quarter", "the final quarter of 2009"; "the year-earlier quarter",
 * "year-ago", "the same period a year earlier", "the same month last year", "the 1988 period".
 * Refuses: "the second half" of a match, "a quarter of", "quarter-finals", "half" of a thing.
 */
import { wordSet } from '../../../util/collections.js';
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { countUnits, type Meaning, partOfYearMeaning, type WrittenYear } from '../meaning.js';
import { MONTHS, wordMap } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { isYearNumber, readYearAfter } from '../read/years.js';

const HALVES = wordMap({ first: 1, 'second latter last': 2 });
const QUARTERS = wordMap({ first: 1, second: 2, third: 3, 'fourth final': 4 });
const FILLERS = wordSet('fiscal financial calendar -');
const COMPARED = wordSet('quarter period month half level levels');

export const quarter: Rule = {
  name: 'quarter',
  triggers: ['quarter', 'half', 'year', 'period', 'month'],
  propose(w, i) {
    const word = w.at(i);
    if (word === 'year') return readYearAgo(w, i);
    if (word === 'month') return readSamePeriod(w, i);
    if (word === 'period') return readSamePeriod(w, i) ?? readPeriod(w, i);
    if (word === 'half') return readOrdinalQuarter(w, i, word) ?? readMonthQuarter(w, i, word);
    return (
      readOrdinalQuarter(w, i, 'quarter') ??
      readMonthQuarter(w, i, 'quarter') ??
      readQuarterOfYear(w, i) ??
      readSamePeriod(w, i)
    );
  },
};

/** Reads "the March quarter", "the June 2016 quarter", "March-quarter": the quarter that ends with the month. */
function readMonthQuarter(w: Words, i: number, of: 'quarter' | 'half'): Proposal | undefined {
  const hyphen = w.at(i - 1) === '-' ? i - 1 : i;
  const hasYear = isYearNumber(w, hyphen - 1) && MONTHS.has(w.at(hyphen - 2));
  const at = hasYear ? hyphen - 2 : hyphen - 1;
  const month = w.isCapitalised(at) ? MONTHS.get(w.at(at)) : undefined;
  if (month === undefined || (w.at(i + 1) === 'of' && w.at(i + 2) === 'the')) return undefined;
  const after = hasYear ? { year: w.numberAt(hyphen - 1), next: i + 1 } : readYearAfter(w, i + 1, false);
  const length = of === 'quarter' ? 3 : 6;
  // A quarter that ends in January is no quarter of the calendar.
  const meaning: Meaning =
    month % length === 0
      ? partOfYearMeaning(of, month / length, after?.year)
      : { kind: 'value', timex: 'DATE', value: undefined };
  const isHyphenated = hyphen < i && w.at(at - 1) === 'the';
  return proposal(w.at(at - 1) === 'the' && !isHyphenated ? at - 1 : at, after?.next ?? i + 1, meaning);
}

function readOrdinalQuarter(w: Words, i: number, word: 'quarter' | 'half'): Proposal | undefined {
  let at = i - 1;
  while (at > i - 3 && FILLERS.has(w.at(at))) at--;
  const name = w.at(at);
  const nth = (word === 'half' ? HALVES : QUARTERS).get(name);
  if (nth === undefined) return undefined;
  const start = readStart(w, at);
  const year = readYearAfter(w, i + 1, false);
  const ofTheYear = w.at(i + 1) === 'of' && w.at(i + 2) === 'the' ? (FILLERS.has(w.at(i + 3)) ? i + 4 : i + 3) : i;
  if (w.at(ofTheYear) === 'year') return proposal(start.first, ofTheYear + 1, partOfYearMeaning(word, nth, start.year));
  // Without a year beside it, "the second half" belongs to a match.
  if (word === 'half' && year === undefined && start.year === undefined) return undefined;
  if (word === 'quarter' && /^finals?$/.test(w.at(w.at(i + 1) === '-' ? i + 2 : i + 1))) return undefined;
  const hyphenated =
    w.at(i - 1) === '-' && w.at(start.first) === 'the' && year === undefined && start.year === undefined;
  return proposal(
    start.first + (hyphenated ? 1 : 0),
    year?.next ?? i + 1,
    partOfYearMeaning(word, nth, year?.year ?? start.year),
  );
}

/** Reads the words before the ordinal: "the", "the fiscal", "the 1988", "last year's". */
function readStart(w: Words, ordinal: number): { first: number; year?: WrittenYear } {
  let first = ordinal;
  let year: WrittenYear | undefined;
  while (FILLERS.has(w.at(first - 1)) && w.at(first - 1) !== '-') first--;
  if (isYearNumber(w, first - 1)) {
    year = w.numberAt(first - 1);
    first--;
  } else if (w.at(first - 1) === "'s" && w.at(first - 2) === 'year') {
    const shift = { last: -1, this: 0, next: 1 }[w.at(first - 3)];
    if (shift !== undefined) return { first: first - 3, year: { shift } };
  } else if (isYearAgo(w, first - 3)) {
    year = { shift: -1 };
    first -= 3;
  }
  if (w.at(first - 1) === 'the') first--;
  return year === undefined ? { first } : { first, year };
}

/** Returns true if words `i` to `i + 2` are "year-earlier" or "year-ago". */
function isYearAgo(w: Words, i: number): boolean {
  return w.at(i) === 'year' && w.at(i + 1) === '-' && (w.at(i + 2) === 'earlier' || w.at(i + 2) === 'ago');
}

const aYearBefore: Meaning = { kind: 'shift', unit: 'year', count: -1, from: 'text', grain: 'year', keepsGrain: true };

/** Reads "year-earlier" and "the year-ago quarter". */
function readYearAgo(w: Words, i: number): Proposal | undefined {
  if (!isYearAgo(w, i)) return undefined;
  let first = i;
  while (/^(?:comparable|corresponding|same)$/.test(w.at(first - 1))) first--;
  if (COMPARED.has(w.at(i + 3))) {
    return proposal(w.at(first - 1) === 'the' ? first - 1 : first, i + 4, aYearBefore);
  }
  return proposal(i, i + 3, aYearBefore);
}

/** Reads "the 1988 quarter" and "last year's quarter". */
function readQuarterOfYear(w: Words, i: number): Proposal | undefined {
  if (isYearNumber(w, i - 1)) {
    return proposal(w.at(i - 2) === 'the' ? i - 2 : i - 1, i + 1, { kind: 'counterpart', year: w.numberAt(i - 1) });
  }
  const isLast = w.at(i - 1) === "'s" && w.at(i - 2) === 'year' && w.at(i - 3) === 'last';
  return isLast ? proposal(i - 3, i + 1, aYearBefore) : undefined;
}

/** Reads "the same period last year", "the corresponding quarter of the previous year", "the same month a year ago". */
function readSamePeriod(w: Words, i: number): Proposal | undefined {
  if (w.at(i - 2) !== 'the' || !/^(?:same|corresponding|comparable)$/.test(w.at(i - 1))) return undefined;
  const of = w.at(i + 1) === 'of' || w.at(i + 1) === 'in' ? i + 2 : i + 1;
  const isLastYear = w.at(of) === 'last' && w.at(of + 1) === 'year';
  if (isLastYear) return proposal(i - 2, of + 2, aYearBefore);
  const isYearBefore =
    (w.at(of) === 'the' && w.at(of + 2) === 'year') ||
    (w.at(of) === 'a' && w.at(of + 1) === 'year' && /^(?:earlier|ago|before)$/.test(w.at(of + 2)));
  return isYearBefore ? proposal(i - 2, of + 3, aYearBefore) : undefined;
}

/** Reads "the 1988 period" and "the latest period". */
function readPeriod(w: Words, i: number): Proposal | undefined {
  if (w.at(i - 2) !== 'the') return undefined;
  if (isYearNumber(w, i - 1)) return proposal(i - 2, i + 1, { kind: 'counterpart', year: w.numberAt(i - 1) });
  return w.at(i - 1) === 'latest' ? proposal(i - 2, i + 1, countUnits('quarter', 0, 'text')) : undefined;
}
