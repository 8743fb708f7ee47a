/** The options of an extractor on their way to workers: what is large is loaded once, and all look into the same memory. */
import type { ExtractorOptions } from '../index.js';
import { loadModelBytes, loadPlacesBytes } from '../io/load-model.js';
import { createIgnoreList, createLexicon } from '../lexicon/index.js';
import { isWanted } from '../select.js';

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
