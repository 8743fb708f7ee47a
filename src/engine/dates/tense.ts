/**
 * The tense of the clause around a date: decides whether a bare "Friday" or "March" lies ahead or behind.
 *
 * Looks for the verb that governs the date: to the right of a date that opens its clause ("On Monday, he left"), else
 * first to the left, then to the right, in the same sentence. Participles leave the decision to the verb before
 * them ("will be buried on Tuesday"), infinitives too ("failed to appear Monday"), unless that verb looks ahead
 * ("agreed to meet Monday").
 * A weekday that is itself the subject of "will" or "would" ("he said Saturday would be hot") lies ahead.
 */
import { wholeList } from './coordinated.js';
import { isOfHours, untilBefore } from './until.js';
import {
  AHEAD_WITH_INFINITIVE,
  ALWAYS_AHEAD,
  BE,
  CLAUSE_OPENERS,
  DO,
  LOOKING_AHEAD,
  MODALS,
  NEGATION,
  PAST,
  PRESENT_BE,
  PROGRAMME,
  RELATIVE,
  TAKEN,
  TO_BE_DONE,
  TO_HAPPEN,
} from './verbs.js';
import type { Words } from './words.js';

/** `planned`: what was to come when it was told, so that it may lie behind by now ("was due to open Monday"). */
export type Tense = 'past' | 'future' | 'planned' | undefined;

/** How many words the search looks at on each side. */
const REACH = 20;
/** Within this distance a present-tense verb of this list speaks of what is fixed for the future: "They meet Monday". */
const NEAR = 6;

export function tenseAround(w: Words, from: number, to: number): Tense {
  const ahead = subjectOfModal(w, from, to);
  if (ahead !== undefined) return ahead;
  const [first, last] = wholeList(w, from, to);
  if (w.at(last) === "'s") return isToHappen(w, last + 1) ? 'future' : 'past';
  const start = w.at(first - 1) === 'on' || w.at(first - 1) === 'in' ? first - 1 : first;
  if (w.at(start - 1) === 'since' || (w.at(start - 1) === 'of' && w.at(start - 2) === 'as')) return 'past';
  const until = untilBefore(w, first);
  const ofHours = until >= 0 && isOfHours(w, until);
  if (until >= 0 && !ofHours) return pastPerfectAfter(w, last) ? 'past' : 'future';
  const tense = opensClause(w, start, last)
    ? (searchRight(w, first, last) ?? searchLeft(w, first))
    : (searchLeft(w, first) ?? searchRight(w, first, last));
  return tense ?? (ofHours ? 'future' : undefined);
}

