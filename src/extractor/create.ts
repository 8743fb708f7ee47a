/** Makes an extractor: loads the model and the place gazetteer, checks both, and connects the stages of the engine. */
import { readGivenMentions } from '../engine/given/read.js';
import { createIgnoreList, createLexicon } from '../engine/lexicon/index.js';
import { PLACES_SECTION } from '../engine/places/gazetteer-format.js';
import { modelTypes, openModelFile, verifyModelFile } from '../engine/recognise/file/container.js';
import { isKnown, isWanted } from '../engine/select.js';
import type { Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { isCalendarDate } from '../util/iso-date.js';
import { type ArticleOptions, checkSelection, type Extractor, type ExtractorOptions } from './options.js';

/**
 * Loads the model, once for any number of articles.
 *
 * @throws ExtractError `unknown-type`, `usage` for another option that means nothing, `bad-lexicon`, `bad-model`.
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const { lexicon: names, ignore: ignored, givenMentions, dayFirst, model: _, places: __, ...selection } = options;
  const lexicon = names && createLexicon(names);
  const ignore = ignored && createIgnoreList(ignored);
  // Before anything is believed of a file that somebody gave.
  if (options.model && !givenMentions) await verifyModelFile(options.model);
  const own = new Set([...(lexicon?.types ?? []), ...(options.model ? modelTypes(openModelFile(options.model)) : [])]);
  checkSelection(selection, (type) => isKnown(type) || givenMentions === true || own.has(type));
  // The files are checked in another thread while the stages are loaded in this one; what is wrong with them is told when
  // both are done, so that nothing is still being loaded behind the error.
  const data = Promise.all([modelFor(options), placesFor(options)]);
  data.catch(() => {});
  const [{ createPipeline }, { createRecogniser, createUncertainty }, { readPlaces }, { readDocument }] =
    await Promise.all([
      import('../engine/pipeline.js'),
      import('../engine/recognise/recogniser.js'),
      import('../engine/places/gazetteer.js'),
      import('./read-document.js'),
    ]);
  const [model, placeData] = await data;
  const recognise = model === undefined ? () => [] : createRecogniser(model);
  const places = placeData === undefined ? undefined : readPlaces(placeData);
  const pipeline = createPipeline({ readDocument, recognise, places, lexicon, ignore }, { dayFirst });
  let uncertaintyOf: ReturnType<typeof createUncertainty> | undefined;
  const extractor: Extractor = {
    extract(text, { date, id = '-', title, mentions: given } = {}) {
      if (typeof text !== 'string') throw new ExtractError('bad-text', 'the text is not a string', { input: id });
      if (date !== undefined && !isCalendarDate(date)) {
        throw new ExtractError('bad-date', `the date "${date}" is not a day`, { input: id });
      }
      if (givenMentions && !given) throw new ExtractError('bad-mention', 'no mentions are given', { input: id });
      const mentions = given && readGivenMentions(given, { text, unit: 'utf16', field: 'mentions' });
      return pipeline({ id, text, ...present({ title, date, mentions }) }, selection);
    },
    uncertainty(text) {
      if (typeof text !== 'string') throw new ExtractError('bad-text', 'the text is not a string');
      if (model === undefined)
        throw new ExtractError('usage', 'all mentions are given: there is no model to be unsure');
      uncertaintyOf ??= createUncertainty(model);
      return uncertaintyOf(readDocument(text));
    },
    async *extractMany(articles, { jobs, signal } = {}) {
      if (jobs !== undefined && (!Number.isInteger(jobs) || jobs < 1)) {
        throw new ExtractError('usage', `jobs is ${jobs}, not a whole number from 1`);
      }
      const { extractMany } = await import('./many.js');
      yield* extractMany(articles, { jobs, signal }, extractor, { ...options, lexicon, ignore });
    },
  };
  return extractor;
}

/** One article, for scripts that read no second one: {@link createExtractor} and {@link Extractor.extract} in one. */
export async function extract(text: string, options: ExtractorOptions & ArticleOptions = {}): Promise<Result> {
  const { date, id, title, mentions, ...rest } = options;
  return (await createExtractor(rest)).extract(text, { date, id, title, mentions });
}

/** The fields that have a value. */
function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

async function modelFor({ model, givenMentions }: ExtractorOptions): Promise<Uint8Array | undefined> {
  if (givenMentions) return undefined;
  if (model) return model;
  const shipped = (await import('./load-model.js')).loadModelBytes();
  await verifyModelFile(shipped);
  return shipped;
}

async function placesFor({ places, ...selection }: ExtractorOptions): Promise<Uint8Array | undefined> {
  if (places === false || !isWanted('place', selection)) return undefined;
  const bytes = places ?? (await import('./load-model.js')).loadPlacesBytes();
  try {
    await verifyModelFile(bytes);
    return openModelFile(bytes).section(PLACES_SECTION);
  } catch (error) {
    throw error instanceof ExtractError ? error.about('place gazetteer') : error;
  }
}
