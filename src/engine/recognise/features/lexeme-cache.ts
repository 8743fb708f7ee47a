/**
 * Lexemes: everything that the model knows about a word without its context.
 *
 * A text repeats its words, so the cache makes a lexeme once for each distinct word and keeps a bounded number of them.
 */
import { hashString, mix } from '../../../util/hash.js';
import { normalizeName } from '../../names/normalize.js';
import type { LookupTables } from './lookup-tables.js';
import { FAMILY, lowestBit, TEMPLATE } from './templates.js';
import { CASE, caseOf, shapeOf } from './word-shape.js';

/** Maximum distance, in tokens, between a word and a token that the word's features describe. */
export const REACH = 2;
/** Number of distances from {@link REACH} tokens before to {@link REACH} tokens after: -2, -1, 0, 1 and 2. */
export const DISTANCES = 2 * REACH + 1;
/** Maximum distance, in tokens, at which the features in {@link Lexeme.narrowKeys} are used. */
const NARROW_REACH = 1;

export interface Lexeme {
  /** Hash of the lower-cased word; features that combine several words contain it. */
  readonly lower: number;
  /** Hash of the shape with repeated signs merged (`Xx`, `X.X.`; `dd` becomes `d`). */
  readonly shape: number;
  /** One of `CASE`. */
  readonly letterCase: number;
  /** Row of the word in the word table; -1 if the table lacks the word. */
  readonly row: number;
  /** Clusters at the fine, middle and coarse level, counted from 1; 0 if the word has no cluster. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Logarithm of the word's frequency rank, from 0 (most frequent) to 14; 15 if the word is unknown. */
  readonly rank: number;
  /** Gazetteer classes of the word as a name by itself. */
  readonly classes: number;
  /** Keys of the features that the linear model uses at every distance. */
  readonly wideKeys: readonly number[];
  /** Keys of the features that the linear model uses at the distances -1, 0 and 1 only. */
  readonly narrowKeys: readonly number[];
  /** Keys of the features for which the network has a learned vector. */
  readonly networkKeys: readonly number[];
  /**
   * Scores that the linear model gives the word's features, `DISTANCES * labels` numbers; undefined until the scorer
   * computes them.
   */
  linearScores: Int32Array | undefined;
  /** The row in which the network caches its input for this word, until a newer word takes the row. */
  inputRow: number;
}

/** Number of words in one generation of the cache. News always brings new words, so the cache must be bounded. */
const GENERATION = 5000;

/**
 * Caches lexemes: the words of the current generation, and those words of the previous generation that have not
 * occurred since.
 */
export class LexemeCache {
  #young = new Map<string, Lexeme>();
  #old = new Map<string, Lexeme>();
  readonly #tables: LookupTables;
  readonly #families: number;

  /** Creates an empty cache. @param families bit mask of the feature families to compute (`FAMILY`). */
  constructor(tables: LookupTables, families: number) {
    this.#tables = tables;
    this.#families = families;
  }

  get(text: string): Lexeme {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    const lexeme = this.#old.get(text) ?? makeLexeme(text, this.#tables, this.#families);
    this.#young.set(text, lexeme);
    return lexeme;
  }
}

/** The facts about a word from which {@link makeLexeme} derives the feature keys. */
type WordFacts = Omit<Lexeme, 'wideKeys' | 'narrowKeys' | 'networkKeys' | 'linearScores' | 'inputRow'>;

interface KeyLists {
  readonly wideKeys: number[];
  readonly narrowKeys: number[];
  readonly networkKeys: number[];
}

function makeLexeme(text: string, tables: LookupTables, families: number): Lexeme {
  const lowerText = normalizeName.forFeatures(text);
  const facts = lookUp(text, lowerText, tables, families);
  const keys: KeyLists = { wideKeys: [], narrowKeys: [], networkKeys: [] };
  if ((families & FAMILY.WORDS) !== 0) addWordKeys(text, facts, keys);
  if ((families & FAMILY.SHAPES) !== 0) addShapeKeys(text, facts, keys);
  if ((families & FAMILY.AFFIXES) !== 0) addAffixKeys(lowerText, facts, keys);
  if ((families & FAMILY.CLUSTERS) !== 0) addClusterKeys(facts, keys);
  addClassKeys(facts, keys);
  return lexemeOf(facts, keys);
}

/** Every lexeme comes from this one literal, so that V8 gives all of them the same hidden class. */
function lexemeOf(facts: WordFacts, { wideKeys, narrowKeys, networkKeys }: KeyLists): Lexeme {
  const { lower, shape, letterCase, row, fine, middle, coarse, rank, classes } = facts;
  return {
    lower,
    shape,
    letterCase,
    row,
    fine,
    middle,
    coarse,
    rank,
    classes,
    wideKeys,
    narrowKeys,
    networkKeys,
    linearScores: undefined,
    inputRow: 0,
  };
}

