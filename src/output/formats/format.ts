/** The interface of an output format: pure functions from results to text, called once an article so that batches stream. */
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { FailedResult, ReadDocument, Result } from '../../engine/types.js';

/** Meaning of a piece of text, from which `paint` chooses the colour. */
export type Role = 'heading' | 'title' | { readonly type: string };

export interface FormatOptions {
  /** `object` for a single article, `array` for several paths or records. */
  readonly shape: 'object' | 'array';
  /** Unit of the offsets, in formats that do not prescribe one. */
  readonly offsets: OffsetUnit;
  /** Formats of rows write one row per mention instead of one per entity. */
  readonly mentions: boolean;
  /** Characters of text to write before and after each mention; 0 for none. */
  readonly context: number;
  /** The entities are in an order that the user chose; otherwise rows of mentions are in text order. */
  readonly sorted: boolean;
  /** CSV and TSV leave cells that a spreadsheet would run as a formula unchanged. */
  readonly csvRaw: boolean;
  /** Name and version of the program and the model, for formats that record their origin. */
  readonly generator: string;
  /** Columns of the terminal; undefined for a file or a pipe, where tables are not fitted. */
  readonly width: number | undefined;
  /** Adds colours to a text of one line. */
  readonly paint: (text: string, role: Role) => string;
  /** The output is a terminal: invisible characters, which could control it, are escaped. */
  readonly terminal: boolean;
  /** The tokenizer, if the format's row in the registry has `usesTokens`. */
  readonly readDocument: ReadDocument | undefined;
}

/** The result of one article, or its error. */
export interface ArticleResult {
  readonly result: Result | FailedResult;
  /** The text that the offsets point into; empty for a failed article. */
  readonly text: string;
}

export interface FormatWriter {
  /** Returns the text before the first article. */
  begin?(): string;
  /** Returns the text of one article. Called in the order of the input. */
  article(article: ArticleResult): string;
  /** Returns the text after the last article. */
  end?(): string;
}

export interface Format {
  open(options: FormatOptions): FormatWriter;
}

export function hasFailed(result: Result | FailedResult): result is FailedResult {
  return 'error' in result;
}
