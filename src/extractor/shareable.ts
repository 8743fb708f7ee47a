/** The options of an extractor on their way to workers: what is large is loaded once, and all look into the same memory. */

import { createIgnoreList, createLexicon } from '../engine/lexicon/index.js';
import { isWanted } from '../engine/select.js';
import { loadModelBytes, loadPlacesBytes } from './load-model.js';
import type { ExtractorOptions } from './options.js';

/** @throws ExtractError `bad-lexicon`, `bad-model` */
export function shareable(options: ExtractorOptions): ExtractorOptions {
  const { model, places, lexicon, ignore, givenMentions } = options;
  const withPlaces = places !== false && isWanted('place', options);
  return {
    ...options,
    model: givenMentions ? undefined : shared(model ?? loadModelBytes()),
    places: withPlaces ? shared(places ?? loadPlacesBytes()) : false,
    lexicon: lexicon && createLexicon(lexicon).data(),
    ignore: ignore && createIgnoreList(ignore).data(),
  };
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
