/** The program that a test bundles for a browser: the engine over bytes that the page fetches. */
import { createPipeline } from '../../src/engine/pipeline.js';
import { readPlaces } from '../../src/engine/places/gazetteer.js';
import { PLACES_SECTION } from '../../src/engine/places/gazetteer-format.js';
import { modelTypes, openModelFile } from '../../src/engine/recognise/file/container.js';
import { createRecogniser } from '../../src/engine/recognise/recogniser.js';
import { createDocumentReader } from '../../src/engine/text/document.js';
import type { Result } from '../../src/engine/types.js';

/** Extracts the entities of the text at /text; loads the data from /core, /model and /places. */
async function extract(): Promise<Result> {
  const paths = ['/core', '/model', '/places', '/text'];
  const [core, model, places, text] = (await Promise.all(paths.map(fetchBytes))) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const pipeline = createPipeline({
    readDocument: createDocumentReader({ core }),
    recognise: createRecogniser(model),
    types: modelTypes(openModelFile(model)),
    places: readPlaces(openModelFile(places).section(PLACES_SECTION)),
  });
  return pipeline({ id: 'article', text: new TextDecoder().decode(text) }, {});
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}

Object.assign(globalThis, { extract });
