/**
 * The tense of the clause around a date: decides whether a bare "Friday" or "March" lies ahead or behind.
 *
 * Looks for the verb that governs the date, first to its left, then to its right, in the same sentence. Participles
 * and infinitives leave the decision to the verb before them ("will be buried on Tuesday", "was to meet Monday").
 */
import type { Words } from './words.js';

export type Tense = 'past' | 'future' | undefined;

/** How many words the search looks at on each side. */
const REACH = 20;
/** Within this distance a present-tense verb of this list speaks of what is fixed for the future: "They meet Monday". */
const NEAR = 6;
const PROGRAMME = new Set(
  'meet meets begin begins start starts open opens leave leaves arrive arrives travel travels visit visits play plays face faces host hosts vote votes return returns resume resumes go goes come comes'.split(
    ' ',
  ),
);
const WEEKDAY = /day$/;

const MODALS = new Set("will 'll won't wo shall would going may might can could should must".split(' '));
/** Plans: ahead, unless the auxiliary before them is in the past ("was due to expire Friday"). */
const PLANS = new Set(
  'plans plan planned planning scheduled schedules expected expects expect due upcoming set slated hopes hope aims intends rescheduled predicted predict predicts'.split(
    ' ',
  ),
);
const ALWAYS_AHEAD = new Set(['payable', 'effective', 'upcoming', 'due', 'slated']);
const PRESENT_BE = new Set(["'s", 'is', 'are', "'re", "'m", 'am', 'has', 'have']);
const PAST_AUXILIARY = new Set(['was', 'were', 'had', 'been', 'did', "'d"]);
const BE = new Set(['be', 'been', 'being', 'get', 'is', 'are', 'was', 'were']);
const PAST = new Set(
  'was were had did said told went came took made gave got began begun found held left met knew saw seen won lost led fell rose grew spoke wrote ran sent brought bought sold paid kept felt hit cut put shot struck broke chose drew drove flew heard hurt laid lay read sat stood swore taught thought threw understood woke wore withdrew became built caught dealt dug fed fought forgot fled hid hung lent meant rode sang sank shook shut slept slid spent spread stole stuck swam swept tore lit sought shown taken given known gone done written driven beat bore bound'.split(
    ' ',
  ),
);

export function tenseAround(w: Words, first: number, last: number): Tense {
  if (w.at(last) === "'s") return 'past';
  const before = w.at(first - 1) === 'on' || w.at(first - 1) === 'in' ? first - 2 : first - 1;
  if (w.at(before) === 'since' || (w.at(before) === 'of' && w.at(before - 1) === 'as')) return 'past';
  if (/^(?:until|till)$/.test(w.at(first - 1)) && WEEKDAY.test(w.at(first))) return 'future';
  const sentence = w.sentence(first);
  for (let i = first - 1; i >= first - REACH && i >= 0 && w.sentence(i) === sentence; i--) {
    const tense = tenseOf(w, i, first - i);
    if (tense !== undefined) return tense;
  }
  for (let i = last; i < last + REACH && w.sentence(i) === sentence; i++) {
    const tense = tenseOf(w, i, i - last + 1);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

function tenseOf(w: Words, i: number, distance: number): Tense {
  const word = w.at(i);
  if (word === 'according') return 'past';
  if (ALWAYS_AHEAD.has(word)) return afterPast(w, i) ? 'past' : 'future';
  const pos = w.pos(i);
  if (PLANS.has(word)) return pos === 'VERB' ? (afterPast(w, i) ? 'past' : 'future') : undefined;
  if (MODALS.has(word)) return pos === 'AUX' || pos === 'VERB' || word === 'going' ? modal(w, i, word) : undefined;
  if (PAST.has(word)) return pos === 'NOUN' || pos === 'ADJ' || isDependent(w, i) ? undefined : 'past';
  if (PRESENT_BE.has(word))
    return pos === 'AUX' && word !== 'has' && word !== 'have' && !isPassive(w, i) ? 'future' : undefined;
  if (pos !== 'VERB' || w.isCapitalised(i) || isDependent(w, i)) return undefined;
  if (word.endsWith('ed')) return 'past';
  return distance <= NEAR && PROGRAMME.has(word) ? 'future' : undefined;
}

/** "may have killed", "would have been": about what has been. */
function modal(w: Words, i: number, word: string): Tense {
  if (w.at(i + 1) === 'have' && word !== 'will') return 'past';
  return 'future';
}

/** Whether a verb form leaves the tense to a verb before it: participle after "be", infinitive after "to". */
function isDependent(w: Words, i: number): boolean {
  const before = w.pos(i - 1) === 'ADV' ? i - 2 : i - 1;
  return BE.has(w.at(before)) || w.at(before) === 'to' || w.at(before) === 'have' || MODALS.has(w.at(before));
}

/** Whether a past auxiliary stands right before: "was scheduled", "had been due". */
function afterPast(w: Words, i: number): boolean {
  const before = w.pos(i - 1) === 'ADV' ? i - 2 : i - 1;
  return PAST_AUXILIARY.has(w.at(before));
}

/** "is said", "are believed": a present verb about what has been. */
function isPassive(w: Words, i: number): boolean {
  return w.at(i) === "'s" || /^(?:said|believed|thought|reported|accused|known|alleged|suspected)$/.test(w.at(i + 1));
}
