/** Display width of text, and cutting it by width. */

/** Letters and punctuation that take one column each: no combining mark, nothing wide, no emoji (© and ® are some). */
const NARROW = /^[\x20-\x7E\xA1-\xA8\xAA-\xAC\xAF-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027]*$/;

export function isNarrow(text: string): boolean {
  return NARROW.test(text);
}

type Measure = (text: string) => number;

/**
 * Breaks a text into lines of at most `width` columns, between words where it can, else between characters as a
 * reader sees them (grapheme clusters, Unicode Standard Annex 29): never through a surrogate pair or a wide character.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = measure(word) <= width ? [word] : breakWord(word, width, measure);
    line = pieces.pop() ?? '';
    for (const piece of pieces) lines.push(piece);
  }
  lines.push(line);
  return lines;
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    const columns = measure(segment);
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
