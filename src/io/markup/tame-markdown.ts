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
/** What may begin a line before its text: a bullet, a rule. */
const LINE_START = /^[ \t]*(?:[*+-][ \t]|[*_ \t]+$)?/;

/** The source; where it nests without end, without those marks. Linear. */
export function tamed(source: string): string {
  return source
    .replace(NESTED, '')
    .replace(INDENTED, ' '.repeat(60))
    .split(/(\n[ \t]*\n)/)
    .map((block) => (block.replace(NO_EMPHASIS, '').length > MOST_EMPHASIS ? plain(block) : block))
    .join('');
}

function plain(block: string): string {
  const lines = block.split('\n').map((line) => {
    const start = LINE_START.exec(line)?.[0] ?? '';
    return start + line.slice(start.length).replace(MARKS, '');
  });
  return lines.join('\n');
}
