/**
 * Lexemes: what the model knows about a word by itself, whatever stands around it.
 *
 * Made once per distinct surface string and kept in a bounded cache, since a text repeats its words.
 */

import { hashString, mix } from '../../../util/hash.js';
import { normalizeName } from '../../names/normalize.js';
import type { WeightTable } from '../inference/weight-table.js';
import type { Resources } from './lookup-tables.js';

/** How a word is written. */
export const CASE = {
  LOWER: 0,
  TITLE: 1,
  UPPER: 2,
  INITIAL: 3,
  MIXED: 4,
  NUMBER: 5,
  ALPHANUMERIC: 6,
  PUNCTUATION: 7,
  UNCASED: 8,
} as const;

/** Families of features that can be switched off for an ablation; bits of a mask. */
export const FAMILY = {
  WORDS: 1,
  SHAPES: 2,
  AFFIXES: 4,
  CLUSTERS: 8,
  GAZETTEERS: 16,
  CONTEXT: 32,
  SPEECH: 64,
  DOCUMENT: 128,
  HARVEST: 256,
} as const;
export const ALL_FAMILIES = 511;

/** A lexeme's features count at these distances from the token in hand. */
export const REACH = 2;
const OFFSETS = 2 * REACH + 1;

export interface Lexeme {
  /** Hash of the lower-cased form: what conjunctions of features name the word by. */
  readonly lower: number;
  /** Hash of the collapsed shape (`Xx`, `X.X.`, `dd`). */
  readonly shape: number;
  /** One of {@link CASE}. */
  readonly case: number;
  /** Row in the word table, or -1. */
  readonly row: number;
  /** Clusters at the fine, middle and coarse level, 0 when the word has none (real ones count from 1). */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Logarithmic bucket of the frequency rank, 0 (most frequent) to 15 (unknown). */
  readonly rank: number;
  /** Gazetteer classes of the single word. */
  readonly classes: number;
  /** Feature keys that hold at any distance, and those that hold at distances up to 1 besides. */
  readonly far: readonly number[];
  readonly near: readonly number[];
  /** Keys of what the network learns a vector for. */
  readonly traits: readonly number[];
  /** Sums of the weights of all these at each distance, `OFFSETS * labels`, in units; filled by the tagger. */
  sums: Int32Array | null;
  /** Where the network keeps its input for the word by itself, if it still does. */
  slot: number;
}

/** The template numbers of single-word features; conjunctions continue after them. */
const T = {
  LOWER: 1,
  TEXT: 2,
  LONG_SHAPE: 3,
  SHAPE: 4,
  PREFIX: 5,
  SUFFIX: 6,
  FINE: 7,
  MIDDLE: 8,
  COARSE: 9,
  RANK: 10,
  CLASS: 11,
  CASE: 12,
  SUFFIX_CASE: 13,
} as const;

/** Of one generation. Real news meets new words for ever: memory must not grow with them. */
const GENERATION = 5000;

/** The lexemes seen lately: those of this generation, and those of the last one that have not been seen since. */
export class LexemeCache {
  private young = new Map<string, Lexeme>();
  private old = new Map<string, Lexeme>();
  private readonly resources: Resources;
  private readonly families: number;

  constructor(resources: Resources, families: number) {
    this.resources = resources;
    this.families = families;
  }

