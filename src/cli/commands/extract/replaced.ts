/** Keeps a run from writing over what it reads. */
import { resolve } from 'node:path';
import { identity, identityIfAny } from '../../../output/files/same-file.js';
import { guarded } from '../../../output/files/sink.js';
import { ExtractError } from '../../../util/errors.js';

/**
 * Whether a path is the file that is to be written, for as long as that is the one it was.
 *
 * @throws ExtractError `unwritable` when that cannot be told.
 */
export async function isOutput(output: string | undefined, cwd: string): Promise<(path: string) => Promise<boolean>> {
  if (output === undefined) return async () => false;
  const target = resolve(cwd, output);
  const written = await guarded(identity(target), output);
  return async (path) => {
    // Who reads a device or a pipe loses nothing when it is written to.
    if (path === '-' || written === '') return false;
    const read = resolve(cwd, path);
    return written === undefined ? read === target : (await identityIfAny(read)) === written;
  };
}

/**
 * @param read the files that are read, with what messages call them; brat's annotation has its text beside it.
 * @returns whether a path that is come to later is the output.
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
