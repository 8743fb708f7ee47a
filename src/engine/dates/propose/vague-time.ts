/**
 * Proposes the present, the past and the future without a date.
 *
 * Accepts: "now", "right now", "currently", "these days", "recently", "more recently", "recent years", "in the past", "the
 * future", "the near future", "coming weeks", "may one day be".
 * Refuses: "now that", "so far", "past" as a preposition ("past the post"), "the past year" (a duration), "current" and
 * "future" before a noun, "in one day" (a duration). In "until now", only "now" is found.
 */
import { wordSet } from '../../../util/collections.js';
import type { Proposal, Rule } from '../candidate.js';
import { Phrases } from '../read/phrases.js';
import { UNITS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';

type Ref = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

const PHRASES = new Phrases<Ref>([
  ['right now', 'PRESENT_REF'],
  ['just now', 'PRESENT_REF'],
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['the present', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['more recently', 'PAST_REF'],
  ['most recently', 'PAST_REF'],
  ['relatively recently', 'PAST_REF'],
  ['recently', 'PAST_REF'],
  ['the recent past', 'PAST_REF'],
  ['the past', 'PAST_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
  ['the distant future', 'FUTURE_REF'],
  ['the immediate future', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['a later date', 'FUTURE_REF'],
  ['one day', 'FUTURE_REF'],
  ['the near term', 'FUTURE_REF'],
]);
/** Words before a unit in the plural that make it the past, present or future: "recent years". */
const STRETCHES: ReadonlyMap<string, Ref> = new Map([
  ['recent', 'PAST_REF'],
  ['past', 'PAST_REF'],
  ['previous', 'PAST_REF'],
  ['coming', 'FUTURE_REF'],
  ['future', 'FUTURE_REF'],
]);
const POSSIBLE = wordSet('will would may might could can');
export const vagueTime: Rule = {
  name: 'vague-time',
  triggers: [...PHRASES.lastWords, ...STRETCHES.keys()],
  propose(w, i) {
    return readPhrase(w, i) ?? readPlural(w, i);
  },
};

/** Reads a vague time expression that ends with word `i`, such as "right now" or "in the near future". */
function readPhrase(w: Words, i: number): Proposal | undefined {
  for (const { first, last, value } of PHRASES.endingBefore(w, i + 1)) {
    if (isRefused(w, first, last)) continue;
    const start = w.at(first) === 'at' ? first + 1 : first;
    return { first: start, last, meaning: { kind: 'value', timex: 'DATE', value } };
  }
  return undefined;
}

/** Returns true if the phrase is not a time expression, such as "now that" or "so far". */
function isRefused(w: Words, i: number, last: number): boolean {
  const after = w.at(last);
  switch (w.lower.slice(i, last).join(' ')) {
    case 'now':
      if (after === 'that' || after === '-' || w.at(i - 1) === '-') return true;
      return w.isCapitalised(i) && !w.opensSentence(i);
    case 'the past':
    case 'the future':
    case 'the present':
      return (
        /^(?:NOUN|ADJ|NUM|PROPN)$/.test(w.pos(last)) ||
        UNITS.has(after) ||
        after === 'of' ||
        after === '-' ||
        w.at(i - 1) === 'for'
      );
    case 'one day':
      return !isSomeDay(w, i, last);
    default:
      return false;
  }
}

/**
 * Returns true if "one day" means some day in the future: "will one day be", "one day they might". "in one day" and
 * "one day later" are amounts.
 */
function isSomeDay(w: Words, i: number, last: number): boolean {
  if (POSSIBLE.has(w.at(i - 1)) || (w.at(i - 1) === 'to' && w.pos(last) === 'VERB')) return true;
  if (w.at(i - 1) !== 'that' && !w.opensSentence(i)) return false;
  for (let k = last; k < last + 4; k++) if (POSSIBLE.has(w.at(k))) return true;
  return false;
}

/** Reads "recent years" and "the coming weeks". */
function readPlural(w: Words, i: number): Proposal | undefined {
  const ref = STRETCHES.get(w.at(i));
  const unit = UNITS.get(w.at(i + 1));
  const isAmount = w.at(i) === 'past' && w.at(i - 1) === 'the';
  if (ref === undefined || isAmount || unit?.plural !== true || unit.unit === undefined) return undefined;
  const first = w.at(i - 1) === 'the' ? i - 1 : i;
  return { first, last: i + 2, meaning: { kind: 'value', timex: 'DATE', value: ref } };
}
