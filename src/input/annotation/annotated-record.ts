/**
 * Annotated articles from JSON: gold data with flat entities (`{ start, end, type }`, offsets in code points, as
 * Python wrote them) and this program's own results, whose entities have `mentions` (offsets in UTF-16 code units).
 */
import { ExtractError } from '../../util/errors.js';
import { parseIsoDate } from '../../util/iso-date.js';
import type { AnnotatedArticle, Annotation } from './annotated.js';

/** An annotated article that need not bring its text along: a result only points into it. */
export interface AnnotatedRecord extends Omit<AnnotatedArticle, 'text'> {
  readonly text?: string;
  /** The article could not be read, said the program that was to annotate it. */
  readonly failed?: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * @param place what the record is called in messages, and its id when it has none.
 * @throws ExtractError `bad-record`
 */
export function readAnnotatedRecord(value: unknown, place: string): AnnotatedRecord {
  const record = object(value);
  const entities = list(record, 'entities');
  const times = record.timexes == null ? {} : { times: list(record, 'timexes').map(flatAnnotation) };
  const date = parseIsoDate(string(record.dct) ?? string(record.date) ?? '');
  const title = string(record.title);
  const text = string(record.text);
  const failed = record.error == null ? undefined : string((record.error as Json).message);
  return {
    id: typeof record.id === 'number' ? String(record.id) : (string(record.id) ?? place),
    place,
    ...(text === undefined ? {} : { text }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    unit: entities.some((entity) => Array.isArray(entity.mentions)) ? 'utf16' : 'codepoint',
    annotations: entities.flatMap((entity, index) =>
      Array.isArray(entity.mentions) ? mentionAnnotations(entity, String(index)) : [flatAnnotation(entity)],
    ),
    ...times,
    ...(failed === undefined ? {} : { failed }),
  };
}

function flatAnnotation(entity: Json): Annotation {
  const key = string(entity.entity) || undefined;
  return annotation(entity, entity, { entity: key, name: key ?? (string(entity.text) || undefined) });
}

function mentionAnnotations(entity: Json, index: string): Annotation[] {
  const about = { entity: string(entity.id) ?? index, name: string(entity.name) };
  return list(entity, 'mentions').map((mention) => annotation(mention, entity, about));
}

function annotation(
  mention: Json,
  entity: Json,
  about: { entity: string | undefined; name: string | undefined },
): Annotation {
  const own = (key: string): string | undefined => string(mention[key] ?? entity[key]);
  return {
    start: offset(mention.start),
    end: offset(mention.end),
    label: own('type') ?? string(mention.label) ?? '',
    ...defined({ text: string(mention.text), value: own('value'), timex: own('timex'), ...about }),
  };
}

function defined<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

function list(record: Json, key: string): Json[] {
  const value = record[key] ?? [];
  if (!Array.isArray(value)) throw new ExtractError('bad-record', `has "${key}" that is not an array`);
  return value.map((item, index) => {
    if (typeof item !== 'object' || item === null) {
      throw new ExtractError('bad-record', `has "${key}" whose element ${index + 1} is not an object`);
    }
    return item as Json;
  });
}

function object(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ExtractError('bad-record', 'is not a JSON object');
  }
  return value as Json;
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What is no number is no offset either; the check of the annotation tells of it. */
function offset(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
