/**
 * A record (a JSON object, a row of a table, an annotation task) as an article. Every reader of records finds id,
 * text, title and date here: plain reading, `--given-mentions`, `eval` and `train`.
 */
import { readGivenMentions } from '../../engine/given/read.js';
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { Article } from '../../engine/types.js';
import { describeValue, ExtractError } from '../../util/errors.js';
import { parseExactly } from '../../util/exact-json.js';
import { parseIsoDate } from '../../util/iso-date.js';

/** The field that holds a record's mentions. */
const MENTIONS = 'entities';

/** Names of the fields that hold an article's parts. */
export interface FieldNames {
  readonly text: string;
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

/** Names of a record's fields, and whether its mentions are read. */
export interface RecordFields extends FieldNames {
  /** Unit of the offsets of the record's own mentions; without it, the mentions are not read. */
  readonly mentions?: OffsetUnit;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value of a JSON text. @throws ExtractError `bad-record` */
export function parseJson(json: string): unknown {
  try {
    return parseExactly(json);
  } catch (cause) {
    throw new ExtractError('bad-record', 'is not JSON', { cause });
  }
}

/** Returns the value of a JSON text; undefined if the text is not JSON. */
export function tryParseJson(json: string): unknown {
  try {
    return parseExactly(json);
  } catch {
    return undefined;
  }
}

/** Returns the object of a JSON text. @throws ExtractError `bad-record` */
export function parseRecord(json: string): JsonObject {
  const value = parseJson(json);
  if (!isObject(value)) throw new ExtractError('bad-record', 'is not a JSON object');
  return value;
}

/** What is known about an article besides its text. */
export interface Details {
  readonly id?: string;
  readonly title?: string;
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Returns a record's id as a string; undefined if the field is missing, empty, or neither a string nor a number. */
export function readId(record: JsonObject, fields: FieldNames): string | undefined {
  return idOf(ownValue([record], fields.id)) || undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * Reads id, title and date, each from the first record that has its field: an annotation task holds an article's
 * fields in `data` or beside it. An empty id or title stays empty: annotation is paired by the id as written.
 *
 * @returns `warning` if the date cannot be read.
 */
export function readDetails(
  records: readonly JsonObject[],
  fields: FieldNames,
): { readonly details: Details; readonly warning?: string } {
  const id = idOf(ownValue(records, fields.id));
  const title = ownValue(records, fields.title);
  const { date, warning } = readDate(ownValue(records, fields.date), fields.date);
  const details = {
    ...(id === undefined ? {} : { id }),
    ...(typeof title === 'string' ? { title } : {}),
    ...(date === undefined ? {} : { date }),
  };
  return { details, ...(warning === undefined ? {} : { warning }) };
}

/** Returns what is wrong with a text that is not a string, as the predicate of a sentence. */
export function textProblem(text: unknown, field: string): string {
  return text === undefined ? `has no field "${field}"` : `has a "${field}" that is not a string`;
}

export interface ReadRecord {
  readonly article: Article;
  /** What is wrong with the record, although it can be read. */
  readonly warning?: string;
}

/**
 * Reads a record as an article, with the mentions that it brings along if `fields` ask for them.
 *
 * @param fallbackId the id of a record that has none.
 * @throws ExtractError `bad-record`, `bad-mention`
 */
export function readRecord(record: JsonObject, fields: RecordFields, fallbackId: string): ReadRecord {
  const text = ownValue([record], fields.text);
  if (typeof text !== 'string') {
    const advice = 'name the field that holds the text with --text-field';
    throw new ExtractError('bad-record', textProblem(text, fields.text), { advice });
  }
  const { details, ...warning } = readDetails([record], fields);
  const { id, title, ...date } = details;
  const article = { id: id || fallbackId, text, ...(title ? { title } : {}), ...date };
  if (fields.mentions === undefined) return { article, ...warning };
  const giving = { text, unit: fields.mentions, field: MENTIONS };
  return { article: { ...article, mentions: readGivenMentions(ownValue([record], MENTIONS), giving) }, ...warning };
}

/** Returns the field of the first record that has it. Never reads a prototype: a field may be called `toString`. */
export function ownValue(records: readonly JsonObject[], field: string): unknown {
  return records.find((record) => Object.hasOwn(record, field))?.[field];
}

function readDate(value: unknown, field: string): { date?: string; warning?: string } {
  if (value === undefined || value === null || value === '') return {};
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (date !== undefined) return { date };
  return { warning: `no date: "${field}" is ${describeValue(value)}, not an ISO 8601 date` };
}
