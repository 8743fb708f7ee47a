/** The library for the targets, loaded once in each thread. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPipeline, type Stages } from '../../src/engine/pipeline.js';
import { readPlaces } from '../../src/engine/places/gazetteer.js';
import { PLACES_SECTION } from '../../src/engine/places/gazetteer-format.js';
import { openModelFile } from '../../src/engine/recognise/file/container.js';
import { createRecogniser } from '../../src/engine/recognise/recogniser.js';
import { KNOWN_TYPES } from '../../src/engine/types.js';
import { loadModelBytes, loadPlacesBytes } from '../../src/extractor/load-model.js';
import { readDocument } from '../../src/extractor/read-document.js';
import { createExtractor, type Extractor } from '../../src/index.js';
import { ROOT } from '../support/command.js';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An extractor that reports every type. */
export const extractor: () => Promise<Extractor> = once(() => createExtractor({ types: KNOWN_TYPES }));

const stages = once((): Stages => {
  const places = readPlaces(openModelFile(loadPlacesBytes()).section(PLACES_SECTION));
  return { readDocument, recognise: createRecogniser(loadModelBytes()), places };
});

/** A pipeline with a lexicon. It shares the loaded model, which a new extractor would load again. */
export function pipelineWith(own: Pick<Stages, 'lexicon' | 'ignore'>): ReturnType<typeof createPipeline> {
  return createPipeline({ ...stages(), ...own });
}

/** The built worker module: Node 20 runs no TypeScript in a thread. */
export const WORKER = join(ROOT, 'dist', 'extractor', 'worker.js');

export const seedText = once(() => readFileSync(join(ROOT, 'fixtures', 'nato-asylum.txt'), 'utf8'));
