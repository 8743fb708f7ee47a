/**
 * Blocks: the stretches of text inside which a sentence may run.
 *
 * A line is a block, so that headlines, bylines and list items never run into the next line. Lines of
 * a hard-wrapped paragraph (plain-text archives, e-mail) are re-joined into one block. A tab ends a
 * block too: it separates the cells of a table.
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

/** All blocks of a text in order; blank lines give none. */
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
  for (const line of lines(text)) {
    if (skipWhiteSpace(text, line.start, line.end) === line.end) endParagraph();
    else {
      if (beginsParagraph(text, line, paragraph.at(-1))) endParagraph();
      paragraph.push(line);
    }
  }
  endParagraph();
  return blocks;
}

function* lines(text: string): Generator<Range> {
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/** Where paragraphs are not set apart by blank lines, the first line of each is indented. */
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
 * Whether the lines of a paragraph are one text that was wrapped at a fixed width. In such a text the
 * first word of a line never fits on the line before; none begins with the mark of a list; and a sentence runs on in
 * lower case from one line in three.
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
