/** Finds the names of a name index (lexicon or ignore list) in a document. */
import type { Document } from '../types.js';
import type { NameIndex } from './name-index.js';
import { RoughTokens } from './rough-tokens.js';

interface FoundName {
  /** Offsets of the name in the text; they are the start of a token and the end of a token. */
  readonly start: number;
  readonly end: number;
  /** The number that was stored with the name, such as the index of its lexicon entry. */
  readonly owner: number;
}

/**
 * Returns, for each token, the longest name of the index that begins with the token and ends with a token, in text
 * order. The names may overlap.
 */
export function findNames(document: Document, names: NameIndex): FoundName[] {
  const rough = new RoughTokens().read(document.text);
  const { begins, ends } = alignTokens(document, rough);
  const mayEnd = (last: number): boolean => ends[last] !== 0;
  const found: FoundName[] = [];
  for (let first = 0; first < rough.length; first++) {
    if (begins[first] === 0) continue;
    const name = names.findLongest(rough, first, mayEnd);
    if (name === undefined) continue;
    found.push({ start: rough.start[first] as number, end: ends[name.last] as number, owner: name.owner });
  }
  return found;
}

/**
 * Aligns the tokens of a document with its rough tokens (see rough-tokens.ts).
 *
 * @returns `begins[i]`: 1 if a token begins with rough token i. `ends[i]`: the end of the token that ends with rough
 *   token i; 0 if no token does.
 */
function alignTokens({ text, tokens }: Document, rough: RoughTokens): { begins: Uint8Array; ends: Int32Array } {
  const begins = new Uint8Array(rough.length);
  const ends = new Int32Array(rough.length);
  let token = 0;
  for (let i = 0; i < rough.length; i++) {
    const start = rough.start[i] as number;
    const end = rough.end[i] as number;
    while (token < tokens.length && (tokens.end[token] as number) <= start) token++;
    if (tokens.start[token] === start) begins[i] = 1;
    let last = token;
    while (last < tokens.length && (tokens.end[last] as number) < end) last++;
    const tokenEnd = tokens.end[last] as number;
    // A token may end in a full stop (`Inc.`, `U.S.`) that the name in the lexicon does not have.
    if (tokenEnd === end || (tokenEnd === end + 1 && text.charAt(end) === '.')) ends[i] = tokenEnd;
  }
  return { begins, ends };
}
