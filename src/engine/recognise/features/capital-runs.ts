/**
 * Determines how each sentence is written (mixed case, capitals, title case, lower case), and finds runs of capitalised
 * words.
 */
import type { SentenceTable } from '../../types.js';
import type { Lexeme } from './lexeme-cache.js';
import { CASE, isCapitalised } from './word-shape.js';

/** How a sentence as a whole is written: in mixed case, in capitals, in title case, in lower case. */
export const WRITING = { MIXED: 0, UPPER: 1, TITLE: 2, LOWER: 3 } as const;

/**
 * Frequency rank (logarithmic) up to which a word counts as a small word that headlines leave in lower case, such as
 * "of".
 */
const SMALL_WORD_RANK = 1;

/** Returns for each sentence how it is written: `WRITING.UPPER` for a sentence in capitals, and so on. */
export function writingOfSentences(sentences: SentenceTable, lexemes: readonly Lexeme[]): Uint8Array {
  const writing = new Uint8Array(sentences.length);
  for (let s = 0; s < sentences.length; s++) {
    writing[s] = writingOf(lexemes, sentences.first[s] as number, sentences.last[s] as number);
  }
  return writing;
}

function writingOf(lexemes: readonly Lexeme[], first: number, last: number): number {
  let words = 0;
  let upper = 0;
  let capital = 0;
  let longLower = 0;
  for (let i = first; i < last; i++) {
    const { letterCase, rank } = lexemes[i] as Lexeme;
    if (letterCase === CASE.LOWER) {
      words++;
      if (rank > SMALL_WORD_RANK) longLower++;
    } else if (isCapitalised(letterCase)) {
      words++;
      capital++;
      if (letterCase === CASE.UPPER || letterCase === CASE.INITIAL) upper++;
    }
  }
  if (words === 0) return WRITING.MIXED;
  if (capital === 0) return WRITING.LOWER;
  if (upper >= 0.8 * words && words > 2) return WRITING.UPPER;
  if (words > 3 && longLower <= 0.15 * words && capital >= 0.6 * words) return WRITING.TITLE;
  return WRITING.MIXED;
}

/**
 * For each token, the run of capitalised words around it, as a half-open range of tokens; the range is empty outside a
 * run.
 */
export interface Runs {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * Finds the runs of capitalised words. Only sentences in mixed case have runs, because elsewhere a capital letter does
 * not indicate a name.
 */
export function findRuns(sentences: SentenceTable, lexemes: readonly Lexeme[], writing: Uint8Array): Runs {
  const start = new Int32Array(lexemes.length);
  for (let i = 0; i < start.length; i++) start[i] = i;
  const end = start.slice();
  for (let s = 0; s < sentences.length; s++) {
    if (writing[s] !== WRITING.MIXED) continue;
    const last = sentences.last[s] as number;
    for (let i = sentences.first[s] as number; i < last; i++) {
      const from = i;
      while (i < last && isCapitalised((lexemes[i] as Lexeme).letterCase)) i++;
      start.fill(from, from, i);
      end.fill(i, from, i);
    }
  }
  return { start, end };
}
