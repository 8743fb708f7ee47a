/**
 * Splits a text into blocks; no sentence crosses the border of a block.
 *
 * Each line is a block, so that headlines, bylines and list items never continue in the next line. The lines of a
 * hard-wrapped paragraph (plain-text archives, e-mail) form one block. A tab also ends a block, since it separates the
 * cells of a table.
 */
import { isWhiteSpace, skipVisible, skipWhiteSpace } from './white-space.js';

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const BREAK = /\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g;
const MIN_WRAP_WIDTH = 40;
const MAX_WRAP_WIDTH = 132;

/** Returns the blocks of a text in order. Blank lines are not blocks. */
export function findBlocks(text: string): Range[] {
  const blocks: Range[] = [];
  let paragraph: Range[] = [];
  const endParagraph = (): void => {
    const first = paragraph[0];
    const last = paragraph.at(-1);
    if (first !== undefined && last !== undefined && isHardWrapped(text, paragraph)) {
      blocks.push({ start: first.start, end: last.end });
    } else for (const line of paragraph) blocks.push(line);
    paragraph = [];
  };
  for (const line of splitLines(text)) {
    if (skipWhiteSpace(text, line.start, line.end) === line.end) endParagraph();
    else {
      if (beginsParagraph(text, line, paragraph.at(-1))) endParagraph();
      paragraph.push(line);
    }
  }
  endParagraph();
  return blocks;
}

function* splitLines(text: string): Generator<Range> {
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/**
 * Returns true for an indented line after a line without indentation: some texts separate paragraphs only by
 * indentation.
 */
function beginsParagraph(text: string, line: Range, before: Range | undefined): boolean {
  return (
    before !== undefined &&
    isWhiteSpace(text.charCodeAt(line.start)) &&
    !isWhiteSpace(text.charCodeAt(before.start)) &&
    text.charCodeAt(line.start - 1) !== TAB
  );
}

const TAB = 0x09;

/**
 * Returns true if the lines of a paragraph are one text, wrapped at a fixed width. In a wrapped text the first word of a
 * line never fits on the line before, no line begins with the mark of a list, and at least one line in three continues
 * a sentence in lower case.
 */
function isHardWrapped(text: string, paragraph: readonly Range[]): boolean {
  if (paragraph.length < 2) return false;
  let width = 0;
  for (const line of paragraph) width = Math.max(width, line.end - line.start);
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH) return false;
  let runsOn = 0;
  for (let i = 0; i + 1 < paragraph.length; i++) {
    const line = paragraph[i] as Range;
    const next = paragraph[i + 1] as Range;
    const word = skipWhiteSpace(text, next.start, next.end);
    const wordLength = skipVisible(text, word, next.end) - word;
    if (line.end - line.start + 1 + wordLength <= width) return false;
    if (LIST_ITEM.test(text.slice(word, word + LIST_MARK_LENGTH))) return false;
    if (LOWER_CASE.test(text.charAt(word)) && !SENTENCE_END.test(text.slice(line.end - 3, line.end))) runsOn++;
  }
  return runsOn * 3 >= paragraph.length - 1;
}

const LOWER_CASE = /\p{Ll}/u;
const LIST_ITEM = /^(?:[-*•–]|[0-9]{1,2}[.)])\s/;
const LIST_MARK_LENGTH = 4;
const SENTENCE_END = /[.!?:]\s*$/;
