/**
 * The tense of the clause around a date: decides whether a bare "Friday" or "March" lies ahead or behind.
 *
 * Looks for the verb that governs the date: to the right of a date that opens its clause ("On Monday, he left"), else
 * first to the left, then to the right, in the same sentence. Participles leave the decision to the verb before
 * them ("will be buried on Tuesday"), infinitives too ("failed to appear Monday"), unless that verb looks ahead
 * ("agreed to meet Monday").
 */
import type { Words } from './words.js';

/** `planned`: what was to come when it was told, so that it may lie behind by now ("was due to open Monday"). */
export type Tense = 'past' | 'future' | 'planned' | undefined;

/** How many words the search looks at on each side. */
const REACH = 20;
/** Within this distance a present-tense verb of this list speaks of what is fixed for the future: "They meet Monday". */
const NEAR = 6;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PROGRAMME = words(
  'meet meets begin begins start starts open opens leave leaves arrive arrives travel travels visit visits play plays face faces host hosts vote votes return returns resume resumes go goes come comes',
);
const MODALS = words("will 'll won't wo shall would going may might can could should must");
/** What they take as object or infinitive is still to come. */
const LOOKING_AHEAD = words(
  'plan plans planned planning schedule schedules scheduled scheduling expect expects expected due upcoming set slated likely hope hopes hoped aim aims intend intends intended rescheduled predict predicts forecast forecasts projected anticipated',
);
/** Only what their infinitive says is still to come: "agreed to meet Monday", but "agreed Monday". */
const AHEAD_WITH_INFINITIVE = words(
  'agree agrees agreed promise promises promised vow vows vowed pledge pledges pledged threaten threatens threatened instruct instructed order ordered ask asks asked invite invites invited prepare prepares prepared preparing want wants wanted decide decides decided hoping expecting intending urged require requires required propose proposes proposed',
);
const ALWAYS_AHEAD = words('payable effective upcoming slated');
const PRESENT_BE = words("'s is are 're 'm am");
const BE = words("be been being get is are was were 's 're 'm am");
const DO = words("do does did don't doesn't didn't");
const PAST = words(
  'was were had did said told went came took made gave got began begun found held left met knew saw seen won lost led fell rose grew spoke wrote ran sent brought bought sold paid kept felt hit cut put shot struck broke chose drew drove flew heard hurt laid lay read sat stood swore taught thought threw understood woke wore withdrew became built caught dealt dug fed fought forgot fled hid hung lent meant rode sang sank shook shut slept slid spent spread stole stuck swam swept tore lit sought shown taken given known gone done written driven beat bore bound set',
);
const NEGATION = words("not n't never neither nor no");

const RELATIVE = words('who which');

export function tenseAround(w: Words, first: number, last: number): Tense {
  if (w.at(last) === "'s") return 'past';
  const start = w.at(first - 1) === 'on' || w.at(first - 1) === 'in' ? first - 1 : first;
  if (w.at(start - 1) === 'since' || (w.at(start - 1) === 'of' && w.at(start - 2) === 'as')) return 'past';
  if (/^(?:until|till)$/.test(w.at(first - 1))) return pastPerfectAfter(w, last) ? 'past' : 'future';
  return opensClause(w, start, last)
    ? (searchRight(w, first, last) ?? searchLeft(w, first))
    : (searchLeft(w, first) ?? searchRight(w, first, last));
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
  for (let i = first - 1; i >= first - REACH && i >= 0 && w.sentence(i) === sentence; i--) {
    if (infinitive && AHEAD_WITH_INFINITIVE.has(w.at(i))) return 'future';
    const tense = tenseOf(w, i, first - i);
    if (tense !== undefined) return tense;
    if (w.at(i - 1) === 'to' && w.pos(i) === 'VERB') infinitive = true;
  }
  return undefined;
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
  return distance <= NEAR && PROGRAMME.has(word) ? 'future' : undefined;
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
