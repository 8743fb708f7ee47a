/**
 * Writes an index: adds documents, and removes the documents that are gone. All writing is in transactions, so a killed
 * run leaves the index as it was at the last {@link IndexWriter.commit}.
 */
import { existsSync } from 'node:fs';
import type { Entity, Result } from '../engine/types.js';
import { openDatabase, type SqlDatabase, type SqlValue } from './database.js';
import { findOrAddEntity } from './identity/index.js';
import { checkVersion, createTables } from './schema.js';

export interface IndexedDocument {
  readonly result: Result;
  readonly text: string;
  readonly words: number;
  /** Hash of everything that the rows of the document depend on. */
  readonly key: string;
}

/** Size and time of a file, which show without reading it whether it has changed. */
export interface FileState {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * Opens an index for writing; creates it if it does not exist.
 *
 * @param shown name of the file in messages.
 * @param settings everything that the documents depend on besides their text.
 * @throws ExtractError
 */
export async function openIndexWriter(path: string, shown: string, settings: string): Promise<IndexWriter> {
  const isNew = !existsSync(path);
  const db = await openDatabase(path, shown, false);
  try {
    const tables = Number(db.statement('SELECT count(*) AS n FROM sqlite_master').get([])?.n);
    if (isNew || tables === 0) createTables(db);
    else checkVersion(db);
    return new IndexWriter(db, settings);
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A source is an input file or standard input. The caller goes through the sources one after another: for each document
 * it calls {@link has} and, if that returns false, {@link put}; after the last document of a source, {@link endSource}.
 */
export class IndexWriter {
  readonly #db: SqlDatabase;
  readonly #settings: string;
  /** Number of this run, stored in each row that the run visits. */
  readonly #run: number;
  /** Sources of this run that have not ended. */
  readonly #open = new Set<string>();

  constructor(db: SqlDatabase, settings: string) {
    this.#db = db;
    this.#settings = settings;
    this.#run = 1 + Number(db.statement('SELECT coalesce(max(run), 0) AS run FROM sources').get([])?.run);
    db.exec('BEGIN');
  }

  /** Returns true if a source has the same state and settings as when it was last read; its documents then stay. */
  isUnchanged(path: string, { size, modified }: FileState): boolean {
    const same = 'path = ? AND size = ? AND modified = ? AND settings = ?';
    const values = [path, size, modified, this.#settings];
    const found = this.#db.statement(`SELECT 1 AS one FROM sources WHERE ${same}`).get(values);
    if (found) this.#db.statement('UPDATE sources SET run = ? WHERE path = ?').run([this.#run, path]);
    return found !== undefined;
  }

  /** Returns true if the index has the document with the same key; the document then stays. */
  has(source: string, id: string, key: string): boolean {
    this.#beginSource(source);
    const found = this.#db.statement('SELECT document FROM documents WHERE source = ? AND id = ? AND key = ?');
    const document = found.get([source, id, key])?.document;
    if (document === undefined) return false;
    this.#db.statement('UPDATE documents SET run = ? WHERE document = ?').run([this.#run, document]);
    return true;
  }

  /** Adds a document, and replaces one of the same source and id that earlier runs have written. */
  put(source: string, { result, text, words, key }: IndexedDocument): void {
    this.#beginSource(source);
    const older = 'source = ? AND id = ? AND (run <> ? OR key = ?)';
    this.#db.statement(`DELETE FROM documents WHERE ${older}`).run([source, result.id, this.#run, key]);
    const document = this.#db
      .statement(
        `INSERT INTO documents (id, source, title, date, words, text, key, run)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING document`,
      )
      .get([result.id, source, result.title ?? null, result.date, words, text, key, this.#run])?.document as SqlValue;
    for (const entity of result.entities) this.#addAppearance(document, entity);
  }

  #addAppearance(document: SqlValue, entity: Entity): void {
    const row = findOrAddEntity(this.#db, entity);
    // Two entities of one article can be one entity of the corpus, for instance two people of the same name.
    this.#db
      .statement(
        `INSERT INTO appearances (document, entity, count, salience) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET count = count + excluded.count, salience = salience + excluded.salience`,
      )
      .run([document, row, entity.count, entity.salience ?? null]);
    const mention = this.#db.statement(
      'INSERT OR IGNORE INTO mentions (document, start, end, entity, text, score) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { start, end, text, score = null } of entity.mentions) {
      mention.run([document, start, end, row, text, score]);
    }
  }

  #beginSource(path: string): void {
    if (this.#open.has(path)) return;
    this.#open.add(path);
    this.#db
      .statement(
        `INSERT INTO sources (path, settings, run) VALUES (?, ?, ?)
         ON CONFLICT (path) DO UPDATE SET size = NULL, settings = excluded.settings, run = excluded.run`,
      )
      .run([path, this.#settings, this.#run]);
  }

  /**
   * Removes the documents of a source that this run has not visited. Call it after the last document of the source.
   *
   * @param state undefined if the next run has to read the source again.
   */
  endSource(path: string, state: FileState | undefined): void {
    this.#beginSource(path);
    this.#db.statement('DELETE FROM documents WHERE source = ? AND run <> ?').run([path, this.#run]);
    const { size = null, modified = null } = state ?? {};
    this.#db.statement('UPDATE sources SET size = ?, modified = ? WHERE path = ?').run([size, modified, path]);
    this.#open.delete(path);
  }

  /** Makes all changes so far permanent. */
  commit(): void {
    this.#db.exec('COMMIT; BEGIN');
  }

  /**
   * Removes the sources that this run has not visited, and the entities that no document mentions any more.
   *
   * @param isExpected returns false for sources that this run was not going to visit; they stay.
   * @returns the number of removed sources.
   */
  removeUnvisited(isExpected: (path: string) => boolean): number {
    const unvisited = this.#db.statement('SELECT path FROM sources WHERE run <> ?').all([this.#run]);
    const gone = unvisited.map(({ path }) => String(path)).filter(isExpected);
    for (const path of gone) this.#db.statement('DELETE FROM sources WHERE path = ?').run([path]);
    this.#db.exec('DELETE FROM entities WHERE entity NOT IN (SELECT entity FROM appearances)');
    return gone.length;
  }

  /** Makes all changes permanent and closes the database. */
  close(): void {
    try {
      this.#db.exec('COMMIT');
    } finally {
      this.#db.close();
    }
  }
}
