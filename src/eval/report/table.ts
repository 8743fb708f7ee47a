/** Writes the evaluation report as tables that fit the width of the terminal. */

import { toOneLine } from '../../output/text/escape.js';
import { renderTable } from '../../output/text/table-layout.js';
import type { Cell, ReportOptions, ReportWriter, Section } from './report.js';
import { buildNotes, buildSections, formatHeadline } from './sections.js';

export const writeTable: ReportWriter = (report, options) => {
  const blocks = [
    `${options.paint(toOneLine(formatHeadline(report)), 'title')}\n`,
    ...buildSections(report).map((section) => formatSection(section, options)),
    buildNotes(report)
      .map((note) => `${toOneLine(note)}\n`)
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
  return `${options.paint(toOneLine(title), 'title')}\n${renderTable(columns, [head, ...body], options)}`;
}

function formatCell({ text, around }: Cell): string {
  return toOneLine(around === undefined ? text : `${around.before}[${text}]${around.after}`);
}