/** A lexeme that stands for the tokens before the first and after the last token of a sentence. */
export const BORDER = lexemeOf(
  { lower: 7, shape: 7, letterCase: 9, row: -1, fine: 0, middle: 0, coarse: 0, rank: 0, classes: 0 },
  { wideKeys: [], narrowKeys: [], networkKeys: [] },
);

function lookUp(text: string, lowerText: string, { words, gazetteer }: LookupTables, families: number): WordFacts {
  const lower = hashString(lowerText);
  const row = (families & FAMILY.CLUSTERS) !== 0 && words !== undefined ? words.find(lowerText) : -1;
  const known = row < 0 ? undefined : words;
  return {
    lower,
    shape: hashString(shapeOf(text, 1)),
    letterCase: caseOf(text),
    row,
    fine: known === undefined ? 0 : known.cluster(row, 2) + 1,
    middle: known === undefined ? 0 : known.cluster(row, 1) + 1,
    coarse: known === undefined ? 0 : known.cluster(row, 0) + 1,
    rank: known === undefined ? 15 : Math.min(14, Math.floor(Math.log2(known.rank(row) / 32 + 1))),
    classes: (families & FAMILY.GAZETTEERS) !== 0 && gazetteer !== undefined ? gazetteer.classesOf(lower) : 0,
  };
}

function addWordKeys(text: string, { lower, letterCase }: WordFacts, { wideKeys, narrowKeys, networkKeys }: KeyLists) {
  const key = mix(TEMPLATE.LOWER, lower);
  wideKeys.push(key);
  networkKeys.push(key);
  if (letterCase !== CASE.LOWER && letterCase !== CASE.PUNCTUATION) {
    narrowKeys.push(mix(TEMPLATE.TEXT, hashString(text)));
  }
}

function addShapeKeys(text: string, { shape, letterCase }: WordFacts, { wideKeys, narrowKeys, networkKeys }: KeyLists) {
  const longShape = mix(TEMPLATE.LONG_SHAPE, hashString(shapeOf(text, 4)));
  const caseKey = mix(TEMPLATE.CASE, letterCase);
  narrowKeys.push(longShape);
  wideKeys.push(mix(TEMPLATE.SHAPE, shape), caseKey);
  networkKeys.push(longShape, caseKey);
}

/** Adds keys for the prefixes and suffixes of one to four letters; the network gets those of one to three letters. */
function addAffixKeys(lowerText: string, { letterCase }: WordFacts, { narrowKeys, networkKeys }: KeyLists) {
  if (letterCase === CASE.PUNCTUATION) return;
  for (let length = 1; length <= 4 && length < lowerText.length; length++) {
    const prefix = mix(mix(TEMPLATE.PREFIX, length), hashString(lowerText.slice(0, length)));
    const ending = hashString(lowerText.slice(-length));
    const suffix = mix(mix(TEMPLATE.SUFFIX, length), ending);
    narrowKeys.push(prefix, suffix);
    if (length < 4) networkKeys.push(prefix, suffix);
    if (length === 3) narrowKeys.push(mix(mix(TEMPLATE.SUFFIX_AND_CASE, letterCase), ending));
  }
}

function addClusterKeys({ fine, middle, coarse, rank, letterCase }: WordFacts, { wideKeys, networkKeys }: KeyLists) {
  if (fine > 0) {
    const clusters = [mix(TEMPLATE.FINE, fine), mix(TEMPLATE.MIDDLE, middle), mix(TEMPLATE.COARSE, coarse)];
    wideKeys.push(...clusters);
    networkKeys.push(...clusters);
  }
  const rankKey = mix(mix(TEMPLATE.RANK, letterCase), rank);
  wideKeys.push(rankKey);
  networkKeys.push(rankKey);
}

function addClassKeys({ classes, letterCase }: WordFacts, { wideKeys, networkKeys }: KeyLists) {
  for (let bits = classes; bits !== 0; bits &= bits - 1) {
    wideKeys.push(mix(mix(TEMPLATE.CLASS, letterCase), lowestBit(bits)));
    networkKeys.push(mix(TEMPLATE.CLASS, lowestBit(bits)));
  }
}

/**
 * Returns the key of a word's feature for a token that is `distance` tokens away (from -{@link REACH} to {@link
 * REACH}).
 */
function keyAtDistance(key: number, distance: number): number {
  return mix(key, 101 + distance);
}

/**
 * Returns the keys of all features that a word contributes to a token `distance` tokens away: -1 for the token before
 * the word.
 */
export function keysAtDistance({ wideKeys, narrowKeys }: Lexeme, distance: number): Uint32Array {
  const isNear = Math.abs(distance) <= NARROW_REACH;
  const keys = new Uint32Array(wideKeys.length + (isNear ? narrowKeys.length : 0));
  let n = 0;
  for (const key of wideKeys) keys[n++] = keyAtDistance(key, distance);
  if (isNear) for (const key of narrowKeys) keys[n++] = keyAtDistance(key, distance);
  return keys;
}
