/** The report as Markdown tables (GitHub Flavored Markdown), for a document or a pull request. */
import { escapeMarkdown } from '../../output/text/escape.js';
import { oneLine } from '../../output/text/visible.js';
import type { Cell, ReportWriter, Section } from './report.js';
import { headline, notesOf, sectionsOf } from './sections.js';

export const markdown: ReportWriter = (report) => {
  const notes = notesOf(report).map((note) => `- ${escaped(note)}\n`);
  return [`# ${escaped(headline(report))}\n`, ...sectionsOf(report).map(section), notes.join('')].join('\n');
};

function section({ title, columns, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    `## ${escaped(title)}\n\n`,
    line(columns.map((column) => escaped(column.title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((row) => line(row.map(textOf))),
  ].join('');
}

function textOf({ text, around }: Cell): string {
  if (around === undefined) return escaped(text);
  return `${escaped(around.before)}**${escaped(text)}**${escaped(around.after)}`;
}

function escaped(text: string): string {
  return escapeMarkdown(oneLine(text));
}
