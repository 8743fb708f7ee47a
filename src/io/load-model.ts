/** What is shipped in the package's folder `model`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ExtractError } from '../errors.js';
import { systemCode } from './system-error.js';

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
