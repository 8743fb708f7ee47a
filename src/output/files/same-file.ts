/** Whether names are of one file, however they are spelled and whatever links they lead through. */
import { stat } from 'node:fs/promises';
import { systemCode } from '../../util/files/system-error.js';

/** Tells a file or a folder from all others; undefined of what is not there, and '' of devices and pipes. */
export async function identity(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    return found.isFile() || found.isDirectory() ? `${found.dev}:${found.ino}` : '';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return undefined;
    throw error;
  }
}

/** As {@link identity}, of what need not be readable. */
export function identityIfAny(path: string): Promise<string | undefined> {
  return identity(path).catch(() => undefined);
}
