/**
 * Reads the press articles of `train/press`. A file holds several articles; each starts with a line
 * `=== ID | country of the outlet | topic`. `[[Liverpool|O]]` marks a name and its type (`train/press/GUIDE.md`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { GoldSpan } from '../../src/train/training-article.js';

/** The model's type for each letter in the marks. */
const TYPES: Readonly<Record<string, string>> = {
  P: 'person',
  O: 'organization',
  L: 'place',
  N: 'group',
  M: 'misc',
};

export interface PressArticle {
  /** `press/S1-01`. */
  readonly id: string;
  /** The article without its marks. */
  readonly text: string;
  /** The marked names in text order; offsets in UTF-16 code units, half-open. */
  readonly spans: readonly GoldSpan[];
}

const MARK = /\[\[((?:(?!\]\])[\s\S])*)\|([^|\]]*)\]\]/g;

/** Returns the articles of all `*.txt` files of a folder, in the order of the file names. */
export function readPress(folder: URL): PressArticle[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => readPressFile(readFileSync(new URL(name, folder), 'utf8')));
}

/**
 * Returns the articles of one file's text.
 *
 * @throws Error if a mark has no surface or an unknown type; the message names the article.
 */
export function readPressFile(source: string): PressArticle[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const id = (part.slice(0, end).split('|')[0] ?? '').trim();
      return { id: `press/${id}`, ...withoutMarks(`${part.slice(end + 1).replace(/^\n+|\n+$/g, '')}\n`, id) };
    });
}

function withoutMarks(marked: string, id: string): { text: string; spans: GoldSpan[] } {
  const spans: GoldSpan[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: mark, 1: surface = '', 2: letter = '' } of marked.matchAll(MARK)) {
    const type = TYPES[letter];
    if (type === undefined || surface === '') throw new Error(`${id}: ${mark} is not a mark such as [[Liverpool|O]]`);
    text += marked.slice(from, index);
    spans.push({ start: text.length, end: text.length + surface.length, type });
    text += surface;
    from = index + mark.length;
  }
  return { text: text + marked.slice(from), spans };
}
