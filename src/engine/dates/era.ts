/** The era that is written behind a year or century: "B.C.", "BCE", "A.D.", "CE". */
import type { Words } from './words.js';

const BACKWARD = new Set(['bc', 'bce']);
const FORWARD = new Set(['ad', 'ce']);

/** The era at word i; null without one. "250 ad" is an advertisement, "24bc-19" a code. */
export function eraAt(w: Words, i: number): 'BC' | 'AD' | null {
  const word = w.at(i);
  const isCode = w.glued(i + 1) && (w.glued(i) ? /^[\p{L}\p{N}‐-―/-]/u : /^[\p{L}\p{N}/]/u).test(w.at(i + 1));
  if (isCode) return null;
  if (BACKWARD.has(word)) return 'BC';
  return FORWARD.has(word) && (word === 'ce' || w.surface(i).startsWith('A')) ? 'AD' : null;
}
