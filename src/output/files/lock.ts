/**
 * Keeps two runs from writing the same files at once: a small file with the number of the process. One that a killed
 * run has left behind holds nobody up.
 */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, unlink } from 'node:fs/promises';
import { kill, pid } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExtractError } from '../../util/errors.js';
import { systemCode } from '../../util/files/system-error.js';

/** More than others could take over, one after another, in the moment that this takes. */
const TRIES = 20;

/**
 * Gives what releases it.
 *
 * @throws ExtractError `unwritable` when another run has it, and what the file system throws.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const own = `${pid} ${await beginOf(pid)}\n`;
  let holder: string | undefined;
  for (let i = 0; i < TRIES; i++) {
    if (await created(path, own)) return onlyOnce(() => unlink(path).catch(() => {}));
    holder = await holderOf(path);
    if (holder !== undefined && (await lives(holder))) break;
    if (holder !== undefined) await removed(path, holder);
  }
  const [number] = holder?.split(' ') ?? [];
  throw new ExtractError('unwritable', `is being written by another run${number ? ` (process ${number})` : ''}`, {
    advice: 'wait until that has ended, or choose another place with --output',
  });
}

function onlyOnce(act: () => Promise<void>): () => Promise<void> {
  let done = false;
  return async () => {
    if (!done) await act();
    done = true;
  };
}

/** Whether the file was not there, and is now. */
async function created(path: string, content: string): Promise<boolean> {
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

/** Milliseconds that a process needs at the most from making the file to writing its number into it. */
const MAKING = 300;

/** What the lock says; undefined when it is gone. */
async function holderOf(path: string): Promise<string | undefined> {
  const content = await contentOf(path);
  if (content !== '') return content;
  await sleep(MAKING);
  return contentOf(path);
}

function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return undefined;
  });
}

/** Removes a lock that nobody holds, unless another has taken it over in the meantime. */
async function removed(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if ((await contentOf(aside)) !== holder) await link(aside, path).catch(() => {});
  } finally {
    await unlink(aside).catch(() => {});
  }
}

async function lives(holder: string): Promise<boolean> {
  const [, number, begin] = /^(\d+) (\d*)\n$/.exec(holder) ?? [];
  // A process writes one result: the number is of an earlier one, as in a container that is started anew.
  if (number === undefined || Number(number) === pid) return false;
  try {
    kill(Number(number), 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const now = await beginOf(Number(number));
  return now === '' || begin === '' || now === begin;
}

/** When a process began, where the system tells (Linux): a later one of the same number is another. */
async function beginOf(process: number): Promise<string> {
  const stat = await readFile(`/proc/${process}/stat`, 'utf8').catch(() => '');
  // The name of the program may hold anything; the 22nd value is the 20th behind it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
