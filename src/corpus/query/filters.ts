/** Selects the documents that a question is about. */
import type { SqlDatabase, SqlValue } from '../database.js';
import type { Filters } from './types.js';

export interface Selection {
  readonly db: SqlDatabase;
  readonly filters: Filters;
  /** False if all documents are selected. Otherwise the temporary table `selected` has them. */
  readonly isFiltered: boolean;
  /** A condition on the column `document` of a query; true for all documents. */
  readonly condition: string;
  /** The number of selected documents. */
  readonly size: number;
}

export function selectDocuments(db: SqlDatabase, filters: Filters): Selection {
  db.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536');
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const { since, until, text, country } = filters;
  if (since !== undefined) {
    conditions.push('date >= ?');
    values.push(since);
  }
  if (until !== undefined) {
    conditions.push('date <= ?');
    values.push(until);
  }
  if (text !== undefined) {
    conditions.push('document IN (SELECT rowid FROM document_words WHERE document_words MATCH ?)');
    values.push(matchAll(text));
  }
  if (country !== undefined) {
    const places = "SELECT name FROM names WHERE type = 'place' AND country = ?";
    conditions.push(`document IN (SELECT document FROM appearances WHERE name IN (${places}))`);
    values.push(country);
  }
  const isFiltered = conditions.length > 0;
  if (isFiltered) {
    db.exec('CREATE TEMP TABLE selected (document INTEGER PRIMARY KEY)');
    db.statement(`INSERT INTO selected SELECT document FROM documents WHERE ${conditions.join(' AND ')}`).run(values);
  }
  const size = Number(db.statement(`SELECT count(*) AS n FROM ${isFiltered ? 'selected' : 'documents'}`).get([])?.n);
  return { db, filters, isFiltered, condition: isFiltered ? 'document IN selected' : '1', size };
}

/** Returns the FTS5 expression for all words of a text. Words between quotation marks stand side by side. */
function matchAll(text: string): string {
  const parts = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const words = parts.map((part) => part.replace(/"/g, ' ').trim()).filter((part) => part !== '');
  return words.length === 0 ? '""' : words.map((word) => `"${word}"`).join(' AND ');
}

/** The elements of a JSON array: a statement takes a list of any length as one value. */
export const LISTED = '(SELECT value FROM json_each(?))';

/** Returns the value for LIMIT. */
export function limitOf({ limit }: Filters): number {
  return limit === 0 ? -1 : limit;
}
