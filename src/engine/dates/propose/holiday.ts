/**
 * Proposes named days. `calendar/holidays.ts` has the table of them.
 *
 * Accepts: "Christmas Eve", "Good Friday", "Labor Day 2019", "last Thanksgiving", "Election Day", "New Year's Eve".
 * Refuses: a longer name ("Christmas Island", "Good Friday Agreement"), a name of one word before a noun ("Christmas
 * tree"), lower case ("election day" in any country).
 */

import { HOLIDAY_NAMES } from '../calendar/holidays.js';
import type { Proposal, Rule } from '../candidate.js';
import type { Meaning } from '../meaning.js';
import { readDeterminer } from '../read/determiners.js';
import { type Phrase, Phrases } from '../read/phrases.js';
import type { Words } from '../read/words.js';
import { readYearAfter } from '../read/years.js';

// The tokenizer separates a possessive ending from its word.
const asTokens = (name: string): string => name.replace(/'s\b/g, " 's").replace(/s'/g, "s '");
const NAMES = new Phrases(HOLIDAY_NAMES.map((name) => [asTokens(name), name] as const));

export const holiday: Rule = {
  name: 'holiday',
  triggers: NAMES.firstWords,
  propose(w, i) {
    if (!w.isCapitalised(i)) return undefined;
    for (const named of NAMES.startingAt(w, i)) if (!isPartOfName(w, named)) return proposeNamed(w, named);
    return undefined;
  },
};

function isPartOfName(w: Words, { first, last }: Phrase<string>): boolean {
  return w.isCapitalised(last) || (last - first === 1 && /^(?:NOUN|PROPN|ADJ)$/.test(w.pos(last)));
}

function proposeNamed(w: Words, { first, last, value: name }: Phrase<string>): Proposal {
  const determiner = readDeterminer(w, first);
  const year = readYearAfter(w, last, true);
  const picked = determiner === undefined || determiner.pick === 'same' ? {} : { pick: determiner.pick };
  const meaning: Meaning = {
    kind: 'yearly',
    yearly: { of: 'holiday', name },
    ...(year === undefined ? picked : { year: year.year }),
  };
  const start = determiner?.first ?? (w.at(first) === 'fourth' && w.at(first - 1) === 'the' ? first - 1 : first);
  return { first: start, last: year?.next ?? last, meaning };
}
