/**
 * Conjunctions of features and features of context: everything about a token that its neighbours'
 * lexemes do not say by themselves. One function for training and running.
 */
import { type EncodedDocument, type WordEvidence, WRITING } from './encode.js';
import { mix } from './hash.js';
import { CASE, FAMILY, type Lexeme } from './lexeme.js';

/** More keys than one token can have. */
export const MAX_CONTEXT_KEYS = 160;

/** Stands for the place before the first and after the last token of a sentence. */
const BORDER: Lexeme = {
  lower: 7,
  shape: 7,
  case: 9,
  row: -1,
  fine: 0,
  middle: 0,
  coarse: 0,
  rank: 0,
  classes: 0,
  far: new Uint32Array(0),
  near: new Uint32Array(0),
  sums: null,
};

/**
 * Writes the context features of token i to `keys` and returns how many there are.
 *
 * @param sentence the sentence that token i stands in.
 * @param families mask of {@link FAMILY}.
 */
export function contextFeatures(
  doc: EncodedDocument,
  i: number,
  sentence: number,
  families: number,
  keys: Uint32Array,
): number {
  const { lexemes } = doc;
  const { sentences, tokens } = doc.document;
  const first = sentences.first[sentence] as number;
  const last = sentences.last[sentence] as number;
  const at = (k: number): Lexeme => (k >= first && k < last ? (lexemes[k] as Lexeme) : BORDER);
  const a2 = at(i - 2);
  const a1 = at(i - 1);
  const c = at(i);
  const b1 = at(i + 1);
  const b2 = at(i + 2);
  const writing = doc.writing[sentence] as number;
  let n = 0;
  const one = (template: number, x: number): void => {
    keys[n++] = mix(template, x);
  };
  const two = (template: number, x: number, y: number): void => {
    keys[n++] = mix(mix(template, x), y);
  };
  const three = (template: number, x: number, y: number, z: number): void => {
    keys[n++] = mix(mix(mix(template, x), y), z);
  };

  one(200, 0);
  const position = i === first ? 1 : i === first + 1 && a1.case === CASE.PUNCTUATION ? 2 : 0;
  const form = c.case | (writing << 4) | (position << 8);
  one(201, form);
  const run = runOf(doc, i);
  const inRun = run.end > run.start;

  if ((families & FAMILY.CONTEXT) !== 0) {
    two(202, a1.lower, c.lower);
    two(203, c.lower, b1.lower);
    two(204, a1.lower, b1.lower);
    two(205, a1.shape, c.shape);
    two(206, c.shape, b1.shape);
    three(207, a1.shape, c.shape, b1.shape);
    three(208, a2.shape, a1.shape, c.shape);
    three(209, c.shape, b1.shape, b2.shape);
    two(210, c.lower, form);
    two(211, a1.lower, form);
    two(212, b1.lower, form);
    two(213, a1.lower, a2.lower);
    two(214, b1.lower, b2.lower);
    if (inRun) {
      const left = at(run.start - 1);
      const right = at(run.end);
      const length = Math.min(run.end - run.start, 6);
      const place = (i - run.start) * 8 + (run.end - 1 - i);
      two(220, length, Math.min(place, 40));
      two(221, left.lower, place);
      two(222, right.lower, place);
      one(223, left.lower);
      one(224, right.lower);
      two(225, left.lower, right.lower);
      const head = at(run.end - 1);
      const start = at(run.start);
      if (length > 1) {
        two(226, head.lower, i === run.end - 1 ? 1 : i === run.start ? 2 : 3);
        two(227, start.lower, i === run.end - 1 ? 1 : i === run.start ? 2 : 3);
        two(228, head.middle, place);
        two(229, start.middle, place);
      }
      two(230, left.middle, right.middle);
      two(231, left.middle, form);
      two(232, right.middle, form);
      three(233, left.lower, c.case, length);
      two(234, at(run.start - 2).lower, left.lower);
      two(235, right.lower, at(run.end + 1).lower);
    }
  }

  if ((families & FAMILY.CLUSTERS) !== 0) {
    two(240, a1.middle, c.middle);
    two(241, c.middle, b1.middle);
    three(242, a1.coarse, c.coarse, b1.coarse);
    two(243, c.fine, form);
    two(244, c.fine, a1.shape);
    two(245, c.fine, b1.shape);
    two(246, c.middle, a1.lower);
    two(247, c.middle, b1.lower);
    two(248, c.lower, a1.middle);
    two(249, c.lower, b1.middle);
    two(250, c.rank, form);
    three(251, a2.coarse, a1.coarse, c.coarse);
    three(252, c.coarse, b1.coarse, b2.coarse);
    two(253, a1.middle, b1.middle);
  }

  if ((families & FAMILY.GAZETTEERS) !== 0) {
    n = nameFeatures(260, doc.nameClasses[i] as number, doc.namePlace[i] as number, form, c, keys, n);
    if (a1.classes !== 0) n = classPairs(264, a1.classes, c.case, keys, n);
    if (b1.classes !== 0) n = classPairs(265, b1.classes, c.case, keys, n);
    three(266, a1.classes, c.classes, c.case);
    three(267, c.classes, b1.classes, c.case);
    if (i + 1 < last) two(268, doc.nameClasses[i + 1] as number, doc.namePlace[i + 1] as number);
    if (i > first) two(269, doc.nameClasses[i - 1] as number, doc.namePlace[i - 1] as number);
  }
  if ((families & FAMILY.HARVEST) !== 0) {
    n = nameFeatures(270, doc.harvestClasses[i] as number, doc.harvestPlace[i] as number, form, c, keys, n);
  }

  if ((families & FAMILY.SPEECH) !== 0) {
    const p = tokens.pos;
    const p0 = p[i] as number;
    const pa = i > first ? (p[i - 1] as number) : 31;
    const pb = i + 1 < last ? (p[i + 1] as number) : 31;
    one(280, p0);
    one(281, pa);
    one(282, pb);
    three(283, pa, p0, pb);
    two(284, p0, form);
  }

  if ((families & FAMILY.DOCUMENT) !== 0 && c.case <= CASE.MIXED) {
    const word = doc.evidence.get(c.lower);
    if (word !== undefined) n = documentFeatures(word, c, form, inRun ? run.end - run.start : 0, keys, n);
  }
  return n;
}

function runOf(doc: EncodedDocument, i: number): { start: number; end: number } {
  return { start: doc.runStart[i] as number, end: doc.runEnd[i] as number };
}

/** Features of the longest known name over a token: each of its classes with the token's place in it. */
function nameFeatures(
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
    keys[n++] = mix(mix(template, bit), place);
    keys[n++] = mix(mix(mix(template + 1, bit), place), form);
  }
  keys[n++] = mix(mix(template + 2, classes), place);
  keys[n++] = mix(mix(mix(template + 3, classes), place), c.rank);
  return n;
}

function classPairs(template: number, classes: number, form: number, keys: Uint32Array, from: number): number {
  let n = from;
  for (let bits = classes; bits !== 0; bits &= bits - 1)
    keys[n++] = mix(mix(template, 31 - Math.clz32(bits & -bits)), form);
  return n;
}

/** How the same word is written and surrounded elsewhere in the document. */
function documentFeatures(
  word: WordEvidence,
  c: Lexeme,
  form: number,
  runLength: number,
  keys: Uint32Array,
  from: number,
): number {
  let n = from;
  const some = (count: number): number => (count === 0 ? 0 : count === 1 ? 1 : 2);
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

/** Whether a sentence is written in a way that tells names from other words. */
export function isCaseInformative(writing: number): boolean {
  return writing === WRITING.MIXED;
}
