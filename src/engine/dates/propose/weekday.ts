/**
 * Proposes weekdays.
 *
 * Accepts: "Friday", "last Friday", "this coming Sunday", "the previous Friday"; with a part of the day "Saturday night",
 * "Monday mid-afternoon"; with weeks "on Monday week", "a week on Friday", "two weeks from Monday".
 * Refuses: weekdays in names ("Sunday Times", "the Friday Group", "Super Tuesday"), plurals and "every Monday" (repeated
 * times). In "three times a week on Monday" and "Monday week after week", only the Monday is found.
 */
import { wordSet } from '../../../util/collections.js';
import type { Proposal, Rule } from '../candidate.js';
import type { Meaning, Pick } from '../meaning.js';
import { type Determiner, readDeterminer } from '../read/determiners.js';
import { DAY_PARTS, WEEKDAYS } from '../read/vocabulary.js';
import { readWeeksFromWeekday } from '../read/weeks-from-weekday.js';
import type { Words } from '../read/words.js';

/** Capitalized words after which the weekday is part of a name. */
const NAME_HEADS = wordSet(
  'times telegraph mirror express mail post herald independent sun star world record morning night nights group school club live football agreement cup league mass press review review magazine show special market business',
);
const NAME_BEFORE = wordSet('super bloody black cyber ruby giving man casual manic freaky sheffield tgi mr mrs ms');

export const weekday: Rule = {
  name: 'weekday',
  triggers: WEEKDAYS.keys(),
  propose(w, i) {
    const number = WEEKDAYS.get(w.at(i));
    if (number === undefined || !w.isCapitalised(i) || isInName(w, i)) return undefined;
    if (w.matches(i - 2, ['bank', 'holiday']) && w.at(i - 3) !== 'the') return readBankHoliday(i);
    const before = readDeterminer(w, i);
    // In "He said that Saturday would be hot", "that" is a conjunction.
    const determiner =
      before !== undefined && w.at(before.first) === 'that' && w.pos(before.first) === 'SCONJ' ? undefined : before;
    const weeks = determiner === undefined ? readWeeksFromWeekday(w, i) : undefined;
    if (weeks !== undefined) {
      const { first, last, count } = weeks;
      return {
        first,
        last,
        meaning: { kind: 'weekday', weekday: number, pick: 'next', weeks: count },
      };
    }
    const part = w.at(i + 1) === 'nights' ? undefined : DAY_PARTS.get(w.at(i + 1));
    if (part !== undefined) {
      const day: Meaning = { kind: 'weekday', weekday: number, ...pickOf(determiner) };
      return {
        first: determiner?.first ?? i,
        last: i + 2,
        meaning: { kind: 'time', time: `T${part}`, day },
      };
    }
    // "the Friday" is the Friday of the story; in "the Friday deadline", the article belongs to "deadline".
    const isOfStory = determiner === undefined && w.at(i - 1) === 'the' && !isBeforeNoun(w, i);
    const meaning: Meaning = {
      kind: 'weekday',
      weekday: number,
      ...(isOfStory ? { pick: 'same' } : pickOf(determiner)),
    };
    return { first: determiner?.first ?? (isOfStory ? i - 1 : i), last: i + 1, meaning };
  },
};

/** "Bank holiday Monday" is a Monday of an unknown month. */
function readBankHoliday(i: number): Proposal {
  return { first: i - 2, last: i + 1, meaning: { kind: 'value', timex: 'DATE', value: undefined } };
}

function pickOf(determiner: Determiner | undefined): { pick?: Pick } {
  return determiner === undefined ? {} : { pick: determiner.pick };
}

function isBeforeNoun(w: Words, i: number): boolean {
  const pos = w.pos(i + 1);
  return (
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'ADJ' ||
    pos === 'VERB' ||
    DAY_PARTS.has(w.at(i + 1)) ||
    w.at(i + 1) === '-'
  );
}

function isInName(w: Words, i: number): boolean {
  return (
    (w.isCapitalised(i + 1) && NAME_HEADS.has(w.at(i + 1))) || (w.isCapitalised(i - 1) && NAME_BEFORE.has(w.at(i - 1)))
  );
}
