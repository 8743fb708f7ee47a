/**
 * Removes from Markdown what no author writes: endlessly nested quotations, lists and emphasis. marked recurses into
 * every level, up to a RangeError, and scans the rest of the paragraph for the end of each emphasis.
 */

/** Thirty or more quotation and list marks before a line: deeper nesting than any page has. */
const NESTED = /^(?:[ \t]{0,9}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){30,}/gm;
/** Indentation of deeply nested lists. */
const INDENTED = /^[ \t]{60,}/gm;
/** Maximum emphasis marks in one block. A long list of bold words may have more; it loses the marks, not the text. */
const MOST_EMPHASIS = 300;
const NO_EMPHASIS = /[^*~_]+/g;
/** Emphasis marks, but not the underscores inside a word. */
const MARKS = /[*~]+|(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])/gu;
/** Maximum lines without an empty line: marked copies the paragraph or item so far for each line that continues it. */
const MOST_LINES = 10_000;
/** Maximum lines with fewer quotation marks than the line before: marked reads the quotation so far again at each. */
const MOST_TURNS = 200;
const MARKS_OF_LINE = /^[ \t>\-*+\d.)]*/;
/** A bullet begins an item, whatever precedes it. */
const ITEM = /^[ \t]*[-*+][ \t]+\S/;
/** Maximum delimiter rows in one block; a real table has one. marked looks for a table at each. */
const MOST_HEADS = 10;
const HEAD_ROWS = /^[|:\- \t>]+$/gm;
/** Pictures embedded as data; the replacement drops the data. */
const PICTURES = /(\]\(<?data:)[\w+/=;,:%.-]{1000,}/g;
/** A bullet or a rule at the start of a line. */
const LINE_START = /^[ \t]*(?:[*+-][ \t]|[*_ \t]+$)?/;

/** Returns the source without marks beyond the limits, in linear time. */
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
