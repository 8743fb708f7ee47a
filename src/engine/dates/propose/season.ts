/**
 * Proposes seasons.
 *
 * Accepts: "last summer", "this past spring", "the winter of 2006", "summer 2019", "the fall", "next autumn".
 * Refuses: "fall" and "spring" as verbs or other nouns ("a fall in prices", "hot springs"), "Arab Spring", "winter coat",
 * "Summer Olympics", "Colorado Springs".
 */
import { wordSet } from '../../../util/collections.js';
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { partOfYearMeaning, pickYearly } from '../meaning.js';
import { readDeterminer } from '../read/determiners.js';
import { DASHES, SEASONS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { readYearAfter } from '../read/years.js';

const AMBIGUOUS = new Set(['fall', 'spring']);
const PREPOSITIONS = wordSet('in by until since during through into early late of throughout mid -');

export const season: Rule = {
  name: 'season',
  triggers: SEASONS.keys(),
  propose(w, i) {
    const nth = SEASONS.get(w.at(i)) as number;
    return readWithYear(w, i, nth) ?? readWithoutYear(w, i, nth);
  },
};

/** Reads "the winter of 2006", "summer 2019", "the spring of last year". */
function readWithYear(w: Words, i: number, nth: number): Proposal | undefined {
  const year = readYearAfter(w, i + 1, false);
  // "a fall in 2019" is a decline, not a season.
  if (year === undefined || (w.at(i + 1) === 'in' && AMBIGUOUS.has(w.at(i)))) return undefined;
  const first = w.at(i - 1) === 'the' ? i - 1 : i;
  return proposal(first, findSpanEnd(w, year.next), partOfYearMeaning('season', nth, year.year));
}

/** Reads "last summer", "the fall", "in autumn". */
function readWithoutYear(w: Words, i: number, nth: number): Proposal | undefined {
  const isAmbiguous = AMBIGUOUS.has(w.at(i));
  if (w.pos(i) === 'VERB' || (w.isCapitalised(i) && w.isCapitalised(i + 1))) return undefined;
  const determiner = readDeterminer(w, i);
  if (determiner !== undefined) {
    if (determiner.pick === 'same' && isAmbiguous) return undefined;
    return proposal(determiner.first, i + 1, pickYearly({ of: 'season', nth }, determiner.pick));
  }
  if (describesNextWord(w.pos(i + 1), w.at(i + 1))) return undefined;
  const meaning = partOfYearMeaning('season', nth);
  if (w.at(i - 1) === 'the') {
    const isSeason = !isAmbiguous || (PREPOSITIONS.has(w.at(i - 2)) && w.at(i - 2) !== 'of');
    return isSeason ? proposal(i - 1, i + 1, meaning) : undefined;
  }
  const isIntroduced = PREPOSITIONS.has(w.at(i - 1)) && w.at(i - 1) !== 'of' && w.at(i - 1) !== '-';
  return isIntroduced && !w.isCapitalised(i) ? proposal(i, i + 1, meaning) : undefined;
}

/**
 * Returns the index of the word after "2006-2007" or "2006/07". The value of a season that ends in the next year has
 * the first of the two years.
 */
function findSpanEnd(w: Words, i: number): number {
  const joined = (DASHES.has(w.at(i)) || w.at(i) === '/') && w.isGlued(i) && w.isGlued(i + 1);
  const [from, to] = [w.numberAt(i - 1), w.numberAt(i + 1)];
  return joined && (to === from + 1 || to === (from + 1) % 100) ? i + 2 : i;
}

/** Returns true if the season only describes the next word ("summer camp") or is another noun ("the fall in prices"). */
function describesNextWord(pos: string, word: string): boolean {
  return (
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'ADJ' ||
    word === '-' ||
    word === 'of' ||
    word === 'in' ||
    word === 'from'
  );
}
