/**
 * Destinations of results: a stream, or a file that appears whole or not at all. A killed run leaves at worst a hidden
 * temporary file; the output file still has its old content.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { Interrupted, openWaiting } from '../../util/files/open-waiting.js';
import { systemCode, writingError } from '../../util/files/system-error.js';
import { hiddenPath } from './short-name.js';

export interface Sink {
  /**
   * Writes a chunk. Resolves when the stream or the file has taken the chunk, so that a slow reader slows the writer
   * down (back-pressure).
   */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Called after the last chunk: renames the temporary file, so that the output appears under its own name. */
  finish(): Promise<void>;
  /** Removes the unfinished output. What a stream has sent stays sent. */
  discard(): Promise<void>;
}

/**
 * Thrown when the reader of the output has closed the stream, as in `extract … | head`. The command does not treat this
 * as a failure.
 */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ECONNRESET']);

export function streamSink(stream: Writable, name: string): Sink {
  // The callback of `write` reports the error. Without a listener as well, Node would throw the stream's error.
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
 * Writes to a temporary file in the same folder, then renames it to `path`: a reader of `path` sees either the old
 * content or the whole new content. A device or a named pipe cannot be replaced, so the sink writes to it directly.
 *
 * @param name the name of the file in messages.
 * @param links `follow` writes to the target of a link; `replace` replaces the link by a file.
 * @param signal ends the wait for the reader of a named pipe.
 * @throws ExtractError `unwritable`
 */
export async function fileSink(
  path: string,
  name: string,
  links: Links = 'follow',
  signal?: AbortSignal,
): Promise<Sink> {
  const safely = <T>(work: Promise<T>): Promise<T> => asWritingErrors(work, name);
  const { target, mode, replace } = await safely(resolveDestination(path, links));
  if (!replace) {
    const file = await safely(openWaiting(target, 'w', signal));
    return {
      write: (chunk) => writeToPipe(file.writeFile(chunk), name),
      finish: () => safely(file.close()),
      discard: () => safely(file.close()),
    };
  }
  const temporary = hiddenPath(target, `${randomBytes(6).toString('hex')}.tmp`);
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

/** Turns an error of `work` into the ExtractError `unwritable` about `name`. */
export async function asWritingErrors<T>(work: Promise<T>, name: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Interrupted ? error : writingError(error, name);
  }
}

/** Awaits a write to a device or a named pipe; throws {@link ClosedPipe} if the reader of the pipe has closed it. */
async function writeToPipe(work: Promise<void>, name: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw systemCode(error) === 'EPIPE' ? new ClosedPipe() : writingError(error, name);
  }
}

export interface Destination {
  /** Path of the file to write, with all symbolic links resolved. */
  readonly target: string;
  /** Permissions of the new file, copied from the file that it replaces. */
  readonly mode: number;
  /** True for a regular file; false for a device or a named pipe, which a file must not replace. */
  readonly replace: boolean;
}

export type Links = 'follow' | 'replace';

/** Finds out what an output path leads to: a file, a link to a file, or a device or pipe. */
export async function resolveDestination(path: string, links: Links = 'follow'): Promise<Destination> {
  const follow = links === 'follow';
  const found = await unlessMissing(follow ? stat(path) : lstat(path));
  if (!found) return { target: path, mode: 0o666, replace: true };
  if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (!follow) return { target: path, mode: found.isFile() ? found.mode & 0o777 : 0o666, replace: true };
  // `/dev/stdout` may lead to a file without a path: a pipe, or a file that was removed.
  const target = found.isFile() ? await unlessMissing(realpath(path)) : undefined;
  if (target === undefined) return { target: path, mode: 0o666, replace: false };
  return { target, mode: found.mode & 0o777, replace: true };
}

function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
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

/**
 * Flushes the directory entries of a folder to the disk, where the file system supports it, so that a rename survives a
 * crash.
 */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close().catch(() => {});
}
