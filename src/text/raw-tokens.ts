/**
 * Raw tokens: the first, local tokenization of a block, with exact offsets.
 *
 * A block goes to wink-nlp in pieces of bounded length. What wink sees is a copy of the same length, so
 * positions in the copy are positions in the text. Runs without white space that are longer than any word (wink's time is quadratic
 * in them) are cut by a plain scan instead.
 */
import type { Range } from './blocks.js';
import { lookAlike } from './look-alike.js';
import { posIndex } from './pos.js';
import { TokenList } from './token-list.js';
import { skipVisible, skipWhiteSpace } from './white-space.js';
import { analyse, type WinkAnalysis } from './wink.js';

const MAX_PIECE = 8000;
const MAX_RUN = 100;
const UNKNOWN = posIndex('X');

/** The raw tokens of a block. The last one ends a sentence. */
export function rawTokens(text: string, block: Range): TokenList {
  const out = new TokenList();
  let at = skipWhiteSpace(text, block.start, block.end);
  while (at < block.end) {
    const piece = nextPiece(text, at, block.end);
    if (piece.isLongRun) {
      scan(text, at, piece.end, out);
      at = piece.end;
    } else at = readPiece(text, at, piece.end, piece.end < block.end, out);
    at = skipWhiteSpace(text, at, block.end);
  }
  if (out.length > 0) out.endsSentence[out.length - 1] = true;
  return out;
}

/** How far the piece goes that begins with a visible character at `start`: whole runs, or one that is too long. */
function nextPiece(text: string, start: number, blockEnd: number): { end: number; isLongRun: boolean } {
  let end = start;
  for (;;) {
    const run = skipWhiteSpace(text, end, blockEnd);
    const runEnd = skipVisible(text, run, blockEnd);
    if (runEnd - run > MAX_RUN) return run === start ? { end: runEnd, isLongRun: true } : { end, isLongRun: false };
    if (runEnd === run || runEnd - start > MAX_PIECE) return { end, isLongRun: false };
    end = runEnd;
  }
}

/**
 * Appends the tokens of `text[start, end)` to `out` and returns where the next piece begins. Where the text goes on
 * after the piece, its last sentence may be cut off in the middle: it is left for the next piece, unless it fills half
 * of this one.
 */
function readPiece(text: string, start: number, end: number, goesOn: boolean, out: TokenList): number {
  const first = out.length;
  const piece = lookAlike(text, start, end);
  if (!align(piece, start, analyse(piece), out)) {
    out.truncate(first);
    scan(text, start, end, out);
    return end;
  }
  if (!goesOn) return end;
  out.endsSentence[out.length - 1] = false;
  let whole = out.length;
  while (whole > first && out.endsSentence[whole - 1] !== true) whole--;
  const rest = out.start[whole] ?? end;
  if (rest - start < (end - start) / 2) return end;
  out.truncate(whole);
  return rest;
}

const BLANK = 0x20;

/**
 * Finds wink's tokens in the piece that it was given and appends them to `out`, offsets moved by `offset`.
 * False when they and blanks do not make up the piece; what was appended is then of no use.
 */
export function align(piece: string, offset: number, analysis: WinkAnalysis, out: TokenList): boolean {
  const { values, pos, sentenceEnds } = analysis;
  let at = 0;
  let sentence = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string;
    while (piece.charCodeAt(at) === BLANK) at++;
    if (!piece.startsWith(value, at)) return false;
    // wink gives empty tokens after some doubled full stops.
    if (value !== '') out.push(offset + at, offset + at + value.length, pos[i] ?? UNKNOWN, false);
    at += value.length;
    if (sentenceEnds[sentence] === i + 1) {
      if (out.length > 0) out.endsSentence[out.length - 1] = true;
      sentence++;
    }
  }
  while (piece.charCodeAt(at) === BLANK) at++;
  return at === piece.length;
}

const ADDRESS_WORD_OR_MARK = /(?:https?:\/\/|www\.)[^\s\u0085\u200b]+|[\p{L}\p{N}\p{M}_'’]+|[^\s\u0085\u200b]/gu;

/** The plain scan: web addresses; runs of letters, digits and marks; every other visible character by itself. */
function scan(text: string, start: number, end: number, out: TokenList): void {
  for (const match of text.slice(start, end).matchAll(ADDRESS_WORD_OR_MARK)) {
    const from = start + match.index;
    out.push(from, from + match[0].length, UNKNOWN, false);
  }
}
