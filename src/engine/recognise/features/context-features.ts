/**
 * Everything about a token that its neighbours' lexemes do not say by themselves: its attributes, and conjunctions of
 * words, shapes, clusters and classes around it. One function for training and running.
 */

import { mix } from '../../../util/hash.js';
import type { EncodedDocument } from './document-encoding.js';
import { FAMILY, type Lexeme } from './lexeme-cache.js';
import { attributesOf, formOf, NO_POS } from './token-attributes.js';

/** More keys than one token can have. */
export const MAX_CONTEXT_KEYS = 256;

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
  far: [],
  near: [],
  traits: [],
  sums: null,
  slot: 0,
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
  const form = formOf(doc, i, sentence);
  let n = attributesOf(doc, i, sentence, families, keys);
  const runStart = doc.runStart[i] as number;
  const runEnd = doc.runEnd[i] as number;

  if ((families & FAMILY.CONTEXT) !== 0) {
    keys[n++] = two(202, a1.lower, c.lower);
    keys[n++] = two(203, c.lower, b1.lower);
    keys[n++] = two(204, a1.lower, b1.lower);
    keys[n++] = two(205, a1.shape, c.shape);
    keys[n++] = two(206, c.shape, b1.shape);
    keys[n++] = three(207, a1.shape, c.shape, b1.shape);
    keys[n++] = three(208, a2.shape, a1.shape, c.shape);
    keys[n++] = three(209, c.shape, b1.shape, b2.shape);
    keys[n++] = two(210, c.lower, form);
    keys[n++] = two(211, a1.lower, form);
    keys[n++] = two(212, b1.lower, form);
    keys[n++] = two(213, a1.lower, a2.lower);
    keys[n++] = two(214, b1.lower, b2.lower);
    if (runEnd > runStart) {
      const left = at(runStart - 1);
      const right = at(runEnd);
      const length = Math.min(runEnd - runStart, 6);
      const place = (i - runStart) * 8 + (runEnd - 1 - i);
      keys[n++] = two(221, left.lower, place);
      keys[n++] = two(222, right.lower, place);
      keys[n++] = mix(223, left.lower);
      keys[n++] = mix(224, right.lower);
      keys[n++] = two(225, left.lower, right.lower);
      if (length > 1) {
        const head = at(runEnd - 1);
        const start = at(runStart);
        const part = i === runEnd - 1 ? 1 : i === runStart ? 2 : 3;
        keys[n++] = two(226, head.lower, part);
        keys[n++] = two(227, start.lower, part);
        keys[n++] = two(228, head.middle, place);
        keys[n++] = two(229, start.middle, place);
      }
      keys[n++] = two(230, left.middle, right.middle);
      keys[n++] = two(231, left.middle, form);
      keys[n++] = two(232, right.middle, form);
      keys[n++] = three(233, left.lower, c.case, length);
      keys[n++] = two(234, at(runStart - 2).lower, left.lower);
      keys[n++] = two(235, right.lower, at(runEnd + 1).lower);
    }
  }

  if ((families & FAMILY.CLUSTERS) !== 0) {
    keys[n++] = two(240, a1.middle, c.middle);
    keys[n++] = two(241, c.middle, b1.middle);
    keys[n++] = three(242, a1.coarse, c.coarse, b1.coarse);
    keys[n++] = two(243, c.fine, form);
    keys[n++] = two(244, c.fine, a1.shape);
    keys[n++] = two(245, c.fine, b1.shape);
    keys[n++] = two(246, c.middle, a1.lower);
    keys[n++] = two(247, c.middle, b1.lower);
    keys[n++] = two(248, c.lower, a1.middle);
    keys[n++] = two(249, c.lower, b1.middle);
    keys[n++] = two(250, c.rank, form);
    keys[n++] = three(251, a2.coarse, a1.coarse, c.coarse);
    keys[n++] = three(252, c.coarse, b1.coarse, b2.coarse);
    keys[n++] = two(253, a1.middle, b1.middle);
  }

  if ((families & FAMILY.GAZETTEERS) !== 0) {
    n = classPairs(264, a1.classes, c.case, keys, n);
    n = classPairs(265, b1.classes, c.case, keys, n);
    keys[n++] = three(266, a1.classes, c.classes, c.case);
    keys[n++] = three(267, c.classes, b1.classes, c.case);
  }

  if ((families & FAMILY.SPEECH) !== 0) {
    const before = i > first ? (tokens.pos[i - 1] as number) : NO_POS;
    const after = i + 1 < last ? (tokens.pos[i + 1] as number) : NO_POS;
    keys[n++] = three(283, before, tokens.pos[i] as number, after);
  }
  return n;
}

function two(template: number, x: number, y: number): number {
  return mix(mix(template, x), y);
}

function three(template: number, x: number, y: number, z: number): number {
  return mix(mix(mix(template, x), y), z);
}

function classPairs(template: number, classes: number, form: number, keys: Uint32Array, from: number): number {
  let n = from;
  for (let bits = classes; bits !== 0; bits &= bits - 1) keys[n++] = two(template, 31 - Math.clz32(bits & -bits), form);
  return n;
}
