/**
 * Years by number.
 *
 * Accepts: "1989", "in 2019", "2017–18", "1543-4", "fiscal 1989", "the year 2000", "the year 476", "FY2019",
 * "nineteen ninety-six", "'98", "until at least 2014", "250 C.E.", "AD 79", "664 B.C.".
 * Refuses: amounts ("2000 people", "1,989", "$1990", "1200 UTC", "2020.90 points", "1500 metres", "more than 2021"),
 * numbers in names ("Flight 1990", "No. 2010", "Boeing 2707", "Windows 2000", "Vision 2030"), sections of the law ("18 U.S.C.
 * § 1956", "Rule 2004", "Sections 1981 and 1983"), street numbers, telephone numbers and versions.
 */
import { wordSet } from '../../../util/collections.js';
import { digits } from '../civil.js';
import { eraAt } from '../era.js';
import { DASHES, UNITS } from '../lexicon.js';
import { ANY_DIGITS, type Candidate, type Proposer } from '../meaning.js';
import { isNumbered } from '../numbered.js';
import { readYearWords } from '../ordinals.js';
import { yearPeriod } from '../value.js';
import type { Words } from '../words.js';
import { isAmount, isCounting } from '../year-amount.js';
import { expandYear, goesOn, isYearNumber } from './year-after.js';

const INTRODUCED = wordSet(
  'in since by of until till from to during between after before for year years fiscal early late mid through and circa around about throughout fy - – — / ( summer winter spring autumn fall january february march april may june july august september october november december',
);
/** Before "the year 476". */
const POINTING = wordSet('in by of until till from since before after around about circa to is was');
/** Hyphenated units and the like: "2500-foot", "2019-nCoV". */
const COMPOUND = wordSet('ncov foot feet mile metre meter page seat member pound acre strong km');
/** Older eras have no four digits: "35783bc" is part of a code. */
const MAX_ERA_YEAR = 9999;

/** Years further apart are no span: "resolution 1430/2019". */
const MAX_SPAN = 150;

export const year: Proposer = {
  name: 'year',
  triggers: [ANY_DIGITS, 'nineteen', 'eighteen', 'two', 'twenty', 'fy'],
  propose(w, i) {
    if (w.at(i) === 'fy') return fiscalCode(w, i);
    if (w.digits(i) < 0) return inWords(w, i);
    return era(w, i) ?? shortYear(w, i) ?? byNumber(w, i) ?? namedYear(w, i);
  },
};

const of = (first: number, last: number, index: number): Candidate => ({
  first,
  last,
  meaning: { kind: 'period', period: yearPeriod(index) },
  rule: 'year',
});

function byNumber(w: Words, i: number): Candidate[] | Candidate | null {
  if (!isYearNumber(w, i) || isGluedNumber(w, i) || isNumbered(w, i)) return null;
  const number = w.digits(i);
  const before = w.at(i - 1);
  const introduced = INTRODUCED.has(before);
  if (isAmount(w, i, introduced)) return null;
  if (!introduced && (number < 1500 || number > 2100)) return null;
  if (introduced && number < 1100 && !(before === 'in' || before === 'since' || before === 'by')) return null;
  const first = start(w, i);
  const second = secondYear(w, i, number);
  return second === null ? of(first, i + 1, number) : [of(first, i + 1, number), second];
}

/** "the year 476", "by the year 2525": a number that no bare year could be, where nothing is counted with it. */
function namedYear(w: Words, i: number): Candidate | null {
  const number = w.digits(i);
  const isShort = w.at(i).length < 4;
  if (w.at(i - 1) !== 'year' || w.at(i - 2) !== 'the' || number < 1 || w.at(i).length > 4) return null;
  // "The year 12 pupils", "during the year 45 journalists".
  if (isShort && !POINTING.has(w.at(i - 3))) return null;
  if (goesOn(w, i) || isGluedNumber(w, i) || isAmount(w, i, true) || isCounting(w, i + 1, isShort)) return null;
  return of(start(w, i), i + 1, number);
}

/** The number is one of "fiscal [year] 1989", "the year 2000". */
function start(w: Words, i: number): number {
  if (w.at(i - 1) === 'fiscal') return w.at(i - 2) === 'the' ? i - 2 : i - 1;
  if (w.at(i - 1) === 'year') {
    let first = i - 1;
    if (w.at(first - 1) === 'fiscal' || w.at(first - 1) === 'calendar') first--;
    if (w.at(first - 1) === 'the') first--;
    return first;
  }
  return i;
}

