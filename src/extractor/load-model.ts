/** What is shipped in the package's folder `model`, and models of the user's own. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyModelFile } from '../engine/recognise/file/container.js';
import { ExtractError } from '../util/errors.js';
import { readBounded } from '../util/files/read-bounded.js';
import { readingError, systemCode } from '../util/files/system-error.js';

/** Bytes; the shipped model has twelve million. */
const LARGEST_MODEL = 300_000_000;

/** The bytes of the model file. @throws ExtractError `bad-model` */
export function loadModelBytes(): Uint8Array {
  return load(new URL('../../model/extract.model', import.meta.url), 'model');
}

/** The bytes of the place gazetteer. @throws ExtractError `bad-model` */
export function loadPlacesBytes(): Uint8Array {
  return load(new URL('../../model/places.bin', import.meta.url), 'place gazetteer');
}

/** At one go, which takes a few milliseconds; in pieces between other work it would take as long as that work. */
function load(url: URL, what: string): Uint8Array {
  try {
    return readFileSync(url);
  } catch (cause) {
    const problem = `the ${what} could not be read (${systemCode(cause) || String(cause)})`;
    throw new ExtractError('bad-model', problem, { input: fileURLToPath(url), cause });
  }
}

/**
 * The bytes of a model that was trained with `extract train`.
 *
 * @param cwd the folder that a relative path starts from.
 * @throws ExtractError `bad-model` and what reading a file can end in.
 */
export async function loadModelFile(path: string, cwd: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(resolve(cwd, path), LARGEST_MODEL);
  } catch (error) {
    throw readingError(error, path);
  }
  try {
    await verifyModelFile(bytes);
  } catch (cause) {
    const problem = 'is not a model, or a damaged one';
    const details = cause instanceof ExtractError ? ` (${cause.problem})` : '';
    throw new ExtractError('bad-model', `${problem}${details}`, {
      input: path,
      advice: 'give a file that extract train wrote',
      cause,
    });
  }
  return bytes;
}
