/**
 * The library: what the command does, as functions.
 *
 * Offsets count UTF-16 code units and are half-open: `text.slice(start, end) === mention.text`.
 */
import { type ErrorCode, ExtractError } from './errors.js';
import { verifyModelFile } from './model/file.js';
import { createPipeline } from './pipeline.js';
import { createRecogniser } from './recognise/index.js';
import { type Selection, SORT_KEYS, type SortKey } from './select.js';
import { isCalendarDate } from './text/iso-date.js';
import { type FailedResult, KNOWN_TYPES, type Result } from './types.js';

export type {
  Entity,
  EntityType,
  FailedResult,
  KnownType,
  PlaceReference,
  Result,
  ResultMention,
  Timex,
  TimexMod,
} from './types.js';
export type { ErrorCode, SortKey };
export { ExtractError, KNOWN_TYPES };

export interface ExtractorOptions extends Selection {
  /** The bytes of a model file; the shipped model when absent. Give them where there is no file system. */
  readonly model?: Uint8Array;
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
   * @throws ExtractError `bad-text` when the text is not a string, `bad-date` when the date is not a day.
   */
  extract(text: string, options?: ArticleOptions): Result;

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
 * @throws ExtractError `unknown-type`, `usage` for another option that means nothing, `bad-model`.
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const { model, dayFirst, ...selection } = options;
  checkSelection(selection);
  const bytes = model ?? (await (await import('./io/load-model.js')).loadModelBytes());
  await verifyModelFile(bytes);
  const pipeline = createPipeline({ recognise: createRecogniser(bytes) }, { dayFirst });
  const extractor: Extractor = {
    extract(text, { date, id = '-', title } = {}) {
      if (typeof text !== 'string') throw new ExtractError('bad-text', 'the text is not a string', { input: id });
      if (date !== undefined && !isCalendarDate(date)) {
        throw new ExtractError('bad-date', `the date "${date}" is not a day`, { input: id });
      }
      const article = { id, text, ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
      return pipeline(article, selection);
    },
    async *extractMany(articles, { jobs, signal } = {}) {
      if (jobs !== undefined && (!Number.isInteger(jobs) || jobs < 1)) {
        throw new ExtractError('usage', `jobs is ${jobs}, not a whole number from 1`);
      }
      const { extractMany } = await import('./batch/many.js');
      yield* extractMany(articles, { jobs, signal }, extractor, { ...selection, dayFirst, model: bytes });
    },
  };
  return extractor;
}

/** One article, for scripts that read no second one: {@link createExtractor} and {@link Extractor.extract} in one. */
export async function extract(text: string, options: ExtractorOptions & ArticleOptions = {}): Promise<Result> {
  const { date, id, title, ...rest } = options;
  return (await createExtractor(rest)).extract(text, { date, id, title });
}

function checkSelection({ types = [], sort, minCount = 1 }: Selection): void {
  const unknown = types.find((type) => !(KNOWN_TYPES as readonly string[]).includes(type));
  if (unknown !== undefined) throw new ExtractError('unknown-type', `unknown type "${unknown}"`);
  if (sort !== undefined && !SORT_KEYS.includes(sort)) throw new ExtractError('usage', `unknown sort key "${sort}"`);
  if (!Number.isInteger(minCount) || minCount < 1) {
    throw new ExtractError('usage', `minCount is ${minCount}, not a whole number from 1`);
  }
}
