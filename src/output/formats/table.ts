/** Writes the result as a table for the terminal: entities grouped by type, or mentions or quotations in text order. */
import type { Result } from '../../engine/types.js';
import { toOneLine } from '../text/escape.js';
import { renderTable, type TableColumn, type TableRow } from '../text/table-layout.js';
import { entityColumns, mentionColumns, quoteColumns } from './columns.js';
import { type Format, type FormatOptions, hasFailed } from './format.js';
import { mentionRows, rowsAreMentions } from './mention-rows.js';
import { type QuoteRow, quoteRows } from './quote-rows.js';

export const table: Format = {
  open(options) {
    let written = 0;
    return {
      article({ result, text }) {
        if (hasFailed(result)) return '';
        const body = articleTable(result, text, options);
        if (options.shape === 'object') return body;
        const separator = written++ === 0 ? '' : '\n';
        return `${separator}${options.paint(`${toOneLine(result.id)}:`, 'title')}\n${body}`;
      },
    };
  },
};

function articleTable(result: Result, text: string, options: FormatOptions): string {
  const quotes = quoteRows(result, text, options);
  if (quotes !== undefined) return quoteTable(quotes, options);
  return rowsAreMentions(options) ? mentionTable(result, text, options) : entityTable(result, options);
}

function quoteTable(quotes: readonly QuoteRow[], options: FormatOptions): string {
  const columns = quoteColumns(quotes);
  const rows = quotes.map((row) =>
    columns.map(({ title, cell }) => {
      const { entity } = row;
      const hasColor = title === 'speaker' && entity !== undefined;
      const paint = hasColor ? (name: string) => options.paint(name, { type: entity.type }) : undefined;
      return { text: cell(row), ...(paint === undefined ? {} : { paint }) };
    }),
  );
  return renderTable(columns, withTitles(columns, rows, options), options);
}

function entityTable({ entities }: Result, options: FormatOptions): string {
  const columns = entityColumns(entities);
  const rows: TableRow[] = entities.flatMap((entity, index): TableRow[] => {
    const paint = (text: string) => options.paint(text, { type: entity.type });
    const row = columns.map(({ cell }, column) => ({ text: cell(entity), ...(column === 0 ? { paint } : {}) }));
    const isFirst = entities[index - 1]?.type !== entity.type;
    return isFirst ? [{ heading: { text: toOneLine(entity.type), paint } }, row] : [row];
  });
  return renderTable(columns, withTitles(columns, rows, options), options);
}

function mentionTable(result: Result, text: string, options: FormatOptions): string {
  const mentions = mentionRows(result, text, options);
  const columns = mentionColumns(mentions);
  const rows = mentions.map((row) =>
    columns.map(({ title, cell }) => ({
      text: cell(row),
      ...(title === 'type' ? { paint: (type: string) => options.paint(type, { type: row.entity.type }) } : {}),
    })),
  );
  return renderTable(columns, withTitles(columns, rows, options), options);
}

/** Returns the rows below a row of column titles; no rows at all if `rows` is empty. */
function withTitles(columns: readonly TableColumn[], rows: readonly TableRow[], { paint }: FormatOptions): TableRow[] {
  if (rows.length === 0) return [];
  return [columns.map(({ title }) => ({ text: title, paint: (text) => paint(text, 'heading') })), ...rows];
}
