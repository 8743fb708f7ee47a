/**
 * The library: what the command does, as functions.
 *
 * Offsets count UTF-16 code units and are half-open: `text.slice(start, end) === mention.text`.
 */
import { type ErrorCode, ExtractError } from './errors.js';
import { readGivenMentions } from './given/read.js';
import type { ReadingNames } from './io/names-file.js';
import {
  createIgnoreList,
  createLexicon,
  type IgnoredName,
  IgnoreList,
  type IgnoreListSource,
  Lexicon,
  type LexiconEntry,
  type LexiconSource,
} from './lexicon/index.js';
import { modelTypes, openModelFile, verifyModelFile } from './model/file.js';
import { PLACES_SECTION } from './places/format.js';
import { isKnown, isWanted, type Selection, SORT_KEYS, type SortKey } from './select.js';
import { isCalendarDate } from './text/iso-date.js';
import { type EntityType, type FailedResult, type GivenMention, KNOWN_TYPES, type Result } from './types.js';

export type {
  Entity,
  EntityType,
  FailedResult,
  GivenMention,
  KnownType,
  PlaceReference,
  Result,
  ResultMention,
  Timex,
  TimexMod,
} from './types.js';
export type { ErrorCode, IgnoredName, LexiconEntry, ReadingNames, SortKey };
export { ExtractError, IgnoreList, KNOWN_TYPES, Lexicon };

export interface ExtractorOptions extends Selection {
  /** The user's own names, which win over the model; see {@link LexiconEntry}. */
  readonly lexicon?: LexiconSource | undefined;
  /** Names that are never reported. */
  readonly ignore?: IgnoreListSource | undefined;
  /** Every article brings its mentions: nothing is looked for, and no model is loaded. */
  readonly givenMentions?: boolean | undefined;
  /**
   * The bytes of a model file, as `extract train` writes them; the shipped model when absent. Give them where there is no
   * file system. Types that only this model knows can be asked for, and are reported when no types are.
   */
  readonly model?: Uint8Array | undefined;
  /**
   * The bytes of a place gazetteer; the shipped one when absent, which is only loaded when places are reported.
   * `false`: places have no coordinates.
   */
  readonly places?: Uint8Array | false | undefined;
  /**
   * Whether 4/7/2019 is the 4th of July; when absent, told from the other dates of the article, else the month comes
   * first. Dates that can be read in one way only ("25/12/2016") are read so in any case.
   */
  readonly dayFirst?: boolean | undefined;
}

export interface ArticleOptions {
  /** The publication date, `YYYY-MM-DD`; when absent, the one that the text tells of in its dateline. */
  readonly date?: string | undefined;
  /** What the result is called; `-` when absent. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /**
   * Mentions to link and resolve instead of looking for any: offsets in UTF-16 code units, known types or the labels
   * that corpora use for them (`PER`, `GPE`).
   */
  readonly mentions?: readonly GivenMention[] | undefined;
}

/** An article for {@link Extractor.extractMany}; without an id it is called by its number, from 1. */
export interface NamedText extends ArticleOptions {
  readonly text: string;
}

export interface ManyOptions {
  /**
   * How many articles to work on at a time, each but for `1` in a worker thread; by default as many as there are cores,
   * once there are many articles.
   */
  readonly jobs?: number | undefined;
  /** Once aborted, the iteration throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Extractor {
  /**
   * Finds the entities of one article.
   *
   * @throws ExtractError `bad-text` when the text is not a string, `bad-date` when the date is not a day, `bad-mention`
   *   when a given mention is no stretch of the text, has no type or overlaps another.
   */
  extract(text: string, options?: ArticleOptions): Result;

  /**
   * How unsure the model is of an article: the mean entropy of its tokens' labels, in nats. Of many articles, those of
   * which it is least sure teach it most when they are corrected.
   *
   * @throws ExtractError `bad-text` when the text is not a string, `usage` where all mentions are given and no model is
   *   loaded.
   */
  uncertainty(text: string): number;

