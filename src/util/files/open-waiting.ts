/**
 * Opens a file that may be a named pipe, and can stop waiting: opening a pipe waits until another process opens the
 * other end.
 */
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Thrown when the user interrupts the program; the command does not treat it as a failure. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Returns the opened file.
 *
 * @param signal aborting it ends the wait.
 * @throws the file system's errors, and {@link Interrupted} once `signal` is aborted.
 */
export async function openWaiting(path: string, flags: 'r' | 'w', signal?: AbortSignal): Promise<FileHandle> {
  if (signal?.aborted) throw new Interrupted();
  const stop = (): void => openOtherEnd(path);
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

/**
 * Opens and closes the other end of a named pipe, so that a pending `open` of this process returns: Node cannot cancel
 * the `open`.
 */
function openOtherEnd(path: string): void {
  try {
    if (statSync(path).isFIFO()) closeSync(openSync(path, constants.O_RDWR | constants.O_NONBLOCK));
  } catch {
    // The pipe could not be opened. That is harmless: a second Ctrl-C ends the process in any case.
  }
}
