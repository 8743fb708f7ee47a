/** How a document uses each of its words: the basis of the features that look beyond the sentence. */
import type { Document } from '../../types.js';
import { type Runs, WRITING } from './capital-runs.js';
import type { Lexeme } from './lexeme-cache.js';
import { CASE, isCapitalised } from './word-shape.js';

/** How a document uses one word: counts and neighbours over all occurrences of the word. */
export interface WordUsage {
  /**
   * How often the word occurs in lower case, as `The` within a sentence, as `The` at the start of a sentence, and as
   * `THE`.
   */
  lower: number;
  inside: number;
  initial: number;
  upper: number;
  /** Length of the longest run of capitalised words that contains the word. */
  longestRun: number;
  /** True if the word is the last word, and the first word, of its longest run. */
  endsRun: boolean;
  beginsRun: boolean;
  /** The first word and the last word of its longest run. */
  runFirst: Lexeme | undefined;
  runLast: Lexeme | undefined;
  /** Hashes of up to {@link MAX_NEIGHBOURS} different lower-cased words directly before the word, and after it. */
  readonly wordsBefore: number[];
  readonly wordsAfter: number[];
  /** Gazetteer classes of all words directly before the word, and of all words directly after it, combined. */
  classesBefore: number;
  classesAfter: number;
  /** Middle-level clusters of up to {@link MAX_NEIGHBOURS} different words directly before the word, and after it. */
  readonly before: number[];
  readonly after: number[];
  /** The cluster of the last word of the run whose initials the word spells (`WHO`); -1 if it spells none. */
  acronymOf: number;
}

/** The usage of each word, by the hash of the lower-cased word. */
export type UsageByWord = ReadonlyMap<number, WordUsage>;

const MAX_NEIGHBOURS = 4;
/** Maximum length in tokens of a name whose initials are compared with acronyms. */
const MAX_SPELLED_NAME = 8;

/** Returns the usage of every word of the document that has letter case and no digit. */
export function findWordUsage(
  document: Document,
  lexemes: readonly Lexeme[],
  writing: Uint8Array,
  runs: Runs,
): Map<number, WordUsage> {
  const { sentences } = document;
  const usage = new Map<number, WordUsage>();
  const initials = new Map<string, number>();
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] as number;
    const last = sentences.last[s] as number;
    for (let i = first; i < last; i++) {
      const { letterCase, lower } = lexemes[i] as Lexeme;
      if (letterCase > CASE.MIXED) continue;
      const word = usageOf(usage, lower);
      if (letterCase === CASE.LOWER) {
        word.lower++;
        continue;
      }
      if (writing[s] !== WRITING.MIXED) continue;
      if (letterCase === CASE.UPPER) word.upper++;
      else if (i === first) word.initial++;
      else word.inside++;
      const from = runs.start[i] as number;
      const to = runs.end[i] as number;
      addRun(word, i, from, to, lexemes);
      addNeighbours(word, i > first ? lexemes[i - 1] : undefined, i + 1 < last ? lexemes[i + 1] : undefined);
      if (i === from && to - from > 1) addInitials(document, lexemes, from, to, last, initials);
    }
  }
  if (initials.size > 0) linkAcronyms(document, lexemes, usage, initials);
  return usage;
}

function usageOf(usage: Map<number, WordUsage>, lower: number): WordUsage {
  const known = usage.get(lower);
  if (known !== undefined) return known;
  const word: WordUsage = {
    lower: 0,
    inside: 0,
    initial: 0,
    upper: 0,
    longestRun: 0,
    endsRun: false,
    beginsRun: false,
    runFirst: undefined,
    runLast: undefined,
    wordsBefore: [],
    wordsAfter: [],
    classesBefore: 0,
    classesAfter: 0,
    before: [],
    after: [],
    acronymOf: -1,
  };
  usage.set(lower, word);
  return word;
}

function addRun(word: WordUsage, i: number, from: number, to: number, lexemes: readonly Lexeme[]): void {
  if (to - from <= word.longestRun) return;
  word.longestRun = to - from;
  word.beginsRun = i === from;
  word.endsRun = i === to - 1;
  word.runFirst = lexemes[from];
  word.runLast = lexemes[to - 1];
}

function addNeighbours(word: WordUsage, before: Lexeme | undefined, after: Lexeme | undefined): void {
  if (before !== undefined) {
    addDistinct(word.before, before.middle);
    addDistinct(word.wordsBefore, before.lower);
    word.classesBefore |= before.classes;
  }
  if (after !== undefined) {
    addDistinct(word.after, after.middle);
    addDistinct(word.wordsAfter, after.lower);
    word.classesAfter |= after.classes;
  }
}

/** Adds a cluster or hash to a list of a few different ones; 0 stands for a word without a cluster. */
function addDistinct(list: number[], value: number): void {
  if (list.length >= MAX_NEIGHBOURS || value === 0 || list.includes(value)) return;
  list.push(value);
}

/**
 * Records the initials of a run of capitalised words, continued over the small words of a name (`of`, `for`, `the`,
 * `and`) up to the end of the sentence: "World Health Organization" gives WHO. The value is the cluster of the name's
 * last word.
 */
function addInitials(
  document: Document,
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  sentenceEnd: number,
  initials: Map<string, number>,
): void {
  let letters = '';
  for (let i = from; i < sentenceEnd && i < from + MAX_SPELLED_NAME; i++) {
    const { letterCase, rank, middle } = lexemes[i] as Lexeme;
    if (isCapitalised(letterCase)) {
      letters += (document.tokens.text[i] as string).charAt(0);
      if (i + 1 >= to - 1 && letters.length > 1 && !initials.has(letters)) initials.set(letters, middle);
    } else if (letterCase !== CASE.LOWER || rank > 0) break;
  }
}

function linkAcronyms(
  document: Document,
  lexemes: readonly Lexeme[],
  usage: UsageByWord,
  initials: ReadonlyMap<string, number>,
): void {
  for (let i = 0; i < lexemes.length; i++) {
    const { letterCase, lower } = lexemes[i] as Lexeme;
    if (letterCase !== CASE.UPPER) continue;
    const word = usage.get(lower);
    if (word === undefined || word.acronymOf >= 0) continue;
    const cluster = initials.get((document.tokens.text[i] as string).replace(/\./g, ''));
    if (cluster !== undefined) word.acronymOf = cluster;
  }
}
