/**
 * The step `extract` of a run: turns an article into its result. If the extraction fails, the result holds the error.
 */
import { select } from '../../../engine/select.js';
import type { Article, FailedResult, Result } from '../../../engine/types.js';
import { openOnDemand } from '../../../extractor/create.js';
import type { JobResult } from '../../../extractor/job.js';
import type { UserModel } from '../../../extractor/load-model.js';
import type { Extractor, ExtractorOptions } from '../../../extractor/options.js';
import { PoolError } from '../../../extractor/pool.js';
import { loadResources, type Resources } from '../../../extractor/resources.js';
import { createScheduler } from '../../../extractor/scheduler.js';
import { type AnnotatedArticle, annotatedMentions } from '../../../input/annotation/annotated.js';
import { plainArticle } from '../../../input/markup/index.js';
import type { SourceItem } from '../../../input/reader.js';
import { asExtractError, type ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import { checkTypes } from '../../args/values.js';
import type { Context } from '../../context.js';
import type { Reporter } from '../../terminal/report.js';
import { type NamesFiles, readNames } from './names.js';

export interface ExtractionPlan {
  readonly options: ExtractorOptions;
  /** The model of `--model`; undefined for the shipped model, which is loaded when the first article needs it. */
  readonly model: UserModel | undefined;
  readonly names: NamesFiles;
  readonly jobs: number | undefined;
  readonly date: string | undefined;
  readonly includeText: boolean;
  /** With `--uncertain N`: extract only from the N articles that the model is least certain about. */
  readonly uncertain: number | undefined;
}

export interface Failure {
  readonly result: FailedResult;
  readonly text: '';
  readonly error: ExtractError;
}

export type Extraction = JobResult | Failure;

type ReadItem = Exclude<SourceItem, { readonly error: unknown }>;

export interface ArticleExtractor {
  /** How many articles to pass to `extract` before awaiting the first result. */
  readonly ahead: number;
  /** @throws ExtractError if the extractor cannot work at all; the error of a single article becomes its result. */
  extract(item: SourceItem): Promise<Extraction>;
  /** Returns the model's uncertainty of an article, in nats. @throws ExtractError */
  uncertainty(item: ReadItem): Promise<number>;
  close(): Promise<void>;
}

/**
 * Reads the model, lexicon and ignore list that the options name.
 * @throws ExtractError `unknown-type`, `bad-lexicon`, `bad-model`
 */
export async function resolveExtraction(
  settings: Settings,
  { cwd }: Context,
  report: Reporter,
): Promise<ExtractionPlan> {
  const {
    types,
    minCount,
    minScore,
    sort,
    quotes = false,
    givenMentions = false,
    dayFirst,
    jobs,
    date,
    uncertain,
    bodyOnly,
  } = settings;
  const model = settings.model === undefined ? undefined : await readUserModel(settings.model, cwd);
  checkTypes(settings, model?.ownTypes);
  const names = await readNames(settings, cwd, report);
  return {
    options: {
      minCount,
      givenMentions,
      ...(quotes ? { quotes } : {}),
      ...(types === undefined ? {} : { types }),
      ...(minScore === undefined ? {} : { minScore }),
      ...(bodyOnly ? { bodyOnly } : {}),
      ...(sort === undefined ? {} : { sort }),
      dayFirst,
      model: model?.bytes,
      lexicon: names.lexicon?.list,
      ignore: names.ignore?.list,
    },
    model,
    names,
    jobs,
    date,
    includeText: settings.includeText ?? false,
    uncertain,
  };
}

async function readUserModel(path: string, cwd: string): Promise<UserModel> {
  return (await import('../../../extractor/load-model.js')).readModel(path, cwd);
}

/**
 * Returns an extractor that loads the model when the first article arrives, so that a mistyped input path fails at
 * once.
 */
export function createArticleExtractor(plan: ExtractionPlan): ArticleExtractor {
  const { options, model, jobs, date, includeText } = plan;
  let loading: Promise<Resources> | undefined;
  const resources = (): Promise<Resources> => {
    loading ??= loadResources(options, model !== undefined);
    return loading;
  };
  let opening: Promise<Extractor> | undefined;
  const extractor = (): Promise<Extractor> => {
    opening ??= openOnDemand(resources());
    return opening;
  };
  const scheduler = createScheduler({ jobs, extractor, resources });
  return {
    ahead: scheduler.ahead,
    async extract(item) {
      // Messages name the place of the article in its file (`a.jsonl:3`); the result keeps the id of the article.
      if ('error' in item) return failure(item.id, item.error, item.error.input);
      const { article, markup, result } = item;
      if (result !== undefined) return asExtraction(result, article, options, includeText);
      try {
        const job = {
          article: options.givenMentions ? withMentions(article) : article,
          options: { date },
          ...(markup === undefined ? {} : { markup }),
        };
        const extracted = await scheduler.extract(job);
        return includeText ? { ...extracted, result: withText(extracted.result, extracted.text) } : extracted;
      } catch (error) {
        if (error instanceof PoolError) throw error.reason;
        return failure(article.id, error);
      }
    },
    async uncertainty({ article, markup }) {
      const { text } = markup === undefined ? article : await plainArticle(article, markup);
      return (await extractor()).uncertainty(text);
    },
    close: scheduler.close,
  };
}

/** Returns a result that was read as one that was extracted, with the entities that the options select. */
function asExtraction(read: Result, { text }: Article, selection: ExtractorOptions, includeText: boolean): JobResult {
  const isChosen = selection.types !== undefined || selection.sort !== undefined || (selection.minCount ?? 1) > 1;
  const result = isChosen ? { ...read, entities: select(read.entities, { types: typesIn(read), ...selection }) } : read;
  const words = text.match(/\S+/g)?.length ?? 0;
  return { result: includeText ? withText(result, text) : result, text, words, foreign: false };
}

function typesIn({ entities }: Result): readonly string[] {
  return [...new Set(entities.map(({ type }) => type))];
}

/**
 * Returns the article with its given mentions: a record's `mentions`, or the annotations in a file of an annotation
 * tool.
 */
function withMentions(article: Article | AnnotatedArticle): Article {
  return 'annotations' in article ? { ...article, mentions: annotatedMentions(article) } : article;
}

function failure(id: string, error: unknown, place = id): Failure {
  const named = asExtractError(error, place).about(place);
  const message = `${named.problem}; ${named.advice}`;
  return { result: { id, error: { code: named.code, message } }, text: '', error: named };
}

function withText({ entities, ...about }: Result, text: string): Result {
  return { ...about, text, entities };
}
