/** Refuses an output file that is also an input file. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asWritingErrors } from '../../../output/files/sink.js';
import { ExtractError } from '../../../util/errors.js';
import { systemCode } from '../../../util/files/system-error.js';

/**
 * Returns a function that returns true if a path is the output file, whatever its spelling and links. It compares device
 * and inode, taken when the run started.
 *
 * @throws ExtractError `unwritable` if the output file cannot be examined.
 */
export async function isOutput(output: string | undefined, cwd: string): Promise<(path: string) => Promise<boolean>> {
  if (output === undefined) return async () => false;
  const target = resolve(cwd, output);
  const written = await asWritingErrors(fileIdentity(target), output);
  return async (path) => {
    // Writing to a device or a pipe destroys nothing that is read from it.
    if (path === '-' || written === '') return false;
    const read = resolve(cwd, path);
    return written === undefined ? read === target : (await fileIdentity(read).catch(() => undefined)) === written;
  };
}

/** Returns device and inode of a file or folder; undefined if it does not exist; '' for a device or a pipe. */
async function fileIdentity(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    return found.isFile() || found.isDirectory() ? `${found.dev}:${found.ino}` : '';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return undefined;
    throw error;
  }
}

/**
 * Checks the input files that are known before the run starts.
 *
 * @param read input files, each with its name in messages. For a `.ann` file the `.txt` file next to it counts as well.
 * @returns the function of {@link isOutput}, for input files that the run finds later.
 * @throws ExtractError `usage`
 */
export async function refuseToReplace(
  output: string | undefined,
  read: readonly (readonly [path: string | undefined, what?: string])[],
  cwd: string,
): Promise<(path: string) => Promise<boolean>> {
  const isWritten = await isOutput(output, cwd);
  for (const [path, what = 'what is read'] of read) {
    if (path === undefined) continue;
    const text = path.endsWith('.ann') ? path.replace(/\.ann$/, '.txt') : path;
    if ((await isWritten(path)) || (await isWritten(text))) throw wouldReplace(output, what);
  }
  return isWritten;
}

export function wouldReplace(output: string | undefined, what: string): ExtractError {
  return new ExtractError('usage', `--output ${output} would replace ${what}`, { advice: 'choose another name' });
}
