/**
 * A journal of what is done: a line an article, added when its result is safe on the disk. Each line has a checksum; one
 * that is torn or damaged ends the journal, and what it and the lines after it told of is done again.
 */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { splitLines } from '../../util/files/lines.js';
import { systemCode } from '../../util/files/system-error.js';

export interface JournalEntry {
  /** What the result depends on, as a hash. */
  readonly key: string;
  /** Where the result ends in a common file, in bytes. */
  readonly end?: number;
  /** A check of the result's bytes in a common file, by {@link checkOf}. */
  readonly check?: string;
  /** How many bytes the result has in a file of its own; 0 when there is none. */
  readonly size?: number;
  /** The article could not be read. */
  readonly failed?: true;
}

export interface ReadEntry extends JournalEntry {
  /** Where the entry ends in the journal, in bytes. */
  readonly journalEnd: number;
}

const LONGEST_ENTRY = 1000;
const NEWLINE = 0x0a;

/** The entries of a journal, as far as they are whole; none when there is no journal. */
export async function* readJournal(path: string): AsyncGenerator<ReadEntry> {
  try {
    for await (const { bytes, offset } of splitLines(createReadStream(path), LONGEST_ENTRY, { whole: true })) {
      const entry = bytes.at(-1) === NEWLINE ? parsed(bytes) : undefined;
      if (!entry) return;
      yield { ...entry, journalEnd: offset + bytes.length };
    }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function parsed(bytes: Uint8Array): JournalEntry | undefined {
  try {
    const [json = '', check] = new TextDecoder().decode(bytes).trimEnd().split('\t');
    return check === checkOf(json) ? (JSON.parse(json) as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** The beginning of a SHA-256: against disks and editors, not against an enemy, who could write a journal. */
export function checkOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 8);
}

export interface Journal {
  /** Notes an entry; it is written with the next flush. */
  add(entry: JournalEntry): void;
  /** Brings all that was noted to the disk. */
  flush(): Promise<void>;
  /** Forgets what comes after this many bytes. */
  cut(length: number): Promise<void>;
  close(): Promise<void>;
  remove(): Promise<void>;
}

/** Opens a journal for writing after its first `keep` bytes. */
export async function openJournal(path: string, keep: number): Promise<Journal> {
  const file = await openKept(path, keep);
  let at = keep;
  let pending = '';
  return {
    add(entry) {
      const json = JSON.stringify(entry);
      pending += `${json}\t${checkOf(json)}\n`;
    },
    async flush() {
      if (pending === '') return;
      const bytes = Buffer.from(pending);
      pending = '';
      await writeAll(file, bytes, at);
      at += bytes.length;
      await file.datasync();
    },
    async cut(length) {
      await file.truncate(length);
      at = length;
    },
    close: () => file.close(),
    async remove() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}

/** Where the system can tell (Windows cannot). */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/** A file that has its first `keep` bytes, and nothing after them. It has a name of our own choice: a link is a trap. */
export async function openKept(path: string, keep: number, mode?: number): Promise<FileHandle> {
  if (keep === 0) return open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_LINK, mode);
  const file = await open(path, constants.O_RDWR | NO_LINK);
  try {
    await file.truncate(keep);
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
  return file;
}

/** Writes all bytes at a place; a single call may write fewer than it was given, as on a disk that fills up. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written);
    written += bytesWritten;
  }
}
