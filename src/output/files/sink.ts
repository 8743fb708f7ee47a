/** Where results go: a stream, or a file that appears whole or not at all. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { Interrupted, openWaiting } from '../../util/files/open-waiting.js';
import { systemCode, writingError } from '../../util/files/system-error.js';
import { hiddenBeside } from './short-name.js';

export interface Sink {
  /** Resolves when the chunk is handed on, so that a slow reader slows the work down. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Everything was written: make it visible. */
  finish(): Promise<void>;
  /** Leave no trace, as far as that can be. */
  discard(): Promise<void>;
}

/** The reader of a stream went away (`| head`). Not a failure: whoever reads has seen enough. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ECONNRESET']);

export function streamSink(stream: Writable, name: string): Sink {
  // Without a listener, Node throws a stream's error although the write's callback has told of it.
  stream.on('error', () => {});
  const write = (chunk: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (chunk === '') return resolve();
      stream.write(chunk, (error) => {
        if (!error) resolve();
        else reject(CLOSED.has(systemCode(error)) ? new ClosedPipe() : writingError(error, name));
      });
    });
  return { write, finish: async () => {}, discard: async () => {} };
}

/**
 * Writes to a temporary file beside `path`, then renames it: a reader of `path` sees the old content or the whole
 * new one. A device or a named pipe cannot be replaced and is written to directly.
 *
 * @param links whether a link of that name stays one and its target gets the content, or is replaced.
 * @param signal ends the wait for the reader of a named pipe.
 * @throws ExtractError `unwritable`
 */
export async function fileSink(
  path: string,
  name: string,
  links: Links = 'follow',
  signal?: AbortSignal,
): Promise<Sink> {
  const safely = <T>(work: Promise<T>): Promise<T> => guarded(work, name);
  const { target, mode, replace } = await safely(destination(path, links));
  if (!replace) {
    const file = await safely(openWaiting(target, 'w', signal));
    return {
      write: (chunk) => piped(file.writeFile(chunk), name),
      finish: () => safely(file.close()),
      discard: () => safely(file.close()),
    };
  }
  const temporary = hiddenBeside(target, `${randomBytes(6).toString('hex')}.tmp`);
  const file = await safely(open(temporary, 'wx', mode));
  return {
    write: (chunk) => safely(file.writeFile(chunk)),
    finish: () => safely(commit(file, temporary, target)),
    discard: async () => {
      await file.close().catch(() => {});
      await unlink(temporary).catch(() => {});
    },
  };
}

/** The work, its failure told as one of writing to `name`. */
export async function guarded<T>(work: Promise<T>, name: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Interrupted ? error : writingError(error, name);
  }
}

/** Writing to what may be a named pipe, whose reader may have seen enough. */
async function piped(work: Promise<void>, name: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw systemCode(error) === 'EPIPE' ? new ClosedPipe() : writingError(error, name);
  }
}

export interface Destination {
  readonly target: string;
  readonly mode: number;
  readonly replace: boolean;
}

export type Links = 'follow' | 'replace';

/** Where the content goes; it keeps the mode of what is replaced. */
export async function destination(path: string, links: Links = 'follow'): Promise<Destination> {
  const follow = links === 'follow';
  const found = await orNothing(follow ? stat(path) : lstat(path));
  if (!found) return { target: path, mode: 0o666, replace: true };
  if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (!follow) return { target: path, mode: found.isFile() ? found.mode & 0o777 : 0o666, replace: true };
  // What is behind /dev/stdout or /dev/fd/1 may have no name: a pipe, or a file that was removed.
  const target = found.isFile() ? await orNothing(realpath(path)) : undefined;
  if (target === undefined) return { target: path, mode: 0o666, replace: false };
  return { target, mode: found.mode & 0o777, replace: true };
}

function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return undefined;
  });
}

async function commit(file: FileHandle, temporary: string, target: string): Promise<void> {
  await file.sync();
  await file.close();
  await rename(temporary, target);
  await syncFolder(dirname(target));
}

/** Brings the names of a folder to the disk, where the file system can do that. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close().catch(() => {});
}