/** "Saturday [and Sunday] will be hot", where a clause begins with it; not "the bill passed Monday would …". */
function subjectOfModal(w: Words, first: number, to: number): Tense {
  const [, last] = wholeList(w, first, to);
  const isModal = /^(?:will|'ll|wo|would)$/.test(w.at(last)) && w.at(last + 1) !== '-';
  return isModal && (CLAUSE_OPENERS.has(w.at(first - 1)) || w.opensSentence(first))
    ? modal(w, last, w.at(last))
    : undefined;
}

/** Whether the noun at word i is said to take place yet: "[Monday's] meeting will go ahead". */
function isToHappen(w: Words, i: number): boolean {
  for (let at = i; at < i + NEAR; at++) {
    if (w.at(at) !== 'will' && w.at(at) !== 'would') {
      if (w.pos(at) === 'VERB' || w.pos(at) === 'AUX' || w.pos(at) === 'PUNCT') return false;
      continue;
    }
    const verb = w.pos(at + 1) === 'ADV' || NEGATION.has(w.at(at + 1)) ? at + 2 : at + 1;
    if (w.at(verb) === 'be') return TO_BE_DONE.has(w.at(verb + 1));
    return TO_HAPPEN.has(w.at(verb)) || (w.at(verb) === 'take' && w.at(verb + 1) === 'place');
  }
  return false;
}

/** "Until Thursday, they had not called him a suspect." */
function pastPerfectAfter(w: Words, last: number): boolean {
  for (let i = last; i < last + NEAR; i++) if (w.at(i) === 'had') return true;
  return false;
}

/** "On Monday, …", "that in December, …": the clause that the date belongs to follows it. */
function opensClause(w: Words, start: number, last: number): boolean {
  if (w.at(last) !== ',') return false;
  const before = w.at(start - 1);
  return before === 'that' || before === 'but' || before === 'and' || w.opensSentence(start);
}

function searchLeft(w: Words, first: number): Tense {
  const sentence = w.sentence(first);
  let infinitive = false;
  let mistaken = false;
  for (let i = first - 1; i >= first - REACH && i >= 0 && w.sentence(i) === sentence; i--) {
    if (infinitive && AHEAD_WITH_INFINITIVE.has(w.at(i))) return 'future';
    const tense = tenseOf(w, i, first - i);
    if (tense !== undefined) return tense;
    if (w.at(i - 1) === 'to' && w.pos(i) === 'VERB') infinitive = true;
    mistaken ||= isMistaken(w, i, first - i);
    // "He resigned, and parliament votes on Monday": the verb of another clause.
    if (mistaken && (w.at(i) === 'that' || (w.at(i) === ',' && w.pos(i + 1) === 'CCONJ'))) break;
  }
  return mistaken ? 'future' : undefined;
}

function searchRight(w: Words, first: number, last: number): Tense {
  const sentence = w.sentence(first);
  for (let i = last; i < last + REACH && w.sentence(i) === sentence; i++) {
    // "On Monday, the minister who will resign met the press": not the verb of the relative clause.
    if (i > last && RELATIVE.has(w.at(i - 1))) continue;
    const tense = tenseOf(w, i, i - last + 1);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

/** The tense that word i gives to what it governs; undefined if it is no finite verb. */
function tenseOf(w: Words, i: number, distance: number): Tense {
  const word = w.at(i);
  if (word === 'according') return 'past';
  if (ALWAYS_AHEAD.has(word)) return 'future';
  const pos = w.pos(i);
  if (LOOKING_AHEAD.has(word)) return looksAhead(w, i, word);
  if (MODALS.has(word)) return pos === 'AUX' || pos === 'VERB' || word === 'going' ? modal(w, i, word) : undefined;
  const isPlan = (word === 'was' || word === 'were') && w.at(i + 1) === 'to' && w.pos(i + 2) === 'VERB';
  if (isPlan) return 'planned';
  if (PAST.has(word)) return pos === 'NOUN' || pos === 'ADJ' || isDependent(w, i) ? undefined : 'past';
  if (PRESENT_BE.has(word)) return pos === 'AUX' && pointsAhead(w, i, distance) ? 'future' : undefined;
  if (pos !== 'VERB' || w.isCapitalised(i) || isDependent(w, i)) return undefined;
  if (word.endsWith('ed')) return 'past';
  if (distance > NEAR) return undefined;
  return PROGRAMME.has(word) || (/^takes?$/.test(word) && TAKEN.has(w.at(i + 1))) ? 'future' : undefined;
}

/**
 * The verb of "polls open on Monday", "Parliament returns Monday", which the tagger takes for an adjective or noun: only
 * where the clause has no other ("the bill won 60 Senate votes on Monday").
 */
function isMistaken(w: Words, i: number, distance: number): boolean {
  if (!PROGRAMME.has(w.at(i)) || distance > NEAR || w.isCapitalised(i) || isDependent(w, i)) return false;
  const subject = w.pos(i - 1);
  if (subject !== 'NOUN' && subject !== 'PROPN') return false;
  // Up to the day only "on", "at 9 a.m. on"; behind it no verb whose subject this is ("tax returns on Monday fell").
  for (let at = i + 1; at < i + distance; at++) if (!/^(?:ADP|NUM|SYM)$/.test(w.pos(at))) return false;
  return !/^(?:VERB|AUX)$/.test(w.pos(i + distance + 1));
}

/** "is scheduled for", "plans to", "due Monday"; not "due to rain", "set a record", "the planned launch". */
function looksAhead(w: Words, i: number, word: string): Tense {
  const after = w.at(i + 1);
  const passive = BE.has(w.at(before(w, i)));
  if (word === 'due' && after === 'to' && w.pos(i + 2) !== 'VERB') return undefined;
  if (word === 'set' && !passive && after !== 'to' && after !== 'for') return w.pos(i) === 'VERB' ? 'past' : undefined;
  if (/^(?:plans|hopes|aims|schedule|schedules|forecast|forecasts|plan|hope|aim)$/.test(word) && !passive) {
    return after === 'to' || w.pos(i) === 'VERB' ? 'future' : undefined;
  }
  if (/ed$/.test(word) && w.pos(i + 1) === 'NOUN' && !passive) return undefined;
  if (w.at(before(w, i)) === 'to') return undefined;
  const auxiliary = before(w, i);
  if (w.at(auxiliary) === 'had' || (w.at(auxiliary) === 'been' && w.at(before(w, auxiliary)) === 'had')) return 'past';
  return w.at(auxiliary) === 'was' || w.at(auxiliary) === 'were' ? 'planned' : 'future';
}

/** "may have killed", "could not be found", "would have been": about what has been. */
function modal(w: Words, i: number, word: string): Tense {
  if (w.at(i + 1) === 'have' && word !== 'will') return 'past';
  if (word === 'could' && (NEGATION.has(w.at(i + 1)) || NEGATION.has(w.at(i - 1)))) return 'past';
  return 'future';
}

/** "is to", "is meeting", "the deadline is [on] Monday": the present of what is fixed. */
function pointsAhead(w: Words, i: number, distance: number): boolean {
  if (w.at(i) === "'s") return false;
  const after = w.at(i + 1);
  return distance <= 2 || after === 'to' || (after.endsWith('ing') && w.pos(i + 1) === 'VERB');
}

/** Whether a verb form leaves the tense to a verb before it: participle after "be", infinitive after "to". */
function isDependent(w: Words, i: number): boolean {
  const word = w.at(before(w, i));
  return BE.has(word) || word === 'to' || word === 'have' || MODALS.has(word) || DO.has(word);
}

/** The word before a verb, an adverb or negation between them aside. */
function before(w: Words, i: number): number {
  return w.pos(i - 1) === 'ADV' || NEGATION.has(w.at(i - 1)) ? i - 2 : i - 1;
}
