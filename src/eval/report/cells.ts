/** The pieces that the tables of a report are made of. */
import type { Interval } from '../bootstrap.js';
import type { ScoreRow } from '../measure.js';
import type { InContext } from '../mistakes.js';
import type { Cell, ReportColumn } from './report.js';

export const left = (title: string, flexible = false): ReportColumn => ({ title, align: 'left', flexible });
export const right = (title: string): ReportColumn => ({ title, align: 'right', flexible: false });

export const FIGURES = [right('precision'), right('recall'), right('F1'), right('95 % interval')];
export const COUNTS = [right('gold'), right('found')];

export function named(name: string, isType: boolean): Cell {
  return isType ? { text: name, type: name } : { text: name };
}

export function figures({ figure, intervals }: ScoreRow): Cell[] {
  const texts = [percent(figure.precision), percent(figure.recall), percent(figure.f1)];
  return [...texts, intervals ? range(intervals.f1, percent) : ''].map((text) => ({ text }));
}

export function counts({ figure: { gold, found } }: ScoreRow): Cell[] {
  return [{ text: String(gold) }, { text: String(found) }];
}

export function place({ id, line, column }: InContext): Cell {
  return { text: `${id}:${line}:${column}` };
}

export function inContext({ before, text, after }: InContext): Cell {
  return { text, around: { before, after } };
}

export function percent(share: number): string {
  return (100 * share).toFixed(2);
}

export function signed(share: number): string {
  const text = percent(share);
  return share > 0 ? `+${text}` : text;
}

export function range([low, high]: Interval, show: (share: number) => string): string {
  return `[${show(low)}, ${show(high)}]`;
}