  get(text: string): Lexeme {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    if (this.young.size >= GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    const lexeme = this.old.get(text) ?? makeLexeme(text, this.resources, this.families);
    this.young.set(text, lexeme);
    return lexeme;
  }
}

function makeLexeme(text: string, resources: Resources, families: number): Lexeme {
  const has = (family: number): boolean => (families & family) !== 0;
  const lowerText = normalizeName.forFeatures(text);
  const lower = hashString(lowerText);
  const form = caseOf(text);
  const shape = hashString(shapeOf(text, 1));
  const row = has(FAMILY.CLUSTERS) && resources.words !== null ? resources.words.find(lowerText) : -1;
  const cluster = (level: 0 | 1 | 2): number =>
    row < 0 || resources.words === null ? 0 : resources.words.cluster(row, level) + 1;
  const coarse = cluster(0);
  const middle = cluster(1);
  const fine = cluster(2);
  const rank =
    row < 0 || resources.words === null ? 15 : Math.min(14, Math.floor(Math.log2(resources.words.rank(row) / 32 + 1)));
  const classes = has(FAMILY.GAZETTEERS) && resources.gazetteer !== null ? resources.gazetteer.classesOf(lower) : 0;

  const far: number[] = [];
  const near: number[] = [];
  const traits: number[] = [];
  const add = (list: number[], template: number, value: number): void => {
    list.push(mix(template, value));
  };
  if (has(FAMILY.WORDS)) {
    add(far, T.LOWER, lower);
    add(traits, T.LOWER, lower);
    if (form !== CASE.LOWER && form !== CASE.PUNCTUATION) add(near, T.TEXT, hashString(text));
  }
  if (has(FAMILY.SHAPES)) {
    const long = hashString(shapeOf(text, 4));
    add(near, T.LONG_SHAPE, long);
    add(traits, T.LONG_SHAPE, long);
    add(far, T.SHAPE, shape);
    add(far, T.CASE, form);
    add(traits, T.CASE, form);
  }
  if (has(FAMILY.AFFIXES) && form !== CASE.PUNCTUATION) {
    for (const length of [1, 2, 3, 4]) {
      if (lowerText.length <= length) break;
      add(near, mix(T.PREFIX, length), hashString(lowerText.slice(0, length)));
      if (length < 4) add(traits, mix(T.PREFIX, length), hashString(lowerText.slice(0, length)));
      const suffix = hashString(lowerText.slice(-length));
      add(near, mix(T.SUFFIX, length), suffix);
      if (length < 4) add(traits, mix(T.SUFFIX, length), suffix);
      if (length === 3) add(near, mix(T.SUFFIX_CASE, form), suffix);
    }
  }
  if (has(FAMILY.CLUSTERS)) {
    if (fine > 0) {
      add(far, T.FINE, fine);
      add(far, T.MIDDLE, middle);
      add(far, T.COARSE, coarse);
      add(traits, T.FINE, fine);
      add(traits, T.MIDDLE, middle);
      add(traits, T.COARSE, coarse);
    }
    add(far, mix(T.RANK, form), rank);
    add(traits, mix(T.RANK, form), rank);
  }
  for (let bits = classes; bits !== 0; bits &= bits - 1) {
    const bit = 31 - Math.clz32(bits & -bits);
    add(far, mix(T.CLASS, form), bit);
    add(traits, T.CLASS, bit);
  }
  return {
    lower,
    shape,
    case: form,
    row,
    fine,
    middle,
    coarse,
    rank,
    classes,
    far,
    near,
    traits,
    sums: null,
    slot: 0,
  };
}

/** The key of a single-word feature at a distance from the token in hand (-2 to 2). */
export function atOffset(key: number, offset: number): number {
  return mix(key, 101 + offset);
}

/** Sums the weights of a lexeme's features at every distance, in units of {@link UNIT}. */
export function sumWeights(lexeme: Lexeme, weights: WeightTable): Int32Array {
  const { labels } = weights;
  const { far, near } = lexeme;
  const sums = new Int32Array(OFFSETS * labels);
  const keys = new Uint32Array(far.length + near.length);
  for (let offset = -REACH; offset <= REACH; offset++) {
    let n = 0;
    for (const key of far) keys[n++] = atOffset(key, offset);
    if (Math.abs(offset) <= 1) for (const key of near) keys[n++] = atOffset(key, offset);
    weights.add(keys, n, sums, (offset + REACH) * labels);
  }
  return sums;
}

function caseOf(text: string): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let other = 0;
  for (const c of text) {
    const sign = signOf(c);
    if (sign === 'x') lower++;
    else if (sign === 'X') upper++;
    else if (sign === 'c') other++;
    // Those of other scripts do not count.
    else if (sign === 'd' && c <= '9') digit++;
  }
  if (upper + lower + other + digit === 0) return CASE.PUNCTUATION;
  if (digit > 0) return upper + lower === 0 ? CASE.NUMBER : CASE.ALPHANUMERIC;
  if (upper + lower === 0) return CASE.UNCASED;
  if (upper === 0) return CASE.LOWER;
  if (lower === 0) return upper === 1 ? CASE.INITIAL : CASE.UPPER;
  return upper === 1 && /^\p{Lu}/u.test(text) ? CASE.TITLE : CASE.MIXED;
}

/** `McDonald-12` as `XxXx-d` (at most `run` equal signs in a row). */
function shapeOf(text: string, run: number): string {
  let shape = '';
  let last = '';
  let count = 0;
  for (const c of text) {
    const sign = signOf(c);
    count = sign === last ? count + 1 : 1;
    if (count <= run) shape += sign;
    last = sign;
  }
  return shape;
}

/** `X` for a capital, `x` for a small letter, `c` for one that is neither, `d` for a digit, and what is none of these. */
function signOf(c: string): string {
  if (c >= 'a' && c <= 'z') return 'x';
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= '0' && c <= '9') return 'd';
  if (c <= '\x7f') return c;
  if (c === '\u2019') return "'";
  if (/\p{Lu}/u.test(c)) return 'X';
  if (/\p{Ll}/u.test(c)) return 'x';
  if (/\p{Nd}/u.test(c)) return 'd';
  return /\p{L}/u.test(c) ? 'c' : c;
}
