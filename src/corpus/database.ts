/** An SQLite database through node-sqlite3-wasm, which npm installs without a compiler or a download. */
import { ExtractError } from '../util/errors.js';
import { createEmpty, hasUnfinished, removeStaleLock } from './stale-lock.js';

export type SqlValue = number | bigint | string | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Statement {
  run(values: readonly SqlValue[]): void;
  get(values: readonly SqlValue[]): SqlRow | undefined;
  all(values: readonly SqlValue[]): SqlRow[];
}

export interface SqlDatabase {
  /** Name of the file in messages. */
  readonly shown: string;
  /** Prepares a statement on its first use and keeps it until the database is closed. */
  statement(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

/**
 * @param shown name of the file in messages.
 * @throws ExtractError `unreadable` for a file that is not a database; `unwritable` if another process is writing to
 *     the database or the disk fails. Every statement throws the same.
 */
export async function openDatabase(path: string, shown: string, readOnly: boolean): Promise<SqlDatabase> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  await removeStaleLock(path);
  // SQLite would create the file for its owner only, whatever the umask says.
  if (!readOnly) await createEmpty(path, shown);
  if (readOnly && (await hasUnfinished(path))) rollBack(() => new sqlite.Database(path, { fileMustExist: true }));
  const withExplainedErrors = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw explain(cause, shown);
    }
  };
  const database = withExplainedErrors(() => new sqlite.Database(path, { fileMustExist: readOnly, readOnly }));
  const prepared = new Map<string, InstanceType<typeof sqlite.Statement>>();
  return {
    shown,
    statement(sql) {
      let statement = prepared.get(sql);
      if (!statement) {
        statement = withExplainedErrors(() => database.prepare(sql));
        prepared.set(sql, statement);
      }
      const ready = statement;
      return {
        run: (values) => void withExplainedErrors(() => ready.run([...values])),
        // Reads all rows: a transaction cannot end while a statement has unread rows.
        get: (values) => withExplainedErrors(() => ready.all([...values])[0] as SqlRow | undefined),
        all: (values) => withExplainedErrors(() => ready.all([...values]) as SqlRow[]),
      };
    },
    exec: (sql) => withExplainedErrors(() => database.exec(sql)),
    close() {
      for (const statement of prepared.values()) {
        try {
          statement.finalize();
        } catch {
          // SQLite repeats the error of the statement's last execution.
        }
      }
      database.close();
    },
  };
}

/** Rolls back what a killed writer has left, which only a connection for writing can do. */
function rollBack(open: () => { all(sql: string): unknown; close(): void }): void {
  try {
    const database = open();
    try {
      database.all('SELECT count(*) FROM sqlite_master');
    } finally {
      database.close();
    }
  } catch {
    // The caller opens the database again, and explains the error.
  }
}

function explain(cause: unknown, input: string): unknown {
  if (!(cause instanceof Error)) return cause;
  if (/locked/.test(cause.message)) {
    const advice = `wait until the other run has ended; if there is no other run, remove ${input}.lock`;
    return new ExtractError('unwritable', 'is being written by another process', { input, cause, advice });
  }
  if (/unable to open|could not open/i.test(cause.message)) {
    return new ExtractError('not-found', 'cannot be opened', { input, cause, advice: 'check the path' });
  }
  // SQLite's messages about a disk that fails or is full.
  if (/disk|readonly|read-only/i.test(cause.message)) {
    const [problem, advice] = /full/.test(cause.message)
      ? ['no space left on the device', 'free some space and run the command again']
      : [
          `could not be read or written (${cause.message})`,
          'check the disk and the permissions, and run the command again',
        ];
    return new ExtractError('unwritable', problem, { input, cause, advice });
  }
  return unusable(input, cause.message, cause);
}

/** Columns of text, and columns that may be NULL or hold what the caller checks; all others hold numbers. */
const TEXT_COLUMNS = new Set(['type', 'name', 'id', 'text', 'folded', 'reason', 'action', 'list', 'source', 'value']);
const NULLABLE_COLUMNS = new Set(['title', 'date', 'country', 'latitude', 'longitude', 'documents', 'cue']);

/**
 * Reads rows and checks their types: SQLite has no checksums, so a damaged file may hold any value anywhere.
 *
 * @throws ExtractError `unreadable` if a column holds a value of another type.
 */
export function readRows<Row>(db: SqlDatabase, sql: string, values: readonly SqlValue[]): Row[] {
  const found = db.statement(sql).all(values);
  for (const row of found) {
    for (const [column, value] of Object.entries(row)) {
      if (NULLABLE_COLUMNS.has(column)) continue;
      if (typeof value !== (TEXT_COLUMNS.has(column) ? 'string' : 'number'))
        throw unusable(db.shown, `the column ${column} holds a wrong value`);
    }
  }
  return found as unknown as Row[];
}

/** Returns the error for a file that is not an index, or a damaged index. */
function unusable(input: string, reason: string, cause?: Error): ExtractError {
  const advice = 'choose another file, or remove it and create the index again';
  const line = reason.replace(/\s+/g, ' ');
  return new ExtractError('unreadable', `is not a usable index (${line})`, { input, advice, cause });
}
