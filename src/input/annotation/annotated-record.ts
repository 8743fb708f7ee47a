/**
 * Reads annotated articles from JSON: gold with a list of spans (`{ start, end, type }`, offsets in code points, as
 * Python counts) and this program's results, whose entities have `mentions` (offsets in UTF-16 code units).
 */
import { ExtractError } from '../../util/errors.js';
import type { FieldNames } from '../records/fields.js';
import { isObject, type JsonObject } from '../records/json-values.js';
import { readDetails, textProblem } from '../records/record.js';
import type { AnnotatedRecord, Annotation } from './annotated.js';
import type { ReadAnnotation } from './piece-reader.js';

/**
 * Reads a gold record or a result.
 *
 * @param place where the record is, for messages; also the id of a record without an id.
 * @throws ExtractError `bad-record`
 */
export function readAnnotatedRecord(value: unknown, place: string): AnnotatedRecord {
  if (!isObject(value)) throw new ExtractError('bad-record', 'is not a JSON object');
  const entities = listOf(value, 'entities');
  const times = value.timexes == null ? {} : { times: listOf(value, 'timexes').map(flatAnnotation) };
  // The `dct` (document creation time) of TimeML outweighs the date of publication.
  const date = typeof value.dct === 'string' ? 'dct' : 'date';
  const { details } = readDetails([value], { id: 'id', title: 'title', text: 'text', date });
  const text = stringOf(value.text);
  const failed = value.error == null ? undefined : stringOf((value.error as JsonObject).message);
  return {
    id: place,
    ...details,
    place,
    ...(text === undefined ? {} : { text }),
    unit: entities.some((entity) => Array.isArray(entity.mentions)) ? 'utf16' : 'codepoint',
    annotations: entities.flatMap((entity, index) =>
      Array.isArray(entity.mentions) ? mentionAnnotations(entity, String(index)) : [flatAnnotation(entity)],
    ),
    ...times,
    ...(failed === undefined ? {} : { failed }),
  };
}

/**
 * Returns an article that an annotation tool annotated, or the text of an error.
 *
 * @param about records that may contain the article's id, title and date; the first one that has a field wins.
 */
export function annotatedArticle(
  text: unknown,
  about: readonly JsonObject[],
  fields: FieldNames,
  place: string,
  annotations: readonly Annotation[],
): ReadAnnotation {
  if (typeof text !== 'string') return { place, problem: textProblem(text, fields.text ?? 'text') };
  return { id: place, ...readDetails(about, fields).details, text, place, unit: 'codepoint', annotations };
}

/** Returns a span with start, end and label; undefined if one of them is missing. */
export function readSpan(start: unknown, end: unknown, label: unknown, text?: unknown): Annotation | undefined {
  if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return undefined;
  return { start, end, label, ...(typeof text === 'string' ? { text } : {}) };
}

function flatAnnotation(entity: JsonObject): Annotation {
  const key = stringOf(entity.entity) || undefined;
  return readAnnotation(entity, entity, { entity: key, name: key ?? (stringOf(entity.text) || undefined) });
}

function mentionAnnotations(entity: JsonObject, index: string): Annotation[] {
  const about = { entity: stringOf(entity.id) ?? index, name: stringOf(entity.name) };
  return listOf(entity, 'mentions').map((mention) => readAnnotation(mention, entity, about));
}

/** Reads the annotation of a mention. A mention without a type, value or timex of its own gets those of its entity. */
function readAnnotation(
  mention: JsonObject,
  entity: JsonObject,
  about: { entity: string | undefined; name: string | undefined },
): Annotation {
  const own = (key: string): string | undefined => stringOf(mention[key] ?? entity[key]);
  return {
    start: offsetOf(mention.start),
    end: offsetOf(mention.end),
    label: own('type') ?? stringOf(mention.label) ?? '',
    ...definedOf({ text: stringOf(mention.text), value: own('value'), timex: own('timex'), ...about }),
  };
}

function definedOf<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

function listOf(record: JsonObject, key: string): JsonObject[] {
  const value = record[key] ?? [];
  if (!Array.isArray(value)) throw new ExtractError('bad-record', `has "${key}" that is not an array`);
  return value.map((item, index) => {
    if (typeof item === 'object' && item !== null) return item as JsonObject;
    throw new ExtractError('bad-record', `has "${key}" whose element ${index + 1} is not an object`);
  });
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Returns an offset from the file; NaN for a value that is not a number, which the check of the annotation then reports
 * as outside the text.
 */
function offsetOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
