/**
 * Named days.
 *
 * Accepts: "Christmas Eve", "Good Friday", "Labor Day 2019", "last Thanksgiving", "Election Day", "New Year's Eve".
 * Refuses: the words inside a longer name ("Christmas Island", "Good Friday Agreement"), a short one before a noun
 * ("Christmas tree"), lower case ("election day" of another country).
 */
import { determinerBefore } from '../determiners.js';
import { HOLIDAYS } from '../holidays.js';
import type { Meaning, Proposer } from '../meaning.js';
import { readYearAfter } from './year-after.js';

const BY_FIRST = new Map<string, { words: string[]; name: string }[]>();
for (const name of [...HOLIDAYS.keys()].sort((a, b) => b.length - a.length)) {
  // The tokenizer cuts a possessive ending off its word.
  const words = name.replace(/'s\b/g, " 's").replace(/s'/g, "s '").split(' ');
  const list = BY_FIRST.get(words[0] as string) ?? [];
  list.push({ words, name });
  BY_FIRST.set(words[0] as string, list);
}

export const holiday: Proposer = {
  name: 'holiday',
  triggers: BY_FIRST.keys(),
  propose(w, i) {
    for (const { words, name } of BY_FIRST.get(w.at(i)) ?? []) {
      if (!words.every((word, k) => w.at(i + k) === word)) continue;
      const last = i + words.length;
      if (!w.isCapitalised(i)) continue;
      if (w.isCapitalised(last) || (words.length === 1 && /^(?:NOUN|PROPN|ADJ)$/.test(w.pos(last)))) continue;
      const determiner = determinerBefore(w, i);
      const year = readYearAfter(w, last, true);
      const meaning: Meaning = {
        kind: 'yearly',
        yearly: { of: 'holiday', name },
        ...(year !== null
          ? { year: year.year }
          : determiner === null || determiner.pick === 'same'
            ? {}
            : { pick: determiner.pick }),
      };
      return { first: determiner?.first ?? i, last: year?.next ?? last, meaning, rule: 'holiday' };
    }
    return null;
  },
};
