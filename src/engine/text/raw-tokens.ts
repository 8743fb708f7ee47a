/**
 * Reads raw tokens: the first tokenization of a block, with exact offsets.
 *
 * wink-nlp reads a block in pieces of bounded length. Each piece is a copy of the text of the same length, so an offset in
 * the copy is an offset in the text. A plain scan, not wink, splits long runs without white space and runs of punctuation,
 * since wink's time is quadratic in their length.
 */
import type { Range } from './blocks.js';
import { makeLookAlike } from './look-alike.js';
import { posIndex } from './pos.js';
import { TokenList } from './token-list.js';
import { skipVisible, skipWhiteSpace } from './white-space.js';
import type { AnalysePiece, WinkAnalysis } from './wink.js';

const MAX_PIECE = 8000;
const MAX_RUN = 100;
const MAX_RUN_OF_SIGNS = 16;
const UNKNOWN = posIndex('X');
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/gu;

/** Returns the raw tokens of a block. The last token ends a sentence. */
export function readRawTokens(text: string, block: Range, analyse: AnalysePiece): TokenList {
  const out = new TokenList();
  let at = skipWhiteSpace(text, block.start, block.end);
  while (at < block.end) {
    const { end, isForWink } = findPiece(text, at, block.end);
    if (isForWink) readPiece(text, { start: at, end }, end < block.end, analyse, out);
    else scanPlainly(text, at, end, out);
    at = skipWhiteSpace(text, end, block.end);
  }
  if (out.length > 0) out.endsSentence[out.length - 1] = true;
  return out;
}

/** Returns the end of the piece that begins at `start`: several runs of characters for wink, or one for the plain scan. */
function findPiece(text: string, start: number, blockEnd: number): { end: number; isForWink: boolean } {
  let end = start;
  for (;;) {
    const run = skipWhiteSpace(text, end, blockEnd);
    const runEnd = skipVisible(text, run, blockEnd);
    if (runEnd - run > MAX_RUN_OF_SIGNS && isTooSlow(text, run, runEnd)) {
      return run === start ? { end: runEnd, isForWink: false } : { end, isForWink: true };
    }
    if (runEnd === run || runEnd - start > MAX_PIECE) return { end, isForWink: true };
    end = runEnd;
  }
}

function isTooSlow(text: string, run: number, end: number): boolean {
  const length = end - run;
  return length > MAX_RUN || (text.slice(run, end).match(LETTER_OR_DIGIT)?.length ?? 0) * 3 < length * 2;
}

/** Appends the tokens of a piece to `out`. At a cut (`isCutOff`), a sentence ends only after a full stop. */
function readPiece(
  text: string,
  { start, end }: Range,
  isCutOff: boolean,
  analyse: AnalysePiece,
  out: TokenList,
): void {
  const first = out.length;
  const piece = makeLookAlike(text, start, end);
  if (!alignTokens(piece, start, analyse(piece), out)) {
    out.truncate(first);
    scanPlainly(text, start, end, out);
  } else if (isCutOff) {
    const last = out.length - 1;
    out.endsSentence[last] = FULL_STOP.test(out.surface(text, last));
  }
}

const FULL_STOP = /^[.!?]$/;
const BLANK = 0x20;

/**
 * Finds wink's tokens in the piece that wink read, and appends them to `out` with `offset` added to their offsets.
 *
 * @returns false if tokens and blanks do not make up the piece; the tokens in `out` are then useless.
 */
export function alignTokens(piece: string, offset: number, analysis: WinkAnalysis, out: TokenList): boolean {
  const { values, pos, sentenceEnds } = analysis;
  let at = 0;
  let sentence = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string;
    while (piece.charCodeAt(at) === BLANK) at++;
    if (!piece.startsWith(value, at)) return false;
    // wink returns empty tokens after some doubled full stops.
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

/**
 * The maximum of each repetition in the pattern below. The regular expression engine stores a backtracking position for
 * each repetition, and throws a RangeError after some million of them.
 */
const MAX_REPETITIONS = 10_000;
const ADDRESS_WORD_OR_SIGN =
  /(?:https?:\/\/|www\.)[^\s\u0085\u200b]{1,10000}|[\p{L}\p{N}\p{M}_]{1,10000}(?:['’][\p{L}\p{N}\p{M}_]{1,100}){0,100}|([^\s\u0085\u200b])\1{0,9999}/gu;

/** Splits text without wink: into web addresses, words, and runs of one repeated character. */
function scanPlainly(text: string, start: number, end: number, out: TokenList): void {
  let last = { sign: '', length: 0, end: -1 };
  for (const { 0: found, 1: sign = '', index } of text.slice(start, end).matchAll(ADDRESS_WORD_OR_SIGN)) {
    const from = start + index;
    const next = { sign, length: found.length, end: from + found.length };
    const goesOn = last.end === from && last.length >= MAX_REPETITIONS && last.sign === sign;
    if (goesOn) out.end[out.length - 1] = next.end;
    else out.push(from, next.end, UNKNOWN, false);
    last = next;
  }
}
