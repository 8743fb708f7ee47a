/** Reads model files: the shipped model and gazetteer in the package's folder `model`, and models of the user. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksumOf, modelTypes, openModelFile, verifyModelFile } from '../engine/recognise/file/container.js';
import { type EntityType, KNOWN_TYPES } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { readBounded } from '../util/files/read-bounded.js';
import { readingError, systemCode } from '../util/files/system-error.js';

/** Maximum size of a model file in bytes; the shipped model has twelve million. */
const MAX_MODEL_BYTES = 300_000_000;

/** A model file that the user trained, read and verified. */
export interface UserModel {
  readonly bytes: Uint8Array;
  /** The SHA-256 in the header of the file; {@link readModel} has verified it. */
  readonly checksum: string;
  readonly version: string;
  /** The entity types of the model that are not among {@link KNOWN_TYPES}. */
  readonly ownTypes: readonly EntityType[];
}

/** Returns the bytes of the shipped model. @throws ExtractError `bad-model` */
export function loadModelBytes(): Uint8Array {
  return load(new URL('../../model/extract.model', import.meta.url), 'model');
}

/** Returns the bytes of the shipped place gazetteer. @throws ExtractError `bad-model` */
export function loadPlacesBytes(): Uint8Array {
  return load(new URL('../../model/places.bin', import.meta.url), 'place gazetteer');
}

/**
 * Reads synchronously, because one call takes a few milliseconds; an asynchronous read would wait until the modules are
 * loaded.
 */
function load(url: URL, what: string): Uint8Array {
  try {
    return readFileSync(url);
  } catch (cause) {
    const problem = `the ${what} could not be read (${systemCode(cause) || String(cause)})`;
    throw new ExtractError('bad-model', problem, { input: fileURLToPath(url), cause });
  }
}

/**
 * Reads a model file that `extract train` wrote, and compares its checksum.
 *
 * @param cwd the folder that a relative path starts from.
 * @throws ExtractError `bad-model`, `not-found` and the other errors of reading a file.
 */
export async function readModel(path: string, cwd: string): Promise<UserModel> {
  const bytes = await readBounded(resolve(cwd, path), MAX_MODEL_BYTES).catch((error) => {
    throw readingError(error, path);
  });
  try {
    await verifyModelFile(bytes);
  } catch (cause) {
    const detail = cause instanceof ExtractError ? ` (${cause.problem})` : '';
    throw new ExtractError('bad-model', `is not a model, or is damaged${detail}`, {
      input: path,
      advice: 'give a file that extract train wrote',
      cause,
    });
  }
  const file = openModelFile<{ readonly version: string; readonly types?: unknown }>(bytes);
  const known: readonly string[] = KNOWN_TYPES;
  return {
    bytes,
    checksum: checksumOf(bytes),
    version: file.description.version,
    ownTypes: modelTypes(file).filter((type) => !known.includes(type)),
  };
}
