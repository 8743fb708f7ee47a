/**
 * Finds the stretches of a text that stand between quotation marks.
 *
 * Four families of marks exist: double (`"`, curly, low German), single (British papers), guillemets and corner
 * brackets. Marks of one family inside a stretch of another are nested and belong to the outer stretch.
 */
import { countLeading } from '../../util/collections.js';
import { isWhiteSpace } from '../text/white-space.js';
import type { Document } from '../types.js';

/** A stretch of the text with its quotation marks, as half-open UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The words between the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** False if the paragraph ends before a closing mark. */
  readonly isClosed: boolean;
  /** True if the paragraph before ended inside a quotation and this one repeats the opening mark. */
  readonly isRepeated: boolean;
}

type Family = 'double' | 'single' | 'angle' | 'corner';

/** What a mark can do, judged by its shape and by the characters on either side. */
interface Mark {
  readonly at: number;
  readonly end: number;
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Block {
  readonly start: number;
  readonly end: number;
}

const MARKS = /``|''|["“”„‟＂«»‹›「」『』‘’‚']/g;
const FAMILY: Readonly<Record<string, Family>> = {
  '«': 'angle',
  '»': 'angle',
  '‹': 'angle',
  '›': 'angle',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  "'": 'single',
};
/** A mark after one of these characters, or at the start of a paragraph, can open. */
const BEFORE_OPENING = /[\s([{<—–\-/:“„«‘"'`…]/;
/** A mark before one of these characters, or at the end of a paragraph, can close. */
const AFTER_CLOSING = /[\s)\]}>.,;:!?—–\-/”»’"'…]/;
const CLOSING_PUNCTUATION = /[.,!?…]/;
/** Words that begin with an apostrophe. */
const ELISION = /^(?:\d0s|\d\d\b|(?:em|til|tis|twas|cause|round|bout|n|cos|kay|er)\b)/i;
/** A quotation that no paragraph repeats and no mark closes within this many paragraphs is not closed at all. */
const MAX_OPEN_BLOCKS = 4;

/** Returns the stretches in text order, without overlaps. */
export function findStretches({ text, tokens, sentences }: Document): Stretch[] {
  const blocks: Block[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const start = tokens.start[sentences.first[s] as number] as number;
    const end = tokens.end[(sentences.last[s] as number) - 1] as number;
    const last = blocks.at(-1);
    if (last !== undefined && sentences.block[s] === sentences.block[s - 1])
      blocks[blocks.length - 1] = { ...last, end };
    else blocks.push({ start, end });
  }
  const marks = blocks.map((block) => readMarks(text, block));
  return new Pairing(text, blocks, marks).stretches();
}

function readMarks(text: string, { start, end }: Block): Mark[] {
  const marks: Mark[] = [];
  MARKS.lastIndex = start;
  for (let match = MARKS.exec(text); match !== null && match.index < end; match = MARKS.exec(text)) {
    const shape = match[0];
    const at = match.index;
    const family = shape === "''" || shape === '``' ? 'double' : (FAMILY[shape] ?? 'double');
    const before = at === start ? ' ' : text.charAt(at - 1);
    const after = at + shape.length >= end ? ' ' : text.charAt(at + shape.length);
    const canOpen =
      BEFORE_OPENING.test(before) && !isWhiteSpace(after.charCodeAt(0)) && !/[.,;!?)]/.test(after.replace('…', 'x'));
    const canClose = AFTER_CLOSING.test(after) && !isWhiteSpace(before.charCodeAt(0));
    const mark = { at, end: at + shape.length, family };
    marks.push({ ...mark, ...judge(shape, canOpen, canClose, text.slice(at + 1, at + 8)) });
  }
  return marks;
}

/** Decides what a mark does. A curly mark may stand the wrong way round; a guillemet may point either way. */
function judge(shape: string, canOpen: boolean, canClose: boolean, following: string): Pick<Mark, 'opens' | 'closes'> {
  if (shape === '„' || shape === '「' || shape === '『' || shape === '``') return { opens: true, closes: false };
  if (shape === '」' || shape === '』' || shape === "''") return { opens: false, closes: true };
  if (shape === '«' || shape === '‹') return { opens: !canClose || canOpen, closes: canClose && !canOpen };
  if (shape === '»' || shape === '›') return { opens: canOpen && !canClose, closes: !canOpen };
  if (shape === '“') return { opens: !canClose || canOpen, closes: canClose };
  if (shape === '”') return { opens: canOpen && !canClose, closes: true };
  if (shape === '‚') return { opens: canOpen, closes: false };
  if (shape === '‘') return { opens: canOpen, closes: canClose && !canOpen };
  if (shape === "'" || shape === '’')
    return { opens: canOpen && shape === "'" && !ELISION.test(following), closes: canClose };
  return { opens: canOpen, closes: canClose || !canOpen };
}

/** Pairs the marks of each paragraph from left to right. */
class Pairing {
  readonly #text: string;
  readonly #blocks: readonly Block[];
  readonly #marks: readonly (readonly Mark[])[];
  readonly #found: Stretch[] = [];
  /** The family of the quotation that the paragraph before left open. */
  #left: Family | undefined;

  constructor(text: string, blocks: readonly Block[], marks: readonly (readonly Mark[])[]) {
    this.#text = text;
    this.#blocks = blocks;
    this.#marks = marks;
  }

  stretches(): Stretch[] {
    let from = 0;
    for (let b = 0; b < this.#blocks.length; ) {
      const open = this.#pairBlock(b, from);
      from = 0;
      if (open === undefined) {
        this.#left = undefined;
        b++;
        continue;
      }
      const close = this.#findCloseInLaterBlock(b, open.family);
      if (close === undefined) {
        this.#addOpen(b, open);
        b++;
      } else {
        this.#add(open, close.mark);
        this.#left = undefined;
        b = close.block;
        from = close.index + 1;
      }
    }
    return this.#found;
  }

  /** Pairs the marks of a paragraph from index `from` on; returns the mark that stays open at its end. */
  #pairBlock(b: number, from: number): Mark | undefined {
    const marks = this.#marks[b] as readonly Mark[];
    const singles = pairSingles(this.#text, marks);
    let open: Mark | undefined;
    for (let i = from; i < marks.length; i++) {
      const mark = marks[i] as Mark;
      if (open === undefined) {
        if (!mark.opens) continue;
        if (mark.family !== 'single') {
          open = mark;
          continue;
        }
        const close = singles.get(i);
        if (close !== undefined) {
          this.#add(mark, marks[close] as Mark);
          i = close;
        }
      } else if (mark.family === open.family && (mark.closes || this.#text.charAt(mark.at) === '"')) {
        this.#add(open, mark);
        open = undefined;
      }
    }
    return open;
  }

  #add(open: Mark, close: Mark): void {
    if (close.at <= open.end || this.#text.slice(open.end, close.at).trim() === '') return;
    const isRepeated = this.#left === open.family && this.#isAtBlockStart(open.at);
    this.#left = undefined;
    this.#found.push({
      start: open.at,
      end: close.end,
      innerStart: open.end,
      innerEnd: close.at,
      isClosed: true,
      isRepeated,
    });
  }

  #addOpen(b: number, open: Mark): void {
    const { end } = this.#blocks[b] as Block;
    const isRepeated = this.#left === open.family && this.#isAtBlockStart(open.at);
    this.#left = open.family;
    if (end > open.end)
      this.#found.push({ start: open.at, end, innerStart: open.end, innerEnd: end, isClosed: false, isRepeated });
  }

  #isAtBlockStart(at: number): boolean {
    const index = countLeading(this.#blocks.length, (i) => (this.#blocks[i] as Block).start <= at) - 1;
    return (this.#blocks[index] as Block).start === at;
  }

  /** Finds the closing mark of a quotation over several paragraphs, none of which repeats the opening mark. */
  #findCloseInLaterBlock(b: number, family: Family): { block: number; index: number; mark: Mark } | undefined {
    for (let block = b + 1; block < Math.min(b + MAX_OPEN_BLOCKS, this.#blocks.length); block++) {
      const marks = this.#marks[block] as readonly Mark[];
      const index = marks.findIndex((mark) => mark.family === family);
      const mark = marks[index];
      if (mark === undefined) continue;
      return mark.closes && !mark.opens ? { block, index, mark } : undefined;
    }
    return undefined;
  }
}

/**
 * Returns, for the index of each opening single mark, the index of its closing mark. An apostrophe looks like a closing
 * mark: after a plural ("the players' union") it closes only if no later mark does. A mark with another opening mark
 * before its closing mark opens nothing.
 */
function pairSingles(text: string, marks: readonly Mark[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let firm = -1;
  let weak = -1;
  let opening = Number.POSITIVE_INFINITY;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    if (mark.family !== 'single') continue;
    if (mark.opens) {
      const close = firm >= 0 && firm < opening ? firm : weak;
      if (close >= 0 && close < opening) pairs.set(i, close);
      opening = i;
    }
    if (mark.closes && !mark.opens) {
      const isPossessive = text.charAt(mark.at - 1) === 's' && /\s/.test(text.charAt(mark.end));
      const isFirm = CLOSING_PUNCTUATION.test(text.charAt(mark.at - 1)) || !isPossessive;
      if (isFirm) firm = i;
      else weak = i;
    }
  }
  return pairs;
}
