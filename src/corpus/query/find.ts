/** Finds entities by name, and similar names if there are none. */
import { normalizeName } from '../../engine/names/normalize.js';
import { rankBySimilarity } from '../../util/nearest.js';
import { readRows, type SqlDatabase } from '../database.js';
import { rankEntities } from './entities.js';
import { LISTED, type Selection } from './filters.js';
import type { EntityRow } from './types.js';

/** No name in an index is longer. */
const MAX_NAME_LENGTH = 1000;
/** Sorts after every character that may follow a prefix. */
const LAST = '\u{10ffff}';
const MAX_SUGGESTIONS = 5;
/** Names that are compared with a name that was not found. */
const MAX_COMPARED = 5000;

export function findEntities(selection: Selection, name: string): EntityRow[] {
  const folded = normalizeName.forIdentity(name);
  if (folded.trim() === '' || folded.length > MAX_NAME_LENGTH) return [];
  const { db } = selection;
  const names = [
    ...readRows<{ number: number }>(db, RANGE, [folded, folded + LAST]),
    ...readRows<{ number: number }>(db, WORDS, [phrase(folded)]),
  ];
  const listed = JSON.stringify([...new Set(names.map(({ number }) => number))]);
  const entities = readRows<{ entity: number }>(db, ENTITIES, [listed, listed]);
  return rankEntities(
    selection,
    entities.map(({ entity }) => entity),
  );
}

const RANGE = 'SELECT DISTINCT name AS number FROM forms WHERE folded >= ? AND folded < ?';
const WORDS = `SELECT DISTINCT name AS number FROM forms
  WHERE form IN (SELECT rowid FROM form_words WHERE form_words MATCH ?)`;
const ENTITIES = `SELECT entity FROM names WHERE divided = 0 AND name IN ${LISTED}
  UNION SELECT entity FROM divisions WHERE name IN ${LISTED}`;

/** Returns the FTS5 expression for words side by side. */
function phrase(folded: string): string {
  return `"${folded.replaceAll('"', ' ')}"`;
}

/** Returns names that are similar to a name, from those with a word that begins alike. */
export function nearestNames(db: SqlDatabase, name: string): string[] {
  const folded = normalizeName.forIdentity(name).slice(0, MAX_NAME_LENGTH);
  const beginnings = folded.match(/[\p{L}\p{N}]{2,}/gu)?.map((word) => `"${word.slice(0, 2)}"*`) ?? [];
  if (beginnings.length === 0) return [];
  const sql = `SELECT DISTINCT folded, text FROM forms
    WHERE form IN (SELECT rowid FROM form_words WHERE form_words MATCH ?) LIMIT ${MAX_COMPARED}`;
  const rows = readRows<{ folded: string; text: string }>(db, sql, [beginnings.slice(0, 8).join(' OR ')]);
  const texts = new Map<string, string>();
  for (const row of rows) {
    for (const key of [row.folded, ...row.folded.split(' ')]) if (!texts.has(key)) texts.set(key, row.text);
  }
  const nearest = rankBySimilarity(folded, texts.keys(), 3 * MAX_SUGGESTIONS);
  return [...new Set(nearest.map((key) => texts.get(key) as string))].slice(0, MAX_SUGGESTIONS);
}
