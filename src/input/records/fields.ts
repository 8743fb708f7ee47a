/**
 * Finds the parts of an article in a record by the usual names of their fields: `Full Text`, `full_text` and `fullText`
 * are one name. A name that the user gives is the only one that counts.
 */
import { ExtractError } from '../../util/errors.js';
import type { JsonObject } from './json-values.js';

/** The parts of an article that the user can name the field of. */
export type NamedPart = 'text' | 'id' | 'title' | 'date';
type Part = NamedPart | 'authors' | 'source';

/** Names of the fields that hold an article's parts; a part without a name is found by its usual names. */
export type FieldNames = { readonly [part in NamedPart]?: string };

/** The usual names without case, blanks and marks, the best first. */
const USUAL: Readonly<Record<Part, readonly string[]>> = {
  text: [
    ...[
      'text',
      'content',
      'body',
      'article',
      'fulltext',
      'articlebody',
      'articletext',
      'bodytext',
      'maintext',
      'story',
    ],
    ...['contenttext', 'bodyhtml', 'contenthtml', 'articlehtml', 'description'],
  ],
  id: ['id', 'guid', 'url', 'link', 'weburl'],
  title: ['title', 'headline', 'webtitle', 'heading'],
  date: [
    ...['date', 'published', 'publishedat', 'publicationdate', 'pubdate', 'datepublished', 'publisheddate'],
    ...['publishdate', 'publishedon', 'dateofpublication', 'webpublicationdate', 'created', 'createdat', 'datecreated'],
  ],
  authors: ['authors', 'author', 'byline', 'creator'],
  source: ['source', 'publisher', 'newspaper', 'outlet', 'sitename', 'publication'],
};

/** Keys under which APIs hold the words of a field that is an object: `{"content": {"rendered": "<p>…"}}`. */
const WORDS_OF_OBJECT = ['rendered', 'main', 'name', '#text', 'value', 'original'];

/** A field of a record. */
export interface Field {
  readonly name: string;
  readonly value: unknown;
  /** The value is HTML, by the name of the field. */
  readonly isHtml: boolean;
}

/** Returns the name of a field without case, blanks, hyphens and other marks. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}#]+/gu, '');
}

/** Returns the field of the first record that has it. Never reads a prototype: a field may be called `toString`. */
export function ownValue(records: readonly JsonObject[], field: string): unknown {
  return records.find((record) => Object.hasOwn(record, field))?.[field];
}

/** Returns the column of a table that holds a part, as {@link findField} finds it in a record. */
export function findColumn(columns: readonly string[], part: Part, fields: FieldNames): string | undefined {
  return candidates(columns, part, fields)[0];
}

/**
 * Returns the field with a part of the article, from the first record that has one. Of several fields with usual names,
 * the first that is filled wins.
 */
export function findField(records: readonly JsonObject[], part: Part, fields: FieldNames): Field | undefined {
  let blank: Field | undefined;
  for (const record of records) {
    for (const name of candidates(Object.keys(record), part, fields)) {
      const field = { name, ...readWords(record[name], name) };
      if (!isBlank(field.value) || name === fields[part as NamedPart] || name === part) return field;
      blank ??= field;
    }
  }
  return blank;
}

/** Returns the error of a record without a text. @param unit what the fields are called: `field` or `column`. */
export function noTextError(names: readonly string[], fields: FieldNames, unit: 'field' | 'column'): ExtractError {
  const what = fields.text === undefined ? `no ${unit} with a text` : `no ${unit} "${fields.text}"`;
  return new ExtractError('bad-record', `has ${what}; its ${unit}s are ${listNames(names)}`, {
    advice: `name the ${unit} that holds the text with --text-field`,
  });
}

const MOST_NAMES = 20;
const LONGEST_NAME = 40;

function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name.slice(0, LONGEST_NAME)));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Returns the names that may hold a part, the best first. */
function candidates(names: readonly string[], part: Part, fields: FieldNames): string[] {
  const given = fields[part as NamedPart];
  if (given !== undefined) {
    const like = names.includes(given) ? given : names.find((name) => plainName(name) === plainName(given));
    return like === undefined ? [] : [like];
  }
  const usual = USUAL[part];
  return names
    .map((name) => ({ name, rank: name === part ? -1 : usual.indexOf(plainName(name)) }))
    .filter(({ name, rank }) => rank >= 0 || name === part)
    .sort((one, other) => one.rank - other.rank)
    .map(({ name }) => name);
}

function readWords(value: unknown, name: string): Omit<Field, 'name'> {
  const isHtml = plainName(name).endsWith('html');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value, isHtml };
  const key = WORDS_OF_OBJECT.find((each) => typeof (value as JsonObject)[each] === 'string');
  if (key === undefined) return { value, isHtml };
  return { value: (value as JsonObject)[key], isHtml: key === 'rendered' };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
