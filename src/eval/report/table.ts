/** The report for people, fitted to the terminal. */
import { renderGrid } from '../../output/text/grid.js';
import { oneLine } from '../../output/text/visible.js';
import type { Cell, ReportOptions, ReportWriter, Section } from './report.js';
import { headline, notesOf, sectionsOf } from './sections.js';

export const table: ReportWriter = (report, options) => {
  const blocks = [
    `${options.paint(oneLine(headline(report)), 'title')}\n`,
    ...sectionsOf(report).map((section) => block(section, options)),
    notesOf(report)
      .map((note) => `${oneLine(note)}\n`)
      .join(''),
  ];
  return blocks.join('\n');
};

function block({ title, columns, rows }: Section, options: ReportOptions): string {
  const head = columns.map((column) => ({
    text: column.title,
    paint: (text: string) => options.paint(text, 'heading'),
  }));
  const body = rows.map((row) =>
    row.map((cell) => {
      const { type } = cell;
      const text = textOf(cell);
      return type === undefined ? { text } : { text, paint: (shown: string) => options.paint(shown, { type }) };
    }),
  );
  return `${options.paint(oneLine(title), 'title')}\n${renderGrid(columns, [head, ...body], options)}`;
}

function textOf({ text, around }: Cell): string {
  return oneLine(around === undefined ? text : `${around.before}[${text}]${around.after}`);
}
