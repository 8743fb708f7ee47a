/** An index that is being written: documents come in, old ones go, and the same names become one entity. */
import { existsSync } from 'node:fs';
import { normalizeName } from '../engine/names/normalize.js';
import type { Entity, Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { openDatabase, type SqlDatabase, type SqlValue } from './database.js';
import { SCHEMA, SCHEMA_VERSION } from './schema.js';

export interface IndexedDocument {
  readonly result: Result;
  readonly text: string;
  readonly words: number;
  /** What the document's rows depend on, as a hash. */
  readonly key: string;
}

/** What is seen of a file without reading it. */
export interface FileState {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface IndexStore {
  /** Whether a source is as it was when it was read last; if so, its documents stay. */
  isUnchanged(path: string, state: FileState): boolean;
  /** Whether a document is there, made from the same; if so, it stays. */
  has(source: string, id: string, key: string): boolean;
  put(source: string, document: IndexedDocument): void;
  /**
   * All documents of a source came: those that did not are forgotten.
   * @param state undefined when the source is to be read again next time.
   */
  endSource(path: string, state: FileState | undefined): void;
  /** Makes what came so far last. */
  commit(): void;
  /** Forgets the sources that this run did not come to, among those that `isMeant`; and entities without documents. */
  forget(isMeant: (path: string) => boolean): number;
  close(): void;
}

/**
 * @param settings what the documents depend on besides their text.
 * @throws ExtractError
 */
export async function openStore(path: string, shown: string, settings: string): Promise<IndexStore> {
  const isNew = !existsSync(path);
  const db = await openDatabase(path, shown, false);
  try {
    prepare(db, shown, isNew);
    return createStore(db, settings);
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: SqlDatabase, shown: string, isNew: boolean): void {
  const version = Number(db.statement('PRAGMA user_version').get([])?.user_version);
  const tables = Number(db.statement('SELECT count(*) AS n FROM sqlite_master').get([])?.n);
  if (isNew || tables === 0) db.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
  else checkVersion(version, shown);
}

/** @throws ExtractError `unreadable` for a database that is none of ours. */
export function checkVersion(version: number, shown: string): void {
  if (version === SCHEMA_VERSION) return;
  throw new ExtractError('unreadable', 'is no index of this version', {
    input: shown,
    advice: 'choose another file, or remove it and make the index anew',
  });
}

const INSERT_ENTITY = `INSERT INTO entities
  (type, name, folded, place, country, latitude, longitude, value, first_day, last_day)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING entity`;

function createStore(db: SqlDatabase, settings: string): IndexStore {
  const run = 1 + Number(db.statement('SELECT coalesce(max(run), 0) AS run FROM sources').get([])?.run);
  const touchSource = db.statement(
    `INSERT INTO sources (path, settings, run) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET size = NULL, settings = excluded.settings, run = excluded.run`,
  );
  const begun = new Set<string>();
  const begin = (source: string): void => {
    if (begun.has(source)) return;
    begun.add(source);
    touchSource.run([source, settings, run]);
  };

  const entityRow = (entity: Entity): SqlValue => {
    const folded = entity.value ?? normalizeName.forIdentity(entity.name);
    const place = entity.place?.geonames ?? 0;
    const known = db
      .statement('SELECT entity FROM entities WHERE folded = ? AND type = ? AND place = ?')
      .get([folded, entity.type, place]);
    if (known) return known.entity as SqlValue;
    const { country = null, latitude = null, longitude = null } = entity.place ?? {};
    const { value = null, from = null, to = null } = entity;
    const name = entity.value ?? entity.name;
    const values = [entity.type, name, folded, place, country, latitude, longitude, value, from, to];
    return db.statement(INSERT_ENTITY).get(values)?.entity as SqlValue;
  };

  db.exec('BEGIN');
  return {
    isUnchanged(path, { size, modified }) {
      const same = 'path = ? AND size = ? AND modified = ? AND settings = ?';
      const found = db.statement(`SELECT 1 AS one FROM sources WHERE ${same}`).get([path, size, modified, settings]);
      if (found) db.statement('UPDATE sources SET run = ? WHERE path = ?').run([run, path]);
      return found !== undefined;
    },
    has(source, id, key) {
      begin(source);
      const found = db.statement('SELECT document FROM documents WHERE source = ? AND id = ? AND key = ?');
      const document = found.get([source, id, key])?.document;
      if (document === undefined) return false;
      db.statement('UPDATE documents SET run = ? WHERE document = ?').run([run, document]);
      return true;
    },
    put(source, { result, text, words, key }) {
      begin(source);
      const other = 'source = ? AND id = ? AND (run <> ? OR key = ?)';
      db.statement(`DELETE FROM documents WHERE ${other}`).run([source, result.id, run, key]);
      const document = db
        .statement(
          `INSERT INTO documents (id, source, title, date, words, text, key, run)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING document`,
        )
        .get([result.id, source, result.title ?? null, result.date, words, text, key, run])?.document as SqlValue;
      for (const entity of result.entities) {
        const row = entityRow(entity);
        // Two things of one article may be one of the corpus: they were apart for a reason that is not known here.
        db.statement(
          `INSERT INTO appearances (document, entity, count, salience) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET count = count + excluded.count, salience = salience + excluded.salience`,
        ).run([document, row, entity.count, entity.salience ?? null]);
        const mention = db.statement(
          'INSERT OR IGNORE INTO mentions (document, start, end, entity, text, score) VALUES (?, ?, ?, ?, ?, ?)',
        );
        for (const { start, end, text: surface, score = null } of entity.mentions) {
          mention.run([document, start, end, row, surface, score]);
        }
      }
    },
    endSource(path, state) {
      begin(path);
      db.statement('DELETE FROM documents WHERE source = ? AND run <> ?').run([path, run]);
      const { size = null, modified = null } = state ?? {};
      db.statement('UPDATE sources SET size = ?, modified = ? WHERE path = ?').run([size, modified, path]);
      begun.delete(path);
    },
    commit() {
      db.exec('COMMIT; BEGIN');
    },
    forget(isMeant) {
      const unseen = db.statement('SELECT path FROM sources WHERE run <> ?').all([run]);
      const gone = unseen.map(({ path }) => String(path)).filter(isMeant);
      for (const path of gone) db.statement('DELETE FROM sources WHERE path = ?').run([path]);
      db.exec('DELETE FROM entities WHERE entity NOT IN (SELECT entity FROM appearances)');
      return gone.length;
    },
    close() {
      try {
        db.exec('COMMIT');
      } finally {
        db.close();
      }
    },
  };
}
