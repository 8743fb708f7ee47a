/** Reads the versions of the program and of the shipped model from their manifests, without loading the model. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ExtractError } from '../util/errors.js';
import { systemCode } from '../util/files/system-error.js';

export interface Versions {
  readonly program: unknown;
  readonly model: unknown;
  readonly modelHash: unknown;
}

/** @throws ExtractError `bad-model` if a manifest cannot be read. */
export async function readVersions(): Promise<Versions> {
  const [program, model] = await Promise.all([
    readManifest(new URL('../../package.json', import.meta.url)),
    readManifest(new URL('../../model/manifest.json', import.meta.url)),
  ]);
  return { program: program.version, model: model.version, modelHash: model.sha256 };
}

/**
 * Returns the text that `--version` prints.
 * @param userModel the version of the user's model, to print instead of the shipped model's.
 */
export function versionText({ program, model }: Versions, userModel?: string): string {
  return `extract ${program} (model ${userModel ?? model})`;
}

async function readManifest(file: URL): Promise<{ version: unknown; sha256?: unknown }> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { version: unknown; sha256?: unknown };
  } catch (cause) {
    const problem = `the manifest could not be read (${systemCode(cause) || String(cause)})`;
    throw new ExtractError('bad-model', problem, { input: fileURLToPath(file), cause });
  }
}
