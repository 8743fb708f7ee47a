/** The model in use: the shipped one, or that of `--model`. */
import { type EntityType, KNOWN_TYPES } from '../../../engine/types.js';

export interface UsedModel {
  readonly bytes: Uint8Array;
  readonly version: string;
  /** The types that it has besides {@link KNOWN_TYPES}. */
  readonly ownTypes: readonly EntityType[];
}

/** @throws ExtractError when the file cannot be read or is no model. */
export async function readModel(path: string | undefined, cwd: string): Promise<UsedModel | undefined> {
  if (path === undefined) return undefined;
  const { loadModelFile } = await import('../../../extractor/load-model.js');
  const bytes = await loadModelFile(path, cwd);
  const { modelTypes, openModelFile } = await import('../../../engine/recognise/file/container.js');
  const file = openModelFile<{ readonly version: string; readonly types?: unknown }>(bytes);
  const known: readonly string[] = KNOWN_TYPES;
  return {
    bytes,
    version: file.description.version,
    ownTypes: modelTypes(file).filter((type) => !known.includes(type)),
  };
}
