/** Queries an index: the most frequent entities, and for a name its articles, contexts and neighbours. */
import { normalizeName } from '../engine/names/normalize.js';
import { openDatabase, type SqlDatabase, unusable } from './database.js';
import { checkVersion } from './schema.js';

/** An entity of the corpus with the number of its documents and mentions. */
export interface CorpusEntity {
  readonly type: string;
  readonly name: string;
  readonly documents: number;
  readonly mentions: number;
}

export interface FoundEntity extends CorpusEntity {
  /** Row id of the entity. */
  readonly entity: number;
  /** Other spellings of the name in the articles, most frequent first. */
  readonly forms: readonly string[];
  /** Entities of the same documents, those with the most common documents first; dates excluded. */
  readonly together: readonly CorpusEntity[];
}

export interface FoundDocument {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly count: number;
  readonly contexts: readonly MentionContext[];
}

/** A mention with the text around it, white space as in the article. */
export interface MentionContext {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface SearchOptions {
  readonly types?: readonly string[];
  /** Maximum number of rows of each kind. */
  readonly limit: number;
  /** Code units of text on either side of a mention. */
  readonly context: number;
}

export interface Search {
  /** Returns the entities with the most documents. */
  most(options: SearchOptions): CorpusEntity[];
  /** Returns the entities of that name; if there is no such entity, those whose names contain all words of `name`. */
  find(name: string, options: SearchOptions): FoundEntity[];
  /** Returns the documents that mention at least one of the entities, latest first. */
  documents(entities: readonly FoundEntity[], options: SearchOptions): FoundDocument[];
  close(): void;
}

/**
 * Opens an index for reading.
 *
 * @param shown name of the file in messages.
 * @throws ExtractError
 */
export async function openSearch(path: string, shown: string): Promise<Search> {
  const db = await openDatabase(path, shown, true);
  try {
    checkVersion(db);
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
    find: (name, options) => find(db, name, options).map((found) => addDetails(db, found, options)),
    documents: (entities, options) => documents(db, entities, options),
    close: db.close,
  };
}

const MAX_WORDS = 100;
const MAX_NAME_LENGTH = 1000;

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
  // No name in an index is that long.
  if (words.length === 0 || words.length > MAX_WORDS || folded.length > MAX_NAME_LENGTH) return [];
  return matching(
    words.map(() => `' ' || folded || ' ' LIKE ? ESCAPE '\\'`).join(' AND '),
    words.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')} %`),
  );
}

function addDetails(db: SqlDatabase, found: Counted, { limit }: SearchOptions): FoundEntity {
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

function documents(
  db: SqlDatabase,
  entities: readonly FoundEntity[],
  { limit, context }: SearchOptions,
): FoundDocument[] {
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

/** The elements of a JSON array: a statement takes a list of any length as one value. */
const LISTED = '(SELECT value FROM json_each(?))';

function where(types: readonly string[] | undefined): string {
  return types === undefined ? '' : `WHERE type IN ${LISTED}`;
}

function listed(types: readonly string[] | undefined): string[] {
  return types === undefined ? [] : [JSON.stringify(types)];
}

/** Columns of text; all others hold numbers. SQLite has no checksums, so a damaged file may hold any value anywhere. */
const TEXT_COLUMNS = new Set(['type', 'name', 'id', 'text']);
const NULLABLE_COLUMNS = new Set(['title', 'date']);

function rows<Row>(db: SqlDatabase, sql: string, values: readonly (string | number)[]): Row[] {
  const found = db.statement(sql).all(values);
  for (const [column, value] of found.flatMap(Object.entries)) {
    const mayBeNull = NULLABLE_COLUMNS.has(column);
    const type = mayBeNull || TEXT_COLUMNS.has(column) ? 'string' : 'number';
    if (typeof value !== type && !(mayBeNull && value === null))
      throw unusable(db.shown, `the column ${column} holds a wrong value`);
  }
  return found as unknown as Row[];
}
