/**
 * One file of many results, which an interrupted run leaves in a state that a later one can go on from. It is written
 * under a hidden name beside its own, with a journal, and gets its own name when the run ends.
 */
import { rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openJournal, openKept, type ReadEntry, readJournal, writeAll } from './journal.js';
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
      journal.add({ ...entry, end });
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

/** The last entry whose result is whole. */
async function whatIsLeft(target: string, partial: string, journal: string): Promise<ReadEntry | undefined> {
  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => undefined,
    );
  // A run that was interrupted in good order has given the file its name already.
  if ((await sizeOf(partial)) === undefined && (await sizeOf(journal)) && (await sizeOf(target)) !== undefined) {
    await rename(target, partial);
  }
  const size = (await sizeOf(partial)) ?? 0;
  let last: ReadEntry | undefined;
  for await (const entry of readJournal(journal)) {
    if (entry.end === undefined || entry.end > size) break;
    last = entry;
  }
  return last;
}
