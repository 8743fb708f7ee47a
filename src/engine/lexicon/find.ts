/** Where the names of an index stand in a document. */
import type { Document } from '../types.js';
import { Atoms } from './atoms.js';
import type { NameIndex } from './name-index.js';

export interface FoundName {
  /** Offsets into the text: borders of tokens. */
  readonly start: number;
  readonly end: number;
  /** What the name was added to the index for. */
  readonly owner: number;
}

/** For each token the longest name that begins there and ends with a token, in text order; they may overlap. */
export function findNames(document: Document, names: NameIndex): FoundName[] {
  const atoms = new Atoms().read(document.text);
  const { begins, ends } = borders(document, atoms);
  const mayEnd = (last: number): boolean => ends[last] !== 0;
  const found: FoundName[] = [];
  for (let first = 0; first < atoms.length; first++) {
    if (begins[first] === 0) continue;
    const name = names.longestAt(atoms, first, mayEnd);
    if (name === undefined) continue;
    found.push({ start: atoms.start[first] as number, end: ends[name.last] as number, owner: name.owner });
  }
  return found;
}

/** For each atom whether a token begins with it, and where the token ends that it ends; 0 when it ends none. */
function borders({ text, tokens }: Document, atoms: Atoms): { begins: Uint8Array; ends: Int32Array } {
  const begins = new Uint8Array(atoms.length);
  const ends = new Int32Array(atoms.length);
  let token = 0;
  for (let atom = 0; atom < atoms.length; atom++) {
    const start = atoms.start[atom] as number;
    const end = atoms.end[atom] as number;
    while (token < tokens.length && (tokens.end[token] as number) <= start) token++;
    if (tokens.start[token] === start) begins[atom] = 1;
    let last = token;
    while (last < tokens.length && (tokens.end[last] as number) < end) last++;
    const tokenEnd = tokens.end[last] as number;
    // A full stop that a token takes in (`Inc.`, `U.S.`) may be missing from the name.
    if (tokenEnd === end || (tokenEnd === end + 1 && text.charAt(end) === '.')) ends[atom] = tokenEnd;
  }
  return { begins, ends };
}
