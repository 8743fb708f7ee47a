/**
 * A folder of results that mirrors the input, a file an article, with a journal of what is done. Nothing is written
 * outside it: links that lie in it are not followed.
 */
import { lstat, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExtractError } from '../../util/errors.js';
import { systemCode, writingError } from '../../util/files/system-error.js';
import { openJournal, readJournal } from './journal.js';
import { takeLock } from './lock.js';
import { fileSink } from './sink.js';

export interface ResultTree {
  /** Whether the result of that name is there, and made from the same. */
  has(name: string, key: string): Promise<boolean>;
  /** Replaces the result of that name, whole or not at all; an empty one takes it away. May be called many times at once. */
  put(name: string, result: string): Promise<void>;
  /** Notes what the result which was put last under that name is made from; without a key, nothing. */
  note(name: string, key?: string): Promise<void>;
  close(): Promise<void>;
}

const JOURNAL = '.extract-journal.jsonl';
const LOCK = '.extract-journal.lock';
/** Milliseconds between two flushes of the journal. */
const FLUSH = 1000;

/**
 * @param shown what the folder is called in messages.
 * @param resume whether to go by the journal of earlier runs.
 * @throws ExtractError `unwritable`
 */
export async function openTree(root: string, shown: string, resume: boolean): Promise<ResultTree> {
  let release = async (): Promise<void> => {};
  try {
    await mkdir(root, { recursive: true });
    release = await takeLock(join(root, LOCK));
    /** The bytes of each result by its key. */
    const done = new Map<string, number>();
    /** The bytes of results that are not noted yet, by their names. */
    const sizes = new Map<string, number>();
    let keep = 0;
    if (resume) {
      for await (const { key, size, journalEnd } of readJournal(join(root, JOURNAL))) {
        if (size !== undefined) done.set(key, size);
        keep = journalEnd;
      }
    }
    const journal = await openJournal(join(root, JOURNAL), keep);
    let flushed = performance.now();
    let last = '';
    const put = async (name: string, result: string): Promise<void> => {
      const path = join(root, name);
      if (result === '') return rm(path, { force: true }).catch(refuse(join(shown, name)));
      const folder = dirname(path);
      if (folder !== last) await makeBelow(root, dirname(name)).catch(refuse(join(shown, name)));
      last = folder;
      const sink = await fileSink(path, join(shown, name), 'replace');
      try {
        await sink.write(result);
        await sink.finish();
      } catch (error) {
        await sink.discard();
        throw error;
      }
    };
    const putting = new Set<Promise<void>>();
    let closed = false;
    return {
      has: async (name, key) => done.has(key) && (await sizeOf(join(root, name))) === done.get(key),
      async put(name, result) {
        // The work on some articles goes on for a moment when the run has failed.
        if (closed) return;
        const work = put(name, result);
        putting.add(work);
        try {
          await work;
          sizes.set(name, Buffer.byteLength(result));
        } finally {
          putting.delete(work);
        }
      },
      async note(name, key) {
        const size = sizes.get(name);
        sizes.delete(name);
        if (size === undefined || key === undefined) return;
        journal.add({ key, size });
        if (performance.now() - flushed < FLUSH) return;
        await journal.flush().catch(refuse(shown));
        flushed = performance.now();
      },
      async close() {
        closed = true;
        await Promise.allSettled(putting);
        try {
          await journal.flush();
          await journal.close();
        } catch (error) {
          await journal.close().catch(() => {});
          refuse(shown)(error);
        } finally {
          await release();
        }
      },
    };
  } catch (cause) {
    await release();
    const { code, problem } = writingError(cause, shown);
    throw new ExtractError(code, problem, { input: shown, advice: 'choose another place with --out-dir', cause });
  }
}

/** Makes a folder and those it lies in, none of them a link to elsewhere. @param name relative to the root. */
async function makeBelow(root: string, name: string): Promise<void> {
  let folder = root;
  for (const part of name.split(/[\\/]/).filter((each) => each !== '.')) {
    folder = join(folder, part);
    await mkdir(folder).catch((error) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    const found = await lstat(folder);
    if (found.isSymbolicLink()) throw new ExtractError('unwritable', 'lies behind a link');
    if (!found.isDirectory()) throw Object.assign(new Error('is no folder'), { code: 'ENOTDIR' });
  }
}

function refuse(shown: string): (error: unknown) => never {
  return (error) => {
    throw writingError(error, shown);
  };
}

/** The bytes of a result; 0 when there is none, and undefined of what is no result. */
async function sizeOf(path: string): Promise<number | undefined> {
  const found = await lstat(path).catch((error) => (systemCode(error) === 'ENOENT' ? 'nothing' : undefined));
  if (found === 'nothing') return 0;
  // An empty result is no file.
  return found?.isFile() ? found.size || undefined : undefined;
}
