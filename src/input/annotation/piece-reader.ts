/**
 * The interface of a reader of annotation: it takes a file's text in pieces and returns every article as soon as it is
 * complete.
 */
import type { FieldNames } from '../records/fields.js';
import type { AnnotatedRecord } from './annotated.js';

/** An annotated article, or the reason why it could not be read. */
export type ReadAnnotation =
  | AnnotatedRecord
  | {
      /** `FILE:LINE` */
      readonly place: string;
      /** The problem as the predicate of a sentence: "has no text". */
      readonly problem: string;
    };

export interface PieceReader {
  /** Takes the next piece of the text, which may end within a line, and returns the articles that it completes. */
  push(piece: string): ReadAnnotation[];
  /** Called after the last piece: returns the articles that only the end of the file completes. */
  end(): ReadAnnotation[];
}

/** Creates a reader for the file at `path`. */
export type OpenReader = (path: string, fields: FieldNames) => PieceReader;

/**
 * Returns a reader that calls `read` with every line of a file: the line without its line break, and its number from 1.
 */
export function readByLines(
  read: (line: string, number: number) => ReadAnnotation[],
  end: () => ReadAnnotation[],
): PieceReader {
  let open = '';
  let number = 0;
  const take = (line: string) => read(line.endsWith('\r') ? line.slice(0, -1) : line, ++number);
  return {
    push(piece) {
      const found: ReadAnnotation[] = [];
      let from = 0;
      for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
        found.push(...take(open + piece.slice(from, at)));
        open = '';
        from = at + 1;
      }
      open += piece.slice(from);
      return found;
    },
    end() {
      const last = open === '' ? [] : take(open);
      open = '';
      return [...last, ...end()];
    },
  };
}
