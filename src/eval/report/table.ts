/** Writes the report as tables that fit the terminal. */
import { renderTable } from '../../output/text/table-layout.js';
import { oneLine } from '../../output/text/visible.js';
import type { Cell, ReportOptions, ReportWriter, Section } from './report.js';
import { buildNotes, buildSections, formatHeadline } from './sections.js';

export const writeTable: ReportWriter = (report, options) => {
  const blocks = [
    `${options.paint(oneLine(formatHeadline(report)), 'title')}\n`,
    ...buildSections(report).map((section) => formatSection(section, options)),
    buildNotes(report)
      .map((note) => `${oneLine(note)}\n`)
      .join(''),
  ];
  return blocks.join('\n');
};

function formatSection({ title, columns, rows }: Section, options: ReportOptions): string {
  const head = columns.map((column) => ({
    text: column.title,
    paint: (text: string) => options.paint(text, 'heading'),
  }));
  const body = rows.map((row) =>
    row.map((cell) => {
      const { type } = cell;
      const text = formatCell(cell);
      return type === undefined ? { text } : { text, paint: (shown: string) => options.paint(shown, { type }) };
    }),
  );
  return `${options.paint(oneLine(title), 'title')}\n${renderTable(columns, [head, ...body], options)}`;
}

function formatCell({ text, around }: Cell): string {
  return oneLine(around === undefined ? text : `${around.before}[${text}]${around.after}`);
}
