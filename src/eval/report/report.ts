/** What a report says, whatever it is written as; and how one is written. */
import type { EntityType } from '../../engine/types.js';
import type { Fault } from '../check.js';
import type { Evaluation } from '../evaluate.js';

/** An evaluation, and what was evaluated. */
export interface EvaluationReport {
  readonly gold: string;
  /** The result's file, or what made the result. */
  readonly result: string;
  /** The second result, where there is one. */
  readonly other?: string | undefined;
  /** What the evaluation counts as its documents. */
  readonly unit: 'document' | 'sentence';
  readonly evaluation: Evaluation;
  /** What is wrong with the annotation. */
  readonly faults: readonly Fault[];
}

export interface ReportOptions {
  /** Columns of the terminal; undefined when nothing is to be fitted. */
  readonly width: number | undefined;
  readonly paint: (text: string, role: 'heading' | 'title' | { readonly type: string }) => string;
  readonly measure: (text: string) => number;
  /** The output is a terminal, which characters without a shape could mislead or command. */
  readonly terminal: boolean;
}

export type ReportWriter = (report: EvaluationReport, options: ReportOptions) => string;

/** A piece of a table. */
export interface Cell {
  readonly text: string;
  /** The entity type that it is about. */
  readonly type?: EntityType;
  /** What stands around the text in the article. */
  readonly around?: { readonly before: string; readonly after: string };
}

export interface ReportColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** May be broken over several lines. */
  readonly flexible: boolean;
}

/** A table under a title. */
export interface Section {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
}
