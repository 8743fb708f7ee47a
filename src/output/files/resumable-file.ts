/**
 * One file of many results, which an interrupted run leaves in a state that a later one can go on from. It is written
 * under a hidden name beside its own, with a journal, and gets its own name when the run ends.
 */
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../../util/files/system-error.js';
import { checkOf, openJournal, openKept, type ReadEntry, readJournal, writeAll } from './journal.js';
import { takeLock } from './lock.js';
import { hiddenBeside } from './short-name.js';
import { type Destination, syncFolder } from './sink.js';

export interface ResumableFile {
  /** The results that are there, in order. */
  entries(): AsyncGenerator<ReadEntry>;
  /** Forgets the results after an entry; after none, all of them. */
  cut(last: ReadEntry | undefined): Promise<void>;
  append(chunk: string, entry: { readonly key: string; readonly failed?: true }): Promise<void>;
  /** Gives the file its name. @param keep whether a later run is to know what is done. */
  finish(keep: boolean): Promise<void>;
  /** Leaves the file under its hidden name, for a later run. */
  leave(): Promise<void>;
}

/** Milliseconds between two flushes: at most this much work is done again after a crash. */
const FLUSH = 1000;

/**
 * @param resume whether to keep what an earlier run has left.
 * @throws ExtractError `unwritable` when another run is writing the file.
 */
export async function openResumable(place: Destination, resume: boolean): Promise<ResumableFile> {
  const release = await takeLock(hiddenBeside(place.target, 'lock'));
  try {
    const file = await openAlone(place, resume);
    return {
      ...file,
      async finish(keep) {
        await file.finish(keep);
        await release();
      },
      async leave() {
        await file.leave();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function openAlone({ target, mode }: Destination, resume: boolean): Promise<ResumableFile> {
  const partial = hiddenBeside(target, 'partial');
  const journalPath = hiddenBeside(target, 'journal');
  const kept = resume ? await whatIsLeft(target, partial, journalPath) : undefined;
  // In this order: a journal must never tell of results that are not there.
  const journal = await openJournal(journalPath, kept?.journalEnd ?? 0);
  const file = await openKept(partial, kept?.end ?? 0, mode).catch(async (error) => {
    await journal.close().catch(() => {});
    throw error;
  });
  let end = kept?.end ?? 0;
  let flushed = performance.now();

  const flush = async (): Promise<void> => {
    await file.datasync();
    await journal.flush();
    flushed = performance.now();
  };
  return {
    entries: () => readJournal(journalPath),
    async cut(last) {
      end = last?.end ?? 0;
      await journal.cut(last?.journalEnd ?? 0);
      await file.truncate(end);
    },
    async append(chunk, entry) {
      const bytes = Buffer.from(chunk);
      await writeAll(file, bytes, end);
      end += bytes.length;
      journal.add({ ...entry, end, check: checkOf(bytes) });
      if (performance.now() - flushed > FLUSH) await flush();
    },
    async finish(keep) {
      await flush();
      await file.sync();
      await file.close();
      await rename(partial, target);
      await syncFolder(dirname(target));
      await (keep ? journal.close() : journal.remove());
    },
    async leave() {
      await flush().catch(() => {});
      await file.close().catch(() => {});
      await journal.close().catch(() => {});
    },
  };
}

/** The last entry whose result, and those before it, are as they were written. They are in `partial` from then on. */
async function whatIsLeft(target: string, partial: string, journal: string): Promise<ReadEntry | undefined> {
  const unfinished = await lastWhole(partial, journal);
  if (unfinished !== 'no file') return unfinished;
  // A run that was interrupted in good order has given the file its name already.
  const finished = await lastWhole(target, journal);
  if (finished === 'no file' || finished === undefined) return undefined;
  await rename(target, partial);
  return finished;
}

async function lastWhole(path: string, journal: string): Promise<ReadEntry | undefined | 'no file'> {
  let last: ReadEntry | undefined;
  const file = await open(path, 'r').catch((error) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return undefined;
  });
  if (!file) return 'no file';
  const stretches = inStretches(file.createReadStream({ autoClose: false }));
  try {
    await stretches.next();
    for await (const entry of readJournal(journal)) {
      const { end, check } = entry;
      // One of version 0.1.0 before its release had no check.
      if (end === undefined || check === undefined) break;
      const { value: parts } = await stretches.next(end - (last?.end ?? 0));
      if (!parts || checkOf(...parts) !== check) break;
      last = entry;
    }
  } finally {
    await stretches.return();
    // What was read is read, even if closing ends in an error.
    await file.close().catch(() => {});
  }
  return last;
}

/** Cuts a stream into as many bytes as it is told each time, from the second on; ends when it has not as many. */
async function* inStretches(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[], void, number> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    let left: Uint8Array = new Uint8Array();
    for (let length = yield []; ; ) {
      const parts: Uint8Array[] = [];
      let missing = length;
      while (missing > 0) {
        if (left.length === 0) {
          const next = await chunks.next();
          if (next.done) return;
          left = next.value;
        }
        const part = left.subarray(0, missing);
        left = left.subarray(part.length);
        missing -= part.length;
        parts.push(part);
      }
      length = yield parts;
    }
  } finally {
    await chunks.return?.();
  }
}
