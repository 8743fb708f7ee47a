/**
 * A document as the model sees it: lexemes instead of words, runs of capitalised words, how each
 * sentence is written, the names of the gazetteers in it, and what the document says about each word.
 */
import type { Document } from '../../types.js';
import { CASE, FAMILY, type Lexeme, type LexemeCache } from './lexeme-cache.js';
import type { NameTable, Resources } from './lookup-tables.js';

/** How a sentence, as a whole, is written. */
const WRITING = { MIXED: 0, UPPER: 1, TITLE: 2, LOWER: 3 } as const;

/** What a document says about one word, wherever it stands; keyed by the hash of its lower-cased form. */
export interface WordEvidence {
  /** Occurrences in lower case; capitalised inside a sentence; capitalised at its start; in capitals. */
  lower: number;
  inside: number;
  initial: number;
  upper: number;
  /** Length of the longest run of capitalised words that it stands in. */
  longestRun: number;
  /** In that run: does it come last, first. */
  endsRun: boolean;
  beginsRun: boolean;
  /** Gazetteer classes, all together, of the words before it and of those after it. */
  classesBefore: number;
  classesAfter: number;
  /** Middle clusters of up to {@link NEIGHBOURS} different words before and after it. */
  before: number[];
  after: number[];
  /** The word is in capitals and spells the initials of a run of the document: the cluster of that run's last word, else -1. */
  acronymOf: number;
}

const NEIGHBOURS = 3;

export interface EncodedDocument {
  readonly document: Document;
  readonly lexemes: readonly Lexeme[];
  /** Hashes of the lower-cased tokens. */
  readonly lower: Uint32Array;
  /** First token and one past the last of the run of capitalised words around token i; equal when it is in none. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** One of {@link WRITING} a sentence. */
  readonly writing: Uint8Array;
  /** Classes of the longest gazetteer name over token i, and its place in it: 0 none, 1 single, 2 first, 3 inner, 4 last. */
  readonly nameClasses: Uint32Array;
  readonly namePlace: Uint8Array;
  readonly harvestClasses: Uint32Array;
  readonly harvestPlace: Uint8Array;
  readonly evidence: ReadonlyMap<number, WordEvidence>;
}

export function encodeDocument(
  document: Document,
  cache: LexemeCache,
  resources: Resources,
  families: number,
): EncodedDocument {
  const { tokens, sentences } = document;
  const lexemes: Lexeme[] = new Array(tokens.length);
  const lower = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const lexeme = cache.get(tokens.text[i] as string);
    lexemes[i] = lexeme;
    lower[i] = lexeme.lower;
  }
  const writing = new Uint8Array(sentences.length);
  for (let s = 0; s < sentences.length; s++)
    writing[s] = writingOf(lexemes, sentences.first[s] as number, sentences.last[s] as number);
  const runs = findRuns(document, lexemes, writing);
  const names = findNames(document, lower, (families & FAMILY.GAZETTEERS) !== 0 ? resources.gazetteer : null);
  const harvest = findNames(document, lower, (families & FAMILY.HARVEST) !== 0 ? resources.harvest : null);
  const evidence =
    (families & FAMILY.DOCUMENT) !== 0
      ? gatherEvidence(document, lexemes, writing, runs)
      : new Map<number, WordEvidence>();
  return {
    document,
    lexemes,
    lower,
    runStart: runs.start,
    runEnd: runs.end,
    writing,
    nameClasses: names.classes,
    namePlace: names.place,
    harvestClasses: harvest.classes,
    harvestPlace: harvest.place,
    evidence,
  };
}

function isCapitalised(form: number): boolean {
  return form >= CASE.TITLE && form <= CASE.MIXED;
}

function writingOf(lexemes: readonly Lexeme[], first: number, last: number): number {
  let words = 0;
  let upper = 0;
  let capital = 0;
  let longLower = 0;
  for (let i = first; i < last; i++) {
    const lexeme = lexemes[i] as Lexeme;
    const form = lexeme.case;
    if (form === CASE.LOWER) {
      words++;
      // Small words stay in lower case in a headline.
      if (lexeme.rank > 1) longLower++;
    } else if (isCapitalised(form)) {
      words++;
      capital++;
      if (form === CASE.UPPER || form === CASE.INITIAL) upper++;
    }
  }
  if (words === 0) return WRITING.MIXED;
  if (capital === 0) return WRITING.LOWER;
  if (upper >= 0.8 * words && words > 2) return WRITING.UPPER;
  if (words > 3 && longLower <= 0.15 * words && capital >= 0.6 * words) return WRITING.TITLE;
  return WRITING.MIXED;
}

