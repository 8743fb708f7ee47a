/** The columns of the tables for people: the terminal's and Markdown's. A further column is a row here. */
import type { Entity } from '../../engine/types.js';
import type { TableColumn } from '../text/table-layout.js';
import { oneLine } from '../text/visible.js';
import type { MentionRow } from './mention-rows.js';

export interface Column<Row> extends TableColumn {
  /** One line, and harmless on a terminal. */
  readonly cell: (row: Row) => string;
}

const ENTITY_COLUMNS: readonly Column<Entity>[] = [
  { title: 'name', align: 'left', flexible: true, indent: 2, cell: ({ name }) => oneLine(name) },
  { title: 'count', align: 'right', flexible: false, cell: ({ count }) => String(count) },
  { title: 'value', align: 'left', flexible: false, cell: ({ value, mod }) => [value, mod].filter(Boolean).join(' ') },
  { title: 'country', align: 'left', flexible: false, cell: ({ place, refersTo }) => place?.country ?? refersTo ?? '' },
  { title: 'aliases', align: 'left', flexible: true, cell: ({ aliases }) => aliases.map(oneLine).join(', ') },
];

const MENTION_COLUMNS: readonly Column<MentionRow>[] = [
  { title: 'position', align: 'right', flexible: false, cell: ({ line, column }) => `${line}:${column}` },
  { title: 'type', align: 'left', flexible: false, cell: ({ entity }) => oneLine(entity.type) },
  { title: 'before', align: 'right', flexible: true, cell: ({ before }) => oneLine(before).trim() },
  { title: 'mention', align: 'left', flexible: true, cell: ({ mention }) => oneLine(mention.text) },
  { title: 'after', align: 'left', flexible: true, cell: ({ after }) => oneLine(after).trim() },
  { title: 'name', align: 'left', flexible: true, cell: ({ entity }) => oneLine(entity.name) },
  { title: 'value', align: 'left', flexible: false, cell: ({ entity }) => entity.value ?? '' },
];

/** The columns that say something about any of the rows. */
export function entityColumns(entities: readonly Entity[]): Column<Entity>[] {
  return filled(ENTITY_COLUMNS, entities);
}

export function mentionColumns(rows: readonly MentionRow[]): Column<MentionRow>[] {
  return filled(MENTION_COLUMNS, rows);
}

function filled<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Column<Row>[] {
  return columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
}
