/**
 * Removes extreme nesting of quotations, lists and emphasis from Markdown, which no author writes. On it, the parser
 * marked recurses until a RangeError, and scans the rest of the paragraph for the end of each emphasis.
 */

/** Matches thirty or more `>` and list marks at the start of a line: deeper nesting than any page has. */
const NESTED = /^(?:[ \t]{0,9}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){30,}/gm;
/** Matches the indentation of lists that are nested too deeply. */
const INDENTED = /^[ \t]{60,}/gm;
/** Maximum number of emphasis marks (`*`, `_`, `~`) in one block. A block with more loses the marks, not the text. */
const MOST_EMPHASIS = 300;
const NO_EMPHASIS = /[^*~_]+/g;
/** Matches emphasis marks, but not the underscores inside a word. */
const MARKS = /[*~]+|(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])/gu;
/**
 * Maximum number of lines without an empty line: for each line that continues a paragraph or item, marked copies the
 * paragraph so far.
 */
const MOST_LINES = 10_000;
/** Maximum number of lines with fewer `>` than the line before: at each, marked reads the quotation so far again. */
const MOST_TURNS = 200;
const MARKS_OF_LINE = /^[ \t>\-*+\d.)]*/;
/** Matches a list item: a bullet begins an item, whatever line precedes it. */
const ITEM = /^[ \t]*[-*+][ \t]+\S/;
/**
 * Maximum number of delimiter rows (`| --- |`) in one block; a real table has one. At each, marked tries to parse a
 * table.
 */
const MOST_HEADS = 10;
const HEAD_ROWS = /^[|:\- \t>]+$/gm;
/** Matches pictures that are embedded as `data:` addresses; the replacement drops their data. */
const PICTURES = /(\]\(<?data:)[\w+/=;,:%.-]{1000,}/g;
/** Matches a bullet or a horizontal rule at the start of a line. */
const LINE_START = /^[ \t]*(?:[*+-][ \t]|[*_ \t]+$)?/;

/** Returns the Markdown source without the marks beyond the limits, in linear time. */
export function tameMarkdown(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(PICTURES, '$1')
    .replace(NESTED, '')
    .replace(INDENTED, ' '.repeat(60))
    .split(/(\n[ \t]*\n)/)
    .map((block) => (block.replace(NO_EMPHASIS, '').length > MOST_EMPHASIS ? removeEmphasis(block) : block))
    .map(limitTableHeads)
    .map(limitLines)
    .join('');
}

function removeEmphasis(block: string): string {
  const lines = block.split('\n').map((line) => {
    const start = LINE_START.exec(line)?.[0] ?? '';
    return start + line.slice(start.length).replace(MARKS, '');
  });
  return lines.join('\n');
}

function limitTableHeads(block: string): string {
  let heads = 0;
  return block.replace(HEAD_ROWS, (row) =>
    /-/.test(row) && /[|:]/.test(row) && ++heads > MOST_HEADS ? row.replace('-', '\\-') : row,
  );
}

function limitLines(block: string): string {
  const lines = block.split('\n');
  if (lines.length <= MOST_TURNS) return block;
  let since = 0;
  let turns = 0;
  let depth = 0;
  return lines
    .map((line) => {
      const [start = ''] = MARKS_OF_LINE.exec(line) ?? [];
      const quotes = start.split('>').length - 1;
      if (quotes < depth) turns++;
      depth = quotes;
      if (ITEM.test(line)) since = 0;
      if (++since <= MOST_LINES && turns <= MOST_TURNS) return line;
      since = 0;
      turns = 0;
      return `\n${line}`;
    })
    .join('\n');
}
