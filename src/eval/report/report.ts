/** The content of a report, and the interface of the formats that write it. */
import type { EntityType } from '../../engine/types.js';
import type { Fault } from '../check-annotation.js';
import type { Evaluation } from '../evaluate.js';

/** An evaluation with the names of its inputs. */
export interface EvaluationReport {
  /** The gold file. */
  readonly gold: string;
  /** The result file, or the model that made the result. */
  readonly result: string;
  /** The file of the second result, if there is one. */
  readonly other?: string | undefined;
  /** What the evaluation counts as a document: a tokenized file without document marks is counted by sentence. */
  readonly unit: 'document' | 'sentence';
  readonly evaluation: Evaluation;
  /** Faults in the gold annotation. */
  readonly faults: readonly Fault[];
}

export interface ReportOptions {
  /** Width of the terminal in columns; undefined to fit no table. */
  readonly width: number | undefined;
  readonly paint: (text: string, role: 'heading' | 'title' | { readonly type: string }) => string;
  /** Whether the output is a terminal, where control characters have to be escaped. */
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
  /** Whether a cell may be broken over several lines. */
  readonly flexible: boolean;
}

/** A table with a title. */
export interface Section {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
}
