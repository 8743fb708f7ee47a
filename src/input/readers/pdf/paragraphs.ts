/** Joins lines to paragraphs, and the halves of words that a line break has divided. */
import type { Line } from './layout.js';

/** Distance of two lines, as a multiple of the usual distance, from which a paragraph ends between them. */
const WIDE = 1.3;
/** Indentation of the first line of a paragraph, in sizes of the font. */
const INDENT = [0.7, 5] as const;
/** A line that ends so much before the edge of its column, as a share of its width, ends a paragraph if a sentence ends. */
const SHORT = 0.12;
const LARGER = 1.12;
const SENTENCE_END = /[.!?:…]["'”’)\]]*$/;
const ITEM = /^(?:[•·▪‣■●–—-]|\(?\d{1,3}[.)]|[a-z]\))\s/;
/** Half a word with the hyphen of a line break: a hyphen, or a soft one. */
const HALF = /(\p{L}{2,})([-\u2010\u00AD])$/u;
/** First parts of compounds that no break between syllables leaves. */
const COMPOUND = /^(?:well|self|half|year|far|cross|anti)$/i;
const OTHER_HALF = /^(\p{L}+)/u;

/** Returns the text, with an empty line between paragraphs. */
export function joinParagraphs(lines: readonly Line[]): string {
  const words = wordsWithin(lines);
  const leading = usualLeading(lines);
  const paragraphs: string[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (last === undefined || beginsParagraph(last, line, leading)) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joinLines(paragraphs.at(-1) as string, line.text, words);
    last = line;
  }
  return paragraphs
    .map((paragraph) =>
      paragraph
        .replace(/\u00AD/g, '')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function beginsParagraph(last: Line, line: Line, leading: number): boolean {
  const isLarger = Math.max(last.size, line.size) > LARGER * Math.min(last.size, line.size);
  if (isLarger || ITEM.test(line.text)) return true;
  const indent = (line.left - line.columnLeft) / line.size;
  const isIndented = indent > INDENT[0] && indent < INDENT[1] && last.left - last.columnLeft < INDENT[0] * line.size;
  if (line.startsColumn || line.y >= last.y) {
    // A paragraph may go on in the next column or on the next page.
    return /^\p{Ll}/u.test(line.text)
      ? false
      : SENTENCE_END.test(last.text) || (HALF.test(last.text) === false && isShort(last));
  }
  if (last.y - line.y > WIDE * leading || isIndented) return true;
  return SENTENCE_END.test(last.text) && isShort(last);
}

function isShort({ right, columnLeft, columnRight }: Line): boolean {
  return columnRight - right > SHORT * (columnRight - columnLeft);
}

/** Returns the usual distance of two lines in points. */
function usualLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (!last || line.startsColumn || last.y <= line.y) return;
    const distance = Math.round((last.y - line.y) * 2) / 2;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  });
  const most = Math.max(0, ...counts.values());
  // In a text of short paragraphs, the distance between two of them is as frequent as the distance of two lines.
  return Math.min(...[...counts].filter(([, count]) => count >= most / 6).map(([distance]) => distance), 1e6);
}

/** Returns the words inside of lines, with their hyphens: they show how the text writes a divided word. */
function wordsWithin(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.replace(HALF, '').matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      words.add(word.toLowerCase());
    }
  }
  return words;
}

/** Joins two lines of a paragraph. A hyphen stays if the text elsewhere has the word with it: "well-known". */
function joinLines(before: string, line: string, words: ReadonlySet<string>): string {
  const [, half = '', hyphen] = HALF.exec(before) ?? [];
  const [other] = OTHER_HALF.exec(line) ?? [];
  if (hyphen === undefined || other === undefined)
    return /[-/–—]$/.test(before) && !/ [-–—]$/.test(before) ? before + line : `${before} ${line}`;
  const without = before.slice(0, -1) + line;
  if (hyphen === '\u00AD') return without;
  if (/^\p{Lu}/u.test(other)) return before + line;
  const [joined, hyphenated] = [`${half}${other}`.toLowerCase(), `${half}-${other}`.toLowerCase()];
  if (words.has(joined)) return without;
  const isCompound =
    words.has(hyphenated) || COMPOUND.test(half) || (words.has(half.toLowerCase()) && words.has(other.toLowerCase()));
  return isCompound ? before + line : without;
}
