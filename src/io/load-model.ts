/** The shipped model, from the package's folder. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ExtractError } from '../errors.js';
import { systemCode } from './system-error.js';

const MODEL = new URL('../../model/extract.model', import.meta.url);

/** The bytes of the model file. @throws ExtractError `bad-model` */
export async function loadModelBytes(): Promise<Uint8Array> {
  try {
    return await readFile(MODEL);
  } catch (cause) {
    const problem = `the model could not be read (${systemCode(cause) || String(cause)})`;
    throw new ExtractError('bad-model', problem, { input: fileURLToPath(MODEL), cause });
  }
}
