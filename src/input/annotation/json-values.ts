/** The objects of a JSON array, or of a file with one after another, one by one: the array is never whole in memory. */

export interface JsonObjectText {
  readonly json: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Which one of those that begin on this line, from 1. */
  readonly nth: number;
}

/** What messages call an object; and its id when it bears none, so that no two have the same. */
export function objectPlace(path: string, { line, nth }: JsonObjectText): string {
  return nth === 1 ? `${path}:${line}` : `${path}:${line}, object ${nth}`;
}

const MARKS = /["\\{}\n]/g;

/** Finds the outermost objects in a text that comes in pieces, by their braces; what is in them is not checked. */
export class JsonObjects {
  #open = '';
  #depth = 0;
  #inString = false;
  #line = 1;
  #startLine = 1;
  #nth = 0;
  /** A backslash was the last code unit of the piece before. */
  #escaped = false;

  push(piece: string): JsonObjectText[] {
    // A chunk of bytes may be less than a character.
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

  /** Whether the text ended inside an object; and on which line that begins. */
  get rest(): number | undefined {
    return this.#depth > 0 ? this.#startLine : undefined;
  }
}
