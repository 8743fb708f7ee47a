/**
 * Proposes decades and centuries.
 *
 * Accepts: "the 1990s", "1980's", "the '80s", "the nineties", "the mid-1990s" (a refiner adds "mid"), "the late 1940s and
 * 50s", "the 20th century", "16th and 17th centuries", "nineteenth-century", "the XIX century", "the 5th century B.C.".
 * Refuses: "in his 80s", "in her late twenties", "temperatures in the 70s", "0-60s", "747s".
 */
import { wordSet } from '../../../util/collections.js';
import { padNumber } from '../calendar/days.js';
import type { Unit } from '../calendar/periods.js';
import { ANY_NUMBER, type Proposal, type Rule } from '../candidate.js';
import type { Meaning } from '../meaning.js';
import { readOrdinal } from '../read/ordinals.js';
import { DASHES } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { findEra } from '../read/years.js';

type Era = ReturnType<typeof findEra>;

const NAMED: ReadonlyMap<string, number> = new Map([
  ['twenties', 192],
  ['thirties', 193],
  ['forties', 194],
  ['fifties', 195],
  ['sixties', 196],
  ['seventies', 197],
  ['eighties', 198],
  ['nineties', 199],
]);
const ROMAN: ReadonlyMap<string, number> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'
    .split(' ')
    .map((word, k) => [word, k + 1]),
);
const POSSESSIVE = wordSet('his her their my our your its');
const JOINTS = wordSet('and or to through');
/** Decades in two digits below this one are in the 21st century: "the '00s", "the '10s". */
const FIRST_OF_LAST_CENTURY = 20;
const MAX_CENTURY = 30;

export const decade: Rule = {
  name: 'decade',
  triggers: [ANY_NUMBER, ...NAMED.keys(), 'century', 'centuries'],
  propose(w, i) {
    if (w.at(i) === 'century' || w.at(i) === 'centuries') return readCentury(w, i);
    const named = NAMED.get(w.at(i));
    return named === undefined ? readInDigits(w, i) : readInWords(w, i, named);
  },
};

/** Returns the index of the "early", "mid" or "late" before word `i` (and before a hyphen); −1 without one. */
function findQualifier(w: Words, i: number): number {
  const at = DASHES.has(w.at(i - 1)) ? i - 2 : i - 1;
  return /^(?:early|mid|late)$/.test(w.at(at)) ? at : -1;
}

function proposePeriod(w: Words, at: number, last: number, unit: Unit, index: number): Proposal {
  return proposeMeaning(w, at, last, { kind: 'period', period: { unit, index } });
}

function proposeMeaning(w: Words, at: number, last: number, meaning: Meaning): Proposal {
  const first = w.at(at - 1) === 'the' ? at - 1 : at;
  return { first, last, meaning };
}

