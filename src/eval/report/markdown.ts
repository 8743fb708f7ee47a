/** Writes the evaluation report as Markdown tables (GitHub Flavored Markdown), for a document or a pull request. */
import { escapeMarkdown, toOneLine } from '../../output/text/escape.js';
import type { Cell, ReportWriter, Section } from './report.js';
import { buildNotes, buildSections, formatHeadline } from './sections.js';

export const writeMarkdown: ReportWriter = (report) => {
  const notes = buildNotes(report).map((note) => `- ${escapeText(note)}\n`);
  return [
    `# ${escapeText(formatHeadline(report))}\n`,
    ...buildSections(report).map(formatSection),
    notes.join(''),
  ].join('\n');
};

function formatSection({ title, columns, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    `## ${escapeText(title)}\n\n`,
    line(columns.map((column) => escapeText(column.title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((row) => line(row.map(formatCell))),
  ].join('');
}

function formatCell({ text, around }: Cell): string {
  if (around === undefined) return escapeText(text);
  return `${escapeText(around.before)}**${escapeText(text)}**${escapeText(around.after)}`;
}

function escapeText(text: string): string {
  return escapeMarkdown(toOneLine(text));
}
