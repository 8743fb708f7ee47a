/**
 * Proposes units of time without an amount.
 *
 * Accepts: "years", "for days", "weeks", "decades-long", "year-long", "the years ahead", "years ago", "months later", "the
 * first hours".
 * Refuses: "office hours", "after-hours", "light years", "in his later years", "one of our greatest days", "living
 * quarters", and phrases of other rules ("recent years", "the past weeks").
 */
import { wordSet } from '../../../util/collections.js';
import { formatDuration } from '../calendar/time-values.js';
import type { Proposal, Rule } from '../candidate.js';
import type { Meaning } from '../meaning.js';
import { DASHES, type DurationUnit, UNITS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';

/** Words before or after a unit that make it part of another expression: "opening hours", "light years". */
const NO_AMOUNT = wordSet(
  'opening office business working visiting rush peak school trading consulting light his her their my our your latter later formative golden final dying early these those such what recent previous past coming future',
);
const FIRST = wordSet('first next last final early');
const SUPERLATIVE = /[^r]est$/;

export const bareUnit: Rule = {
  name: 'bare-unit',
  triggers: UNITS.keys(),
  propose(w, i) {
    const entry = UNITS.get(w.at(i)) as DurationUnit;
    if (w.isCapitalised(i) && !w.opensSentence(i)) return undefined;
    const long = findLongEnd(w, i);
    if (long !== undefined)
      return proposeDuration(i, long, formatDuration(entry.plural ? undefined : 1, entry.designator, entry.times));
    if (!entry.plural || entry.designator === 'WE' || entry.designator === 'Q') return undefined;
    return readDirected(w, i, entry) ?? readAlone(w, i, entry);
  },
};

function proposeDuration(first: number, last: number, value: string): Proposal {
  return { first, last, meaning: { kind: 'value', timex: 'DURATION', value } };
}

const formatVague = (entry: DurationUnit): string => formatDuration(undefined, entry.designator, entry.times);

/** Returns the index of the word after "day-long" or "decades-long". */
function findLongEnd(w: Words, i: number): number | undefined {
  return DASHES.has(w.at(i + 1)) && w.at(i + 2) === 'long' && !DASHES.has(w.at(i - 1)) ? i + 3 : undefined;
}

/** Reads a unit with a direction: "years ago", "weeks later", "the years ahead". */
function readDirected(w: Words, i: number, entry: DurationUnit): Proposal | undefined {
  const after = w.at(i + 1);
  const reference = (value: string, first: number): Proposal => {
    const meaning: Meaning = { kind: 'value', timex: 'DATE', value };
    return { first, last: i + 2, meaning };
  };
  if (after === 'ago') return reference('PAST_REF', i);
  if (after === 'ahead' && w.at(i - 1) === 'the') return reference('FUTURE_REF', i - 1);
  return after === 'later' || after === 'earlier' ? proposeDuration(i, i + 2, formatVague(entry)) : undefined;
}

function readAlone(w: Words, i: number, entry: DurationUnit): Proposal | undefined {
  const before = w.at(i - 1);
  if (w.isCapitalised(i) || before === '-' || w.at(i + 1) === '-') return undefined;
  // In "the early hours of Friday", "hours" is a part of the day, not a duration.
  const isPart = w.at(i) === 'hours' && before === 'early';
  if (FIRST.has(before) && w.at(i - 2) === 'the' && !isPart) return proposeDuration(i - 2, i + 1, formatVague(entry));
  if (NO_AMOUNT.has(before) || FIRST.has(before) || SUPERLATIVE.test(before)) return undefined;
  return proposeDuration(before === 'the' || before === 'mere' ? i - 1 : i, i + 1, formatVague(entry));
}
