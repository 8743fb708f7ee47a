/** An SQLite database, by node-sqlite3-wasm: SQLite itself, which needs no compiler and no download to be installed. */
import { ExtractError } from '../util/errors.js';

export type SqlValue = number | bigint | string | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Statement {
  run(values: readonly SqlValue[]): void;
  get(values: readonly SqlValue[]): SqlRow | undefined;
  all(values: readonly SqlValue[]): SqlRow[];
}

export interface SqlDatabase {
  /** What the file is called in messages. */
  readonly shown: string;
  /** Statements are prepared once, and kept until the database is closed. */
  statement(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

/**
 * @param shown what the file is called in messages.
 * @throws ExtractError `unreadable` for what is no database; `unwritable` when somebody else is writing, or the disk fails.
 */
export async function openDatabase(path: string, shown: string, readOnly: boolean): Promise<SqlDatabase> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw explained(cause, shown);
    }
  };
  const database = guarded(() => new sqlite.Database(path, { fileMustExist: readOnly, readOnly }));
  const prepared = new Map<string, InstanceType<typeof sqlite.Statement>>();
  return {
    shown,
    statement(sql) {
      let statement = prepared.get(sql);
      if (!statement) {
        statement = guarded(() => database.prepare(sql));
        prepared.set(sql, statement);
      }
      const ready = statement;
      return {
        run: (values) => void guarded(() => ready.run([...values])),
        // All of them: a statement that is left at its first row keeps a transaction from ending.
        get: (values) => guarded(() => ready.all([...values])[0] as SqlRow | undefined),
        all: (values) => guarded(() => ready.all([...values]) as SqlRow[]),
      };
    },
    exec: (sql) => guarded(() => database.exec(sql)),
    close() {
      for (const statement of prepared.values()) {
        try {
          statement.finalize();
        } catch {
          // SQLite repeats the error that the statement had when it ran.
        }
      }
      database.close();
    },
  };
}

function explained(cause: unknown, input: string): unknown {
  if (!(cause instanceof Error)) return cause;
  if (/locked/.test(cause.message)) {
    const advice = `wait for the other run; if there is none, remove ${input}.lock`;
    return new ExtractError('unwritable', 'is in use', { input, cause, advice });
  }
  if (/unable to open|could not open/i.test(cause.message)) {
    return new ExtractError('not-found', 'cannot be opened', { input, cause, advice: 'check the path' });
  }
  // What SQLite says of a disk that fails, or has no room left.
  if (/disk|readonly|read-only/i.test(cause.message)) {
    const [problem, advice] = /full/.test(cause.message)
      ? ['no space left on the device', 'make room, and give the same line again']
      : [
          `could not be read or written (${cause.message})`,
          'check the disk and the permissions, and give the same line again',
        ];
    return new ExtractError('unwritable', problem, { input, cause, advice });
  }
  return unusable(input, cause.message, cause);
}

/** The error of a file that is no index, or a damaged one. */
export function unusable(input: string, reason: string, cause?: Error): ExtractError {
  const advice = 'choose another file, or remove it and make the index anew';
  const line = reason.replace(/\s+/g, ' ');
  return new ExtractError('unreadable', `is no index that can be used (${line})`, { input, advice, cause });
}
