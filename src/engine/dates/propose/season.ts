/**
 * Proposes seasons.
 *
 * Accepts: "last summer", "this past spring", "the winter of 2006", "summer 2019", "the fall", "next autumn".
 * Refuses: "fall" and "spring" as verbs or other nouns ("a fall in prices", "hot springs"), "Arab Spring", "winter coat",
 * "Summer Olympics", "Colorado Springs".
 */
import { wordSet } from '../../../util/collections.js';
import { partOfYear } from '../calendar/periods.js';
import type { Rule } from '../candidate.js';
import type { Meaning } from '../meaning.js';
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
    const determiner = readDeterminer(w, i);
    const the = w.at(i - 1) === 'the';
    const ofYear = readYearAfter(w, i + 1, false);
    if (ofYear !== undefined && !(w.at(i + 1) === 'in' && AMBIGUOUS.has(w.at(i)))) {
      const meaning: Meaning =
        typeof ofYear.year === 'number'
          ? { kind: 'period', period: partOfYear('season', ofYear.year, nth) }
          : { kind: 'yearly', yearly: { of: 'season', nth }, year: ofYear.year };
      return { first: the ? i - 1 : i, last: findSpanEnd(w, ofYear.next), meaning };
    }
    const yearly = { of: 'season', nth } as const;
    if (w.pos(i) === 'VERB' || (w.isCapitalised(i) && w.isCapitalised(i + 1))) return undefined;
    if (determiner !== undefined) {
      const pick = determiner.pick;
      if (pick === 'same' && AMBIGUOUS.has(w.at(i))) return undefined;
      const meaning: Meaning = { kind: 'yearly', yearly, ...(pick === 'same' ? { year: 'text' as const } : { pick }) };
      return { first: determiner.first, last: i + 1, meaning };
    }
    if (describesNextWord(w.pos(i + 1), w.at(i + 1))) return undefined;
    if (the && (AMBIGUOUS.has(w.at(i)) ? PREPOSITIONS.has(w.at(i - 2)) && w.at(i - 2) !== 'of' : true)) {
      return { first: i - 1, last: i + 1, meaning: { kind: 'yearly', yearly } };
    }
    if (!the && PREPOSITIONS.has(w.at(i - 1)) && !w.isCapitalised(i) && w.at(i - 1) !== 'of' && w.at(i - 1) !== '-') {
      return { first: i, last: i + 1, meaning: { kind: 'yearly', yearly } };
    }
    return undefined;
  },
};

/** Returns the index after "2006-2007" or "2006/07". A season that ends in the next year has the first year as its value. */
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
