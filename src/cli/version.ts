/** The versions of program and model, from their manifests alone: the model's weights are not loaded. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ExtractError } from '../util/errors.js';
import { systemCode } from '../util/files/system-error.js';

/** @param used the version of the model in use; the shipped one's without it. */
export async function versionText(used?: string): Promise<string> {
  const { program, model } = await versions();
  return `extract ${program} (model ${used ?? model})\n`;
}

/** What results depend on besides input and options. @throws ExtractError `bad-model` */
export async function versions(): Promise<{ program: unknown; model: unknown; modelHash: unknown }> {
  const [program, model] = await Promise.all([
    manifest(new URL('../../package.json', import.meta.url)),
    manifest(new URL('../../model/manifest.json', import.meta.url)),
  ]);
  return { program: program.version, model: model.version, modelHash: model.sha256 };
}

export async function modelVersion(): Promise<string> {
  return String((await versions()).model);
}

async function manifest(file: URL): Promise<{ version: unknown; sha256?: unknown }> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { version: unknown; sha256?: unknown };
  } catch (cause) {
    const problem = `the manifest could not be read (${systemCode(cause) || String(cause)})`;
    throw new ExtractError('bad-model', problem, { input: fileURLToPath(file), cause });
  }
}
