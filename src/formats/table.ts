/** The table for people: entities grouped by type, or mentions in text order, fitted to the terminal. */
import { positionsIn } from '../text/offsets.js';
import type { Entity, Result, ResultMention } from '../types.js';
import { type Format, type FormatOptions, hasFailed } from './format.js';
import { type GridColumn, type GridRow, renderGrid } from './grid.js';
import { oneLine } from './visible.js';

interface Column<Row> extends GridColumn {
  readonly cell: (row: Row) => string;
}

/** Columns of the table of entities; one without content in any row is left out. */
const ENTITY_COLUMNS: readonly Column<Entity>[] = [
  { title: 'name', align: 'left', flexible: true, indent: 2, cell: ({ name }) => oneLine(name) },
  { title: 'count', align: 'right', flexible: false, cell: ({ count }) => String(count) },
  { title: 'value', align: 'left', flexible: false, cell: ({ value, mod }) => [value, mod].filter(Boolean).join(' ') },
  { title: 'aliases', align: 'left', flexible: true, cell: ({ aliases }) => aliases.map(oneLine).join(', ') },
];

interface MentionRow {
  readonly entity: Entity;
  readonly mention: ResultMention;
  readonly position: string;
}

const MENTION_COLUMNS: readonly Column<MentionRow>[] = [
  { title: 'position', align: 'right', flexible: false, cell: ({ position }) => position },
  { title: 'type', align: 'left', flexible: false, cell: ({ entity }) => oneLine(entity.type) },
  { title: 'mention', align: 'left', flexible: true, cell: ({ mention }) => oneLine(mention.text) },
  { title: 'name', align: 'left', flexible: true, cell: ({ entity }) => oneLine(entity.name) },
  { title: 'value', align: 'left', flexible: false, cell: ({ entity }) => entity.value ?? '' },
];

export const table: Format = {
  summary: 'for reading, fitted to the terminal',
  extension: 'txt',
  open(options) {
    let written = 0;
    return {
      article({ result, text }) {
        if (hasFailed(result)) return '';
        const body = options.mentions ? mentionTable(result, text, options) : entityTable(result, options);
        if (options.shape === 'object') return body;
        const separator = written++ === 0 ? '' : '\n';
        return `${separator}${options.paint(`${oneLine(result.id)}:`, 'title')}\n${body}`;
      },
    };
  },
};

function entityTable({ entities }: Result, options: FormatOptions): string {
  const columns = ENTITY_COLUMNS.filter(({ cell }) => entities.some((entity) => cell(entity) !== ''));
  const rows: GridRow[] = entities.flatMap((entity, index): GridRow[] => {
    const paint = (text: string) => options.paint(text, { type: entity.type });
    const row = columns.map(({ cell }, column) => ({ text: cell(entity), ...(column === 0 ? { paint } : {}) }));
    const isFirst = entities[index - 1]?.type !== entity.type;
    return isFirst ? [{ heading: { text: oneLine(entity.type), paint } }, row] : [row];
  });
  return renderGrid(columns, withHead(columns, rows, options), options);
}

function mentionTable({ entities }: Result, text: string, options: FormatOptions): string {
  const position = positionsIn(options.offsets, text);
  const found = entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  if (!options.sorted) found.sort((a, b) => a.mention.start - b.mention.start);
  const mentions = found.map(({ entity, mention }): MentionRow => {
    const { line, column } = position(mention.start);
    return { entity, mention, position: `${line}:${column}` };
  });
  const columns = MENTION_COLUMNS.filter(({ cell }) => mentions.some((row) => cell(row) !== ''));
  const rows = mentions.map((row) =>
    columns.map(({ title, cell }) => ({
      text: cell(row),
      ...(title === 'type' ? { paint: (type: string) => options.paint(type, { type: row.entity.type }) } : {}),
    })),
  );
  return renderGrid(columns, withHead(columns, rows, options), options);
}

/** The titles above the rows; nothing at all where there are no rows. */
function withHead(columns: readonly GridColumn[], rows: readonly GridRow[], { paint }: FormatOptions): GridRow[] {
  if (rows.length === 0) return [];
  return [columns.map(({ title }) => ({ text: title, paint: (text) => paint(text, 'heading') })), ...rows];
}
