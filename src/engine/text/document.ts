/** Reads a text into a {@link Document}: blocks, tokens and sentences, with offsets into the unchanged text. */
import type { Document, ReadDocument } from '../types.js';
import { findBlocks } from './blocks.js';
import { readRawTokens } from './raw-tokens.js';
import { regroupTokens } from './regroup.js';
import type { TokenList } from './token-list.js';
import { type AnalysePiece, createAnalyser } from './wink.js';
import type { TokenModel } from './wink-model.js';

export type { TokenModel } from './wink-model.js';

/** Returns the tokenizer. It parses the token model when it receives its first text. */
export function createDocumentReader(tokenModel: TokenModel): ReadDocument {
  const analyse = createAnalyser(tokenModel);
  return (text) => readDocument(text, analyse);
}

/**
 * Maximum number of tokens in a sentence; a longer one is split, because the recogniser's memory grows with the length.
 */
const MAX_SENTENCE_TOKENS = 100_000;

function readDocument(text: string, analyse: AnalysePiece): Document {
  const tables = new Tables();
  findBlocks(text).forEach((block, blockIndex) => {
    tables.addBlock(regroupTokens(text, readRawTokens(text, block, analyse)), blockIndex);
  });
  return tables.toDocument(text);
}

/** The token and sentence tables of a document, while its blocks are added. */
class Tables {
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #pos: number[] = [];
  readonly #sentence: number[] = [];
  readonly #firstOfSentence: number[] = [];
  readonly #lastOfSentence: number[] = [];
  readonly #blockOfSentence: number[] = [];

  addBlock(tokens: TokenList, block: number): void {
    let first = -1;
    for (let i = 0; i < tokens.length; i++) {
      if (first < 0) {
        first = this.#start.length;
        this.#firstOfSentence.push(first);
        this.#blockOfSentence.push(block);
      }
      this.#sentence.push(this.#firstOfSentence.length - 1);
      this.#start.push(tokens.start[i] as number);
      this.#end.push(tokens.end[i] as number);
      this.#pos.push(tokens.pos[i] as number);
      const next = this.#start.length;
      if (tokens.endsSentence[i] === true || next - first === MAX_SENTENCE_TOKENS) {
        this.#lastOfSentence.push(next);
        first = -1;
      }
    }
  }

  toDocument(text: string): Document {
    return {
      text,
      tokens: {
        length: this.#start.length,
        start: Int32Array.from(this.#start),
        end: Int32Array.from(this.#end),
        text: this.#start.map((start, i) => text.slice(start, this.#end[i])),
        pos: Uint8Array.from(this.#pos),
        sentence: Int32Array.from(this.#sentence),
      },
      sentences: {
        length: this.#firstOfSentence.length,
        first: Int32Array.from(this.#firstOfSentence),
        last: Int32Array.from(this.#lastOfSentence),
        block: Int32Array.from(this.#blockOfSentence),
      },
    };
  }
}
