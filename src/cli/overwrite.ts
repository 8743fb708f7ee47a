/** Keeps a command from overwriting a file that it reads. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asWritingErrors } from '../output/files/sink.js';
import { ExtractError } from '../util/errors.js';
import { systemCode } from '../util/files/system-error.js';

/** Returns true if a path leads to the output file of the run. */
export type IsOutput = (path: string) => Promise<boolean>;

/** An option that names the output, such as `--output`, and its value. */
export interface OutputOption {
  readonly name: string;
  readonly path: string;
}

/** A file that the command reads, and the name of that file in messages. */
export interface ReadFile {
  readonly path: string | undefined;
  readonly what?: string;
}

/**
 * Returns a test for the output file: true for every path that leads to the file, through links too. The test compares
 * device and inode, taken now.
 *
 * @throws ExtractError `unwritable` if the output cannot be examined.
 */
export async function outputTest(output: string | undefined, cwd: string): Promise<IsOutput> {
  if (output === undefined) return async () => false;
  const target = resolve(cwd, output);
  const written = await asWritingErrors(fileIdentity(target), output);
  return async (path) => {
    // A device or a pipe may be both read and written: nothing is lost.
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
 * Refuses an output file that the command also reads, or that is the text beside a brat annotation file.
 *
 * @returns a test for input files that are found later.
 * @throws ExtractError `usage`
 */
export async function refuseToOverwrite(
  output: OutputOption | undefined,
  files: readonly ReadFile[],
  cwd: string,
): Promise<IsOutput> {
  const isOutput = await outputTest(output?.path, cwd);
  if (output === undefined) return isOutput;
  for (const { path, what = 'a file that is read' } of files) {
    if (path === undefined) continue;
    const text = path.endsWith('.ann') ? path.replace(/\.ann$/, '.txt') : path;
    if ((await isOutput(path)) || (await isOutput(text))) throw wouldOverwrite(output, what);
  }
  return isOutput;
}

export function wouldOverwrite({ name, path }: OutputOption, what: string): ExtractError {
  return new ExtractError('usage', `${name} ${path} would overwrite ${what}`, { advice: 'choose another path' });
}
