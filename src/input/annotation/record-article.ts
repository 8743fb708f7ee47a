/** The article of a JSON record that another tool wrote. */
import { parseExactly } from '../../util/exact-json.js';
import { parseIsoDate } from '../../util/iso-date.js';
import type { Annotation } from './annotated.js';
import type { FieldNames, ReadAnnotation } from './annotated-reader.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function parseJson(json: string): unknown {
  try {
    return parseExactly(json);
  } catch {
    return undefined;
  }
}

/** A field of the first record that has it. */
export function field(records: readonly JsonObject[], name: string): unknown {
  return records.find((record) => Object.hasOwn(record, name))?.[name];
}

/** @param about records that may hold the article's id, title and date, the first one first. */
export function recordArticle(
  text: unknown,
  about: readonly JsonObject[],
  fields: FieldNames,
  place: string,
  annotations: readonly Annotation[],
): ReadAnnotation {
  if (typeof text !== 'string') return { place, problem: `has no text in its field "${fields.text}"` };
  const [id, title, day] = [fields.id, fields.title, fields.date].map((name) => field(about, name));
  const date = typeof day === 'string' ? parseIsoDate(day) : undefined;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : place,
    text,
    ...(typeof title === 'string' ? { title } : {}),
    ...(date === undefined ? {} : { date }),
    place,
    unit: 'codepoint',
    annotations,
  };
}

/** A span with start, end and a label; undefined for what is none. */
export function annotation(start: unknown, end: unknown, label: unknown, text?: unknown): Annotation | undefined {
  if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return undefined;
  return { start, end, label, ...(typeof text === 'string' ? { text } : {}) };
}
