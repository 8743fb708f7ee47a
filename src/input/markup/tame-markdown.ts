/**
 * Markdown without what no author writes: quotations in quotations and emphasis in emphasis without end. marked calls itself
 * for each, up to a RangeError, and looks through the rest of a paragraph for the end of each.
 */

/** The marks of quotations and lists before a line, more of them than any page nests. */
const NESTED = /^(?:[ \t]{0,9}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){30,}/gm;
/** Lists in lists. */
const INDENTED = /^[ \t]{60,}/gm;
/** Signs in one block of lines. A long list with bold words in it may have more, and none of its text is lost. */
const MOST_EMPHASIS = 300;
const NO_EMPHASIS = /[^*~_]+/g;
/** Emphasis, and not the underscores inside of a word. */
const MARKS = /[*~]+|(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])/gu;
/** Lines between two that are empty: marked joins what it has of a paragraph or an item with each line that goes on with it. */
const MOST_LINES = 10_000;
/** Lines with fewer marks of quotations than the one before: marked reads again what it has of a quotation from each. */
const MOST_TURNS = 200;
const MARKS_OF_LINE = /^[ \t>\-*+\d.)]*/;
/** A bullet begins an item whatever is before it. */
const ITEM = /^[ \t]*[-*+][ \t]+\S/;
/** The rows below the heads of tables in one block of lines, which has one at most. Each makes marked look for a table. */
const MOST_HEADS = 10;
const HEAD_ROWS = /^[|:\- \t>]+$/gm;
/** Pictures inside of the page, without what they show. */
const PICTURES = /(\]\(<?data:)[\w+/=;,:%.-]{1000,}/g;
/** What may begin a line before its text: a bullet, a rule. */
const LINE_START = /^[ \t]*(?:[*+-][ \t]|[*_ \t]+$)?/;

/** The source; where it nests without end, without those marks. Linear. */
export function tamed(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(PICTURES, '$1')
    .replace(NESTED, '')
    .replace(INDENTED, ' '.repeat(60))
    .split(/(\n[ \t]*\n)/)
    .map((block) => (block.replace(NO_EMPHASIS, '').length > MOST_EMPHASIS ? plain(block) : block))
    .map(withFewHeads)
    .map(withFewLines)
    .join('');
}

function plain(block: string): string {
  const lines = block.split('\n').map((line) => {
    const start = LINE_START.exec(line)?.[0] ?? '';
    return start + line.slice(start.length).replace(MARKS, '');
  });
  return lines.join('\n');
}

function withFewHeads(block: string): string {
  let heads = 0;
  return block.replace(HEAD_ROWS, (row) =>
    /-/.test(row) && /[|:]/.test(row) && ++heads > MOST_HEADS ? row.replace('-', '\\-') : row,
  );
}

function withFewLines(block: string): string {
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
