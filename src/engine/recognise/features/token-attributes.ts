/**
 * Attributes of a token: how it is written, where it stands in its sentence and in its run of capitalised words, which
 * known names lie over it, its part of speech, and what the document says about its word elsewhere. The linear model
 * conjoins them with words; the network takes them as they are.
 */

import { mix } from '../../../util/hash.js';
import type { EncodedDocument, WordEvidence } from './document-encoding.js';
import { CASE, FAMILY, type Lexeme } from './lexeme-cache.js';

/** More keys than one token can have. */
export const MAX_ATTRIBUTES = 160;

/** How the token is written, how its sentence is, and whether it begins the sentence. */
export function formOf(doc: EncodedDocument, i: number, sentence: number): number {
  const first = doc.document.sentences.first[sentence] as number;
  const afterSign = i === first + 1 && (doc.lexemes[first] as Lexeme).case === CASE.PUNCTUATION;
  const position = i === first ? 1 : afterSign ? 2 : 0;
  return (doc.lexemes[i] as Lexeme).case | ((doc.writing[sentence] as number) << 4) | (position << 8);
}

/**
 * Writes the attributes of token i to `keys` and returns how many there are.
 *
 * @param sentence the sentence that token i stands in.
 * @param families mask of {@link FAMILY}.
 */
export function attributesOf(
  doc: EncodedDocument,
  i: number,
  sentence: number,
  families: number,
  keys: Uint32Array,
): number {
  const { sentences, tokens } = doc.document;
  const first = sentences.first[sentence] as number;
  const last = sentences.last[sentence] as number;
  const c = doc.lexemes[i] as Lexeme;
  const form = formOf(doc, i, sentence);
  const runLength = (doc.runEnd[i] as number) - (doc.runStart[i] as number);
  let n = 0;
  keys[n++] = mix(200, 0);
  keys[n++] = mix(201, form);
  if ((families & FAMILY.CONTEXT) !== 0 && runLength > 0) {
    const place = (i - (doc.runStart[i] as number)) * 8 + ((doc.runEnd[i] as number) - 1 - i);
    keys[n++] = mix(mix(220, Math.min(runLength, 6)), Math.min(place, 40));
  }
  if ((families & FAMILY.GAZETTEERS) !== 0) {
    n = nameAttributes(260, doc.nameClasses[i] as number, doc.namePlace[i] as number, form, c, keys, n);
    if (i + 1 < last) keys[n++] = mix(mix(268, doc.nameClasses[i + 1] as number), doc.namePlace[i + 1] as number);
    if (i > first) keys[n++] = mix(mix(269, doc.nameClasses[i - 1] as number), doc.namePlace[i - 1] as number);
  }
  if ((families & FAMILY.HARVEST) !== 0) {
    n = nameAttributes(270, doc.harvestClasses[i] as number, doc.harvestPlace[i] as number, form, c, keys, n);
  }
  if ((families & FAMILY.SPEECH) !== 0) {
    const own = tokens.pos[i] as number;
    keys[n++] = mix(280, own);
    keys[n++] = mix(281, i > first ? (tokens.pos[i - 1] as number) : NO_POS);
    keys[n++] = mix(282, i + 1 < last ? (tokens.pos[i + 1] as number) : NO_POS);
    keys[n++] = mix(mix(284, own), form);
  }
  if ((families & FAMILY.DOCUMENT) !== 0 && c.case <= CASE.MIXED) {
    const word = doc.evidence.get(c.lower);
    if (word !== undefined) n = documentAttributes(word, c, form, runLength, keys, n);
  }
  return n;
}

/** In place of a part of speech past the sentence's ends. */
export const NO_POS = 31;

/** The longest known name over a token: each of its classes with the token's place in it. */
function nameAttributes(
  template: number,
  classes: number,
  place: number,
  form: number,
  c: Lexeme,
  keys: Uint32Array,
  from: number,
): number {
  let n = from;
  if (classes === 0) return n;
  for (let bits = classes; bits !== 0; bits &= bits - 1) {
    const bit = 31 - Math.clz32(bits & -bits);
    const named = mix(mix(template, bit), place);
    keys[n++] = named;
    keys[n++] = mix(mix(named, template), form);
  }
  const all = mix(mix(template + 2, classes), place);
  keys[n++] = all;
  keys[n++] = mix(mix(all, template), c.rank);
  return n;
}

/** How the same word is written and surrounded elsewhere in the document. */
function documentAttributes(
  word: WordEvidence,
  c: Lexeme,
  form: number,
  runLength: number,
  keys: Uint32Array,
  from: number,
): number {
  let n = from;
  // The occurrence in hand is counted too; the form tells which count holds it.
  const written = some(word.lower) | (some(word.inside) << 2) | (some(word.initial) << 4) | (some(word.upper) << 6);
  keys[n++] = mix(mix(300, written), form);
  keys[n++] = mix(mix(mix(301, Math.min(word.lower, 1)), Math.min(word.inside, 3)), form);
  if (c.case === CASE.LOWER) return n;
  if (word.longestRun > runLength) {
    const place = (word.beginsRun ? 1 : 0) | (word.endsRun ? 2 : 0);
    keys[n++] = mix(mix(mix(302, place), Math.min(word.longestRun, 5)), Math.min(runLength, 3));
  }
  for (let bits = word.classesBefore; bits !== 0; bits &= bits - 1) keys[n++] = mix(303, 31 - Math.clz32(bits & -bits));
  for (let bits = word.classesAfter; bits !== 0; bits &= bits - 1) keys[n++] = mix(304, 31 - Math.clz32(bits & -bits));
  for (const cluster of word.before) keys[n++] = mix(305, cluster);
  for (const cluster of word.after) keys[n++] = mix(306, cluster);
  if (word.acronymOf >= 0) {
    keys[n++] = mix(307, 1);
    keys[n++] = mix(308, word.acronymOf);
  }
  return n;
}

function some(count: number): number {
  return count === 0 ? 0 : count === 1 ? 1 : 2;
}
