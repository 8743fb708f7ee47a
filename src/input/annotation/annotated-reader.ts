/** What a reader of annotation is: pieces of a file in, articles out as soon as they are whole. */
import type { AnnotatedArticle } from './annotated.js';

/** Which fields of a record hold what. */
export interface FieldNames {
  readonly text: string;
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

/** What was read: an article, or what kept it from being read. */
export type ReadAnnotation =
  | AnnotatedArticle
  | {
      /** `FILE:LINE` */
      readonly place: string;
      /** What is wrong there, as the predicate of a sentence: "has no text". */
      readonly problem: string;
    };

export interface AnnotationReader {
  /** The next piece of the file, cut anywhere. */
  push(piece: string): ReadAnnotation[];
  /** What is left when the file has ended. */
  end(): ReadAnnotation[];
}

/** Opens a reader of a file of that name. */
export type OpenReader = (path: string, fields: FieldNames) => AnnotationReader;

/** A reader made of one that takes whole lines, without their ends, numbered from 1. */
export function byLines(
  read: (line: string, number: number) => ReadAnnotation[],
  end: () => ReadAnnotation[],
): AnnotationReader {
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
