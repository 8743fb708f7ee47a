/**
 * A lock that keeps two runs from writing the same files: a small file with the process id of its holder. A killed run
 * leaves its lock file behind; the next run sees that the process no longer exists and takes the lock over.
 */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, unlink } from 'node:fs/promises';
import { kill, pid } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExtractError } from '../errors.js';
import { systemCode } from './system-error.js';

/**
 * Maximum number of attempts to create the lock file. An attempt fails if another run takes over the stale lock at the
 * same moment.
 */
const MAX_ATTEMPTS = 20;

/**
 * Takes the lock and returns the function that releases it.
 *
 * @throws ExtractError `unwritable` if another run holds the lock; errors of the file system as they are.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const own = `${pid} ${await readStartTime(pid)}\n`;
  let holder: string | undefined;
  for (let i = 0; i < MAX_ATTEMPTS; i++) {
    if (await createLock(path, own)) return onlyOnce(() => unlink(path).catch(() => {}));
    holder = await readHolder(path);
    if (holder !== undefined && (await isRunning(holder))) break;
    if (holder !== undefined) await removeStaleLock(path, holder);
  }
  const [number] = holder?.split(' ') ?? [];
  throw new ExtractError('unwritable', `is being written by another run${number ? ` (process ${number})` : ''}`, {
    advice: 'wait until that run has ended, or choose another path with --output',
  });
}

/** Returns true if a running process holds the lock. */
export async function isLocked(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  return holder !== undefined && (await isRunning(holder));
}

function onlyOnce(act: () => Promise<void>): () => Promise<void> {
  let done = false;
  return async () => {
    if (!done) await act();
    done = true;
  };
}

/** Creates the lock file. Returns false if the file exists already. */
async function createLock(path: string, content: string): Promise<boolean> {
  const file = await open(path, 'wx').catch((error) => {
    if (systemCode(error) !== 'EEXIST') throw error;
    return undefined;
  });
  if (!file) return false;
  try {
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    await file.close().catch(() => {});
    await unlink(path).catch(() => {});
    throw error;
  }
}

/**
 * Milliseconds to wait for an empty lock file to get its process id: the process that creates the file writes the id a
 * moment later.
 */
const WRITE_DELAY = 300;

/** Returns the content of the lock file, which identifies its holder; undefined if the file no longer exists. */
async function readHolder(path: string): Promise<string | undefined> {
  const content = await readIfThere(path);
  if (content !== '') return content;
  await sleep(WRITE_DELAY);
  return readIfThere(path);
}

function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return undefined;
  });
}

/**
 * Removes the lock of a process that no longer exists. Another run may replace the lock between the check and the
 * removal, so this renames the lock first, reads it again, and puts it back if its holder has changed.
 */
async function removeStaleLock(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if ((await readIfThere(aside)) !== holder) await link(aside, path).catch(() => {});
  } finally {
    await unlink(aside).catch(() => {});
  }
}

async function isRunning(holder: string): Promise<boolean> {
  const [, number, start] = /^(\d+) (\d*)\n$/.exec(holder) ?? [];
  // A process takes each lock only once. If the lock has this process's own id, an earlier process had the same id: a
  // container that starts again numbers its processes alike.
  if (number === undefined || Number(number) === pid) return false;
  try {
    kill(Number(number), 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const now = await readStartTime(Number(number));
  return now === '' || start === '' || now === start;
}

/**
 * Returns the start time of a process on Linux, '' on other systems. Another process that reuses the process id has
 * another start time.
 */
async function readStartTime(process: number): Promise<string> {
  const stat = await readFile(`/proc/${process}/stat`, 'utf8').catch(() => '');
  // In `/proc/PID/stat`, the program name in parentheses may contain blanks. Field 22, the start time, is the 20th
  // field after the name.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
