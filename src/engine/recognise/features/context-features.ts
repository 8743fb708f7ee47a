/**
 * The features that the linear model adds to the words around a token: the token's attributes, and conjunctions of words,
 * shapes, clusters and gazetteer classes. Training and extraction call the same function.
 */
import { mix } from '../../../util/hash.js';
import type { EncodedDocument } from './document-encoding.js';
import { BORDER, type Lexeme } from './lexeme-cache.js';
import { FAMILY, lowestBit, pairKey, TEMPLATE, tripleKey } from './templates.js';
import { formOf, NO_POS, placeInRun, writeAttributes } from './token-attributes.js';

/** Length of the array for the context features of one token; no token has more. */
export const MAX_CONTEXT_KEYS = 384;

const MAX_RUN_LENGTH = 6;
/** The position of a token in its run of capitalised words. */
const RUN_PART = { LAST: 1, FIRST: 2, INNER: 3 } as const;

/** The token whose features are computed, and its sentence: the tokens from `first` to `last` (exclusive). */
interface Focus {
  readonly doc: EncodedDocument;
  readonly i: number;
  readonly first: number;
  readonly last: number;
  readonly form: number;
}

/**
 * Writes the keys of the context features of token `i` to `keys` and returns how many there are.
 *
 * @param sentence the sentence that contains token `i`.
 * @param families bit mask of the feature families to compute (`FAMILY`).
 */
export function writeContextFeatures(
  doc: EncodedDocument,
  i: number,
  sentence: number,
  families: number,
  keys: Uint32Array,
): number {
  const { sentences, tokens } = doc.document;
  const first = sentences.first[sentence] as number;
  const last = sentences.last[sentence] as number;
  const focus: Focus = { doc, i, first, last, form: formOf(doc, i, sentence) };
  let n = writeAttributes(doc, i, sentence, families, keys);
  if ((families & FAMILY.CONTEXT) !== 0) {
    n = writeNeighbourKeys(focus, keys, n);
    if ((doc.runEnd[i] as number) > (doc.runStart[i] as number)) n = writeRunKeys(focus, keys, n);
  }
  if ((families & FAMILY.CLUSTERS) !== 0) n = writeClusterKeys(focus, keys, n);
  if ((families & FAMILY.GAZETTEERS) !== 0) n = writeClassKeys(focus, keys, n);
  if ((families & FAMILY.SPEECH) !== 0) {
    const before = i > first ? (tokens.pos[i - 1] as number) : NO_POS;
    const after = i + 1 < last ? (tokens.pos[i + 1] as number) : NO_POS;
    keys[n++] = tripleKey(TEMPLATE.POS_LEFT_SELF_RIGHT, before, tokens.pos[i] as number, after);
  }
  return n;
}

/** Returns the lexeme of token `k`; outside the sentence, {@link BORDER}. */
function lexemeAt({ doc, first, last }: Focus, k: number): Lexeme {
  return k >= first && k < last ? (doc.lexemes[k] as Lexeme) : BORDER;
}

/** Writes the features from the words and shapes of up to two neighbours on each side. */
function writeNeighbourKeys(focus: Focus, keys: Uint32Array, from: number): number {
  const { i, form } = focus;
  const twoLeft = lexemeAt(focus, i - 2);
  const left = lexemeAt(focus, i - 1);
  const self = lexemeAt(focus, i);
  const right = lexemeAt(focus, i + 1);
  const twoRight = lexemeAt(focus, i + 2);
  let n = from;
  keys[n++] = pairKey(TEMPLATE.LOWER_LEFT_AND_SELF, left.lower, self.lower);
  keys[n++] = pairKey(TEMPLATE.LOWER_SELF_AND_RIGHT, self.lower, right.lower);
  keys[n++] = pairKey(TEMPLATE.LOWER_LEFT_AND_RIGHT, left.lower, right.lower);
  keys[n++] = pairKey(TEMPLATE.SHAPE_LEFT_AND_SELF, left.shape, self.shape);
  keys[n++] = pairKey(TEMPLATE.SHAPE_SELF_AND_RIGHT, self.shape, right.shape);
  keys[n++] = tripleKey(TEMPLATE.SHAPE_LEFT_SELF_RIGHT, left.shape, self.shape, right.shape);
  keys[n++] = tripleKey(TEMPLATE.SHAPE_TWO_LEFT_AND_SELF, twoLeft.shape, left.shape, self.shape);
  keys[n++] = tripleKey(TEMPLATE.SHAPE_SELF_AND_TWO_RIGHT, self.shape, right.shape, twoRight.shape);
  keys[n++] = pairKey(TEMPLATE.LOWER_AND_FORM, self.lower, form);
  keys[n++] = pairKey(TEMPLATE.LOWER_LEFT_AND_FORM, left.lower, form);
  keys[n++] = pairKey(TEMPLATE.LOWER_RIGHT_AND_FORM, right.lower, form);
  keys[n++] = pairKey(TEMPLATE.LOWER_TWO_LEFT, left.lower, twoLeft.lower);
  keys[n++] = pairKey(TEMPLATE.LOWER_TWO_RIGHT, right.lower, twoRight.lower);
  return n;
}

/**
 * Writes the features from the run of capitalised words around the token: its first and last word, and the words before
 * and after it.
 */
