/**
 * The attributes of a token: how it is written, its place in the sentence and in its run of capitalised words, the
 * gazetteer names that cover it, its part of speech, and how the document uses its word elsewhere.
 *
 * The linear model has a weight for each attribute (and for conjunctions, see context-features.ts); the network has a
 * learned vector for each.
 */
import { mix } from '../../../util/hash.js';
import type { EncodedDocument, NameMatches } from './document-encoding.js';
import type { Lexeme } from './lexeme-cache.js';
import { FAMILY, lowestBit, pairKey, TEMPLATE, tripleKey } from './templates.js';
import { CASE } from './word-shape.js';
import type { WordUsage } from './word-usage.js';

/** Length of the array for the attributes of one token; no token has more. */
export const MAX_ATTRIBUTES = 256;

/** Part of speech that stands for the tokens before and after a sentence. */
export const NO_POS = 31;

const MAX_RUN_LENGTH = 6;
const MAX_RUN_PLACE = 40;

/**
 * Returns a number that combines the token's letter case, the letter case of its sentence, and whether the token begins
 * the sentence.
 */
export function formOf(doc: EncodedDocument, i: number, sentence: number): number {
  const first = doc.document.sentences.first[sentence] as number;
  const followsMark = i === first + 1 && (doc.lexemes[first] as Lexeme).letterCase === CASE.PUNCTUATION;
  const position = i === first ? 1 : followsMark ? 2 : 0;
  return (doc.lexemes[i] as Lexeme).letterCase | ((doc.writing[sentence] as number) << 4) | (position << 8);
}

/**
 * Returns a number for the position of token `i` in its run of capitalised words: how many words precede it and how
 * many follow.
 */
export function placeInRun(doc: EncodedDocument, i: number): number {
  return (i - (doc.runStart[i] as number)) * 8 + ((doc.runEnd[i] as number) - 1 - i);
}

/**
 * Writes the keys of the attributes of token `i` to `keys` and returns how many there are.
 *
 * @param sentence the sentence that contains token `i`.
 * @param families bit mask of the feature families to compute (`FAMILY`).
 */
export function writeAttributes(
  doc: EncodedDocument,
  i: number,
  sentence: number,
  families: number,
  keys: Uint32Array,
): number {
  const { sentences } = doc.document;
  const first = sentences.first[sentence] as number;
  const last = sentences.last[sentence] as number;
  const lexeme = doc.lexemes[i] as Lexeme;
  const form = formOf(doc, i, sentence);
  const runLength = (doc.runEnd[i] as number) - (doc.runStart[i] as number);
  let n = 0;
  keys[n++] = mix(TEMPLATE.BIAS, 0);
  keys[n++] = mix(TEMPLATE.FORM, form);
  if ((families & FAMILY.CONTEXT) !== 0 && runLength > 0) {
    const place = Math.min(placeInRun(doc, i), MAX_RUN_PLACE);
    keys[n++] = pairKey(TEMPLATE.RUN_LENGTH_AND_PLACE, Math.min(runLength, MAX_RUN_LENGTH), place);
  }
  if ((families & FAMILY.GAZETTEERS) !== 0) {
    const { classes, place } = doc.gazetteer;
    n = writeNameKeys(TEMPLATE.GAZETTEER_CLASS, TEMPLATE.GAZETTEER_CLASSES, doc.gazetteer, i, form, lexeme, keys, n);
    if (i + 1 < last) {
      keys[n++] = pairKey(TEMPLATE.GAZETTEER_RIGHT, classes[i + 1] as number, place[i + 1] as number);
    }
    if (i > first) keys[n++] = pairKey(TEMPLATE.GAZETTEER_LEFT, classes[i - 1] as number, place[i - 1] as number);
  }
  if ((families & FAMILY.HARVEST) !== 0) {
    n = writeNameKeys(TEMPLATE.HARVEST_CLASS, TEMPLATE.HARVEST_CLASSES, doc.harvest, i, form, lexeme, keys, n);
  }
  if ((families & FAMILY.SPEECH) !== 0) n = writeSpeechKeys(doc.document.tokens.pos, i, first, last, form, keys, n);
  if ((families & FAMILY.DOCUMENT) !== 0 && lexeme.letterCase <= CASE.MIXED) {
    const usage = doc.usage.get(lexeme.lower);
    if (usage !== undefined) n = writeUsageKeys(usage, lexeme, form, runLength, keys, n);
  }
  return n;
}

/**
 * Writes feature keys for the gazetteer name that covers a token: for each class of the name together with the token's
 * position in the name, and for all classes together; each once alone and once combined with another attribute.
 */
