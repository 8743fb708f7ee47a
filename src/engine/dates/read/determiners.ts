/** Reads the determiner before a unit, weekday, month or season: "last", "this past", "the following". */

import type { Pick } from '../meaning.js';
import { Phrases } from './phrases.js';
import type { Words } from './words.js';

export interface Determiner {
  readonly pick: Pick;
  /** Index of the first word of the determiner. */
  readonly first: number;
  /** True if the determiner begins with "the": "the last year" is a duration, "last year" a date. */
  readonly definite: boolean;
}

const PHRASES = new Phrases<Pick>([
  ['this very same', 'same'],
  ['this past', 'last'],
  ['this last', 'last'],
  ['this coming', 'next'],
  ['this upcoming', 'next'],
  ['this same', 'same'],
  ['that same', 'same'],
  ['the very same', 'same'],
  ['the same', 'same'],
  ['the very next', 'following'],
  ['the next', 'following'],
  ['the following', 'following'],
  ['the ensuing', 'following'],
  ['the subsequent', 'following'],
  ['the coming', 'next'],
  ['the upcoming', 'next'],
  ['the previous', 'previous'],
  ['the preceding', 'previous'],
  ['the prior', 'previous'],
  ['the last', 'last'],
  ['the past', 'last'],
  ['the current', 'this'],
  ['the present', 'this'],
  ['the latest', 'last'],
  ['last', 'last'],
  ['past', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['previous', 'previous'],
  ['that', 'same'],
  ['current', 'this'],
]);

/** Returns the determiner that ends right before word `i`. */
export function readDeterminer(w: Words, i: number): Determiner | undefined {
  const [phrase] = PHRASES.endingBefore(w, i);
  return phrase === undefined
    ? undefined
    : { pick: phrase.value, first: phrase.first, definite: w.at(phrase.first) === 'the' };
}
