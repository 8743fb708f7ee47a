/** Measures how many columns of a terminal a text takes, and breaks a text into lines of a maximum width. */
import loadStringWidth from 'bundled:string-width';

/**
 * Matches letters and punctuation that take one column of the terminal each: no combining marks, wide characters or
 * emoji (© and ® can be emoji).
 */
const NARROW = /^[\x20-\x7E\xA1-\xA8\xAA-\xAC\xAF-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027]*$/;

/**
 * string-width is loaded for the first text that needs it, because creating its `Intl.Segmenter` takes a tenth of the
 * program's start.
 */
let stringWidth: ((text: string) => number) | undefined;

/** Returns the number of columns that the text takes: 2 for an emoji or a wide character, 0 for a combining mark. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  stringWidth ??= loadStringWidth();
  return stringWidth(text);
}

/**
 * Breaks a text into lines of at most `width` columns, between words where possible, else between characters as a
 * reader sees them (grapheme clusters, Unicode Standard Annex 29): never through a surrogate pair or a wide character.
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = displayWidth(word) <= width ? [word] : breakWord(word, width);
    line = pieces.pop() ?? '';
    for (const piece of pieces) lines.push(piece);
  }
  lines.push(line);
  return lines;
}

function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    const columns = displayWidth(segment);
    if (used + columns > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += columns;
  }
  pieces.push(piece);
  return pieces;
}
