/**
 * Encodes a document for the model: a lexeme for each word, the runs of capitalised words, the letter case of each
 * sentence, the gazetteer names, and how the document uses each word.
 */
import type { Document, SentenceTable } from '../../types.js';
import { findRuns, writingOfSentences } from './capital-runs.js';
import type { Lexeme, LexemeCache } from './lexeme-cache.js';
import type { LookupTables, NameTable } from './lookup-tables.js';
import { FAMILY } from './templates.js';
import { findWordUsage, type UsageByWord } from './word-usage.js';

/** The position of a token in a gazetteer name. */
const NAME_PLACE = { NONE: 0, SINGLE: 1, FIRST: 2, INNER: 3, LAST: 4 } as const;

/**
 * For each token, the classes of the longest gazetteer name that covers the token, and the token's position in that
 * name.
 */
export interface NameMatches {
  readonly classes: Uint32Array;
  /** One of {@link NAME_PLACE}. */
  readonly place: Uint8Array;
}

export interface EncodedDocument {
  readonly document: Document;
  readonly lexemes: readonly Lexeme[];
  /** Hash of each token's lower-cased text. */
  readonly lower: Uint32Array;
  /**
   * The run of capitalised words around token i is the tokens from `runStart[i]` to `runEnd[i]` (exclusive); it is
   * empty outside a run.
   */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** How each sentence is written: `WRITING.UPPER` for a sentence in capitals, and so on. */
  readonly writing: Uint8Array;
  readonly gazetteer: NameMatches;
  readonly harvest: NameMatches;
  readonly usage: UsageByWord;
}

/**
 * Encodes a document.
 * @param families bit mask of the feature families to compute (`FAMILY`); data of other families stay empty.
 */
export function encodeDocument(
  document: Document,
  cache: LexemeCache,
  tables: LookupTables,
  families: number,
): EncodedDocument {
  const { tokens, sentences } = document;
  const has = (family: number): boolean => (families & family) !== 0;
  const lexemes: Lexeme[] = new Array(tokens.length);
  const lower = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const lexeme = cache.get(tokens.text[i] as string);
    lexemes[i] = lexeme;
    lower[i] = lexeme.lower;
  }
  const writing = writingOfSentences(sentences, lexemes);
  const runs = findRuns(sentences, lexemes, writing);
  return {
    document,
    lexemes,
    lower,
    runStart: runs.start,
    runEnd: runs.end,
    writing,
    gazetteer: matchNames(sentences, lower, has(FAMILY.GAZETTEERS) ? tables.gazetteer : undefined),
    harvest: matchNames(sentences, lower, has(FAMILY.HARVEST) ? tables.harvest : undefined),
    usage: has(FAMILY.DOCUMENT) ? findWordUsage(document, lexemes, writing, runs) : new Map(),
  };
}

/** Finds gazetteer names from left to right. At each token the longest name wins, so names do not overlap. */
function matchNames(sentences: SentenceTable, lower: Uint32Array, table: NameTable | undefined): NameMatches {
  const classes = new Uint32Array(lower.length);
  const place = new Uint8Array(lower.length);
  if (table === undefined) return { classes, place };
  for (let s = 0; s < sentences.length; s++) {
    const last = sentences.last[s] as number;
    let i = sentences.first[s] as number;
    while (i < last) {
      const match = table.match(lower, i, last);
      const length = match >>> 16;
      for (let k = 0; k < length; k++) {
        classes[i + k] = match & 0xffff;
        place[i + k] = placeInName(k, length);
      }
      i += Math.max(1, length);
    }
  }
  return { classes, place };
}

function placeInName(k: number, length: number): number {
  if (length === 1) return NAME_PLACE.SINGLE;
  if (k === 0) return NAME_PLACE.FIRST;
  return k === length - 1 ? NAME_PLACE.LAST : NAME_PLACE.INNER;
}
