/**
 * Named days.
 *
 * Accepts: "Christmas Eve", "Good Friday", "Labor Day 2019", "last Thanksgiving", "Election Day", "New Year's Eve".
 * Refuses: the words inside a longer name ("Christmas Island", "Good Friday Agreement"), a short one before a noun
 * ("Christmas tree"), lower case ("election day" of another country).
 */
import { determinerBefore } from '../determiners.js';
import { HOLIDAYS } from '../holidays.js';
import type { Candidate, Meaning, Proposer } from '../meaning.js';
import { type Phrase, Phrases } from '../phrases.js';
import type { Words } from '../words.js';
import { readYearAfter } from './year-after.js';

// The tokenizer cuts a possessive ending off its word.
const asTokens = (name: string): string => name.replace(/'s\b/g, " 's").replace(/s'/g, "s '");
const NAMES = new Phrases([...HOLIDAYS.keys()].map((name) => [asTokens(name), name] as const));

export const holiday: Proposer = {
  name: 'holiday',
  triggers: NAMES.firstWords,
  propose(w, i) {
    if (!w.isCapitalised(i)) return null;
    for (const named of NAMES.startingAt(w, i)) if (!isPartOfName(w, named)) return make(w, named);
    return null;
  },
};

function isPartOfName(w: Words, { first, last }: Phrase<string>): boolean {
  return w.isCapitalised(last) || (last - first === 1 && /^(?:NOUN|PROPN|ADJ)$/.test(w.pos(last)));
}

function make(w: Words, { first, last, value: name }: Phrase<string>): Candidate {
  const determiner = determinerBefore(w, first);
  const year = readYearAfter(w, last, true);
  const picked = determiner === null || determiner.pick === 'same' ? {} : { pick: determiner.pick };
  const meaning: Meaning = {
    kind: 'yearly',
    yearly: { of: 'holiday', name },
    ...(year === null ? picked : { year: year.year }),
  };
  const start = determiner?.first ?? (w.at(first) === 'fourth' && w.at(first - 1) === 'the' ? first - 1 : first);
  return { first: start, last: year?.next ?? last, meaning, rule: 'holiday' };
}
