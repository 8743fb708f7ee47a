/** Opens a source and returns its bytes: a file or standard input, plain or compressed by gzip. */
import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { ExtractError } from '../../util/errors.js';
import { joinBytes, peek } from '../../util/files/lines.js';
import { openWaiting } from '../../util/files/open-waiting.js';

export interface OpenOptions {
  readonly stdin: Readable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Aborting this signal ends the reading. */
  readonly signal: AbortSignal;
  /** Called after each chunk of a file with the number of bytes read so far and the file's size in bytes. */
  readonly onRead?: (read: number, size: number) => void;
}

export interface Opened {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Size of a regular file in bytes; undefined for a pipe or a device. */
  readonly size: number | undefined;
  close(): Promise<void>;
}

/**
 * Maximum bytes of a chunk. Small chunks let an interruption take effect soon: it waits until all records of a chunk
 * are done.
 */
const LARGEST_CHUNK = 1 << 16;

/** Opens a path; `-` is standard input. @throws the file system's errors */
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
      // An error on closing the file is ignored, because the bytes have been read.
      const close = () => file.close().catch(() => {});
      return { chunks: readFile(file, size, options), size, close };
    }
    // A read from a pipe or a device may wait forever. A stream can be destroyed while it waits.
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
    // An abort throws: if the generator simply returned, the part read so far would be taken for the whole file.
    signal.throwIfAborted();
    const chunk = Buffer.allocUnsafe(Math.min(size + 1, LARGEST_CHUNK));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead > 0) yield chunk.subarray(0, bytesRead);
    read += bytesRead;
    onRead?.(read, size);
    // Ends at a short read once the file's size is reached, which saves one more read. A network file may give a short
    // read before that.
    if (bytesRead === 0 || (bytesRead < chunk.length && read >= size)) return;
  }
}

/** Returns the stream; unpacked if it begins with the first bytes of gzip data, with which no text begins. */
export async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { first, all } = await peek(chunks);
  return first[0] === 0x1f && (first[1] === 0x8b || first.length === 1) ? gunzip(all) : all;
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const unzip = createGunzip();
  let length = 0;
  const packed = withoutLineBreaks(chunks, () => length < SIZE_WITH_LINE_BREAK);
  // No callback is needed: an error of either stream is thrown where the unpacked bytes are read.
  pipeline(Readable.from(packed), unzip, () => {});
  for await (const chunk of unzip) {
    length += chunk.length;
    yield chunk;
  }
}

/** Gzip data ends with the unpacked size in four bytes. From this size on, the last byte can equal a line break. */
const SIZE_WITH_LINE_BREAK = 0x0a << 24;

/**
 * Yields the stream. If `drop` returns true at the end, leaves out the line breaks that a transfer in text mode has
 * added at the end.
 */
async function* withoutLineBreaks(chunks: AsyncIterable<Uint8Array>, drop: () => boolean): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const end = chunk.findLastIndex((byte) => byte !== 0x0a && byte !== 0x0d) + 1;
    if (end > 0) {
      if (held.length > 0) yield held;
      yield chunk.subarray(0, end);
      held = chunk.subarray(end);
    } else held = joinBytes([held, chunk]);
  }
  if (held.length > 0 && !drop()) yield held;
}
