/** Builds the columns and cells of the tables of a report. */
import type { Interval } from '../bootstrap.js';
import type { ScoreRow } from '../measure.js';
import type { InContext } from '../mistakes.js';
import type { Cell, ReportColumn } from './report.js';

export const leftColumn = (title: string, flexible = false): ReportColumn => ({ title, align: 'left', flexible });
export const rightColumn = (title: string): ReportColumn => ({ title, align: 'right', flexible: false });

export const FIGURE_COLUMNS = ['precision', 'recall', 'F1', '95 % interval'].map(rightColumn);
export const COUNT_COLUMNS = ['gold', 'found'].map(rightColumn);

/** Returns the first cell of a row of figures: the name of the type, mean or measure. */
export function nameCell(name: string, isType: boolean): Cell {
  return isType ? { text: name, type: name } : { text: name };
}

/** Returns the cells with precision, recall and F1 for {@link FIGURE_COLUMNS}. */
export function figureCells({ figure, intervals }: ScoreRow): Cell[] {
  const texts = [formatPercent(figure.precision), formatPercent(figure.recall), formatPercent(figure.f1)];
  return [...texts, intervals ? formatInterval(intervals.f1, formatPercent) : ''].map((text) => ({ text }));
}

/** Returns the cells with the numbers of gold and found items for {@link COUNT_COLUMNS}. */
export function countCells({ figure: { gold, found } }: ScoreRow): Cell[] {
  return [{ text: String(gold) }, { text: String(found) }];
}

export function placeCell({ id, line, column }: InContext): Cell {
  return { text: `${id}:${line}:${column}` };
}

export function contextCell({ before, text, after }: InContext): Cell {
  return { text, around: { before, after } };
}

export function formatPercent(share: number): string {
  return (100 * share).toFixed(2);
}

export function formatSignedPercent(share: number): string {
  const text = formatPercent(share);
  return share > 0 ? `+${text}` : text;
}

export function formatInterval([low, high]: Interval, format: (share: number) => string): string {
  return `[${format(low)}, ${format(high)}]`;
}