interface Runs {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

function findRuns(document: Document, lexemes: readonly Lexeme[], writing: Uint8Array): Runs {
  const { tokens, sentences } = document;
  const start = new Int32Array(tokens.length);
  const end = new Int32Array(tokens.length);
  for (let s = 0; s < sentences.length; s++) {
    const last = sentences.last[s] as number;
    let i = sentences.first[s] as number;
    while (i < last) {
      let j = i;
      if (writing[s] === WRITING.MIXED) while (j < last && isCapitalised((lexemes[j] as Lexeme).case)) j++;
      if (j === i) {
        start[i] = end[i] = i;
        i++;
        continue;
      }
      for (let k = i; k < j; k++) {
        start[k] = i;
        end[k] = j;
      }
      i = j;
    }
  }
  return { start, end };
}

function findNames(
  document: Document,
  lower: Uint32Array,
  table: NameTable | null,
): { classes: Uint32Array; place: Uint8Array } {
  const { sentences } = document;
  const classes = new Uint32Array(lower.length);
  const place = new Uint8Array(lower.length);
  if (table === null) return { classes, place };
  for (let s = 0; s < sentences.length; s++) {
    const last = sentences.last[s] as number;
    let i = sentences.first[s] as number;
    while (i < last) {
      const found = table.match(lower, i, last);
      const length = found >>> 16;
      if (length === 0) {
        i++;
        continue;
      }
      for (let k = 0; k < length; k++) {
        classes[i + k] = found & 0xffff;
        place[i + k] = length === 1 ? 1 : k === 0 ? 2 : k === length - 1 ? 4 : 3;
      }
      i += length;
    }
  }
  return { classes, place };
}

function gatherEvidence(
  document: Document,
  lexemes: readonly Lexeme[],
  writing: Uint8Array,
  runs: Runs,
): Map<number, WordEvidence> {
  const { sentences } = document;
  const evidence = new Map<number, WordEvidence>();
  const initials = new Map<string, number>();
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] as number;
    const last = sentences.last[s] as number;
    for (let i = first; i < last; i++) {
      const lexeme = lexemes[i] as Lexeme;
      if (lexeme.case > CASE.MIXED) continue;
      let word = evidence.get(lexeme.lower);
      if (word === undefined) {
        word = {
          lower: 0,
          inside: 0,
          initial: 0,
          upper: 0,
          longestRun: 0,
          endsRun: false,
          beginsRun: false,
          classesBefore: 0,
          classesAfter: 0,
          before: [],
          after: [],
          acronymOf: -1,
        };
        evidence.set(lexeme.lower, word);
      }
      if (lexeme.case === CASE.LOWER) {
        word.lower++;
        continue;
      }
      if (writing[s] !== WRITING.MIXED) continue;
      if (lexeme.case === CASE.UPPER) word.upper++;
      else if (i === first) word.initial++;
      else word.inside++;
      const from = runs.start[i] as number;
      const to = runs.end[i] as number;
      if (to - from > word.longestRun) {
        word.longestRun = to - from;
        word.beginsRun = i === from;
        word.endsRun = i === to - 1;
      }
      if (i > first) noteNeighbour(word.before, lexemes[i - 1] as Lexeme);
      if (i > first) word.classesBefore |= (lexemes[i - 1] as Lexeme).classes;
      if (i + 1 < last) noteNeighbour(word.after, lexemes[i + 1] as Lexeme);
      if (i + 1 < last) word.classesAfter |= (lexemes[i + 1] as Lexeme).classes;
      if (i === from && to - from > 1) noteInitials(document, lexemes, from, to, last, initials);
    }
  }
  if (initials.size > 0) linkAcronyms(document, lexemes, evidence, initials);
  return evidence;
}

function noteNeighbour(list: number[], neighbour: Lexeme): void {
  if (list.length >= NEIGHBOURS || neighbour.middle === 0 || list.includes(neighbour.middle)) return;
  list.push(neighbour.middle);
}

const MAX_NAME = 8;

/** Records the initials of a name that begins with the run: with and without its small words (`of`, `for`, `the`, `and`). */
function noteInitials(
  document: Document,
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  sentenceEnd: number,
  out: Map<string, number>,
): void {
  let letters = '';
  for (let i = from; i < sentenceEnd && i < from + MAX_NAME; i++) {
    const lexeme = lexemes[i] as Lexeme;
    if (isCapitalised(lexeme.case)) {
      letters += (document.tokens.text[i] as string).charAt(0);
      if (i + 1 >= to - 1 && letters.length > 1 && !out.has(letters)) out.set(letters, lexeme.middle);
    } else if (lexeme.case !== CASE.LOWER || lexeme.rank > 0) break;
  }
}

function linkAcronyms(
  document: Document,
  lexemes: readonly Lexeme[],
  evidence: Map<number, WordEvidence>,
  initials: Map<string, number>,
): void {
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i] as Lexeme;
    if (lexeme.case !== CASE.UPPER) continue;
    const word = evidence.get(lexeme.lower);
    if (word === undefined || word.acronymOf >= 0) continue;
    const cluster = initials.get((document.tokens.text[i] as string).replace(/\./g, ''));
    if (cluster !== undefined) word.acronymOf = cluster;
  }
}
