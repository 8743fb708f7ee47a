/**
 * A journal of finished results: one line an article, written once the result is on the disk. A run that resumes reads
 * it and skips these articles. Each line has a checksum. A killed run can leave a torn last line; reading stops at the
 * first line whose checksum is wrong, and the run does the article of that line, and all later ones, again.
 */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { splitLines } from '../../util/files/lines.js';
import { systemCode } from '../../util/files/system-error.js';

export interface JournalEntry {
  /** Hash of everything that the result depends on: text, options and versions. */
  readonly key: string;
  /** Byte offset at which the result ends, if many results are in one file. */
  readonly end?: number;
  /** {@link checksum} of the result's bytes, if many results are in one file. */
  readonly check?: string;
  /** Size of the result in bytes, if each result has a file of its own; 0 for an empty result, which has no file. */
  readonly size?: number;
  /** True if the article could not be read. */
  readonly failed?: true;
}

export interface ReadEntry extends JournalEntry {
  /** Byte offset in the journal at which the entry ends. */
  readonly journalEnd: number;
}

const MAX_ENTRY_BYTES = 1000;
const NEWLINE = 0x0a;

/** Yields the journal's entries up to the first damaged entry. Yields nothing if there is no journal. */
export async function* readJournal(path: string): AsyncGenerator<ReadEntry> {
  try {
    for await (const { bytes, offset } of splitLines(createReadStream(path), MAX_ENTRY_BYTES, { whole: true })) {
      const entry = bytes.at(-1) === NEWLINE ? parseEntry(bytes) : undefined;
      if (!entry) return;
      yield { ...entry, journalEnd: offset + bytes.length };
    }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function parseEntry(bytes: Uint8Array): JournalEntry | undefined {
  try {
    const [json = '', check] = new TextDecoder().decode(bytes).trimEnd().split('\t');
    return check === checksum(json) ? (JSON.parse(json) as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the beginning of a SHA-256. It detects damage by disks and editors, not forgery. */
export function checksum(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 8);
}

export interface Journal {
  /** Adds an entry to the journal in memory; the next `flush` writes the entry to the disk. */
  add(entry: JournalEntry): void;
  /** Writes all added entries and flushes them to the disk. */
  flush(): Promise<void>;
  /** Truncates the journal to this many bytes. */
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
  remove(): Promise<void>;
}

/** Opens a journal, truncates it to `keep` bytes and appends after them. */
export async function openJournal(path: string, keep: number): Promise<Journal> {
  const file = await openTruncated(path, keep);
  let at = keep;
  let pending = '';
  return {
    add(entry) {
      const json = JSON.stringify(entry);
      pending += `${json}\t${checksum(json)}\n`;
    },
    async flush() {
      if (pending === '') return;
      const bytes = Buffer.from(pending);
      pending = '';
      await writeAll(file, bytes, at);
      at += bytes.length;
      await file.datasync();
    },
    async truncate(length) {
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

/** Windows does not have the flag `O_NOFOLLOW`. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/**
 * Opens a file for writing and truncates it to `keep` bytes. Refuses a symbolic link: the program itself chose the name
 * of the file, so a link of that name can only be an attempt to make it write to another file.
 */
export async function openTruncated(path: string, keep: number, mode?: number): Promise<FileHandle> {
  if (keep === 0) return open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_FOLLOW, mode);
  const file = await open(path, constants.O_RDWR | NO_FOLLOW);
  try {
    await file.truncate(keep);
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
  return file;
}

/**
 * Writes all bytes at an offset of the file. A single `write` may write fewer bytes, for instance on a disk that is
 * almost full.
 */
export async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written);
    written += bytesWritten;
  }
}
