/** The versions of program and model, from their manifests alone: the model's weights are not loaded. */
import { readFile } from 'node:fs/promises';

export async function versionText(): Promise<string> {
  const [program, model] = await Promise.all([
    versionIn(new URL('../../package.json', import.meta.url)),
    modelVersion(),
  ]);
  return `extract ${program} (model ${model})\n`;
}

export function modelVersion(): Promise<string> {
  return versionIn(new URL('../../model/manifest.json', import.meta.url));
}

async function versionIn(manifest: URL): Promise<string> {
  return String((JSON.parse(await readFile(manifest, 'utf8')) as { version: unknown }).version);
}
