/** The content of an evaluation report, and the interface of the formats that write it. */
import type { EntityType } from '../../engine/types.js';
import type { Fault } from '../check-annotation.js';
import type { Evaluation } from '../evaluate.js';

/** An evaluation, with the names of the files that were compared. */
export interface EvaluationReport {
  /** The gold file. */
  readonly gold: string;
  /** Name of the evaluated result: its file, or the model that made it. */
  readonly result: string;
  /** The file of the second result, if there is one. */
  readonly other?: string | undefined;
  /** The unit of the evaluation: `sentence` for a file of tokens that does not mark its documents, otherwise `document`. */
  readonly unit: 'document' | 'sentence';
  readonly evaluation: Evaluation;
  /** The faults that were found in the gold annotation. */
  readonly faults: readonly Fault[];
}

export interface ReportOptions {
  /** Width of the terminal in columns; undefined to let tables be as wide as they need. */
  readonly width: number | undefined;
  readonly paint: (text: string, role: 'heading' | 'title' | { readonly type: string }) => string;
  /** True if the report goes to a terminal; its control characters have to be escaped. */
  readonly terminal: boolean;
}

export type ReportWriter = (report: EvaluationReport, options: ReportOptions) => string;

export interface Cell {
  readonly text: string;
  /** The entity type that gives the cell its color. */
  readonly type?: EntityType;
  /** The text before and after `text` in the article. */
  readonly around?: { readonly before: string; readonly after: string };
}

export interface ReportColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** True if the text of a cell may be wrapped over several lines. */
  readonly flexible: boolean;
}

/** A titled table of the report. */
export interface Section {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
}
