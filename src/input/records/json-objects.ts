/** Splits JSON text into its outermost objects, without keeping the whole array in memory. */

export interface JsonObjectText {
  readonly json: string;
  /** The line on which the object begins, from 1. */
  readonly line: number;
  /** Position of the object among those that begin on the same line, counted from 1. */
  readonly nth: number;
}

/**
 * Returns where an object is (`a.json:3`), for messages and as the id of an object without an id. No two objects get
 * the same place.
 */
export function objectPlace(path: string, { line, nth }: JsonObjectText): string {
  return nth === 1 ? `${path}:${line}` : `${path}:${line}, object ${nth}`;
}

const MARKS = /["\\{}\n]/g;

/**
 * Finds the objects of a JSON array, or objects one after another, in text that arrives in pieces. Counts braces
 * outside of strings and checks nothing else.
 */
export class JsonObjects {
  #open = '';
  #depth = 0;
  #inString = false;
  #line = 1;
  #startLine = 1;
  #nth = 0;
  /** True if the previous piece ended with a backslash inside a string. */
  #escaped = false;

  push(piece: string): JsonObjectText[] {
    // A chunk with less than a whole character decodes to an empty piece.
    if (piece === '') return [];
    const found: JsonObjectText[] = [];
    let from = 0;
    MARKS.lastIndex = this.#escaped ? 1 : 0;
    this.#escaped = false;
    for (let match = MARKS.exec(piece); match; match = MARKS.exec(piece)) {
      const mark = match[0];
      if (mark === '\n') this.#line++;
      else if (mark === '\\') {
        this.#escaped = ++MARKS.lastIndex > piece.length;
      } else if (mark === '"') this.#inString = !this.#inString;
      else if (this.#inString) continue;
      else if (mark === '{') {
        if (this.#depth++ > 0) continue;
        from = match.index;
        this.#nth = this.#startLine === this.#line ? this.#nth + 1 : 1;
        this.#startLine = this.#line;
      } else if (this.#depth > 0 && --this.#depth === 0) {
        found.push({ json: this.#open + piece.slice(from, match.index + 1), line: this.#startLine, nth: this.#nth });
        this.#open = '';
      }
    }
    if (this.#depth > 0) this.#open += piece.slice(from);
    return found;
  }

  /** The line on which an incomplete object begins, at the end of the text; undefined if all objects are complete. */
  get unfinished(): number | undefined {
    return this.#depth > 0 ? this.#startLine : undefined;
  }
}

const PIECE = 1 << 16;

/** Returns the first complete object of a text; undefined if there is none. */
export function firstObjectText(text: string): JsonObjectText | undefined {
  const objects = new JsonObjects();
  for (let at = 0; at < text.length; at += PIECE) {
    const [first] = objects.push(text.slice(at, at + PIECE));
    if (first !== undefined) return first;
  }
  return undefined;
}
