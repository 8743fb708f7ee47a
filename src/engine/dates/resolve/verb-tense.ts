/**
 * Reads the tense that one verb gives to a date.
 *
 * "ruled" is past, "will rule" is future, "was due to rule" is planned. A participle or infinitive leaves the decision to
 * the verb before it: "will be buried on Tuesday" is decided by "will".
 */
import type { Words } from '../read/words.js';
import {
  ALWAYS_FUTURE,
  AUXILIARY_DO,
  BE,
  EVENT_VERBS,
  LOOKING_AHEAD,
  MODALS,
  NEGATION,
  PAST,
  PRESENT_BE,
  TAKE_OBJECTS,
} from './verbs.js';

/**
 * The tense of a verb. `planned` means future at the time of the clause, which may be past by now: "was due to open
 * Monday".
 */
export type Tense = 'past' | 'future' | 'planned' | undefined;

/** The largest distance in words at which a present-tense verb means a fixed future: "They meet Monday". */
export const NEAR = 6;

/** Returns the tense that word `i` gives to a date `distance` words away; undefined if the word is not a finite verb. */
export function readVerbTense(w: Words, i: number, distance: number): Tense {
  const word = w.at(i);
  if (word === 'according') return 'past';
  if (ALWAYS_FUTURE.has(word)) return 'future';
  const pos = w.pos(i);
  if (LOOKING_AHEAD.has(word)) return readPlanTense(w, i, word);
  if (MODALS.has(word))
    return pos === 'AUX' || pos === 'VERB' || word === 'going' ? readModalTense(w, i, word) : undefined;
  const isPlan = (word === 'was' || word === 'were') && w.at(i + 1) === 'to' && w.pos(i + 2) === 'VERB';
  if (isPlan) return 'planned';
  if (PAST.has(word)) return pos === 'NOUN' || pos === 'ADJ' || leavesTenseToVerbBefore(w, i) ? undefined : 'past';
  if (PRESENT_BE.has(word)) return pos === 'AUX' && isFixedFuture(w, i, distance) ? 'future' : undefined;
  if (pos !== 'VERB' || w.isCapitalised(i) || leavesTenseToVerbBefore(w, i)) return undefined;
  if (word.endsWith('ed')) return 'past';
  if (distance > NEAR) return undefined;
  return EVENT_VERBS.has(word) || (/^takes?$/.test(word) && TAKE_OBJECTS.has(w.at(i + 1))) ? 'future' : undefined;
}

/**
 * Returns true if word `i` is a verb that the tagger considers an adjective or noun: "polls open on Monday",
 * "Parliament returns Monday". The function does not check for other verbs: call it only for clauses in which no other
 * verb was found, not for "the bill won 60 Senate votes on Monday".
 */
export function isMistaggedVerb(w: Words, i: number, distance: number): boolean {
  if (!EVENT_VERBS.has(w.at(i)) || distance > NEAR || w.isCapitalised(i) || leavesTenseToVerbBefore(w, i)) return false;
  const subject = w.pos(i - 1);
  if (subject !== 'NOUN' && subject !== 'PROPN') return false;
  // Only "on" or a time ("at 9 a.m. on") may stand between verb and date. If a verb follows the date, word i is part of
  // its subject: "tax returns on Monday fell".
  for (let at = i + 1; at < i + distance; at++) if (!/^(?:ADP|NUM|SYM)$/.test(w.pos(at))) return false;
  return !/^(?:VERB|AUX)$/.test(w.pos(i + distance + 1));
}

/**
 * Returns the tense of a verb that looks ahead: "is scheduled for", "plans to", "due Monday". "due to rain", "set a record"
 * and "the planned launch" do not look ahead.
 */
function readPlanTense(w: Words, i: number, word: string): Tense {
  const after = w.at(i + 1);
  const passive = BE.has(w.at(findAuxiliary(w, i)));
  if (word === 'due' && after === 'to' && w.pos(i + 2) !== 'VERB') return undefined;
  if (word === 'set' && !passive && after !== 'to' && after !== 'for') return w.pos(i) === 'VERB' ? 'past' : undefined;
  if (/^(?:plans|hopes|aims|schedule|schedules|forecast|forecasts|plan|hope|aim)$/.test(word) && !passive) {
    return after === 'to' || w.pos(i) === 'VERB' ? 'future' : undefined;
  }
  if (/ed$/.test(word) && w.pos(i + 1) === 'NOUN' && !passive) return undefined;
  if (w.at(findAuxiliary(w, i)) === 'to') return undefined;
  const auxiliary = findAuxiliary(w, i);
  if (w.at(auxiliary) === 'had' || (w.at(auxiliary) === 'been' && w.at(findAuxiliary(w, auxiliary)) === 'had'))
    return 'past';
  return w.at(auxiliary) === 'was' || w.at(auxiliary) === 'were' ? 'planned' : 'future';
}

/** Returns the tense of a modal verb. "may have killed", "could not be found" and "would have been" are past. */
export function readModalTense(w: Words, i: number, word: string): Tense {
  if (w.at(i + 1) === 'have' && word !== 'will') return 'past';
  if (word === 'could' && (NEGATION.has(w.at(i + 1)) || NEGATION.has(w.at(i - 1)))) return 'past';
  return 'future';
}

/** Returns true for a present tense with a fixed future: "is to", "is meeting", "the deadline is [on] Monday". */
function isFixedFuture(w: Words, i: number, distance: number): boolean {
  if (w.at(i) === "'s") return false;
  const after = w.at(i + 1);
  return distance <= 2 || after === 'to' || (after.endsWith('ing') && w.pos(i + 1) === 'VERB');
}

/**
 * Returns true if a verb is a participle or infinitive that gets its tense from the verb before it: "be buried", "to
 * appear".
 */
function leavesTenseToVerbBefore(w: Words, i: number): boolean {
  const word = w.at(findAuxiliary(w, i));
  return BE.has(word) || word === 'to' || word === 'have' || MODALS.has(word) || AUXILIARY_DO.has(word);
}

/** Returns the index of the word before a verb, skipping one adverb or negation, where an auxiliary may be. */
function findAuxiliary(w: Words, i: number): number {
  return w.pos(i - 1) === 'ADV' || NEGATION.has(w.at(i - 1)) ? i - 2 : i - 1;
}