/** Reads a decade in digits: "1990s", "1980's", "'80s", "and 50s". */
function readInDigits(w: Words, i: number): Proposal | undefined {
  const plural = w.isGlued(i + 1) && (w.at(i + 1) === 's' || w.at(i + 1) === "'s");
  const number = w.numberAt(i);
  if (!plural || number % 10 !== 0) return undefined;
  if (w.at(i).length === 4) return readFourDigits(w, i, number);
  if (w.at(i).length !== 2) return undefined;
  const apostrophe = w.isGlued(i) && /^['‘’`]$/.test(w.at(i - 1));
  const at = apostrophe ? i - 1 : i;
  const qualifier = findQualifier(w, at);
  const start = qualifier < 0 ? at : qualifier;
  if (POSSESSIVE.has(w.at(start - 1))) return undefined;
  const before = findJoinedDecade(w, start);
  if (before !== undefined) return proposePeriod(w, at, i + 2, 'decade', Math.floor(before / 100) * 10 + number / 10);
  if (!apostrophe && qualifier < 0) return undefined;
  const century = number < FIRST_OF_LAST_CENTURY ? 200 : 190;
  return proposePeriod(w, at, i + 2, 'decade', century + number / 10);
}

function readFourDigits(w: Words, i: number, number: number): Proposal | undefined {
  if (number < 1000 || number >= 2100) return undefined;
  if (w.at(i + 1) === "'s" && w.at(i - 1) !== 'the' && w.at(i - 2) !== 'the') return undefined;
  // "the 1800s" are the whole century; "the 2000s" are more often its first ten years.
  return number % 100 === 0 && number < 2000
    ? proposePeriod(w, i, i + 2, 'century', number / 100)
    : proposePeriod(w, i, i + 2, 'decade', number / 10);
}

/** Returns the 1940 of "1940s and 50s", given the first word of the second decade. */
function findJoinedDecade(w: Words, i: number): number | undefined {
  const isJoined = JOINTS.has(w.at(i - 1)) && w.at(i - 2) === 's' && w.at(i - 3).length === 4;
  const year = isJoined ? w.numberAt(i - 3) : -1;
  return year >= 1000 ? year : undefined;
}

/** Reads a decade in words: "the nineties", "the late eighties and early nineties". "in his late twenties" is an age. */
function readInWords(w: Words, i: number, index: number): Proposal | undefined {
  const qualifier = findQualifier(w, i);
  const start = qualifier < 0 ? i : qualifier;
  const isListed = qualifier >= 0 && JOINTS.has(w.at(start - 1)) && NAMED.has(w.at(start - 2));
  const isAge = isListed && [3, 4, 5].some((back) => POSSESSIVE.has(w.at(start - back)));
  return w.at(start - 1) === 'the' || (isListed && !isAge) ? proposePeriod(w, i, i + 1, 'decade', index) : undefined;
}

/** Reads a century: "the 20th century", "20th- and 21st-century", "the XIX century". */
function readCentury(w: Words, i: number): Proposal | readonly Proposal[] | undefined {
  const end = w.at(i - 1) === '-' ? i - 1 : i;
  // "20th Century Fox", "Eighteenth Century Studies".
  if (w.isCapitalised(i) && w.isCapitalised(i + 1)) return undefined;
  const roman = w.surface(end - 1) === w.surface(end - 1).toUpperCase() ? ROMAN.get(w.at(end - 1)) : undefined;
  const era = findEra(w, i + 1);
  const last = era === undefined ? i + 1 : i + 2;
  if (roman !== undefined) return proposeCentury(w, end - 1, last, roman, era);
  for (const at of [end - 3, end - 2, end - 1]) {
    const ordinal = readOrdinal(w, at);
    if (ordinal === undefined || ordinal.next !== end || ordinal.value > MAX_CENTURY) continue;
    const found = proposeCentury(w, at, last, ordinal.value, era);
    const other = w.at(i) === 'centuries' ? readJoinedCentury(w, at, era) : undefined;
    return other === undefined ? found : [other, found];
  }
  return undefined;
}

/** Reads "the 16th" of "the 16th and 17th centuries", given the first word of the second century. */
function readJoinedCentury(w: Words, second: number, era: Era): Proposal | undefined {
  if (!JOINTS.has(w.at(second - 1))) return undefined;
  const first = w.at(second - 2) === 'th' ? second - 3 : second - 2;
  const ordinal = readOrdinal(w, first);
  if (ordinal?.next !== second - 1 || ordinal.value > MAX_CENTURY) return undefined;
  return proposeCentury(w, first, second - 1, ordinal.value, era);
}

/**
 * Returns the proposal of the nth century. A century before Christ has the hundreds of its years: the century of 450 B.C.
 * (`BC0450`) is `BC04`.
 */
function proposeCentury(w: Words, at: number, last: number, nth: number, era: Era): Proposal {
  // The first century has no year 0, so it is no period of the calendar.
  if (era !== 'BC' && nth === 1) return proposeMeaning(w, at, last, { kind: 'value', timex: 'DATE', value: '00' });
  if (era !== 'BC') return proposePeriod(w, at, last, 'century', nth - 1);
  return proposeMeaning(w, at, last, { kind: 'value', timex: 'DATE', value: `BC${padNumber(nth - 1, 2)}` });
}
