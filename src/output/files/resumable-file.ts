/**
 * Writes many results into one file such that a later run can resume after a kill. The writer appends to a hidden file
 * `.NAME.partial` and keeps a journal `.NAME.journal`; at the end it renames the hidden file to its own name. It
 * flushes the results before the journal, so that every journal entry describes a result on the disk. A run that
 * resumes checks the results against the checksums in the journal, keeps those that match, and truncates the file after
 * them.
 */
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { takeLock } from '../../util/files/lock.js';
import { systemCode } from '../../util/files/system-error.js';
import { checksum, openJournal, openTruncated, type ReadEntry, readJournal, writeAll } from './journal.js';
import { hiddenPath } from './short-name.js';
import { type Destination, syncFolder } from './sink.js';

export interface ResumableFile {
  /** Yields the journal entries of the results that an earlier run wrote, in order. */
  entries(): AsyncGenerator<ReadEntry>;
  /** Removes the results after the result of the journal entry `last`; all results if `last` is undefined. */
  truncateAfter(last: ReadEntry | undefined): Promise<void>;
  append(chunk: string, entry: { readonly key: string; readonly failed?: true }): Promise<void>;
  /**
   * Renames the hidden file to the output's name.
   * @param keep true to keep the journal, so that a later run can resume.
   */
  finish(keep: boolean): Promise<void>;
  /** Leaves the file under its hidden name, so that a later run can resume. */
  suspend(): Promise<void>;
}

/** Milliseconds between two flushes: a crash loses at most the results of this time. */
const FLUSH_INTERVAL = 1000;

/**
 * Opens a file of results for writing.
 * @param resume true to keep the results of an earlier run.
 * @throws ExtractError `unwritable` if another run is writing the file.
 */
export async function openResumable(destination: Destination, resume: boolean): Promise<ResumableFile> {
  const release = await takeLock(hiddenPath(destination.target, 'lock'));
  try {
    const file = await openLocked(destination, resume);
    return {
      ...file,
      async finish(keep) {
        await file.finish(keep);
        await release();
      },
      async suspend() {
        await file.suspend();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function openLocked({ target, mode }: Destination, resume: boolean): Promise<ResumableFile> {
  const partial = hiddenPath(target, 'partial');
  const journalPath = hiddenPath(target, 'journal');
  const kept = resume ? await lastKeptEntry(target, partial, journalPath) : undefined;
  // The journal is truncated before the file: it must never have an entry for a result that the file no longer has.
  const journal = await openJournal(journalPath, kept?.journalEnd ?? 0);
  const file = await openTruncated(partial, kept?.end ?? 0, mode).catch(async (error) => {
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
    async truncateAfter(last) {
      end = last?.end ?? 0;
      await journal.truncate(last?.journalEnd ?? 0);
      await file.truncate(end);
    },
    async append(chunk, entry) {
      const bytes = Buffer.from(chunk);
      await writeAll(file, bytes, end);
      end += bytes.length;
      journal.add({ ...entry, end, check: checksum(bytes) });
      if (performance.now() - flushed > FLUSH_INTERVAL) await flush();
    },
    async finish(keep) {
      await flush();
      await file.sync();
      await file.close();
      await rename(partial, target);
      await syncFolder(dirname(target));
      await (keep ? journal.close() : journal.remove());
    },
    async suspend() {
      await flush().catch(() => {});
      await file.close().catch(() => {});
      await journal.close().catch(() => {});
    },
  };
}

/**
 * Returns the last journal entry up to which all results match their checksums. If an earlier run has already renamed
 * the file to `target`, this renames it back to `partial`.
 */
async function lastKeptEntry(target: string, partial: string, journal: string): Promise<ReadEntry | undefined> {
  const unfinished = await lastMatchingEntry(partial, journal);
  if (unfinished !== 'no file') return unfinished;
  // A run that the user interrupts finishes its file, so `target` may have the results.
  const finished = await lastMatchingEntry(target, journal);
  if (finished === 'no file' || finished === undefined) return undefined;
  await rename(target, partial);
  return finished;
}

async function lastMatchingEntry(path: string, journal: string): Promise<ReadEntry | undefined | 'no file'> {
  let last: ReadEntry | undefined;
  const file = await open(path, 'r').catch((error) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return undefined;
  });
  if (!file) return 'no file';
  const pieces = readPieces(file.createReadStream({ autoClose: false }));
  try {
    await pieces.next();
    for await (const entry of readJournal(journal)) {
      const { end, check } = entry;
      // The journal of a folder of results has neither an end offset nor a checksum; it is the wrong journal.
      if (end === undefined || check === undefined) break;
      const { value: piece } = await pieces.next(end - (last?.end ?? 0));
      if (!piece || checksum(...piece) !== check) break;
      last = entry;
    }
  } finally {
    await pieces.return();
    // All bytes have been read, so an error on closing the file does not matter.
    await file.close().catch(() => {});
  }
  return last;
}

/**
 * Reads a stream in pieces of given lengths: call `next(length)` to get the next `length` bytes, in one or more parts
 * (the argument of the first call is ignored). Ends if the stream has fewer bytes left.
 */
async function* readPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[], void, number> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    let rest: Uint8Array = new Uint8Array();
    for (let length = yield []; ; ) {
      const parts: Uint8Array[] = [];
      let missing = length;
      while (missing > 0) {
        if (rest.length === 0) {
          const next = await chunks.next();
          if (next.done) return;
          rest = next.value;
        }
        const part = rest.subarray(0, missing);
        rest = rest.subarray(part.length);
        missing -= part.length;
        parts.push(part);
      }
      length = yield parts;
    }
  } finally {
    await chunks.return?.();
  }
}
