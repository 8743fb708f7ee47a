/**
 * Recognizes numbers of up to four digits that are amounts, not years, by the words after them: "2000 people", "1600
 * metres".
 */
import { wordSet } from '../../../util/collections.js';
import { DASHES, UNITS, ZONES } from './vocabulary.js';
import type { Words } from './words.js';

/** Nouns and units after a number that make it an amount: "1600 metres". */
const MEASURES = wordSet(
  'km kilometers kilometres metres meters miles feet ft kg pounds tons tonnes mm cm acres points people persons square dollars euros rupees rs troops soldiers others aftershocks times m % percent million hours hrs',
);
const STREETS = wordSet('street avenue road lane drive boulevard st ave rd');
/** Verbs that the tagger considers nouns after a year: "2022 marks a turn". */
const YEAR_VERBS = wordSet('marks sees brings looks ends begins starts remains');

/**
 * Returns true if the number at word `i` is an amount: "2000 people", "1600 metres", "1200 UTC", "1800 247 600".
 *
 * @param introduced true if a preposition or a similar word precedes the number ("in 2000"), which suggests a year.
 */
export function isCountedNumber(w: Words, i: number, introduced: boolean): boolean {
  const after = w.at(i + 1);
  if (ZONES.has(after) || MEASURES.has(after) || UNITS.get(after)?.plural === true) return true;
  if (w.at(i + 1).length === 3 && w.numberAt(i + 1) >= 0) return true;
  // Also amounts: the number in "between 1500 and 2000 people" and in "1600 Pennsylvania Avenue".
  const isJoined = after === 'and' || after === 'to' || after === 'or' || DASHES.has(after);
  if (isJoined && w.numberAt(i + 2) >= 0 && MEASURES.has(w.at(i + 3))) return true;
  if (STREETS.has(w.at(i + 2)) && w.isCapitalised(i + 1) && w.isCapitalised(i + 2)) return true;
  if (introduced) return false;
  if (after === 'or' || after === 'more') return true;
  const isPlural = w.pos(i + 1) === 'NOUN' && /[^s]s$/.test(after) && !w.isCapitalised(i + 1) && !YEAR_VERBS.has(after);
  if (!isPlural || w.opensSentence(i) || w.at(i - 1) === 'the') return false;
  return w.pos(i - 1) !== 'PROPN' && w.pos(i - 1) !== 'DET';
}

/**
 * Returns true if word `i` is a noun phrase that the number before it counts: "more", "per cent", "new jobs". After a
 * number of less than four digits (`isShort`), every noun is.
 */
export function isCountedNoun(w: Words, i: number, isShort: boolean): boolean {
  const pos = w.pos(i);
  if (pos === 'NUM' || pos === 'ADJ' || w.at(i) === 'per' || w.at(i) === 'more') return true;
  return (pos === 'NOUN' && isShort) || (/^(?:NOUN|PROPN)$/.test(pos) && /[^su]s$/.test(w.at(i)));
}
