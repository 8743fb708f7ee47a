/**
 * Rows for spreadsheets and data frames. CSV follows RFC 4180. TSV writes tab, line break and backslash as `\t`, `\n`,
 * `\r` and `\\`, as jq's `@tsv` does, so that a row is always one line.
 *
 * A spreadsheet runs a cell that begins with =, +, - or @ (or a full-width form) as a formula, which can read files and
 * send data (CWE-1236). The writer puts an apostrophe before such a cell, which marks it as text. Numbers stay numbers.
 */
import { offsetsIn } from '../../engine/text/offsets.js';
import type { Entity, Result } from '../../engine/types.js';
import { type Cell, CSV, type Dialect, TSV, writeRow } from '../text/delimited.js';
import { type Format, type FormatOptions, type FormatWriter, hasFailed } from './format.js';
import { type MentionRow, mentionRows, rowsAreMentions } from './mention-rows.js';
import { type QuoteRow, quoteRows } from './quote-rows.js';

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row, article: Result) => Cell;
}

/** Columns with the value, place and other details of an entity. Tables of entities and of mentions both have them. */
const DETAILS: readonly Column<Entity>[] = [
  { title: 'value', cell: ({ value }) => value },
  { title: 'timex', cell: ({ timex }) => timex },
  { title: 'mod', cell: ({ mod }) => mod },
  { title: 'from', cell: ({ from }) => from },
  { title: 'to', cell: ({ to }) => to },
  { title: 'kind', cell: ({ place }) => place?.kind },
  { title: 'country', cell: ({ place, refersTo }) => place?.country ?? refersTo },
  { title: 'admin', cell: ({ place }) => place?.admin },
  { title: 'latitude', cell: ({ place }) => place?.latitude },
  { title: 'longitude', cell: ({ place }) => place?.longitude },
  { title: 'geonames', cell: ({ place }) => place?.geonames },
  { title: 'lexiconId', cell: ({ lexiconId }) => lexiconId },
];

const ARTICLE: readonly Column<unknown>[] = [
  { title: 'article', cell: (_, { id }) => id },
  { title: 'title', cell: (_, { title }) => title },
  { title: 'published', cell: (_, { date }) => date },
];

const NAME: readonly Column<Entity>[] = [
  { title: 'entity', cell: ({ id }) => id },
  { title: 'type', cell: ({ type }) => type },
  { title: 'name', cell: ({ name }) => name },
];

const ENTITY_COLUMNS: readonly Column<Entity>[] = [
  ...ARTICLE,
  ...NAME,
  { title: 'count', cell: ({ count }) => count },
  { title: 'salience', cell: ({ salience }) => salience },
  { title: 'aliases', cell: ({ aliases }) => aliases.join('; ') },
  ...DETAILS,
];

/** A mention with its offsets in the unit of `--offsets`. */
interface OffsetRow extends MentionRow {
  readonly start: number;
  readonly end: number;
}

const MENTION_COLUMNS: readonly Column<OffsetRow>[] = [
  ...ARTICLE,
  ...NAME.map(ofEntity),
  { title: 'start', cell: ({ start }) => start },
  { title: 'end', cell: ({ end }) => end },
  { title: 'line', cell: ({ line }) => line },
  { title: 'column', cell: ({ column }) => column },
  { title: 'score', cell: ({ mention }) => mention.score },
  { title: 'before', cell: ({ before }) => before },
  { title: 'text', cell: ({ mention }) => mention.text },
  { title: 'after', cell: ({ after }) => after },
  ...DETAILS.map(ofEntity),
];

/** Columns that are written only with `--context`. */
const CONTEXT_TITLES = ['before', 'after'];

/** A quotation with its offsets in the unit of `--offsets`. */
interface QuoteOffsetRow extends QuoteRow {
  readonly start: number;
  readonly end: number;
}

const QUOTE_COLUMNS: readonly Column<QuoteOffsetRow>[] = [
  ...ARTICLE,
  { title: 'quotation', cell: ({ quote }) => quote.id },
  { title: 'continues', cell: ({ quote }) => quote.continues },
  { title: 'entity', cell: ({ entity }) => entity?.id },
  { title: 'type', cell: ({ entity }) => entity?.type },
  { title: 'speaker', cell: ({ entity }) => entity?.name },
  { title: 'speakerText', cell: ({ quote }) => quote.speakerText },
  { title: 'text', cell: ({ quote }) => quote.text },
  { title: 'cue', cell: ({ quote }) => quote.cue?.text },
  { title: 'start', cell: ({ start }) => start },
  { title: 'end', cell: ({ end }) => end },
  { title: 'line', cell: ({ line }) => line },
  { title: 'column', cell: ({ column }) => column },
  { title: 'score', cell: ({ quote }) => quote.score },
];

export const csv: Format = {
  open: (options) => rowWriter(options, CSV),
};

export const tsv: Format = {
  open: (options) => rowWriter(options, TSV),
};

function rowWriter(options: FormatOptions, dialect: Dialect): FormatWriter {
  const line = (cells: readonly Cell[]): string => writeRow(cells, dialect, options);
  if (options.quotes) return quoteWriter(options, line);
  const hasMentionRows = rowsAreMentions(options);
  const mentionColumns = MENTION_COLUMNS.filter(({ title }) => options.context > 0 || !CONTEXT_TITLES.includes(title));
  return {
    begin: () => line((hasMentionRows ? mentionColumns : ENTITY_COLUMNS).map(({ title }) => title)),
    article({ result, text }) {
      if (hasFailed(result)) return '';
      if (!hasMentionRows) {
        return result.entities.map((entity) => line(ENTITY_COLUMNS.map(({ cell }) => cell(entity, result)))).join('');
      }
      const convert = offsetsIn(options.offsets, text);
      return mentionRows(result, text, options)
        .map((row) => ({ ...row, start: convert(row.mention.start), end: convert(row.mention.end) }))
        .map((row) => line(mentionColumns.map(({ cell }) => cell(row, result))))
        .join('');
    },
  };
}

function quoteWriter(options: FormatOptions, line: (cells: readonly Cell[]) => string): FormatWriter {
  return {
    begin: () => line(QUOTE_COLUMNS.map(({ title }) => title)),
    article({ result, text }) {
      if (hasFailed(result)) return '';
      const convert = offsetsIn(options.offsets, text);
      return (quoteRows(result, text, options) ?? [])
        .map((row) => ({ ...row, start: convert(row.quote.start), end: convert(row.quote.end) }))
        .map((row) => line(QUOTE_COLUMNS.map(({ cell }) => cell(row, result))))
        .join('');
    },
  };
}

function ofEntity({ title, cell }: Column<Entity>): Column<MentionRow> {
  return { title, cell: ({ entity }, article) => cell(entity, article) };
}
