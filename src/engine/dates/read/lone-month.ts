/**
 * Decides whether a month's name without a day or year is the month, rather than a verb ("may"), a person ("April Jones")
 * or a part of a longer name.
 */
import { wordSet } from '../../../util/collections.js';
import { MONTHS } from './vocabulary.js';
import type { Words } from './words.js';

/** Months that are also common words. */
const AMBIGUOUS = new Set(['may', 'march', 'august']);
/** Abbreviations of months, which are recognised only with their full stop: "Dec.", but not "Dec". */
const SHORT = wordSet('jan feb febr mar apr jun jul aug sept sep oct nov dec');
const BEFORE_MONTH = wordSet(
  'in on by since until till of from to through during between and or last next this early late mid before after for around about - – — past coming every each end beginning start middle previous throughout ending ended over ( [ ,',
);
const OWNERS = wordSet("the its his her their our 's a an");
/** Words before a month's name that make it a surname: "Miss May". */
const TITLES = wordSet('miss mr mrs ms dr sir lady president minister secretary');
const NAMED_AFTER = wordSet(
  'government administration cabinet ministry family camp deal era years revolution crisis war movement monarchy',
);

export function isLoneMonth(w: Words, i: number): boolean {
  const word = w.at(i);
  const before = w.at(i - 1);
  if (TITLES.has(before)) return false;
  if (SHORT.has(word)) return BEFORE_MONTH.has(before) && before !== ',' && w.surface(i).endsWith('.');
  if (OWNERS.has(before)) return describesNoun(w, i);
  if (!AMBIGUOUS.has(word)) return BEFORE_MONTH.has(before) || !touchesName(w, i);
  if (isListed(w, i)) return true;
  const introduced = BEFORE_MONTH.has(before) && (before !== ',' || w.at(i + 1) === ',');
  return introduced && !w.opensSentence(i) && !startsName(w, i + 1);
}

/** Returns true if the month describes the noun after it: "its May report", "the October Budget", "the June NATO summit". */
function describesNoun(w: Words, i: number): boolean {
  const after = w.at(i + 1);
  if (NAMED_AFTER.has(after)) return false;
  const isNoun = w.pos(i + 1) === 'NOUN' && !w.isCapitalised(i + 1);
  return AMBIGUOUS.has(w.at(i)) ? isNoun || w.numberAt(i + 1) >= 0 : true;
}

/** Returns true at the first month of a list: "May and June", "May, June and July". */
function isListed(w: Words, i: number): boolean {
  const joint = w.at(i + 1);
  const isJoint = joint === 'and' || joint === 'or' || joint === 'to' || joint === ',' || joint === '-';
  return isJoint && MONTHS.has(w.at(i + 2)) && w.isCapitalised(i + 2);
}

/** Returns true if a capitalized name stands directly beside the month: "April Jones", "Miss June". */
function touchesName(w: Words, i: number): boolean {
  return (startsName(w, i - 1) && !w.opensSentence(i - 1)) || startsName(w, i + 1);
}

function startsName(w: Words, i: number): boolean {
  return w.isCapitalised(i) && w.pos(i) === 'PROPN';
}
