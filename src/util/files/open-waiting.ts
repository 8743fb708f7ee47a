/** Opens what may be a named pipe, which keeps the call waiting until somebody has opened its other end. */
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** The user has seen enough: not a failure. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * @param signal once aborted, the wait ends, and nothing is opened.
 * @throws what the file system throws, and {@link Interrupted}.
 */
export async function openWaiting(path: string, flags: 'r' | 'w', signal?: AbortSignal): Promise<FileHandle> {
  if (signal?.aborted) throw new Interrupted();
  const stop = (): void => beOtherEnd(path);
  signal?.addEventListener('abort', stop);
  try {
    const file = await open(path, flags);
    if (!signal?.aborted) return file;
    await file.close().catch(() => {});
    throw new Interrupted();
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Whoever waits for the other end of a pipe waits no more: the call itself cannot be taken back. */
function beOtherEnd(path: string): void {
  try {
    if (statSync(path).isFIFO()) closeSync(openSync(path, constants.O_RDWR | constants.O_NONBLOCK));
  } catch {
    // A second interruption ends the process in any case.
  }
}
