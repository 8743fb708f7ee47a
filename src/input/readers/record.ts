/** A record, a JSON object or a row of a table, as an article. */

import { readGivenMentions } from '../../engine/given/read.js';
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { Article } from '../../engine/types.js';
import { describeValue, ExtractError } from '../../util/errors.js';
import { parseExactly } from '../../util/exact-json.js';
import { parseIsoDate } from '../../util/iso-date.js';

/** The field with the mentions of a record. */
const MENTIONS = 'entities';

/** Which fields of a record hold what. */
export interface RecordFields {
  readonly text: string;
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** When the record's mentions are to be read: what their offsets count. */
  readonly mentions?: OffsetUnit;
}

export interface ReadRecord {
  readonly article: Article;
  /** What was wrong with the record and yet does not keep it from being read. */
  readonly warning?: string;
}

/** @returns the id that a record bears, as a string; undefined when it bears none. */
export function recordId(record: Record<string, unknown>, { id: field }: RecordFields): string | undefined {
  const id = Object.hasOwn(record, field) ? record[field] : undefined;
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : undefined;
}

/**
 * @param fallbackId the id of a record that bears none.
 * @throws ExtractError `bad-record`, `bad-mention`
 */
export function readRecord(record: Record<string, unknown>, fields: RecordFields, fallbackId: string): ReadRecord {
  const own = (field: string): unknown => (Object.hasOwn(record, field) ? record[field] : undefined);
  const text = own(fields.text);
  if (typeof text !== 'string') {
    const found = text === undefined ? `has no field "${fields.text}"` : `has a "${fields.text}" that is not a string`;
    throw new ExtractError('bad-record', found, { advice: 'name the field that holds the text with --text-field' });
  }
  const title = own(fields.title);
  const { date, warning } = readDate(own(fields.date), fields.date);
  const mentions =
    fields.mentions === undefined
      ? {}
      : { mentions: readGivenMentions(own(MENTIONS), { text, unit: fields.mentions, field: MENTIONS }) };
  return {
    article: {
      id: recordId(record, fields) ?? fallbackId,
      text,
      ...(typeof title === 'string' && title !== '' ? { title } : {}),
      ...(date === undefined ? {} : { date }),
      ...mentions,
    },
    ...(warning === undefined ? {} : { warning }),
  };
}

/** @throws ExtractError `bad-record` for what is no JSON object. */
export function parseRecord(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parseExactly(json);
  } catch (cause) {
    throw new ExtractError('bad-record', 'is not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ExtractError('bad-record', 'is not a JSON object');
  }
  return value as Record<string, unknown>;
}

function readDate(value: unknown, field: string): { date?: string; warning?: string } {
  if (value === undefined || value === null || value === '') return {};
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (date !== undefined) return { date };
  return { warning: `no date: "${field}" is ${describeValue(value)}, not an ISO 8601 date` };
}
