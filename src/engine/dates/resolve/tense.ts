/**
 * Reads the tense of the clause around a date. The tense decides whether a bare "Friday" or "March" lies before or after
 * the publication date.
 *
 * The search looks for the verb that governs the date, within the same sentence. After a date that opens its clause ("On
 * Monday, he left") it goes right; otherwise it goes left first, then right. An infinitive leaves the decision to the verb
 * before it ("failed to appear Monday" is past), unless that verb looks ahead ("agreed to meet Monday" is future). A weekday
 * that is the subject of "will" or "would" is future ("he said Saturday would be hot").
 */
import type { Words } from '../read/words.js';
import { findUntilBefore, findWeekdayList, isUntilOfHours } from './date-context.js';
import { isMistaggedVerb, NEAR, readModalTense, readVerbTense, type Tense } from './verb-tense.js';
import {
  CLAUSE_OPENERS,
  FUTURE_BEFORE_INFINITIVE,
  NEGATION,
  RELATIVE_PRONOUNS,
  TO_BE_DONE,
  TO_HAPPEN,
} from './verbs.js';

/** The largest distance in words between a date and its verb. */
const REACH = 20;

/** Returns the tense of the clause around the date over the words `[from, to)`; undefined if no verb decides. */
export function readTense(w: Words, from: number, to: number): Tense {
  const ahead = readTenseOfSubject(w, from, to);
  if (ahead !== undefined) return ahead;
  const [first, last] = findWeekdayList(w, from, to);
  if (w.at(last) === "'s") return isEventToCome(w, last + 1) ? 'future' : 'past';
  const start = w.at(first - 1) === 'on' || w.at(first - 1) === 'in' ? first - 1 : first;
  if (w.at(start - 1) === 'since' || (w.at(start - 1) === 'of' && w.at(start - 2) === 'as')) return 'past';
  const until = findUntilBefore(w, first);
  const ofHours = until >= 0 && isUntilOfHours(w, until);
  if (until >= 0 && !ofHours) return hasPastPerfectAfter(w, last) ? 'past' : 'future';
  const tense = opensClause(w, start, last)
    ? (searchRight(w, first, last) ?? searchLeft(w, first))
    : (searchLeft(w, first) ?? searchRight(w, first, last));
  return tense ?? (ofHours ? 'future' : undefined);
}

/** Returns true if a past verb and a preposition stand right before a date: "fell in January", "was held in May". */
export function isDirectlyPast(w: Words, first: number): boolean {
  const verb = first - 2;
  if (!/^(?:in|on|during)$/.test(w.at(first - 1)) || w.pos(verb) !== 'VERB') return false;
  return /^(?:was|were)$/.test(w.at(verb - 1)) || readVerbTense(w, verb, 2) === 'past';
}

/**
 * Returns the tense of "Saturday [and Sunday] will be hot", where a clause begins with the weekday. In "the bill passed
 * Monday would …", it does not.
 */
function readTenseOfSubject(w: Words, first: number, to: number): Tense {
  const [, last] = findWeekdayList(w, first, to);
  const isModal = /^(?:will|'ll|wo|would)$/.test(w.at(last)) && w.at(last + 1) !== '-';
  return isModal && (CLAUSE_OPENERS.has(w.at(first - 1)) || w.opensSentence(first))
    ? readModalTense(w, last, w.at(last))
    : undefined;
}

/** Returns true if the noun at word `i` is an event that is still to take place: "[Monday's] meeting will go ahead". */
function isEventToCome(w: Words, i: number): boolean {
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

/** Returns true for "Until Thursday, they had not called him a suspect." */
function hasPastPerfectAfter(w: Words, last: number): boolean {
  for (let i = last; i < last + NEAR; i++) if (w.at(i) === 'had') return true;
  return false;
}

/** Returns true if the clause of the date comes after it: "On Monday, …", "that in December, …". */
function opensClause(w: Words, start: number, last: number): boolean {
  if (w.at(last) !== ',') return false;
  const before = w.at(start - 1);
  return before === 'that' || before === 'but' || before === 'and' || w.opensSentence(start);
}

function searchLeft(w: Words, first: number): Tense {
  const sentence = w.sentence(first);
  let infinitive = false;
  let mistagged = false;
  for (let i = first - 1; i >= first - REACH && i >= 0 && w.sentence(i) === sentence; i--) {
    if (infinitive && FUTURE_BEFORE_INFINITIVE.has(w.at(i))) return 'future';
    const tense = readVerbTense(w, i, first - i);
    if (tense !== undefined) return tense;
    if (w.at(i - 1) === 'to' && w.pos(i) === 'VERB') infinitive = true;
    mistagged ||= isMistaggedVerb(w, i, first - i);
    // In "He resigned, and parliament votes on Monday", the verbs further left belong to another clause.
    if (mistagged && (w.at(i) === 'that' || (w.at(i) === ',' && w.pos(i + 1) === 'CCONJ'))) break;
  }
  return mistagged ? 'future' : undefined;
}

function searchRight(w: Words, first: number, last: number): Tense {
  const sentence = w.sentence(first);
  for (let i = last; i < last + REACH && w.sentence(i) === sentence; i++) {
    // In "On Monday, the minister who will resign met the press", "will" belongs to the relative clause.
    if (i > last && RELATIVE_PRONOUNS.has(w.at(i - 1))) continue;
    const tense = readVerbTense(w, i, i - last + 1);
    if (tense !== undefined) return tense;
  }
  return undefined;
}
