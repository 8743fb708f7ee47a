/** Compares the stored articles of an index with their checksums. */
import { ExtractError } from '../util/errors.js';
import { checksumOf, type StoredSpan } from './checksum.js';
import { openDatabase, readRows } from './database.js';
import { checkVersion } from './schema.js';

export interface IndexCheck {
  readonly articles: number;
  /** An error for each article that differs from its checksum. */
  readonly damaged: readonly ExtractError[];
}

/** @param shown name of the file in messages. @throws ExtractError if the database cannot be read at all */
export async function checkIndex(path: string, shown: string): Promise<IndexCheck> {
  const db = await openDatabase(path, shown, true);
  try {
    checkVersion(db);
    const [integrity] = db.statement('PRAGMA quick_check(1)').all([]);
    const problem = Object.values(integrity ?? {})[0];
    const damaged: ExtractError[] = [];
    if (problem !== 'ok') damaged.push(damage(shown, `the file is damaged (${String(problem)})`));
    const ids = readRows<{ document: number }>(db, 'SELECT document FROM documents ORDER BY document', []);
    for (const { document } of ids) {
      const [row] = db
        .statement('SELECT id, title, date, text, checksum FROM documents WHERE document = ?')
        .all([document]);
      const spans = db
        .statement('SELECT DISTINCT start, end, text FROM spans WHERE document = ? ORDER BY start, end')
        .all([document])
        .map(({ start, end, text }) => [start, end, text] as unknown as StoredSpan);
      const stored = row as unknown as Parameters<typeof checksumOf>[0] & { checksum: string };
      if (row === undefined || checksumOf(stored, spans) !== stored.checksum) {
        damaged.push(damage(shown, `the article ${String(row?.id ?? document)} differs from its checksum`));
      }
    }
    return { articles: ids.length, damaged };
  } finally {
    db.close();
  }
}

function damage(input: string, problem: string): ExtractError {
  return new ExtractError('damaged', problem, { input, advice: 'read everything again with extract index --rebuild' });
}