function writeRunKeys(focus: Focus, keys: Uint32Array, from: number): number {
  const { doc, i, form } = focus;
  const runStart = doc.runStart[i] as number;
  const runEnd = doc.runEnd[i] as number;
  const before = lexemeAt(focus, runStart - 1);
  const after = lexemeAt(focus, runEnd);
  const length = Math.min(runEnd - runStart, MAX_RUN_LENGTH);
  const place = placeInRun(doc, i);
  let n = from;
  keys[n++] = pairKey(TEMPLATE.BEFORE_RUN_AND_PLACE, before.lower, place);
  keys[n++] = pairKey(TEMPLATE.AFTER_RUN_AND_PLACE, after.lower, place);
  keys[n++] = mix(TEMPLATE.BEFORE_RUN, before.lower);
  keys[n++] = mix(TEMPLATE.AFTER_RUN, after.lower);
  keys[n++] = pairKey(TEMPLATE.BEFORE_AND_AFTER_RUN, before.lower, after.lower);
  if (length > 1) {
    const lastWord = lexemeAt(focus, runEnd - 1);
    const firstWord = lexemeAt(focus, runStart);
    const part = i === runEnd - 1 ? RUN_PART.LAST : i === runStart ? RUN_PART.FIRST : RUN_PART.INNER;
    keys[n++] = pairKey(TEMPLATE.RUN_LAST_AND_PART, lastWord.lower, part);
    keys[n++] = pairKey(TEMPLATE.RUN_FIRST_AND_PART, firstWord.lower, part);
    keys[n++] = pairKey(TEMPLATE.RUN_LAST_MIDDLE_AND_PLACE, lastWord.middle, place);
    keys[n++] = pairKey(TEMPLATE.RUN_FIRST_MIDDLE_AND_PLACE, firstWord.middle, place);
  }
  keys[n++] = pairKey(TEMPLATE.MIDDLE_BEFORE_AND_AFTER_RUN, before.middle, after.middle);
  keys[n++] = pairKey(TEMPLATE.MIDDLE_BEFORE_RUN_AND_FORM, before.middle, form);
  keys[n++] = pairKey(TEMPLATE.MIDDLE_AFTER_RUN_AND_FORM, after.middle, form);
  const { letterCase } = lexemeAt(focus, i);
  keys[n++] = tripleKey(TEMPLATE.BEFORE_RUN_CASE_AND_LENGTH, before.lower, letterCase, length);
  keys[n++] = pairKey(TEMPLATE.TWO_BEFORE_RUN, lexemeAt(focus, runStart - 2).lower, before.lower);
  keys[n++] = pairKey(TEMPLATE.TWO_AFTER_RUN, after.lower, lexemeAt(focus, runEnd + 1).lower);
  return n;
}

/** Writes the features from the word clusters of up to two neighbours on each side. */
function writeClusterKeys(focus: Focus, keys: Uint32Array, from: number): number {
  const { i, form } = focus;
  const twoLeft = lexemeAt(focus, i - 2);
  const left = lexemeAt(focus, i - 1);
  const self = lexemeAt(focus, i);
  const right = lexemeAt(focus, i + 1);
  const twoRight = lexemeAt(focus, i + 2);
  let n = from;
  keys[n++] = pairKey(TEMPLATE.MIDDLE_LEFT_AND_SELF, left.middle, self.middle);
  keys[n++] = pairKey(TEMPLATE.MIDDLE_SELF_AND_RIGHT, self.middle, right.middle);
  keys[n++] = tripleKey(TEMPLATE.COARSE_LEFT_SELF_RIGHT, left.coarse, self.coarse, right.coarse);
  keys[n++] = pairKey(TEMPLATE.FINE_AND_FORM, self.fine, form);
  keys[n++] = pairKey(TEMPLATE.FINE_AND_SHAPE_LEFT, self.fine, left.shape);
  keys[n++] = pairKey(TEMPLATE.FINE_AND_SHAPE_RIGHT, self.fine, right.shape);
  keys[n++] = pairKey(TEMPLATE.MIDDLE_AND_LOWER_LEFT, self.middle, left.lower);
  keys[n++] = pairKey(TEMPLATE.MIDDLE_AND_LOWER_RIGHT, self.middle, right.lower);
  keys[n++] = pairKey(TEMPLATE.LOWER_AND_MIDDLE_LEFT, self.lower, left.middle);
  keys[n++] = pairKey(TEMPLATE.LOWER_AND_MIDDLE_RIGHT, self.lower, right.middle);
  keys[n++] = pairKey(TEMPLATE.RANK_AND_FORM, self.rank, form);
  keys[n++] = tripleKey(TEMPLATE.COARSE_TWO_LEFT_AND_SELF, twoLeft.coarse, left.coarse, self.coarse);
  keys[n++] = tripleKey(TEMPLATE.COARSE_SELF_AND_TWO_RIGHT, self.coarse, right.coarse, twoRight.coarse);
  keys[n++] = pairKey(TEMPLATE.MIDDLE_LEFT_AND_RIGHT, left.middle, right.middle);
  return n;
}

/**
 * Writes the features from the gazetteer classes of the neighbours: each class separately, and all classes of a word
 * together.
 */
function writeClassKeys(focus: Focus, keys: Uint32Array, from: number): number {
  const left = lexemeAt(focus, focus.i - 1);
  const self = lexemeAt(focus, focus.i);
  const right = lexemeAt(focus, focus.i + 1);
  let n = from;
  for (let bits = left.classes; bits !== 0; bits &= bits - 1) {
    keys[n++] = pairKey(TEMPLATE.CLASS_LEFT_AND_CASE, lowestBit(bits), self.letterCase);
  }
  for (let bits = right.classes; bits !== 0; bits &= bits - 1) {
    keys[n++] = pairKey(TEMPLATE.CLASS_RIGHT_AND_CASE, lowestBit(bits), self.letterCase);
  }
  keys[n++] = tripleKey(TEMPLATE.CLASSES_LEFT_AND_SELF, left.classes, self.classes, self.letterCase);
  keys[n++] = tripleKey(TEMPLATE.CLASSES_SELF_AND_RIGHT, self.classes, right.classes, self.letterCase);
  return n;
}
