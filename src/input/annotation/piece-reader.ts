/** A reader of annotation takes pieces of a file's text and returns every article as soon as it is complete. */
import type { FieldNames } from '../records/fields.js';
import type { AnnotatedRecord } from './annotated.js';

/** An article, or why it could not be read. */
export type ReadAnnotation =
  | AnnotatedRecord
  | {
      /** `FILE:LINE` */
      readonly place: string;
      /** What is wrong there, as the predicate of a sentence: "has no text". */
      readonly problem: string;
    };

export interface PieceReader {
  /** Takes the next piece of the text, cut anywhere. */
  push(piece: string): ReadAnnotation[];
  /** Returns the rest after the last piece. */
  end(): ReadAnnotation[];
}

/** Opens a reader for a file of that name. */
export type OpenReader = (path: string, fields: FieldNames) => PieceReader;

/** Returns a reader that calls `read` with every line, without its line break, numbered from 1. */
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
