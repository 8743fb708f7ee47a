/** The text of a page, put together from its elements and texts in the order in which they stand. */
import { LINES, PARAGRAPHS } from './elements.js';

/** What sets two texts apart, the less before the more. */
const GAPS = ['', ' ', '\t', '\n', '\n\n'];

/** A title in one line. */
export function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

/**
 * Blocks are set apart by an empty line, rows and items by a line break, cells by a tab, and white space inside a line is
 * one blank.
 */
export class PageText {
  private readonly parts: string[] = [];
  /** What the next text is to be set apart by. */
  private gap = '';

  /** Adds a text of the page. */
  say(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    if (words.startsWith(' ')) this.apart(' ');
    const plain = words.trim();
    if (plain === '') return;
    if (this.parts.length > 0) this.parts.push(this.gap);
    this.parts.push(plain);
    this.gap = '';
    if (words.endsWith(' ')) this.apart(' ');
  }

  /** Here begins or ends an element of that name. */
  border(name: string): void {
    if (PARAGRAPHS.has(name)) this.apart('\n\n');
    else if (LINES.has(name)) this.apart('\n');
    else if (name === 'td' || name === 'th') this.apart('\t');
  }

  toString(): string {
    return this.parts.join('');
  }

  private apart(by: string): void {
    if (GAPS.indexOf(by) > GAPS.indexOf(this.gap)) this.gap = by;
  }
}
