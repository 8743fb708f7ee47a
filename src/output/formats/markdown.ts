/** Markdown tables (GitHub Flavored Markdown) to paste into a document, an issue or a wiki. */
import type { Result } from '../../engine/types.js';
import { groupBy } from '../../util/collections.js';
import { escapeMarkdown, toOneLine } from '../text/escape.js';
import { type Column, entityColumns, mentionColumns, quoteColumns } from './columns.js';
import { type Format, type FormatOptions, hasFailed } from './format.js';
import { mentionRows, rowsAreMentions } from './mention-rows.js';
import { quoteRows } from './quote-rows.js';

export const markdown: Format = {
  open(options) {
    let written = 0;
    return {
      article({ result, text }) {
        if (hasFailed(result)) return '';
        const tables = articleTables(result, text, options);
        const heading =
          options.shape === 'array' ? [`## ${escapeMarkdown(toOneLine(result.title ?? result.id))}\n`] : [];
        const blocks = [...heading, ...tables];
        if (blocks.length === 0) return '';
        return (written++ === 0 ? '' : '\n') + blocks.join('\n');
      },
    };
  },
};

function articleTables(result: Result, text: string, options: FormatOptions): string[] {
  const quotes = quoteRows(result, text, options);
  if (quotes !== undefined) return quotes.length === 0 ? [] : [markdownTable(quoteColumns(quotes), quotes)];
  return rowsAreMentions(options) ? mentionTable(result, text, options) : entityTables(result);
}

/** Returns one Markdown table for each entity type; the type is the title of the first column. */
function entityTables({ entities }: Result): string[] {
  return [...groupBy(entities, ({ type }) => type)].map(([type, rows]) => {
    const columns = entityColumns(rows).map((column) =>
      column.title === 'name' ? { ...column, title: type } : column,
    );
    return markdownTable(columns, rows);
  });
}

function mentionTable(result: Result, text: string, options: FormatOptions): string[] {
  const rows = mentionRows(result, text, options);
  return rows.length === 0 ? [] : [markdownTable(mentionColumns(rows), rows)];
}

function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(columns.map(({ title }) => escapeMarkdown(toOneLine(title)))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((row) => line(columns.map(({ cell }) => escapeMarkdown(cell(row))))),
  ].join('');
}
