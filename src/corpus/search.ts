/** Questions to an index: who appears most, and where somebody appears, with whom, in which words. */
import { normalizeName } from '../engine/names/normalize.js';
import { openDatabase, type SqlDatabase, unusable } from './database.js';
import { checkVersion } from './store.js';

export interface CorpusEntity {
  readonly type: string;
  readonly name: string;
  readonly documents: number;
  readonly mentions: number;
}

export interface Found extends CorpusEntity {
  readonly entity: number;
  /** Other ways in which it is written, most frequent first. */
  readonly forms: readonly string[];
  /** Who appears in the same documents, most often first. */
  readonly together: readonly CorpusEntity[];
}

export interface FoundDocument {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly count: number;
  readonly contexts: readonly Context[];
}

/** A mention among its words; white space is as in the text. */
export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface SearchOptions {
  readonly types?: readonly string[];
  /** The most rows of each kind. */
  readonly limit: number;
  /** Characters around a mention, in code units. */
  readonly context: number;
}

export interface Search {
  most(options: SearchOptions): CorpusEntity[];
  /** Entities of that name; when there are none, those whose names contain all of its words. */
  find(name: string, options: SearchOptions): Found[];
  /** Where one of them appears, the latest first. */
  documents(entities: readonly Found[], options: SearchOptions): FoundDocument[];
  close(): void;
}

/** @throws ExtractError */
export async function openSearch(path: string, shown: string): Promise<Search> {
  const db = await openDatabase(path, shown, true);
  try {
    checkVersion(Number(db.statement('PRAGMA user_version').get([])?.user_version), shown);
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    most: ({ types, limit }) =>
      rows<CorpusEntity>(db, `SELECT type, name, documents, mentions FROM most_mentioned ${where(types)} LIMIT ?`, [
        ...listed(types),
        limit,
      ]),
    find: (name, options) => find(db, name, options).map((found) => detailed(db, found, options)),
    documents: (entities, options) => documents(db, entities, options),
    close: db.close,
  };
}

const MOST_WORDS = 100;
const LONGEST_NAME = 1000;

type Counted = CorpusEntity & { readonly entity: number };

function find(db: SqlDatabase, name: string, { types, limit }: SearchOptions): Counted[] {
  const folded = normalizeName.forIdentity(name);
  const matching = (condition: string, values: readonly string[]): Counted[] =>
    rows<Counted>(
      db,
      `SELECT entity, type, name, count(*) AS documents, sum(count) AS mentions
       FROM entities JOIN appearances USING (entity)
       WHERE ${condition} ${where(types).replace('WHERE', 'AND')}
       GROUP BY entity ORDER BY documents DESC, mentions DESC, name LIMIT ?`,
      [...values, ...listed(types), limit],
    );
  const exact = matching('folded = ?', [folded]);
  if (exact.length > 0) return exact;
  const words = folded.split(' ').filter((word) => word !== '');
  // No name is longer, and no question need be.
  if (words.length === 0 || words.length > MOST_WORDS || folded.length > LONGEST_NAME) return [];
  return matching(
    words.map(() => `' ' || folded || ' ' LIKE ? ESCAPE '\\'`).join(' AND '),
    words.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')} %`),
  );
}

function detailed(db: SqlDatabase, found: Counted, { limit }: SearchOptions): Found {
  const forms = rows<{ text: string }>(
    db,
    'SELECT text FROM mentions WHERE entity = ? GROUP BY text ORDER BY count(*) DESC, text LIMIT ?',
    [found.entity, limit],
  );
  const together = rows<CorpusEntity>(
    db,
    `SELECT type, name, count(*) AS documents, sum(b.count) AS mentions
     FROM appearances a JOIN appearances b ON a.document = b.document AND a.entity <> b.entity
     JOIN entities e ON e.entity = b.entity
     WHERE a.entity = ? AND type <> 'date'
     GROUP BY b.entity ORDER BY documents DESC, mentions DESC, name LIMIT ?`,
    [found.entity, limit],
  );
  return { ...found, forms: forms.map(({ text }) => text).filter((text) => text !== found.name), together };
}

function documents(db: SqlDatabase, entities: readonly Found[], { limit, context }: SearchOptions): FoundDocument[] {
  const ids = JSON.stringify(entities.map(({ entity }) => entity));
  const found = rows<{
    document: number;
    id: string;
    title: string | null;
    date: string | null;
    text: string;
    count: number;
  }>(
    db,
    `SELECT document, id, title, date, text, sum(count) AS count FROM documents JOIN appearances USING (document)
     WHERE entity IN ${LISTED} GROUP BY document ORDER BY date DESC NULLS LAST, count DESC, id LIMIT ?`,
    [ids, limit],
  );
  const mentions = `SELECT start, end FROM mentions WHERE document = ? AND entity IN ${LISTED} ORDER BY start LIMIT ?`;
  return found.map(({ document, text, ...about }) => ({
    ...about,
    contexts: rows<{ start: number; end: number }>(db, mentions, [document, ids, limit]).map(({ start, end }) => ({
      before: text.slice(Math.max(0, start - context), start),
      text: text.slice(start, end),
      after: text.slice(end, end + context),
    })),
  }));
}

/** What stands in a JSON array: a list of any length is one value of a statement. */
const LISTED = '(SELECT value FROM json_each(?))';

function where(types: readonly string[] | undefined): string {
  return types === undefined ? '' : `WHERE type IN ${LISTED}`;
}

function listed(types: readonly string[] | undefined): string[] {
  return types === undefined ? [] : [JSON.stringify(types)];
}

/** What the columns of the answers hold. In a damaged file anything may stand anywhere, for SQLite has no checksums. */
const TEXTS = new Set(['type', 'name', 'id', 'text']);
const MAY_BE_NULL = new Set(['title', 'date']);

function rows<Row>(db: SqlDatabase, sql: string, values: readonly (string | number)[]): Row[] {
  const found = db.statement(sql).all(values);
  for (const [column, value] of found.flatMap(Object.entries)) {
    const mayBeNull = MAY_BE_NULL.has(column);
    const type = mayBeNull || TEXTS.has(column) ? 'string' : 'number';
    if (typeof value !== type && !(mayBeNull && value === null)) throw unusable(db.shown, `a ${column} is none`);
  }
  return found as unknown as Row[];
}
