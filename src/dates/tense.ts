/**
 * The tense of the clause around a date: decides whether a bare "Friday" or "March" lies ahead or behind.
 *
 * Looks for the verb group nearest to the date, first to its left, then to its right, in the same sentence.
 */
import type { Words } from './words.js';

export type Tense = 'past' | 'future' | undefined;

/** How many words the search looks at on each side. */
const REACH = 20;

const FUTURE = new Set(
  "will 'll won't wo shall would going plans plan planned planning scheduled expected expects expect due upcoming set slated hopes hope aims intends ready until till next may might could should can must is are 're 's coming".split(
    ' ',
  ),
);
/** Words that look ahead only in certain company. */
const WEAK = new Set(["'s", 'may', 'can', 'set', 'is', 'are', "'re", 'could', 'should', 'might', 'must', 'ready']);
const PAST = new Set(
  'was were had did said told went came took made gave got began begun found held left met knew saw seen won lost led fell rose grew spoke wrote ran sent set brought bought sold paid kept felt hit cut put shot struck broke chose drew drove flew heard hurt laid lay read sat stood swore taught thought threw understood woke wore withdrew been became became became has have'.split(
    ' ',
  ),
);

export function tenseAround(w: Words, first: number, last: number): Tense {
  const sentence = w.sentence(first);
  for (let i = first - 1; i >= first - REACH && i >= 0 && w.sentence(i) === sentence; i--) {
    const tense = tenseOf(w, i, i === first - 1);
    if (tense !== undefined) return tense;
  }
  for (let i = last; i < last + REACH && w.sentence(i) === sentence; i++) {
    const tense = tenseOf(w, i, false);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

function tenseOf(w: Words, i: number, adjacent: boolean): Tense {
  const word = w.at(i);
  if (word === 'by' && adjacent) return 'future';
  if (word === 'since' && adjacent) return 'past';
  if (PAST.has(word) && word !== 'set') return 'past';
  if (FUTURE.has(word)) {
    if (!WEAK.has(word)) return w.pos(i) === 'ADJ' && word === 'planned' ? undefined : 'future';
    if (w.pos(i) === 'AUX' || w.pos(i) === 'VERB') return passive(w, i) ? 'past' : 'future';
    return undefined;
  }
  const pos = w.pos(i);
  if (word === 'to' && w.pos(i + 1) === 'VERB' && !/(?:ed|ing)$/.test(w.at(i + 1))) return 'future';
  if (pos === 'VERB' && word.endsWith('ed')) return 'past';
  return undefined;
}

/** "is said", "is believed": a present verb about what has been. */
function passive(w: Words, i: number): boolean {
  return w.at(i) === "'s" || /^(?:said|believed|thought|reported|accused|known)$/.test(w.at(i + 1));
}
