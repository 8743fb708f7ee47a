/** The bytes of a source, however they lie: a file or standard input, plain or compressed by gzip. */
import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { ExtractError } from '../../util/errors.js';
import { peeked } from '../../util/files/lines.js';
import { openWaiting } from '../../util/files/open-waiting.js';

export interface OpenOptions {
  readonly stdin: Readable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Once aborted, what is being read is left where it is. */
  readonly signal: AbortSignal;
  /** Told how much of a file was read, both in bytes; the size is 0 when it is not known. */
  readonly onRead?: (read: number, size: number) => void;
}

export interface Opened {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of a regular file; undefined for what has no size beforehand. */
  readonly size: number | undefined;
  close(): Promise<void>;
}

/** A chunk of records holds up an interruption until all of them are done. */
const LARGEST_CHUNK = 1 << 16;

/** Opens a path; `-` is standard input. Throws what the file system throws. */
export async function openSource(path: string, options: OpenOptions): Promise<Opened> {
  const { stdin, cwd, signal } = options;
  if (path === '-') {
    const stop = () => stdin.destroy();
    signal.addEventListener('abort', stop);
    return { chunks: stdin, size: undefined, close: async () => signal.removeEventListener('abort', stop) };
  }
  const file = await openWaiting(resolve(cwd, path), 'r', signal);
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw new ExtractError('is-folder', 'is a folder');
    const size = found.isFile() && found.size > 0 ? found.size : undefined;
    if (size !== undefined) {
      // What was read is read, even if closing ends in an error.
      const close = () => file.close().catch(() => {});
      return { chunks: readFile(file, size, options), size, close };
    }
    // A pipe or a device may keep a read waiting, which only a stream can leave.
    const stream = file.createReadStream();
    const stop = () => stream.destroy();
    signal.addEventListener('abort', stop);
    const close = async () => {
      signal.removeEventListener('abort', stop);
      stream.destroy();
    };
    return { chunks: stream, size: undefined, close };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* readFile(file: FileHandle, size: number, { signal, onRead }: OpenOptions): AsyncGenerator<Uint8Array> {
  for (let read = 0; ; ) {
    // Not just ended: what was read so far would pass for the whole.
    signal.throwIfAborted();
    const chunk = Buffer.allocUnsafe(Math.min(size + 1, LARGEST_CHUNK));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead > 0) yield chunk.subarray(0, bytesRead);
    read += bytesRead;
    onRead?.(read, size);
    // A regular file mostly gives all it has, so that there is no need to ask again at its end; a network's may give less.
    if (bytesRead === 0 || (bytesRead < chunk.length && read >= size)) return;
  }
}

/** The stream, unpacked when it begins as gzip data does; text never begins so. */
export async function unpacked(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { first, all } = await peeked(chunks);
  return first[0] === 0x1f && (first[1] === 0x8b || first.length === 1) ? gunzipped(all) : all;
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const gunzip = createGunzip();
  // The error of either end comes out where the unpacked bytes are read.
  pipeline(Readable.from(chunks), gunzip, () => {});
  yield* gunzip;
}
