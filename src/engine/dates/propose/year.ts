/**
 * Proposes years by number.
 *
 * Accepts: "1989", "in 2019", "2017–18", "1543-4", "fiscal 1989", "the year 2000", "the year 476", "FY2019", "FY2017/18", "nineteen
 * ninety-six", "'98", "until at least 2014", "250 C.E.", "AD 79", "664 B.C.", "1190/85 BC".
 * Refuses: amounts ("2000 people", "1,989", "$1990", "1200 UTC", "2020.90 points", "1500 metres", "more than 2021"),
 * numbers in names ("Flight 1990", "No. 2010", "Boeing 2707", "Windows 2000", "Vision 2030"), sections of laws ("18 U.S.C.
 * § 1956", "Rule 2004", "Sections 1981 and 1983"), street numbers, telephone numbers and versions.
 */
import { wordSet } from '../../../util/collections.js';
import { padNumber } from '../calendar/days.js';
import { yearPeriod } from '../calendar/periods.js';
import { ANY_NUMBER, type Proposal, type Rule } from '../candidate.js';
import { isCountedNoun, isCountedNumber } from '../read/counted-number.js';
import { isNumberOfThing } from '../read/numbered-thing.js';
import { DASHES, UNITS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { continuesNumber, expandYear, findEra, isYearNumber, readFiscalYear, readYearWords } from '../read/years.js';

const INTRODUCED = wordSet(
  'in since by of until till from to during between after before for year years fiscal early late mid through and circa around about throughout fy - – — / ( summer winter spring autumn fall january february march april may june july august september october november december',
);
/** Words before "the year 476" that make the number a year. */
const POINTING = wordSet('in by of until till from since before after around about circa to is was');
/** Words after a hyphen with which the number is a unit or code: "2500-foot", "2019-nCoV". */
const COMPOUND = wordSet('ncov foot feet mile metre meter page seat member pound acre strong km');
/** Years with an era have at most four digits: "35783bc" is part of a code. */
const MAX_ERA_YEAR = 9999;

/** Two years with a larger distance are not a span: "resolution 1430/2019". */
const MAX_SPAN = 150;

export const year: Rule = {
  name: 'year',
  triggers: [ANY_NUMBER, 'nineteen', 'eighteen', 'two', 'twenty', 'fy'],
  propose(w, i) {
    if (w.at(i) === 'fy') return readFiscalCode(w, i);
    if (w.numberAt(i) < 0) return readInWords(w, i);
    if (opensSpanBeforeChrist(w, i)) return undefined;
    return readEra(w, i) ?? readShortYear(w, i) ?? readNumber(w, i) ?? readNamedYear(w, i);
  },
};

const proposeYear = (first: number, last: number, index: number): Proposal => ({
  first,
  last,
  meaning: { kind: 'period', period: yearPeriod(index) },
});

function readNumber(w: Words, i: number): Proposal[] | Proposal | undefined {
  if (!isYearNumber(w, i) || isPartOfCode(w, i) || isNumberOfThing(w, i)) return undefined;
  const number = w.numberAt(i);
  const before = w.at(i - 1);
  const introduced = INTRODUCED.has(before);
  if (isCountedNumber(w, i, introduced)) return undefined;
  if (!introduced && (number < 1500 || number > 2100)) return undefined;
  if (introduced && number < 1100 && !(before === 'in' || before === 'since' || before === 'by')) return undefined;
  const first = findStart(w, i);
  const second = readSecondYear(w, i, number);
  return second === undefined ? proposeYear(first, i + 1, number) : [proposeYear(first, i + 1, number), second];
}

/**
 * Reads "the year 476" and "by the year 2525": after "the year", any number can be a year, unless a counted noun follows.
 */
function readNamedYear(w: Words, i: number): Proposal | undefined {
  const number = w.numberAt(i);
  const isShort = w.at(i).length < 4;
  if (w.at(i - 1) !== 'year' || w.at(i - 2) !== 'the' || number < 1 || w.at(i).length > 4) return undefined;
  // "The year 12 pupils", "during the year 45 journalists".
  if (isShort && !POINTING.has(w.at(i - 3))) return undefined;
  if (continuesNumber(w, i) || isPartOfCode(w, i) || isCountedNumber(w, i, true) || isCountedNoun(w, i + 1, isShort))
    return undefined;
  return proposeYear(findStart(w, i), i + 1, number);
}

/** Returns the first word of "fiscal [year] 1989" or "the year 2000", given the number. */
function findStart(w: Words, i: number): number {
  if (w.at(i - 1) === 'fiscal') return w.at(i - 2) === 'the' ? i - 2 : i - 1;
  if (w.at(i - 1) === 'year') {
    let first = i - 1;
    if (/^(?:fiscal|financial|calendar)$/.test(w.at(first - 1))) first--;
    if (w.at(first - 1) === 'the') first--;
    return first;
  }
  return i;
}

/** Reads the second year of a span: "2017-18", "2017/18", "1543-4". */
function readSecondYear(w: Words, i: number, number: number): Proposal | undefined {
  const joint = w.at(i + 1);
  if (!(DASHES.has(joint) || joint === '/') || !w.isGlued(i + 1) || !w.isGlued(i + 2)) return undefined;
  const short = w.numberAt(i + 2);
  const size = w.at(i + 2).length === 2 ? 100 : w.at(i + 2).length === 1 && joint !== '/' ? 10 : 0;
  if (size === 0 || short <= number % size) return undefined;
  if (DASHES.has(w.at(i + 3)) && w.isGlued(i + 3)) return undefined;
  return proposeYear(i + 2, i + 3, number - (number % size) + short);
}

/** Returns true if a sign or letter touches the number and makes it part of a code, price or decimal. */
function isPartOfCode(w: Words, i: number): boolean {
  return (w.isGlued(i) && isCodeBefore(w, i)) || isCodeAfter(w, i);
}

function isCodeBefore(w: Words, i: number): boolean {
  const before = w.at(i - 1);
  if (!DASHES.has(before) && before !== '/') return !/^["“”'‘’([«»`]+$/.test(before) && before !== 'fy';
  if (!w.isGlued(i - 1)) return false;
  // "10-2010" and "AB-2010" are codes; "2009-2010" and "mid-2010" are not.
  if (w.numberAt(i - 2) >= 0) return !isYearNumber(w, i - 2) || w.numberAt(i) - w.numberAt(i - 2) > MAX_SPAN;
  return w.surface(i - 2).length > 1 && /^\p{Lu}+$/u.test(w.surface(i - 2));
}

function isCodeAfter(w: Words, i: number): boolean {
  if (!w.isGlued(i + 1)) return false;
  const after = w.at(i + 1);
  // "2016/13/01" is no date, and its first number is no year.
  if (after === '/' && w.numberAt(i + 2) >= 0 && w.at(i + 3) === '/' && w.isGlued(i + 3)) return true;
  if (!DASHES.has(after)) return after !== "'s" && !/^[.,;:!?"“”'‘’)\]«»…/]+$/.test(after);
  if (!w.isGlued(i + 2)) return false;
  if (w.numberAt(i + 2) < 0) return COMPOUND.has(w.at(i + 2));
  const { length } = w.at(i + 2);
  return length === 3 || length > 4 || (DASHES.has(w.at(i + 3)) && w.isGlued(i + 3));
}

/** Reads "44 BC", "the year 250 A.D.", "AD 79". */
function readEra(w: Words, i: number): Proposal | readonly Proposal[] | undefined {
  const value = w.numberAt(i);
  const endsSpan =
    w.at(i - 1) === '-' && (w.numberAt(i - 2) >= 0 || findEra(w, i - 2) !== undefined || w.at(i - 2) === 'bc');
  const isCode = w.isGlued(i) && /^[\p{L}-]/u.test(w.at(i - 1)) && !endsSpan;
  if (value <= 0 || value > MAX_ERA_YEAR || isCode) return undefined;
  const era = findEra(w, i + 1);
  const first = findStart(w, i);
  if (era === 'BC') return readYearsBeforeChrist(w, i, value, first);
  if (era === 'AD') return value < 2200 ? proposeYear(first, i + 2, value) : undefined;
  const isBehind = w.at(i - 1) === 'ad' && findEra(w, i - 1) === 'AD' && w.at(i).length <= 4;
  return isBehind && !continuesNumber(w, i) && !isPartOfCode(w, i) && !isCountedNoun(w, i + 1, true)
    ? proposeYear(i - 1, i + 1, value)
    : undefined;
}

/** Returns true at the first year of "1190/85 BC", which is proposed together with the second. */
function opensSpanBeforeChrist(w: Words, i: number): boolean {
  const isSpan = w.numberAt(i + 2) >= 0 && findEra(w, i + 3) === 'BC';
  return isSpan && [readEra(w, i + 2)].flat().some((found) => found?.first === i);
}

const proposeBeforeChrist = (first: number, last: number, year: number): Proposal => ({
  first,
  last,
  meaning: { kind: 'value', timex: 'DATE', value: `BC${padNumber(year, 4)}` },
});

/**
 * Reads "44 B.C.", and both years of "1190/85 BC" (1190 and 1185), "323–283 BC", "between 264 and 146 B.C.". The years count
 * down, so an earlier number that is smaller is not a year of the span.
 */
function readYearsBeforeChrist(w: Words, i: number, value: number, first: number): Proposal | readonly Proposal[] {
  const joint = w.at(i - 1);
  const isSpan =
    (DASHES.has(joint) || joint === '/' || joint === 'to' || (joint === 'and' && w.at(i - 3) === 'between')) &&
    first === i;
  const earlier = isSpan ? w.numberAt(i - 2) : -1;
  const size = 10 ** w.at(i).length;
  const isShort = earlier >= size && w.at(i - 2).length > w.at(i).length && (joint === '/' || DASHES.has(joint));
  const year = isShort ? earlier - (earlier % size) + value : value;
  // A short form that would lie before the first year stands for itself: "101–44 BC".
  const end = isShort && year < earlier ? year : value;
  const isOpen = !w.isGlued(i - 2) || /^["“'‘([]$/.test(w.at(i - 3));
  if (earlier <= end || earlier > MAX_ERA_YEAR || !isOpen) return proposeBeforeChrist(first, i + 2, value);
  return [proposeBeforeChrist(i - 2, i - 1, earlier), proposeBeforeChrist(i, i + 2, end)];
}

/** Reads "'98", but not "'98 people". */
function readShortYear(w: Words, i: number): Proposal | undefined {
  const isShort = w.at(i - 1) === "'" && w.isGlued(i) && w.at(i).length === 2 && !isCodeAfter(w, i);
  if (!isShort || (w.isGlued(i - 1) && w.at(i - 2) !== '(')) return undefined;
  if (/['‘’]/.test(w.doc.text.slice(w.end[i], (w.end[i] as number) + 1))) return undefined;
  return INTRODUCED.has(w.at(i - 2)) ? proposeYear(i - 1, i + 1, expandYear(w.numberAt(i))) : undefined;
}

/** Reads "FY18", "FY 2018", "FY'18", "FY2017/18". A fiscal year over two years has the first year as its value. */
function readFiscalCode(w: Words, i: number): Proposal | undefined {
  if (!w.isCapitalised(i)) return undefined;
  const fiscal = readFiscalYear(w, i);
  return fiscal === undefined ? undefined : proposeYear(i, fiscal.next, fiscal.year);
}

function readInWords(w: Words, i: number): Proposal | undefined {
  const words = readYearWords(w, i);
  if (words === undefined) return undefined;
  const introduced = w.at(i - 1) === 'year';
  if (words.value === 2000 && !introduced) return undefined;
  if (UNITS.has(w.at(words.next)) || w.at(words.next) === 'thousand' || w.at(words.next) === 'percent')
    return undefined;
  if (!introduced && !INTRODUCED.has(w.at(i - 1)) && words.value >= 2000) return undefined;
  return proposeYear(introduced ? findStart(w, i) : i, words.next, words.value);
}
