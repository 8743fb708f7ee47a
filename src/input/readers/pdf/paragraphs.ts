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
const HALF = /(\p{L}{2,60})([-\u2010\u00AD])$/u;
/** First parts of compounds that no break between syllables leaves. */
const COMPOUND = /^(?:well|self|half|year|far|cross|anti|double|two|three|four|five|six|seven|eight|nine)$/i;
const NUMBER_ENDING = /^(?:teen|ty|th|fold)/;
const OTHER_HALF = /^(\p{L}+)/u;

/** Returns the text, with an empty line between paragraphs. */
export function joinParagraphs(lines: readonly Line[]): string {
  const words = wordsWithin(lines);
  const leading = usualLeading(lines);
  /** The lines of each paragraph, with the blanks between them: a paragraph may have a hundred thousand lines. */
  const paragraphs: string[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (last === undefined || paragraph === undefined || beginsParagraph(last, line, leading))
      paragraphs.push([line.text]);
    else paragraph.push(...joinLines(paragraph.pop() as string, line.text, words));
    last = line;
  }
  return paragraphs
    .map((parts) =>
      parts
        .join('')
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
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
  // In a text of short paragraphs, the distance between two of them is as frequent as the distance of two lines.
  return [...counts].reduce((best, [distance, count]) => (count >= most / 6 ? Math.min(best, distance) : best), 1e6);
}

/** Returns the words inside of lines, with their hyphens: they show how the text writes a divided word. */
function wordsWithin(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  let isDivided = false;
  for (const { text } of lines) {
    const whole = (isDivided ? text.replace(OTHER_HALF, '') : text).replace(HALF, '');
    for (const [word] of whole.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase());
    isDivided = HALF.test(text);
  }
  return words;
}

/** Shorter words stand within others by chance: "be" and "coming" are words, and "be-coming" is none. */
const LEAST_PART = 4;

/**
 * Returns two lines of a paragraph and what joins them. A hyphen stays if the text elsewhere has the word with it:
 * "well-known".
 */
function joinLines(before: string, line: string, words: ReadonlySet<string>): string[] {
  const [, half = '', hyphen] = HALF.exec(before) ?? [];
  const [other] = OTHER_HALF.exec(line) ?? [];
  if (hyphen === undefined || other === undefined) {
    return /\S[-/–—]$/.test(before) ? [before, line] : [before, ' ', line];
  }
  if (hyphen !== '\u00AD' && keepsHyphen(before, half, other, words)) return [before, line];
  return [before.slice(0, -1), line];
}

function keepsHyphen(before: string, half: string, other: string, words: ReadonlySet<string>): boolean {
  // "side-by-side" has a hyphen before the half too.
  if (/^\p{Lu}/u.test(other) || /-\p{L}+-$/u.test(before)) return true;
  const [first, second] = [half.toLowerCase(), other.toLowerCase()];
  if (words.has(`${first}${second}`)) return false;
  if (words.has(`${first}-${second}`) || (COMPOUND.test(half) && !NUMBER_ENDING.test(other))) return true;
  return [first, second].every((part) => part.length >= LEAST_PART && words.has(part));
}
