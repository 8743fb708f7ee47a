/** Tells words that somebody said from titles, nicknames, terms, scare quotes and signs. */
import { countLeading, wordSet } from '../../util/collections.js';
import type { PosTag } from '../text/pos.js';
import { POS_TAGS } from '../text/pos.js';
import type { Document } from '../types.js';
import type { Cue } from './cue.js';
import type { Frame } from './frame.js';
import type { Stretch } from './marks.js';

/** The words of a stretch, counted. */
export interface StretchWords {
  readonly count: number;
  /** At least one word has a capital, and so has every word of weight. */
  readonly isTitle: boolean;
  readonly hasVerb: boolean;
  readonly beginsUpper: boolean;
  /** The last character is a full stop, comma, question or exclamation mark. */
  readonly endsClause: boolean;
  readonly isHashtag: boolean;
}

/** Words that introduce a term, a title or a sign. */
const TERM =
  wordSet(`word words term terms phrase phrases expression slogan slogans motto hashtag hashtags nickname nicknames title
  titled entitled named nicknamed known so-called song songs single singles album albums film films movie movies book books novel
  novels show series track tracks play game games model sign placard banner headline label labelled aka alias pseudonym
  codenamed code-named subtitled captioned dubbed surnamed pronounced spelled tattoo word`);
/** Short words that a title leaves without a capital. */
const SMALL = wordSet(
  `a an the and or but nor of in on at to for from by with as is it de la le du des del el y e vs v over into via`,
);
const MIN_SENTENCE = 8;
const MIN_CLAUSE = 5;

export function readStretchWords(document: Document, { innerStart, innerEnd }: Stretch): StretchWords {
  const { tokens, text } = document;
  let count = 0;
  let capitals = 0;
  let plain = 0;
  let hasVerb = false;
  let token = countLeading(tokens.length, (i) => (tokens.end[i] as number) <= innerStart);
  for (; token < tokens.length && (tokens.start[token] as number) < innerEnd; token++) {
    const word = tokens.text[token] as string;
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    count++;
    const pos = POS_TAGS[tokens.pos[token] as number] as PosTag;
    if ((pos === 'VERB' && !/(?:ing|ed)$/.test(word)) || pos === 'AUX') hasVerb = true;
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals++;
    else if (!SMALL.has(word.toLowerCase()) && !/^['’]/.test(word) && word !== "n't") plain++;
  }
  const inner = text.slice(innerStart, innerEnd).trim();
  return {
    count,
    isTitle: capitals > 0 && plain === 0,
    hasVerb,
    beginsUpper: /^[^\p{L}\p{N}]*[\p{Lu}]/u.test(inner.slice(0, 8)),
    endsClause: /[.,?!…]["'’”]?$/.test(inner.slice(-3)),
    isHashtag: /^[#@]\S/.test(inner),
  };
}

/**
 * Returns true if a stretch is a quotation. Long stretches are, with or without a cue; short ones need a cue; a title, a
 * term or a sign is none even beside a cue.
 *
 * @param isContinuing the stretch is a sentence of its own directly after the sentence of another quotation.
 *
 * @param isContinuing the stretch is a whole sentence after another quotation, or after its clause.
 */
export function isQuotation(
  frame: Frame,
  item: number,
  words: StretchWords,
  cue: Cue | undefined,
  isContinuing: boolean,
): boolean {
  const { count, isTitle, hasVerb, beginsUpper, endsClause, isHashtag } = words;
  if (count === 0 || isHashtag) return false;
  if (isTitle && count <= 14) return cue?.isBeside === true && endsClause && isSpoken(frame, item, cue);
  const isSentence = count >= MIN_SENTENCE && (hasVerb || endsClause || cue !== undefined);
  if (isSentence) return true;
  if (isContinuing) return endsClause;
  if (isContinuing && endsClause) return true;
  if (isTerm(frame, item)) return false;
  if (count >= MIN_CLAUSE && hasVerb && beginsUpper && endsClause) return true;
  return cue !== undefined;
}

/** `said: "No."` and `"No," said X`, but not `sang "Yesterday."`. */
function isSpoken(frame: Frame, item: number, cue: Cue): boolean {
  if (cue.from > item) return true;
  return (cue.kind === 'say' || cue.kind === 'noun') && /^[,:]$/.test(frame.raw(item - 1));
}

/** "the word X", "a song called X", "so-called X". */
function isTerm(frame: Frame, item: number): boolean {
  for (let at = item - 1; at >= item - 3; at--) {
    const word = frame.word(at);
    if (TERM.has(word)) return true;
    if (!/^(?:as|the|a|an|called|of|,|:|like)$/.test(word)) return false;
  }
  return false;
}