/** "2017-18", "2017/18", "1543-4": the second year of a span. */
function secondYear(w: Words, i: number, number: number): Candidate | null {
  const joint = w.at(i + 1);
  if (!(DASHES.has(joint) || joint === '/') || !w.glued(i + 1) || !w.glued(i + 2)) return null;
  const short = w.digits(i + 2);
  const size = w.at(i + 2).length === 2 ? 100 : w.at(i + 2).length === 1 && joint !== '/' ? 10 : 0;
  if (size === 0 || short <= number % size) return null;
  if (DASHES.has(w.at(i + 3)) && w.glued(i + 3)) return null;
  return of(i + 2, i + 3, number - (number % size) + short);
}

/** Glued to a sign or letter that makes it part of a code, price or decimal. */
function isGluedNumber(w: Words, i: number): boolean {
  return (w.glued(i) && isGluedBefore(w, i)) || isGluedBehind(w, i);
}

function isGluedBefore(w: Words, i: number): boolean {
  const before = w.at(i - 1);
  if (!DASHES.has(before) && before !== '/') return !/^["“”'‘’([«»`]+$/.test(before) && before !== 'fy';
  if (!w.glued(i - 1)) return false;
  // "10-2010" and "AB-2010" are codes, "2009-2010" and "mid-2010" are not.
  if (w.digits(i - 2) >= 0) return !isYearNumber(w, i - 2) || w.digits(i) - w.digits(i - 2) > MAX_SPAN;
  return w.surface(i - 2).length > 1 && /^\p{Lu}+$/u.test(w.surface(i - 2));
}

function isGluedBehind(w: Words, i: number): boolean {
  if (!w.glued(i + 1)) return false;
  const after = w.at(i + 1);
  if (!DASHES.has(after)) return after !== "'s" && !/^[.,;:!?"“”'‘’)\]«»…/]+$/.test(after);
  if (!w.glued(i + 2)) return false;
  if (w.digits(i + 2) < 0) return COMPOUND.has(w.at(i + 2));
  const { length } = w.at(i + 2);
  return length === 3 || length > 4 || (DASHES.has(w.at(i + 3)) && w.glued(i + 3));
}

/** "44 BC", "the year 250 A.D.", "AD 79". */
function era(w: Words, i: number): Candidate | null {
  const value = w.digits(i);
  if (value <= 0 || value > MAX_ERA_YEAR || (w.glued(i) && /^[\p{L}-]/u.test(w.at(i - 1)))) return null;
  const era = eraAt(w, i + 1);
  const first = start(w, i);
  if (era === 'BC') {
    return {
      first,
      last: i + 2,
      meaning: { kind: 'value', timex: 'DATE', value: `BC${digits(value, 4)}` },
      rule: 'year',
    };
  }
  if (era === 'AD') return value < 2200 ? of(first, i + 2, value) : null;
  const isBehind = w.at(i - 1) === 'ad' && eraAt(w, i - 1) === 'AD' && w.at(i).length <= 4;
  return isBehind && !goesOn(w, i) && !isGluedNumber(w, i) && !isCounting(w, i + 1, true)
    ? of(i - 1, i + 1, value)
    : null;
}

/** "'98"; not "'98 people". */
function shortYear(w: Words, i: number): Candidate | null {
  const isShort = w.at(i - 1) === "'" && w.glued(i) && w.at(i).length === 2 && !isGluedBehind(w, i);
  if (!isShort || (w.glued(i - 1) && w.at(i - 2) !== '(')) return null;
  if (/['‘’]/.test(w.doc.text.slice(w.end[i], (w.end[i] as number) + 1))) return null;
  return INTRODUCED.has(w.at(i - 2)) ? of(i - 1, i + 1, expandYear(w.digits(i))) : null;
}

function fiscalCode(w: Words, i: number): Candidate | null {
  const number = w.digits(i + 1);
  if (number < 0 || !w.isCapitalised(i)) return null;
  if (w.at(i + 1).length === 4 && isYearNumber(w, i + 1)) return of(i, i + 2, number);
  return w.at(i + 1).length === 2 ? of(i, i + 2, expandYear(number)) : null;
}

function inWords(w: Words, i: number): Candidate | null {
  const words = readYearWords(w, i);
  if (words === null) return null;
  const introduced = w.at(i - 1) === 'year';
  if (words.value === 2000 && !introduced) return null;
  if (UNITS.has(w.at(words.next)) || w.at(words.next) === 'thousand' || w.at(words.next) === 'percent') return null;
  if (!introduced && !INTRODUCED.has(w.at(i - 1)) && words.value >= 2000) return null;
  return of(introduced ? start(w, i) : i, words.next, words.value);
}
