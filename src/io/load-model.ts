/** What is shipped in the package's folder `model`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ExtractError } from '../errors.js';
import { systemCode } from './system-error.js';

/** The bytes of the model file. @throws ExtractError `bad-model` */
export function loadModelBytes(): Promise<Uint8Array> {
  return load(new URL('../../model/extract.model', import.meta.url), 'model');
}

/** The bytes of the place gazetteer. @throws ExtractError `bad-model` */
export function loadPlacesBytes(): Promise<Uint8Array> {
  return load(new URL('../../model/places.bin', import.meta.url), 'place gazetteer');
}

async function load(url: URL, what: string): Promise<Uint8Array> {
  try {
    return await readFile(url);
  } catch (cause) {
    const problem = `the ${what} could not be read (${systemCode(cause) || String(cause)})`;
    throw new ExtractError('bad-model', problem, { input: fileURLToPath(url), cause });
  }
}
