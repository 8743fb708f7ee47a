/** Loads what an extractor works with, once for all threads: the checked options, the user's names, model and gazetteer. */

import { typeOfName } from '../engine/labels.js';
import {
  createIgnoreList,
  createLexicon,
  type IgnoreListSource,
  type Lexicon,
  type LexiconSource,
} from '../engine/lexicon/index.js';
import { PLACES_SECTION } from '../engine/places/gazetteer-format.js';
import { modelTypes, openModelFile, verifyModelFile } from '../engine/recognise/file/container.js';
import { isKnown, isWanted, type Selection } from '../engine/select.js';
import { ExtractError } from '../util/errors.js';
import { checkSelection, type ExtractorOptions } from './options.js';

/**
 * Everything that an extractor needs. The checksums of all files have been verified, so no worker verifies them again.
 */
export interface Resources {
  readonly selection: Selection;
  readonly dayFirst: boolean | undefined;
  readonly givenMentions: boolean;
  readonly quotes: boolean;
  readonly lexicon: LexiconSource | undefined;
  readonly ignore: IgnoreListSource | undefined;
  /** The bytes of the model; undefined if every article brings its mentions. */
  readonly model: Uint8Array | undefined;
  /** The bytes of the place gazetteer; undefined if the extractor reports no places or adds no coordinates. */
  readonly places: Uint8Array | undefined;
}

/**
 * Checks the options and loads the files that they need.
 *
 * @param isVerified true if the caller has verified the checksum of `options.model`.
 * @throws ExtractError `unknown-type`, `usage`, `bad-lexicon`, `bad-model`
 */
export async function loadResources(options: ExtractorOptions, isVerified = false): Promise<Resources> {
  const {
    lexicon: names,
    ignore: ignored,
    givenMentions = false,
    quotes = false,
    dayFirst,
    model,
    places,
    ...rest
  } = options;
  const selection = Array.isArray(rest.types) ? { ...rest, types: rest.types.map(typeOfName) } : rest;
  const lexicon = names && createLexicon(names);
  const ignore = ignored && createIgnoreList(ignored);
  const given = givenMentions ? undefined : model;
  if (given && !isVerified) await verifyModelFile(given);
  checkSelection(selection, typeCheck(givenMentions, lexicon, given));
  const [modelBytes, placeBytes] = await Promise.all([
    givenMentions ? undefined : (given ?? loadShippedModel()),
    places === false || !isWanted('place', selection) ? undefined : loadPlaces(places),
  ]);
  return { selection, dayFirst, givenMentions, quotes, lexicon, ignore, model: modelBytes, places: placeBytes };
}

/** Returns a function that returns true for a type whose entities can occur. With given mentions, any type can. */
function typeCheck(
  givenMentions: boolean,
  lexicon: Lexicon | undefined,
  model: Uint8Array | undefined,
): (type: string) => boolean {
  const own = new Set([...(lexicon?.types ?? []), ...(model ? modelTypes(openModelFile(model)) : [])]);
  return (type) => givenMentions || isKnown(type) || own.has(type);
}

async function loadShippedModel(): Promise<Uint8Array> {
  const { loadModelBytes } = await import('./load-model.js');
  const bytes = loadModelBytes();
  await verifyModelFile(bytes);
  return bytes;
}

async function loadPlaces(given: Uint8Array | undefined): Promise<Uint8Array> {
  const bytes = given ?? (await import('./load-model.js')).loadPlacesBytes();
  try {
    await verifyModelFile(bytes);
    return openModelFile(bytes).section(PLACES_SECTION);
  } catch (error) {
    throw error instanceof ExtractError ? error.about('place gazetteer') : error;
  }
}

/** Returns the resources in a form that can be posted to worker threads; all threads read the same memory. */
export function shareResources({ lexicon, ignore, model, places, ...rest }: Resources): Resources {
  return {
    ...rest,
    lexicon: lexicon && createLexicon(lexicon).data(),
    ignore: ignore && createIgnoreList(ignore).data(),
    model: model && copyToSharedMemory(model),
    places: places && copyToSharedMemory(places),
  };
}

function copyToSharedMemory(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
