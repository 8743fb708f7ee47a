/** From a text to its {@link Document}: blocks, tokens, sentences, all with offsets into the text as it is. */
import type { Document } from '../types.js';
import { findBlocks } from './blocks.js';
import { rawTokens } from './raw-tokens.js';
import { regroup } from './regroup.js';

/** In tokens. What is longer is no sentence, and would need memory without bound in the recogniser. */
const LONGEST_SENTENCE = 100_000;

/**
 * Tokenizes a text of any content and length; never throws.
 *
 * Tokens are in order, non-empty, free of white space and disjoint; what lies between them is white space.
 */
export function readDocument(text: string): Document {
  const start: number[] = [];
  const end: number[] = [];
  const pos: number[] = [];
  const sentenceOf: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  const blockOf: number[] = [];
  findBlocks(text).forEach((block, blockIndex) => {
    const tokens = regroup(text, rawTokens(text, block));
    let open = true;
    for (let i = 0; i < tokens.length; i++) {
      if (open) {
        first.push(start.length);
        blockOf.push(blockIndex);
        open = false;
      }
      sentenceOf.push(first.length - 1);
      start.push(tokens.start[i] as number);
      end.push(tokens.end[i] as number);
      pos.push(tokens.pos[i] as number);
      if (tokens.endsSentence[i] === true || start.length - (first.at(-1) as number) === LONGEST_SENTENCE) {
        last.push(start.length);
        open = true;
      }
    }
  });
  return {
    text,
    tokens: {
      length: start.length,
      start: Int32Array.from(start),
      end: Int32Array.from(end),
      text: start.map((from, i) => text.slice(from, end[i])),
      pos: Uint8Array.from(pos),
      sentence: Int32Array.from(sentenceOf),
    },
    sentences: {
      length: first.length,
      first: Int32Array.from(first),
      last: Int32Array.from(last),
      block: Int32Array.from(blockOf),
    },
  };
}
