/**
 * A folder of results that mirrors the input, one file an article. Each file appears whole, by a rename. A journal
 * records each finished result with its size: a run that resumes after a kill skips an article if the journal has its
 * entry and the file still has that size. The tree writes nothing outside its folder and follows no link in it.
 */
import { lstat, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExtractError } from '../../util/errors.js';
import { takeLock } from '../../util/files/lock.js';
import { systemCode, writingError } from '../../util/files/system-error.js';
import { type Journal, openJournal, readJournal } from './journal.js';
import { fileSink } from './sink.js';

const JOURNAL = '.extract-journal.jsonl';
const LOCK = '.extract-journal.lock';
/** Milliseconds between two flushes of the journal. */
const FLUSH_INTERVAL = 1000;

/**
 * Opens a folder of results for writing.
 * @param shown name of the folder in messages.
 * @param resume reads the journal of earlier runs.
 * @throws ExtractError `unwritable`
 */
export async function openResultTree(root: string, shown: string, resume: boolean): Promise<ResultTree> {
  let release = async (): Promise<void> => {};
  try {
    await mkdir(root, { recursive: true });
    release = await takeLock(join(root, LOCK));
    const sizes = new Map<string, number>();
    let journalEnd = 0;
    if (resume) {
      for await (const entry of readJournal(join(root, JOURNAL))) {
        if (entry.size !== undefined) sizes.set(entry.key, entry.size);
        journalEnd = entry.journalEnd;
      }
    }
    return new ResultTree(root, shown, sizes, await openJournal(join(root, JOURNAL), journalEnd), release);
  } catch (cause) {
    await release();
    const { code, problem } = writingError(cause, shown);
    throw new ExtractError(code, problem, { input: shown, advice: 'choose another path with --out-dir', cause });
  }
}

export class ResultTree {
  readonly #root: string;
  readonly #shown: string;
  /** Sizes in bytes of the results that earlier runs wrote, by the keys of the results. */
  readonly #earlier: ReadonlyMap<string, number>;
  readonly #journal: Journal;
  readonly #release: () => Promise<void>;
  /** Sizes in bytes of results that are on the disk but not in the journal yet, by file name. */
  readonly #unrecorded = new Map<string, number>();
  readonly #writing = new Set<Promise<void>>();
  /** The folder of the last result; it exists, so it need not be created again. */
  #folder = '';
  #flushed = performance.now();
  #closed = false;

  constructor(
    root: string,
    shown: string,
    earlier: ReadonlyMap<string, number>,
    journal: Journal,
    release: () => Promise<void>,
  ) {
    this.#root = root;
    this.#shown = shown;
    this.#earlier = earlier;
    this.#journal = journal;
    this.#release = release;
  }

  /** Returns true if an earlier run wrote the result `name` with the same key and the file still has its size. */
  async has(name: string, key: string): Promise<boolean> {
    return this.#earlier.has(key) && (await sizeOf(join(this.#root, name))) === this.#earlier.get(key);
  }

  /**
   * Writes the result `name`, replacing an earlier file; an empty result removes the file. Several calls may run at the
   * same time.
   */
  async put(name: string, result: string): Promise<void> {
    // After a run has failed, workers may still deliver results for a moment; these are dropped.
    if (this.#closed) return;
    const work = this.#write(name, result);
    this.#writing.add(work);
    try {
      await work;
      this.#unrecorded.set(name, Buffer.byteLength(result));
    } finally {
      this.#writing.delete(work);
    }
  }

  async #write(name: string, result: string): Promise<void> {
    const path = join(this.#root, name);
    const shown = join(this.#shown, name);
    if (result === '') return rm(path, { force: true }).catch(throwWritingError(shown));
    const folder = dirname(path);
    if (folder !== this.#folder) await makeFolders(this.#root, dirname(name)).catch(throwWritingError(shown));
    this.#folder = folder;
    const sink = await fileSink(path, shown, 'replace');
    try {
      await sink.write(result);
      await sink.finish();
    } catch (error) {
      await sink.discard();
      throw error;
    }
  }

  /**
   * Records in the journal that the result `name` is finished. Without a key nothing is recorded, so a later run writes
   * the result again.
   */
  async record(name: string, key?: string): Promise<void> {
    const size = this.#unrecorded.get(name);
    this.#unrecorded.delete(name);
    if (size === undefined || key === undefined) return;
    this.#journal.add({ key, size });
    if (performance.now() - this.#flushed < FLUSH_INTERVAL) return;
    await this.#journal.flush().catch(throwWritingError(this.#shown));
    this.#flushed = performance.now();
  }

  /** Waits for the results that are being written, flushes the journal and releases the lock. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#writing);
    try {
      await this.#journal.flush();
      await this.#journal.close();
    } catch (error) {
      await this.#journal.close().catch(() => {});
      throwWritingError(this.#shown)(error);
    } finally {
      await this.#release();
    }
  }
}

/**
 * Creates a folder below `root` and its parents. Refuses a symbolic link, which could lead outside `root`.
 *
 * @param name path relative to `root`.
 */
async function makeFolders(root: string, name: string): Promise<void> {
  let folder = root;
  for (const part of name.split(/[\\/]/).filter((each) => each !== '.')) {
    folder = join(folder, part);
    await mkdir(folder).catch((error) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    const found = await lstat(folder);
    if (found.isSymbolicLink())
      throw new ExtractError(
        'unwritable',
        'lies in a folder that is a symbolic link, which may lead outside the output folder',
      );
    if (!found.isDirectory()) throw Object.assign(new Error('is not a folder'), { code: 'ENOTDIR' });
  }
}

function throwWritingError(shown: string): (error: unknown) => never {
  return (error) => {
    throw writingError(error, shown);
  };
}

/**
 * Returns the size of a result file in bytes; 0 if there is no file; undefined for an empty file, a folder or a device.
 */
async function sizeOf(path: string): Promise<number | undefined> {
  const found = await lstat(path).catch((error) => (systemCode(error) === 'ENOENT' ? 'nothing' : undefined));
  if (found === 'nothing') return 0;
  // An empty result has no file, so an empty file is not a result.
  return found?.isFile() ? found.size || undefined : undefined;
}
