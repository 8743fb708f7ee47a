/**
 * Writes an index: adds documents, and removes the documents that are gone. All writing is in transactions, so a killed
 * run leaves the index as it was at the last {@link IndexWriter.commit}.
 */
import { existsSync } from 'node:fs';
import type { Quote, Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { takeLock } from '../util/files/lock.js';
import { writingError } from '../util/files/system-error.js';
import { appearanceRows, checksumOf } from './checksum.js';
import { openDatabase, type SqlDatabase } from './database.js';
import { mainCountry } from './identity/nation.js';
import type { Correction } from './identity/types.js';
import { NameTable } from './name-table.js';
import { checkVersion, createTables, readMeta, writeMeta } from './schema.js';
import { type Positions, positionsIn } from './sentences.js';
import { writerLock } from './stale-lock.js';
import { updateIdentities } from './update-identities.js';

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
 * @param settings everything that the documents depend on besides their text, as a JSON object.
 * @param rebuild remove all documents first, so that they may have been made with other settings.
 * @throws ExtractError
 */
export async function openIndexWriter(
  path: string,
  shown: string,
  settings: string,
  rebuild = false,
): Promise<IndexWriter> {
  const isNew = !existsSync(path);
  const db = await openDatabase(path, shown, false);
  try {
    const tables = Number(db.statement('SELECT count(*) AS n FROM sqlite_master').get([])?.n);
    if (isNew || tables === 0) createTables(db);
    else checkVersion(db);
    if (!rebuild) checkSettings(db, shown, settings);
    const writer = new IndexWriter(db, settings);
    if (rebuild) writer.clear();
    return writer;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Keeps other runs from writing the index. Returns the function that ends this. @throws ExtractError `unwritable` */
export async function lockIndex(path: string, shown: string): Promise<() => Promise<void>> {
  try {
    return await takeLock(writerLock(path));
  } catch (error) {
    throw error instanceof ExtractError ? error.about(shown) : writingError(error, shown);
  }
}

/** Adds corrections to an index, and brings its identities up to date. @throws ExtractError */
export async function correctIndex(path: string, shown: string, corrections: readonly Correction[]): Promise<void> {
  if (!existsSync(path)) throw new ExtractError('not-found', 'no such file', { input: shown });
  const db = await openDatabase(path, shown, false);
  try {
    checkVersion(db);
  } catch (error) {
    db.close();
    throw error;
  }
  const writer = new IndexWriter(db, readMeta(db, 'settings') ?? '{}');
  writer.addCorrections(corrections);
  writer.close();
}

/** @throws ExtractError `usage` if the index has results of other settings: the two must not be mixed. */
function checkSettings(db: SqlDatabase, shown: string, settings: string): void {
  const before = readMeta(db, 'settings');
  const isEmpty = db.statement('SELECT 1 AS one FROM documents LIMIT 1').get([]) === undefined;
  if (before === undefined || before === settings || isEmpty) return;
  throw new ExtractError('usage', `has results of other options (${differences(before, settings)})`, {
    input: shown,
    advice: 'use the same options, name another database, or add --rebuild to read everything again',
  });
}

/** Returns the keys of two JSON objects that have different values. */
function differences(before: string, after: string): string {
  const [a, b] = [before, after].map((json) => JSON.parse(json) as Record<string, unknown>);
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  return [...keys].filter((key) => JSON.stringify(a?.[key]) !== JSON.stringify(b?.[key])).join(', ');
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
  readonly #names: NameTable;
  #changed = false;

  constructor(db: SqlDatabase, settings: string) {
    this.#db = db;
    this.#settings = settings;
    this.#run = 1 + Number(db.statement('SELECT coalesce(max(run), 0) AS run FROM sources').get([])?.run);
    this.#names = new NameTable(db);
    db.exec('BEGIN');
    writeMeta(db, 'settings', settings);
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
    const { id, title = null, date } = result;
    const rows = appearanceRows(result);
    const checksum = checksumOf({ id, title, date, text }, rows);
    const document = Number(
      this.#db
        .statement(
          `INSERT INTO documents (id, source, title, date, words, text, key, checksum, run)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING document`,
        )
        .get([id, source, title, date, words, text, key, checksum, this.#run])?.document,
    );
    const positions = positionsIn(text);
    const country = mainCountry(result.entities);
    const names = new Map(
      result.entities.map((entity) => [entity.id, this.#names.addAppearance(document, entity, country, positions)]),
    );
    this.#putQuotes(document, result.quotes ?? [], names, positions);
    this.#hasChanged();
  }

  /** @param names the number of the name of each entity, by the id of the entity in its result. */
  #putQuotes(
    document: number,
    quotes: readonly Quote[],
    names: ReadonlyMap<string, number>,
    positions: Positions,
  ): void {
    const add = this.#db.statement(
      `INSERT INTO quotes (document, start, end, text, name, speaker, cue, score, sentence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const { start, end, text, speaker, speakerText = null, cue, score } of quotes) {
      const name = (speaker === null ? undefined : names.get(speaker)) ?? null;
      add.run([document, start, end, text, name, speakerText, cue?.text ?? null, score, positions(start).sentence]);
    }
  }

  /** Identities are out of date until the run ends; a killed run leaves the note in the database. */
  #hasChanged(): void {
    if (this.#changed) return;
    this.#changed = true;
    writeMeta(this.#db, 'resolved', '0');
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
    const gone = 'source = ? AND run <> ?';
    const left = this.#db.statement(`SELECT count(*) AS n FROM documents WHERE ${gone}`).get([path, this.#run])?.n;
    if (Number(left) > 0) {
      this.#db.statement(`DELETE FROM documents WHERE ${gone}`).run([path, this.#run]);
      this.#hasChanged();
    }
    const { size = null, modified = null } = state ?? {};
    this.#db.statement('UPDATE sources SET size = ?, modified = ? WHERE path = ?').run([size, modified, path]);
    this.#open.delete(path);
  }

  /** Makes all changes so far permanent. */
  commit(): void {
    this.#db.exec('COMMIT; BEGIN');
  }

  /**
   * Removes the sources that this run has not visited.
   *
   * @param isExpected returns false for sources that this run was not going to visit; they stay.
   * @returns the number of removed sources.
   */
  removeUnvisited(isExpected: (path: string) => boolean): number {
    const unvisited = this.#db.statement('SELECT path FROM sources WHERE run <> ?').all([this.#run]);
    const gone = unvisited.map(({ path }) => String(path)).filter(isExpected);
    for (const path of gone) this.#db.statement('DELETE FROM sources WHERE path = ?').run([path]);
    if (gone.length > 0) this.#hasChanged();
    return gone.length;
  }

  /** Adds corrections to those of earlier runs. A new correction of the same two names replaces the old one. */
  addCorrections(corrections: readonly Correction[]): void {
    const add = this.#db.statement(
      'INSERT OR REPLACE INTO corrections (action, type, name, other) VALUES (?, ?, ?, ?)',
    );
    for (const { action, type, name, as } of corrections) add.run([action, type, name, as]);
    this.#hasChanged();
  }

  /** Removes all documents; corrections stay. */
  clear(): void {
    this.#db.exec('DELETE FROM sources');
    this.#hasChanged();
  }

  /** Brings the identities up to date, makes all changes permanent and closes the database. */
  close(): void {
    try {
      if (readMeta(this.#db, 'resolved') !== '1') updateIdentities(this.#db);
      this.#db.exec('COMMIT');
    } finally {
      this.#db.close();
    }
  }
}
