/**
 * Years by number.
 *
 * Accepts: "1989", "in 2019", "2017–18", "fiscal 1989", "the year 2000", "FY2019", "nineteen ninety-six", "'98",
 * "250 C.E.", "664 B.C.".
 * Refuses: amounts ("2000 people", "1,989", "$1990", "1200 UTC", "2020.90 points", "1500 metres"), numbers in names
 * ("Flight 1990", "No. 2010", "Boeing 2707", "Windows 2000"), street numbers and versions.
 */
import { DASHES, UNITS, ZONES } from '../lexicon.js';
import { ANY_DIGITS, type Candidate, type Meaning, type Proposer } from '../meaning.js';
import { readYearWords } from '../numbers.js';
import { yearPeriod } from '../value.js';
import type { Words } from '../words.js';
import { expandYear, isYearNumber } from './year-after.js';

const INTRODUCED = new Set(
  'in since by of until till from during before after for year years fiscal early late mid to through between and circa around about throughout fy - – — / ( summer winter spring autumn fall january february march april may june july august september october november december'.split(
    ' ',
  ),
);
/** Words after which four digits are a number of something else. */
const NUMBERED = new Set(
  'flight no number nos route highway room page section article bill resolution act boeing airbus windows channel asteroid ngc hd unit lot suite box model type version v $ £ € ¥ us$ ca$ a$ hk$ # + over nearly almost some than least approximately roughly up directive only another'.split(
    ' ',
  ),
);
const ERA_BEFORE = new Set(['bc', 'bce', 'b.c', 'b.c.e']);
const ERA_AFTER = new Set(['ad', 'ce']);

export const year: Proposer = {
  name: 'year',
  triggers: [ANY_DIGITS, 'nineteen', 'eighteen', 'two', 'twenty', 'fy'],
  propose(w, i) {
    if (w.at(i) === 'fy') return fiscalCode(w, i);
    if (w.digits(i) < 0) return inWords(w, i);
    return era(w, i) ?? shortYear(w, i) ?? byNumber(w, i);
  },
};

const of = (first: number, last: number, index: number): Candidate => ({
  first,
  last,
  meaning: { kind: 'period', period: yearPeriod(index) },
  rule: 'year',
});

function byNumber(w: Words, i: number): Candidate[] | Candidate | null {
  if (!isYearNumber(w, i) || isGluedNumber(w, i)) return null;
  const number = w.digits(i);
  const before = w.at(i - 1);
  const introduced = INTRODUCED.has(before);
  if (NUMBERED.has(before) || (NUMBERED.has(w.at(i - 2)) && before === '.')) return null;
  if (isAmount(w, i, introduced)) return null;
  if (!introduced && (number < 1500 || number > 2100)) return null;
  if (introduced && number < 1100 && !(before === 'in' || before === 'since' || before === 'by')) return null;
  const first = start(w, i);
  const second = secondYear(w, i, number);
  return second === null ? of(first, i + 1, number) : [of(first, i + 1, number), second];
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

/** "2017-18", "2017/18": the second year of a span. */
function secondYear(w: Words, i: number, number: number): Candidate | null {
  const joint = w.at(i + 1);
  if (!(DASHES.has(joint) || joint === '/') || !w.glued(i + 1) || !w.glued(i + 2)) return null;
  const short = w.digits(i + 2);
  if (w.at(i + 2).length !== 2 || (number % 100) + 1 > 99 || short <= number % 100) return null;
  if (DASHES.has(w.at(i + 3)) && w.glued(i + 3)) return null;
  return of(i + 2, i + 3, number - (number % 100) + short);
}

/** Glued to a sign or letter that makes it part of a code, price or decimal. */
function isGluedNumber(w: Words, i: number): boolean {
  if (w.glued(i)) {
    const before = w.at(i - 1);
    if (DASHES.has(before) || before === '/') {
      if (w.glued(i - 1) && w.digits(i - 2) >= 0 && w.at(i - 2).length !== 4) return true;
      if (w.glued(i - 1) && /^\p{Lu}+$/u.test(w.surface(i - 2)) && w.surface(i - 2).length > 1) return true;
    } else if (!/^["“”'‘’([«»`]+$/.test(before) && before !== 'fy') return true;
  }
  if (!w.glued(i + 1)) return false;
  const after = w.at(i + 1);
  if (DASHES.has(after)) {
    if (!w.glued(i + 2)) return false;
    const next = w.digits(i + 2);
    return next >= 0 && w.at(i + 2).length !== 4 && w.at(i + 2).length !== 2
      ? true
      : /^(?:ncov|foot|feet|mile|metre|meter|page|seat|member|pound|acre|strong|km)$/.test(w.at(i + 2)) ||
          (next >= 0 && DASHES.has(w.at(i + 3)) && w.glued(i + 3));
  }
  return !/^[.,;:!?"“”'‘’)\]«»…/'s]+$/.test(after) || (after === 's' && w.glued(i + 1));
}

/** "2000 people", "1600 metres", "1200 UTC": what follows is counted. */
function isAmount(w: Words, i: number, introduced: boolean): boolean {
  const after = w.at(i + 1);
  if (
    ZONES.has(after) ||
    after === '%' ||
    after === 'percent' ||
    after === 'million' ||
    after === 'hours' ||
    after === 'hrs'
  )
    return true;
  if (
    /^(?:km|kilometers|kilometres|metres|meters|miles|feet|ft|kg|pounds|tons|tonnes|mm|cm|acres|points|people|persons|square|dollars|euros|troops|soldiers|others|more|or|aftershocks|times|m)$/.test(
      after,
    )
  ) {
    return !(introduced && (after === 'or' || after === 'more'));
  }
  if (UNITS.get(after)?.plural === true) return true;
  if (introduced) return false;
  const pos = w.pos(i + 1);
  const plural = pos === 'NOUN' && after.endsWith('s') && !after.endsWith('ss') && !w.isCapitalised(i + 1);
  return plural && !w.opensSentence(i) && w.at(i - 1) !== 'the' && w.pos(i - 1) !== 'PROPN' && w.pos(i - 1) !== 'DET';
}

function era(w: Words, i: number): Candidate | null {
  const value = w.digits(i);
  const code = w.at(i + 1);
  if (value > 0 && ERA_BEFORE.has(code)) {
    const meaning: Meaning = { kind: 'value', timex: 'DATE', value: `BC${String(value).padStart(4, '0')}` };
    return { first: i, last: i + 2, meaning, rule: 'year' };
  }
  if (value > 0 && value < 2200 && ERA_AFTER.has(code) && (code === 'ce' || w.surface(i + 1).startsWith('A')))
    return of(i, i + 2, value);
  return null;
}

/** "'98"; not "'98 people". */
function shortYear(w: Words, i: number): Candidate | null {
  const isShort = w.at(i - 1) === "'" && w.glued(i) && w.at(i).length === 2 && !w.glued(i + 1);
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
