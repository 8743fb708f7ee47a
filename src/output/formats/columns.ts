/** The columns of the terminal table and of Markdown. To add a column, add a row here. */
import type { Entity } from '../../engine/types.js';
import { toOneLine } from '../text/escape.js';
import type { TableColumn } from '../text/table-layout.js';
import type { MentionRow } from './mention-rows.js';
import type { QuoteRow } from './quote-rows.js';

export interface Column<Row> extends TableColumn {
  /** Returns the text of the cell on one line, with invisible characters escaped. */
  readonly cell: (row: Row) => string;
}

const ENTITY_COLUMNS: readonly Column<Entity>[] = [
  { title: 'name', align: 'left', flexible: true, indent: 2, cell: ({ name }) => toOneLine(name) },
  { title: 'count', align: 'right', flexible: false, cell: ({ count }) => String(count) },
  { title: 'value', align: 'left', flexible: false, cell: ({ value, mod }) => [value, mod].filter(Boolean).join(' ') },
  { title: 'country', align: 'left', flexible: false, cell: ({ place, refersTo }) => place?.country ?? refersTo ?? '' },
  { title: 'aliases', align: 'left', flexible: true, cell: ({ aliases }) => aliases.map(toOneLine).join(', ') },
];

const MENTION_COLUMNS: readonly Column<MentionRow>[] = [
  { title: 'position', align: 'right', flexible: false, cell: ({ line, column }) => `${line}:${column}` },
  { title: 'type', align: 'left', flexible: false, cell: ({ entity }) => toOneLine(entity.type) },
  { title: 'before', align: 'right', flexible: true, cell: ({ before }) => toOneLine(before).trim() },
  { title: 'mention', align: 'left', flexible: true, cell: ({ mention }) => toOneLine(mention.text) },
  { title: 'after', align: 'left', flexible: true, cell: ({ after }) => toOneLine(after).trim() },
  { title: 'name', align: 'left', flexible: true, cell: ({ entity }) => toOneLine(entity.name) },
  { title: 'value', align: 'left', flexible: false, cell: ({ entity }) => entity.value ?? '' },
];

const QUOTE_COLUMNS: readonly Column<QuoteRow>[] = [
  { title: 'speaker', align: 'left', flexible: true, cell: ({ speaker }) => toOneLine(speaker) },
  { title: 'quotation', align: 'left', flexible: true, cell: ({ quote }) => toOneLine(quote.text) },
  { title: 'cue', align: 'left', flexible: false, cell: ({ quote }) => toOneLine(quote.cue?.text ?? '') },
  { title: 'position', align: 'right', flexible: false, cell: ({ line, column }) => `${line}:${column}` },
];

/** Returns the columns that have a value in at least one of the rows. */
export function entityColumns(entities: readonly Entity[]): Column<Entity>[] {
  return withValues(ENTITY_COLUMNS, entities);
}

/** Returns the columns of a table of mentions that have a value in at least one row. */
export function mentionColumns(rows: readonly MentionRow[]): Column<MentionRow>[] {
  return withValues(MENTION_COLUMNS, rows);
}

/** As {@link entityColumns}, for rows of quotations. */
export function quoteColumns(rows: readonly QuoteRow[]): Column<QuoteRow>[] {
  return withValues(QUOTE_COLUMNS, rows);
}

function withValues<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Column<Row>[] {
  return columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
}
