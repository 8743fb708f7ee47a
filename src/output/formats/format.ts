/**
 * The interface of an output format: pure functions from a result to text. They are called once for each article, so
 * that a batch can be written as a stream.
 */
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { FailedResult, ReadDocument, Result } from '../../engine/types.js';

/** The role of a piece of text in the output, from which `paint` chooses the colour. */
export type Role = 'heading' | 'title' | { readonly type: string };

export interface FormatOptions {
  /** `object` if the input is a single article; `array` for several paths or records. */
  readonly shape: 'object' | 'array';
  /** Unit of the offsets. A format that prescribes a unit ignores it. */
  readonly offsets: OffsetUnit;
  /** True if tables have one row per mention; false for one row per entity. */
  readonly mentions: boolean;
  /** The results have quotations: formats of rows write one row per quotation. */
  readonly quotes: boolean;
  /** Number of characters of text to write before and after each mention; 0 to write no context. */
  readonly context: number;
  /** True if the user chose the order of entities (`--sort`); otherwise rows of mentions are in text order. */
  readonly sorted: boolean;
  /** True if CSV and TSV write cells that a spreadsheet would run as a formula without an apostrophe. */
  readonly csvRaw: boolean;
  /** Name and version of the program and the model, for formats that record which software wrote the file. */
  readonly generator: string;
  /** Width of the terminal in columns; undefined for a file or a pipe, for which tables may be as wide as they need. */
  readonly width: number | undefined;
  /** Adds colours to a text without line breaks. */
  readonly paint: (text: string, role: Role) => string;
  /** True if the output is a terminal: formats then escape invisible characters, which could control the terminal. */
  readonly terminal: boolean;
  /** The tokenizer, for formats whose row in the registry has `usesTokens`. */
  readonly readDocument: ReadDocument | undefined;
}

/** The result of one article, or its error. */
export interface ArticleResult {
  readonly result: Result | FailedResult;
  /** The text that the offsets of the result point into; empty for a failed article. */
  readonly text: string;
}

export interface FormatWriter {
  /** Returns the output before the first article, such as a header. */
  begin?(): string;
  /** Returns the output for one article. Called in input order. */
  article(article: ArticleResult): string;
  /** Returns the output after the last article. */
  end?(): string;
}

export interface Format {
  open(options: FormatOptions): FormatWriter;
}

export function hasFailed(result: Result | FailedResult): result is FailedResult {
  return 'error' in result;
}
