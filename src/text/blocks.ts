/**
 * Blocks: the stretches of text inside which a sentence may run.
 *
 * A line is a block, so that headlines, bylines and list items never run into the next line. Lines of
 * a hard-wrapped paragraph (plain-text archives, e-mail) are re-joined into one block. A tab ends a
 * block too: it separates the cells of a table.
 */

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
    if (paragraph.length > 1 && isHardWrapped(text, paragraph)) {
      blocks.push({ start: paragraph[0]?.start ?? 0, end: paragraph.at(-1)?.end ?? 0 });
    } else {
      blocks.push(...paragraph);
    }
    paragraph = [];
  };
  for (const line of lines(text)) {
    if (isBlank(text, line)) endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

function* lines(text: string): Generator<Range> {
  let start = 0;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match !== null; match = BREAK.exec(text)) {
    const end = match.index;
    const next = BREAK.lastIndex;
    yield { start, end };
    start = next;
    BREAK.lastIndex = next;
  }
  yield { start, end: text.length };
}

function isBlank(text: string, line: Range): boolean {
  for (let i = line.start; i < line.end; i++) if (!isWhiteSpace(text.charCodeAt(i))) return false;
  return true;
}

/**
 * Whether the lines of a paragraph are one text that was wrapped at a fixed width. In such a text the
 * first word of a line never fits on the line before; and somewhere a sentence runs on in lower case.
 */
function isHardWrapped(text: string, paragraph: readonly Range[]): boolean {
  let width = 0;
  for (const line of paragraph) width = Math.max(width, line.end - line.start);
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH) return false;
  let runsOn = 0;
  for (let i = 0; i + 1 < paragraph.length; i++) {
    const line = paragraph[i] as Range;
    const next = paragraph[i + 1] as Range;
    const length = line.end - line.start;
    if (length + 1 + firstWordLength(text, next) <= width) return false;
    if (
      /\p{Ll}|\p{Nd}/u.test(text.charAt(firstVisible(text, next))) &&
      !/[.!?:]\s*$/.test(text.slice(line.end - 3, line.end))
    )
      runsOn++;
  }
  return runsOn * 3 >= paragraph.length - 1;
}

function firstVisible(text: string, line: Range): number {
  let i = line.start;
  while (i < line.end && isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}

function firstWordLength(text: string, line: Range): number {
  const from = firstVisible(text, line);
  let i = from;
  while (i < line.end && !isWhiteSpace(text.charCodeAt(i))) i++;
  return i - line.start;
}

/** White space in Unicode's sense, and the invisible characters that separate words without a width. */
export function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
