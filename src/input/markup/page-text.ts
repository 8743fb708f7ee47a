/** Builds the plain text of a page from its elements and texts, in document order. */

/** What the reader of a page returns. */
export interface PlainArticle {
  readonly text: string;
  readonly title?: string;
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly authors?: readonly string[];
  /** The newspaper, agency or site. */
  readonly source?: string;
}

/** Elements whose content a reader of the page does not see as text. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'head',
  'title',
  'select',
]);
/** Elements that an empty line sets apart. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** Elements that a line break sets apart. */
const LINES: ReadonlySet<string> = new Set(['br', 'li', 'tr', 'option', 'caption']);

/** Separators between two texts, from the weakest to the strongest. */
const GAPS = ['', ' ', '\t', '\n', '\n\n'];

/** Returns a title on one line. */
export function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

/**
 * Separates blocks by an empty line, rows and list items by a line break, cells by a tab; white space within a line
 * becomes one space.
 */
export class PageText {
  readonly #parts: string[] = [];
  /** Separator before the next text. */
  #gap = '';

  addText(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    if (words.startsWith(' ')) this.#widenGap(' ');
    const plain = words.trim();
    if (plain === '') return;
    if (this.#parts.length > 0) this.#parts.push(this.#gap);
    this.#parts.push(plain);
    this.#gap = '';
    if (words.endsWith(' ')) this.#widenGap(' ');
  }

  /** Notes that an element of that name begins or ends here. */
  addBorder(name: string): void {
    if (PARAGRAPHS.has(name)) this.#widenGap('\n\n');
    else if (LINES.has(name)) this.#widenGap('\n');
    else if (name === 'td' || name === 'th') this.#widenGap('\t');
  }

  toString(): string {
    return this.#parts.join('');
  }

  #widenGap(gap: string): void {
    if (GAPS.indexOf(gap) > GAPS.indexOf(this.#gap)) this.#gap = gap;
  }
}
