/**
 * Finds the parts of an article in a record by the usual names of their fields: `Full Text`, `full_text` and `fullText`
 * are one name. If the user names the field of a part, only that field counts.
 */
import { ExtractError } from '../../util/errors.js';
import type { JsonObject } from './json-values.js';

/** The parts of an article whose field the user can name, for instance with `--text-field`. */
export type NamedPart = 'text' | 'id' | 'title' | 'date';
type Part = NamedPart | 'authors' | 'source';

/** The field names that the user gave; a part without a given name is found by its usual field names. */
export type FieldNames = { readonly [part in NamedPart]?: string };

/** The usual field names of each part, the most reliable first, without case, blanks and punctuation. */
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

/** Keys under which APIs put the text of a field whose value is an object: `{"content": {"rendered": "<p>…"}}`. */
const WORDS_OF_OBJECT = ['rendered', 'main', 'name', '#text', 'value', 'original'];

/** A field of a record: its name and its value. */
export interface Field {
  readonly name: string;
  readonly value: unknown;
  /** True if the field's name says that its value is HTML, as `body_html`. */
  readonly isHtml: boolean;
}

/** Returns the name of a field without case, blanks, hyphens and other punctuation: `Full Text` becomes `fulltext`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}#]+/gu, '');
}

/**
 * Returns the value of a field, from the first record that has the field. Never reads a prototype, because a field may
 * be called `toString`.
 */
export function ownValue(records: readonly JsonObject[], field: string): unknown {
  return records.find((record) => Object.hasOwn(record, field))?.[field];
}

/** Returns the column of a table that contains a part of the article, by the same rules as {@link findField}. */
export function findColumn(columns: readonly string[], part: Part, fields: FieldNames): string | undefined {
  return candidates(columns, part, fields)[0];
}

/**
 * Returns the field that contains a part of the article, from the first record that has such a field. Of several fields
 * with usual names, the first with a value wins.
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

/**
 * Returns the error for a record without a text.
 * @param unit the word for a field in the message: `field` or `column`.
 */
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

/** Returns the names of fields that may contain a part of the article, the most reliable first. */
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
