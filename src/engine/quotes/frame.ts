/**
 * Reads a paragraph as the journalist's own words around the quotations: each stretch between quotation marks becomes one
 * item, so that the grammar of the frame is not confused with the grammar of the words of the speaker.
 */
import { countLeading } from '../../util/collections.js';
import { POS_TAGS, type PosTag } from '../text/pos.js';
import type { Document } from '../types.js';
import { cueKind } from './cue-words.js';
import type { Stretch } from './marks.js';

/** The items of one paragraph: tokens outside quotation marks, and stretches. */
export class Frame {
  readonly document: Document;
  /** A token index, or `-1 - index` for a stretch. */
  readonly #items: readonly number[];
  readonly #stretches: readonly Stretch[];
  /** Items from `first` to before `last`, for each sentence of the frame. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];

  constructor(document: Document, items: readonly number[], stretches: readonly Stretch[]) {
    this.document = document;
    this.#items = items;
    this.#stretches = stretches;
    this.sentences = this.#splitSentences();
  }

  /** Returns the sentence of the document that holds an offset. */
  sentenceAt(offset: number): number {
    const { tokens } = this.document;
    const token = countLeading(tokens.length, (i) => (tokens.start[i] as number) <= offset) - 1;
    return tokens.sentence[Math.max(0, token)] ?? 0;
  }

  get length(): number {
    return this.#items.length;
  }

  /** Returns the index of the stretch at an item; -1 for a token. */
  stretchIndex(item: number): number {
    const value = this.#items[item] ?? 0;
    return value < 0 ? -1 - value : -1;
  }

  isQuote(item: number): boolean {
    return (this.#items[item] ?? 0) < 0;
  }

  /** Returns the surface of a token; a stretch and a place outside the frame have none. */
  raw(item: number): string {
    const value = this.#items[item];
    return value === undefined || value < 0 ? '' : (this.document.tokens.text[value] as string);
  }

  word(item: number): string {
    return this.raw(item).toLowerCase();
  }

  pos(item: number): PosTag {
    const value = this.#items[item];
    return value === undefined || value < 0 ? 'X' : (POS_TAGS[this.document.tokens.pos[value] as number] as PosTag);
  }

  start(item: number): number {
    const value = this.#items[item] as number;
    return value < 0 ? this.#stretch(value).start : (this.document.tokens.start[value] as number);
  }

  end(item: number): number {
    const value = this.#items[item] as number;
    return value < 0 ? this.#stretch(value).end : (this.document.tokens.end[value] as number);
  }

  /** Returns the last character inside the marks of a stretch, without blanks. */
  lastCharacter(item: number): string {
    const { innerStart, innerEnd } = this.#stretch(this.#items[item] as number);
    return this.document.text
      .slice(Math.max(innerStart, innerEnd - 12), innerEnd)
      .replace(/["'’”»\s]+$/u, '')
      .slice(-1);
  }

  #stretch(value: number): Stretch {
    return this.#stretches[-1 - value] as Stretch;
  }

  #splitSentences(): { from: number; to: number }[] {
    const sentences: { from: number; to: number }[] = [];
    let from = 0;
    for (let i = 0; i < this.length; i++) {
      if (i + 1 === this.length || this.#endsSentence(i)) {
        sentences.push({ from, to: i + 1 });
        from = i + 1;
      }
    }
    return sentences;
  }

  /** `"Why?" Mr Smith said.` and `"It is." Smith said.`: a clause of a subject and a cue belongs to the quotation. */
  #isShortCueClause(from: number): boolean {
    for (let item = from; item < from + 12 && !this.isQuote(item) && !/^[,;:—]$/.test(this.raw(item)); item++) {
      if (item > from && cueKind(this.word(item)) === 'say' && this.pos(item) === 'VERB')
        return /^\.?$/.test(this.raw(item + 1)) && !this.isQuote(item + 1);
    }
    return false;
  }

  #endsSentence(i: number): boolean {
    const next = i + 1;
    const beginsUpper = this.isQuote(next) || /^[\p{Lu}\d([]/u.test(this.raw(next));
    if (this.isQuote(i)) {
      if (/^[.!?]$/.test(this.raw(next))) return false;
      const isEnd = /[.!?…]/.test(this.lastCharacter(i)) && (beginsUpper || /^[—–-]$/.test(this.raw(next)));
      return isEnd && !this.#isShortCueClause(next);
    }
    if (!/^(?:[.!?]+|…)$/.test(this.raw(i))) return false;
    if (this.isQuote(next)) return true;
    const { sentence } = this.document.tokens;
    return beginsUpper && sentence[this.#items[i] as number] !== sentence[this.#items[next] as number];
  }
}

/** Returns the frames of the paragraphs that contain a stretch. A stretch over several paragraphs joins them. */
export function createFrames(document: Document, stretches: readonly Stretch[]): Frame[] {
  const { tokens, sentences } = document;
  const frames: Frame[] = [];
  let items: number[] = [];
  let block = -1;
  let next = 0;
  const endFrame = (): void => {
    if (items.some((item) => item < 0)) frames.push(new Frame(document, items, stretches));
    items = [];
  };
  for (let token = 0; token < tokens.length; token++) {
    const at = tokens.start[token] as number;
    while (next < stretches.length && (stretches[next] as Stretch).end <= at) next++;
    const item = at >= (stretches[next]?.start ?? Number.POSITIVE_INFINITY) ? -1 - next : token;
    const isSame = item < 0 && items.at(-1) === item;
    const tokenBlock = sentences.block[tokens.sentence[token] as number] as number;
    if (tokenBlock !== block && !isSame) endFrame();
    block = tokenBlock;
    if (!isSame) items.push(item);
  }
  endFrame();
  return frames;
}
