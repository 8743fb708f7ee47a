/**
 * The table of feature templates, and the families that they belong to.
 *
 * A feature is a template with one to three values filled in: `LOWER_LEFT_AND_SELF(president, obama)` says that the
 * token is "obama" and that "president" stands before it. The key of a feature is the hash of the template's number and
 * of the values, so a trained model contains the numbers. Change no number: a new template gets a number of its own.
 */
import { mix } from '../../../util/hash.js';

/**
 * Families of features, as bits of a mask. Leaving out one family in an experiment measures how much it contributes.
 */
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

/**
 * The number of each template. SELF is the token that the feature describes; LEFT and RIGHT are its neighbours, and
 * TWO_LEFT and TWO_RIGHT the two nearest tokens on one side. LOWER is a lower-cased word; FINE, MIDDLE and COARSE are
 * word clusters; FORM combines the letter case of the token, the writing of its sentence and its place in it.
 */
export const TEMPLATE = {
  // Templates for a single word, used in lexeme-cache.ts.
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
  SUFFIX_AND_CASE: 13,

  // Templates for a token in its document, used in token-attributes.ts.
  BIAS: 200,
  FORM: 201,
  RUN_LENGTH_AND_PLACE: 220,
  GAZETTEER_CLASS: 260,
  GAZETTEER_CLASSES: 262,
  GAZETTEER_RIGHT: 268,
  GAZETTEER_LEFT: 269,
  HARVEST_CLASS: 270,
  HARVEST_CLASSES: 272,
  POS: 280,
  POS_LEFT: 281,
  POS_RIGHT: 282,
  POS_AND_FORM: 284,
  USAGE_COUNTS: 300,
  USAGE_LOWER_AND_INSIDE: 301,
  USAGE_LONGEST_RUN: 302,
  USAGE_CLASS_BEFORE: 303,
  USAGE_CLASS_AFTER: 304,
  USAGE_CLUSTER_BEFORE: 305,
  USAGE_CLUSTER_AFTER: 306,
  ACRONYM: 307,
  ACRONYM_CLUSTER: 308,
  USAGE_RUN_FIRST_CLASS: 309,
  USAGE_RUN_FIRST_MIDDLE: 310,
  USAGE_RUN_LAST_CLASS: 311,
  USAGE_RUN_LAST_MIDDLE: 312,
  USAGE_RUN_LAST_LOWER: 313,
  USAGE_WORD_BEFORE: 314,
  USAGE_WORD_AFTER: 315,

  // Templates for conjunctions of words and shapes around a token, used in context-features.ts.
  LOWER_LEFT_AND_SELF: 202,
  LOWER_SELF_AND_RIGHT: 203,
  LOWER_LEFT_AND_RIGHT: 204,
  SHAPE_LEFT_AND_SELF: 205,
  SHAPE_SELF_AND_RIGHT: 206,
  SHAPE_LEFT_SELF_RIGHT: 207,
  SHAPE_TWO_LEFT_AND_SELF: 208,
  SHAPE_SELF_AND_TWO_RIGHT: 209,
  LOWER_AND_FORM: 210,
  LOWER_LEFT_AND_FORM: 211,
  LOWER_RIGHT_AND_FORM: 212,
  LOWER_TWO_LEFT: 213,
  LOWER_TWO_RIGHT: 214,

  // Templates for the run of capitalised words around a token, and for the words before and after the run.
  BEFORE_RUN_AND_PLACE: 221,
  AFTER_RUN_AND_PLACE: 222,
  BEFORE_RUN: 223,
  AFTER_RUN: 224,
  BEFORE_AND_AFTER_RUN: 225,
  RUN_LAST_AND_PART: 226,
  RUN_FIRST_AND_PART: 227,
  RUN_LAST_MIDDLE_AND_PLACE: 228,
  RUN_FIRST_MIDDLE_AND_PLACE: 229,
  MIDDLE_BEFORE_AND_AFTER_RUN: 230,
  MIDDLE_BEFORE_RUN_AND_FORM: 231,
  MIDDLE_AFTER_RUN_AND_FORM: 232,
  BEFORE_RUN_CASE_AND_LENGTH: 233,
  TWO_BEFORE_RUN: 234,
  TWO_AFTER_RUN: 235,

  // Conjunctions of clusters.
  MIDDLE_LEFT_AND_SELF: 240,
  MIDDLE_SELF_AND_RIGHT: 241,
  COARSE_LEFT_SELF_RIGHT: 242,
  FINE_AND_FORM: 243,
  FINE_AND_SHAPE_LEFT: 244,
  FINE_AND_SHAPE_RIGHT: 245,
  MIDDLE_AND_LOWER_LEFT: 246,
  MIDDLE_AND_LOWER_RIGHT: 247,
  LOWER_AND_MIDDLE_LEFT: 248,
  LOWER_AND_MIDDLE_RIGHT: 249,
  RANK_AND_FORM: 250,
  COARSE_TWO_LEFT_AND_SELF: 251,
  COARSE_SELF_AND_TWO_RIGHT: 252,
  MIDDLE_LEFT_AND_RIGHT: 253,

  // Templates for conjunctions of gazetteer classes and of parts of speech.
  CLASS_LEFT_AND_CASE: 264,
  CLASS_RIGHT_AND_CASE: 265,
  CLASSES_LEFT_AND_SELF: 266,
  CLASSES_SELF_AND_RIGHT: 267,
  POS_LEFT_SELF_RIGHT: 283,
} as const;

/** Returns the feature key of a template that is filled in with two values. */
export function pairKey(template: number, first: number, second: number): number {
  return mix(mix(template, first), second);
}

/** Returns the feature key of a template that is filled in with three values. */
export function tripleKey(template: number, first: number, second: number, third: number): number {
  return mix(mix(mix(template, first), second), third);
}

/**
 * Returns the index of the lowest bit that is set in a mask of name classes. The statement `bits &= bits - 1` clears
 * the lowest bit, so a loop with both visits every class.
 */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