function writeNameKeys(
  classTemplate: number,
  classesTemplate: number,
  matches: NameMatches,
  i: number,
  form: number,
  { rank }: Lexeme,
  keys: Uint32Array,
  from: number,
): number {
  const classes = matches.classes[i] as number;
  const place = matches.place[i] as number;
  let n = from;
  if (classes === 0) return n;
  for (let bits = classes; bits !== 0; bits &= bits - 1) {
    const key = pairKey(classTemplate, lowestBit(bits), place);
    keys[n++] = key;
    keys[n++] = pairKey(key, classTemplate, form);
  }
  const key = pairKey(classesTemplate, classes, place);
  keys[n++] = key;
  keys[n++] = pairKey(key, classTemplate, rank);
  return n;
}

function writeSpeechKeys(
  pos: Uint8Array,
  i: number,
  first: number,
  last: number,
  form: number,
  keys: Uint32Array,
  from: number,
): number {
  const own = pos[i] as number;
  let n = from;
  keys[n++] = mix(TEMPLATE.POS, own);
  keys[n++] = mix(TEMPLATE.POS_LEFT, i > first ? (pos[i - 1] as number) : NO_POS);
  keys[n++] = mix(TEMPLATE.POS_RIGHT, i + 1 < last ? (pos[i + 1] as number) : NO_POS);
  keys[n++] = pairKey(TEMPLATE.POS_AND_FORM, own, form);
  return n;
}

/** Writes feature keys for how the document writes the same word elsewhere, and for the words around it there. */
function writeUsageKeys(
  usage: WordUsage,
  { letterCase }: Lexeme,
  form: number,
  runLength: number,
  keys: Uint32Array,
  from: number,
): number {
  const { lower, inside, initial, upper } = usage;
  let n = from;
  // The counts include the token itself; the token's letter case shows which count includes it.
  const counts = upToTwo(lower) | (upToTwo(inside) << 2) | (upToTwo(initial) << 4) | (upToTwo(upper) << 6);
  keys[n++] = pairKey(TEMPLATE.USAGE_COUNTS, counts, form);
  keys[n++] = tripleKey(TEMPLATE.USAGE_LOWER_AND_INSIDE, Math.min(lower, 1), Math.min(inside, 3), form);
  if (letterCase === CASE.LOWER) return n;
  if (usage.longestRun > runLength) {
    const place = (usage.beginsRun ? 1 : 0) | (usage.endsRun ? 2 : 0);
    const longest = Math.min(usage.longestRun, 5);
    keys[n++] = tripleKey(TEMPLATE.USAGE_LONGEST_RUN, place, longest, Math.min(runLength, 3));
    n = writeLongestRunKeys(usage, place, keys, n);
  }
  for (let bits = usage.classesBefore; bits !== 0; bits &= bits - 1) {
    keys[n++] = mix(TEMPLATE.USAGE_CLASS_BEFORE, lowestBit(bits));
  }
  for (let bits = usage.classesAfter; bits !== 0; bits &= bits - 1) {
    keys[n++] = mix(TEMPLATE.USAGE_CLASS_AFTER, lowestBit(bits));
  }
  for (const word of usage.wordsBefore) keys[n++] = mix(TEMPLATE.USAGE_WORD_BEFORE, word);
  for (const word of usage.wordsAfter) keys[n++] = mix(TEMPLATE.USAGE_WORD_AFTER, word);
  for (const cluster of usage.before) keys[n++] = mix(TEMPLATE.USAGE_CLUSTER_BEFORE, cluster);
  for (const cluster of usage.after) keys[n++] = mix(TEMPLATE.USAGE_CLUSTER_AFTER, cluster);
  if (usage.acronymOf >= 0) {
    keys[n++] = mix(TEMPLATE.ACRONYM, 1);
    keys[n++] = mix(TEMPLATE.ACRONYM_CLUSTER, usage.acronymOf);
  }
  return n;
}

/**
 * Writes keys for the other end of the longest run that contains the word: "Stoltenberg" in an article with "Jens
 * Stoltenberg" gets the classes of "Jens", and "Nikola" in an article with "Nikola Corp" gets the word "Corp".
 */
function writeLongestRunKeys({ runFirst, runLast }: WordUsage, place: number, keys: Uint32Array, from: number): number {
  let n = from;
  if (runFirst !== undefined) {
    for (let bits = runFirst.classes; bits !== 0; bits &= bits - 1) {
      keys[n++] = pairKey(TEMPLATE.USAGE_RUN_FIRST_CLASS, lowestBit(bits), place);
    }
    keys[n++] = pairKey(TEMPLATE.USAGE_RUN_FIRST_MIDDLE, runFirst.middle, place);
  }
  if (runLast !== undefined) {
    for (let bits = runLast.classes; bits !== 0; bits &= bits - 1) {
      keys[n++] = pairKey(TEMPLATE.USAGE_RUN_LAST_CLASS, lowestBit(bits), place);
    }
    keys[n++] = pairKey(TEMPLATE.USAGE_RUN_LAST_MIDDLE, runLast.middle, place);
    keys[n++] = pairKey(TEMPLATE.USAGE_RUN_LAST_LOWER, runLast.lower, place);
  }
  return n;
}

function upToTwo(count: number): number {
  return Math.min(count, 2);
}
