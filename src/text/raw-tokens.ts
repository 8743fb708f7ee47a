/**
 * Raw tokens: the first, local tokenization of a block, with exact offsets.
 *
 * A block goes to wink-nlp in pieces of bounded length. What wink sees is a copy of the same length in
 * which white space is a blank and the curly apostrophe a straight one, so positions in the copy are
 * positions in the text. Stretches without white space longer than any word (wink's time is quadratic
 * in them) are cut by a plain scan instead, as is a piece whose tokens wink does not give back whole.
 */
import { isWhiteSpace, type Range } from './blocks.js';
import { posIndex } from './pos.js';
import { analyse } from './wink.js';

/** Growing parallel arrays of tokens; `sentenceEnd[i]` says that a sentence ends after token i. */
export interface RawTokens {
  start: number[];
  end: number[];
  pos: number[];
  sentenceEnd: boolean[];
}

const MAX_PIECE = 8000;
const MAX_RUN = 200;
const UNKNOWN = posIndex('X');

export function rawTokens(text: string, block: Range): RawTokens {
  const out: RawTokens = { start: [], end: [], pos: [], sentenceEnd: [] };
  let pieceStart = block.start;
  let runStart = block.start;
  for (let i = block.start; i <= block.end; i++) {
    if (i < block.end && !isWhiteSpace(text.charCodeAt(i))) continue;
    if (i - runStart > MAX_RUN) {
      tokenizePiece(text, pieceStart, runStart, out);
      scan(text, runStart, i, out);
      pieceStart = i;
    } else if (i - pieceStart > MAX_PIECE) {
      tokenizePiece(text, pieceStart, runStart, out);
      pieceStart = runStart;
    }
    runStart = i + 1;
  }
  tokenizePiece(text, pieceStart, block.end, out);
  if (out.sentenceEnd.length > 0) out.sentenceEnd[out.sentenceEnd.length - 1] = true;
  return out;
}

/** `text[start, end)` in the form that wink reads: same length, other white space and apostrophes. */
function forWink(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[\s\u0085\u200b\ufeff]/g, ' ')
    .replace(/\u2019/g, "'");
}

function tokenizePiece(text: string, start: number, end: number, out: RawTokens): void {
  const piece = forWink(text, start, end);
  if (piece.trim() === '') return;
  const { values, pos, sentenceEnds } = analyse(piece);
  const first = out.start.length;
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string;
    while (at < piece.length && piece.charCodeAt(at) === 0x20) at++;
    if (value === '' || !piece.startsWith(value, at)) {
      out.start.length = out.end.length = out.pos.length = out.sentenceEnd.length = first;
      scan(text, start, end, out);
      return;
    }
    out.start.push(start + at);
    at += value.length;
    out.end.push(start + at);
    out.pos.push(pos[i] ?? UNKNOWN);
    out.sentenceEnd.push(false);
  }
  if (piece.slice(at).trim() !== '') scan(text, start + at, end, out);
  for (const last of sentenceEnds) if (first + last <= out.sentenceEnd.length) out.sentenceEnd[first + last - 1] = true;
}

const WORD_OR_MARK = /[\p{L}\p{N}\p{M}_'’]+|[^\s\u0085\u200b\ufeff]/gu;

/** The plain scan: runs of letters, digits and marks; every other visible character by itself. */
function scan(text: string, start: number, end: number, out: RawTokens): void {
  for (const match of text.slice(start, end).matchAll(WORD_OR_MARK)) {
    const from = start + match.index;
    out.start.push(from);
    out.end.push(from + match[0].length);
    out.pos.push(UNKNOWN);
    out.sentenceEnd.push(false);
  }
}
