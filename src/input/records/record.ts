/**
 * A record (a JSON object, a row of a table, an annotation task) as an article. Every reader of records finds id,
 * text, title and date here: plain reading, `--given-mentions`, `eval` and `train`.
 */
import { readGivenMentions } from '../../engine/given/read.js';
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { Article } from '../../engine/types.js';
import { describeValue, ExtractError } from '../../util/errors.js';
import { splitAuthors } from './authors.js';
import { type FieldNames, findField, noTextError, ownValue } from './fields.js';
import { isObject, type JsonObject } from './json-values.js';
import { parseWrittenDate } from './written-date.js';

/** The field that holds a record's mentions. */
const MENTIONS = 'entities';

/** Names of a record's fields, and whether its mentions are read. */
export interface RecordFields extends FieldNames {
  /** True if 4/7/2019 is 4 July. */
  readonly dayFirst?: boolean;
  /** Unit of the offsets of the record's own mentions; without it, the mentions are not read. */
  readonly mentions?: OffsetUnit;
}

/** What is known about an article besides its text. */
export interface Details {
  readonly id?: string;
  readonly title?: string;
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly authors?: readonly string[];
  /** The newspaper, agency or site. */
  readonly source?: string;
}

/** Returns a record's id as a string; undefined if the field is missing, empty, or neither a string nor a number. */
export function readId(record: JsonObject, fields: FieldNames): string | undefined {
  return idOf(findField([record], 'id', fields)?.value) || undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * Reads what the records say about an article, each detail from the first record that has its field: an annotation task
 * holds an article's fields in `data` or beside it. An empty id or title stays empty: annotation is paired by the id as
 * written.
 *
 * @returns `warning` if the date cannot be read.
 */
export function readDetails(
  records: readonly JsonObject[],
  fields: FieldNames & { readonly dayFirst?: boolean },
): { readonly details: Details; readonly warning?: string } {
  const id = idOf(findField(records, 'id', fields)?.value);
  const title = findField(records, 'title', fields)?.value;
  const { date, warning } = readDate(findField(records, 'date', fields), fields.dayFirst);
  const details = {
    ...(id === undefined ? {} : { id }),
    ...(typeof title === 'string' ? { title } : {}),
    ...(date === undefined ? {} : { date }),
    ...readAuthorship(records, fields),
  };
  return { details, ...(warning === undefined ? {} : { warning }) };
}

function readAuthorship(records: readonly JsonObject[], fields: FieldNames): Pick<Details, 'authors' | 'source'> {
  const names = findField(records, 'authors', fields)?.value;
  const authors = (Array.isArray(names) ? names.map(nameOf) : splitAuthors(nameOf(names) ?? '')).filter(
    (name): name is string => name !== undefined && name !== '',
  );
  const source = nameOf(findField(records, 'source', fields)?.value);
  return { ...(authors.length === 0 ? {} : { authors }), ...(source ? { source } : {}) };
}

function nameOf(value: unknown): string | undefined {
  const name = isObject(value) ? value.name : value;
  return typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : undefined;
}

/** Returns what is wrong with a text that is not a string, as the predicate of a sentence. */
export function textProblem(text: unknown, field: string): string {
  return text === undefined ? `has no field "${field}"` : `has a "${field}" that is not a string`;
}

export interface ReadRecord {
  readonly article: Article;
  /** What is wrong with the record, although it can be read. */
  readonly warning?: string;
  /** The article's text is HTML. */
  readonly markup?: 'html';
}

/**
 * Reads a record as an article, with the mentions that it brings along if `fields` ask for them.
 *
 * @param fallbackId the id of a record that has none.
 * @throws ExtractError `bad-record`, `bad-mention`
 */
export function readRecord(
  record: JsonObject,
  fields: RecordFields,
  fallbackId: string,
  unit: 'field' | 'column' = 'field',
): ReadRecord {
  const field = findField([record], 'text', fields);
  if (field === undefined) throw noTextError(Object.keys(record), fields, unit);
  const { value: text, name, isHtml } = field;
  if (typeof text !== 'string') {
    const advice = 'name the field that holds the text with --text-field';
    throw new ExtractError('bad-record', textProblem(text, name), { advice });
  }
  const { details, ...warning } = readDetails([record], fields);
  const { id, title, ...date } = details;
  const article = { id: id || fallbackId, text, ...(title ? { title } : {}), ...date };
  const markup = isHtml ? ({ markup: 'html' } as const) : {};
  if (fields.mentions === undefined) return { article, ...warning, ...markup };
  const giving = { text, unit: fields.mentions, field: MENTIONS };
  return { article: { ...article, mentions: readGivenMentions(ownValue([record], MENTIONS), giving) }, ...warning };
}

function readDate(field: { name: string; value: unknown } | undefined, dayFirst?: boolean) {
  const { name, value } = field ?? {};
  if (value === undefined || value === null || value === '') return {};
  const date = typeof value === 'string' ? parseWrittenDate(value, dayFirst) : undefined;
  if (date !== undefined) return { date };
  return { warning: `no date: "${name}" is ${describeValue(value)}, which names no day` };
}
