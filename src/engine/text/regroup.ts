/**
 * Regroups raw tokens into the tokens of the document.
 *
 * Cuts: U.S.|-|led, Russia|-|Ukraine, anti|-|American, #|MeToo, @|BBC, 2017|–|2018, Turkey|’s.
 * Joins: al-Assad, Jean-Claude, Port-au-Prince, Jae-in, bbc.co.uk, Ph.D., Rev., flags and emoji sequences.
 */
import { findCutPoints } from './cut.js';
import { joinGraphemes } from './graphemes.js';
import { joinTokens } from './join.js';
import { posIndex } from './pos.js';
import { withdrawFalseEnds } from './sentence-ends.js';
import type { TokenList } from './token-list.js';

const PUNCTUATION = posIndex('PUNCT');

/** Returns the final tokens of a block. The function may change and return `raw` itself. */
export function regroupTokens(text: string, raw: TokenList): TokenList {
  const tokens = cutTokens(text, raw);
  joinTokens(text, tokens);
  joinGraphemes(text, tokens);
  withdrawFalseEnds(text, tokens);
  return tokens;
}

function cutTokens(text: string, raw: TokenList): TokenList {
  let out: TokenList | undefined;
  for (let i = 0; i < raw.length; i++) {
    const points = findCutPoints(raw.surface(text, i), raw.endsSentence[i] as boolean);
    if (points.length > 0) {
      out ??= raw.head(i);
      pushCut(text, raw, i, points, out);
    } else out?.pushFrom(raw, i);
  }
  return out ?? raw;
}

function pushCut(text: string, raw: TokenList, i: number, points: readonly number[], out: TokenList): void {
  const start = raw.start[i] as number;
  const pos = raw.pos[i] as number;
  let from = start;
  for (const to of [...points.map((point) => start + point), raw.end[i] as number]) {
    const isLast = to === raw.end[i];
    out.push(from, to, isMark(text, from, to) ? PUNCTUATION : pos, isLast && raw.endsSentence[i] === true);
    from = to;
  }
}

/** Returns true if the range is a single character that is neither a letter nor a digit. */
function isMark(text: string, start: number, end: number): boolean {
  return end - start === 1 && !/[\p{L}\p{N}]/u.test(text.charAt(start));
}