  /**
   * Finds the entities of any number of articles. Results come in the order of the articles, and the same for any
   * number of jobs; articles are taken as results are, so that neither pile up. An article that fails, or even takes its
   * worker with it, has an `error` in place of its entities.
   *
   * @throws ExtractError `usage` for a number of jobs that is none.
   */
  extractMany(
    articles: Iterable<NamedText> | AsyncIterable<NamedText>,
    options?: ManyOptions,
  ): AsyncIterableIterator<Result | FailedResult>;
}

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
      import('./pipeline.js'),
      import('./recognise/index.js'),
      import('./places/gazetteer.js'),
      import('./text/document.js'),
    ]);
  const [model, placeData] = await data;
  const recognise = model === undefined ? () => [] : createRecogniser(model);
  const places = placeData === undefined ? undefined : readPlaces(placeData);
  const pipeline = createPipeline({ recognise, places, lexicon, ignore }, { dayFirst });
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
      const { extractMany } = await import('./batch/many.js');
      yield* extractMany(articles, { jobs, signal }, extractor, { ...options, lexicon, ignore });
    },
  };
  return extractor;
}

/**
 * Reads a file of your own names for {@link ExtractorOptions.lexicon}: JSON, JSON Lines, CSV, TSV.
 *
 * @throws ExtractError when the file cannot be read; `bad-lexicon` for a line that cannot be used, unless `onBadLine`
 *   takes it.
 */
export async function readLexicon(path: string, options?: ReadingNames): Promise<Lexicon> {
  return (await import('./io/names-file.js')).readLexicon(path, options);
}

/** Reads a file of names for {@link ExtractorOptions.ignore}, as {@link readLexicon}; a .txt file has one a line. */
export async function readIgnoreList(path: string, options?: ReadingNames): Promise<IgnoreList> {
  return (await import('./io/names-file.js')).readIgnoreList(path, options);
}

/** The fields that have a value. */
function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

async function modelFor({ model, givenMentions }: ExtractorOptions): Promise<Uint8Array | undefined> {
  if (givenMentions) return undefined;
  if (model) return model;
  const shipped = (await import('./io/load-model.js')).loadModelBytes();
  await verifyModelFile(shipped);
  return shipped;
}

async function placesFor({ places, ...selection }: ExtractorOptions): Promise<Uint8Array | undefined> {
  if (places === false || !isWanted('place', selection)) return undefined;
  const bytes = places ?? (await import('./io/load-model.js')).loadPlacesBytes();
  try {
    await verifyModelFile(bytes);
    return openModelFile(bytes).section(PLACES_SECTION);
  } catch (error) {
    throw error instanceof ExtractError ? error.about('place gazetteer') : error;
  }
}

/** One article, for scripts that read no second one: {@link createExtractor} and {@link Extractor.extract} in one. */
export async function extract(text: string, options: ExtractorOptions & ArticleOptions = {}): Promise<Result> {
  const { date, id, title, mentions, ...rest } = options;
  return (await createExtractor(rest)).extract(text, { date, id, title, mentions });
}

function checkSelection(
  { types = [], sort, minCount = 1, minScore = 0 }: Selection,
  mayOccur: (type: EntityType) => boolean,
): void {
  if (!Array.isArray(types)) throw new ExtractError('usage', 'types is not an array of names');
  const unknown = types.find((type) => !mayOccur(type));
  if (unknown !== undefined) throw new ExtractError('unknown-type', `unknown type "${unknown}"`);
  if (sort !== undefined && !SORT_KEYS.includes(sort)) throw new ExtractError('usage', `unknown sort key "${sort}"`);
  if (!Number.isInteger(minCount) || minCount < 1) {
    throw new ExtractError('usage', `minCount is ${minCount}, not a whole number from 1`);
  }
  if (!(minScore >= 0 && minScore <= 1)) {
    throw new ExtractError('usage', `minScore is ${minScore}, not a number from 0 to 1`);
  }
}
