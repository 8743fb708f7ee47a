/**
 * The lock of SQLite is a folder beside the database, which a killed process leaves behind: it would keep everybody from
 * reading. A writer holds a second lock, a file with its process id, which shows whether the writer still runs.
 */
import { open, rmdir, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLocked } from '../util/files/lock.js';
import { systemCode, writingError } from '../util/files/system-error.js';

/** Milliseconds for which a reader waits for another reader, which has no second lock. */
const PATIENCE = 3000;
const INTERVAL = 50;

/** Returns the path of the file that the writer of a database holds. */
export function writerLock(path: string): string {
  return `${path}.writer`;
}

/**
 * Removes the lock of a killed process. A running writer keeps its lock, and the caller gets SQLite's error. A process
 * that only reads holds the lock during a statement: if the lock stays longer, its process was killed.
 */
export async function removeStaleLock(path: string): Promise<void> {
  const lock = `${path}.lock`;
  const first = await createdAt(lock);
  if (first === undefined) return;
  if (await isLocked(writerLock(path))) return;
  const isWriters = (await createdAt(writerLock(path))) !== undefined;
  for (let waited = 0; !isWriters && waited < PATIENCE; waited += INTERVAL) {
    await sleep(INTERVAL);
    if ((await createdAt(lock)) !== first) return;
  }
  await rmdir(lock).catch(() => {});
}

async function createdAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

/** Creates an empty file with the permissions of the umask, unless the file exists. @throws ExtractError */
export async function createEmpty(path: string, shown: string): Promise<void> {
  try {
    await (await open(path, 'a')).close();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw writingError(error, shown);
  }
}

/** Returns true if a killed writer has left a transaction that SQLite has to roll back. */
export async function hasUnfinished(path: string): Promise<boolean> {
  return (await createdAt(`${path}-journal`)) !== undefined;
}
