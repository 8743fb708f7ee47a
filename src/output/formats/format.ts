/** What a format is: pure functions from results to chunks of text, so that a batch of any length can be streamed. */
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { FailedResult, ReadDocument, Result } from '../../engine/types.js';

/** What a piece of text stands for; how that looks is the terminal's business. */
export type Role = 'heading' | 'title' | { readonly type: string };

export interface FormatOptions {
  /** `object` for the one article of a text file, `array` for several paths or records. */
  readonly shape: 'object' | 'array';
  /** The unit of offsets, in formats that have no unit of their own. */
  readonly offsets: OffsetUnit;
  /** One row per mention instead of one per entity, in formats of rows. */
  readonly mentions: boolean;
  /** Characters of text to show before and after each mention; 0 for none. */
  readonly context: number;
  /** Rows are in text order, unless the user asked for another. */
  readonly sorted: boolean;
  /** Cells that a spreadsheet would take for a formula stay as they are. */
  readonly csvRaw: boolean;
  /** What made the annotation: the versions of program and model. */
  readonly generator: string;
  /** Columns of the terminal; undefined when nothing is to be fitted. */
  readonly width: number | undefined;
  readonly paint: (text: string, role: Role) => string;
  /** The output is a terminal, which characters without a shape could mislead or command. */
  readonly terminal: boolean;
  /** The tokenizer, if the format's row in the registry has `usesTokens`. */
  readonly readDocument: ReadDocument | undefined;
}

/** One article as it came out, or the reason why it did not. */
export interface ArticleResult {
  readonly result: Result | FailedResult;
  /** The text that the offsets point into; empty for a failed article. */
  readonly text: string;
}

export interface FormatWriter {
  begin?(): string;
  article(extracted: ArticleResult): string;
  end?(): string;
}

export interface Format {
  open(options: FormatOptions): FormatWriter;
}

export function hasFailed(result: Result | FailedResult): result is FailedResult {
  return 'error' in result;
}
