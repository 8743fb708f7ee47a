/** Extracts one article after another; the failure of one article is its result. */

import type { Article, Result } from '../../../engine/types.js';
import { createCrew } from '../../../extractor/crew.js';
import type { JobResult } from '../../../extractor/job.js';
import type { Extractor, ExtractorOptions } from '../../../extractor/options.js';
import { PoolBroken } from '../../../extractor/pool.js';
import type { AnnotatedArticle } from '../../../input/annotation/annotated.js';
import { annotatedMentions } from '../../../input/annotation/annotated.js';
import { plainArticle } from '../../../input/markup/index.js';
import type { SourceItem } from '../../../input/reader.js';
import type { ArticleResult } from '../../../output/formats/format.js';
import { asExtractError, type ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import type { Context } from '../../context.js';
import type { Reporter } from '../../terminal/report.js';
import { extractorOptions } from './extractor.js';

export interface Extracted {
  readonly article: ArticleResult;
  /** What became of the article, unless it failed. */
  readonly done?: JobResult;
  readonly failure?: ExtractError;
}

type ReadItem = Exclude<SourceItem, { readonly error: unknown }>;

export interface Work {
  /** How many articles to hand over before the first result is awaited. */
  readonly ahead: number;
  /** @throws ExtractError when no article can be extracted. */
  extract(item: SourceItem): Promise<Extracted>;
  /** How unsure the model is of an article. @throws ExtractError */
  uncertainty(item: ReadItem): Promise<number>;
  close(): Promise<void>;
}

export function createWork(settings: Settings, context: Context, report: Reporter): Work {
  // The model is loaded when the first article is there: a mistyped path is told without the wait.
  let read: Promise<ExtractorOptions> | undefined;
  const options = () => {
    read ??= extractorOptions(settings, context, report);
    return read;
  };
  let created: Promise<Extractor> | undefined;
  const extractor = (): Promise<Extractor> => {
    created ??= options().then(async (given) => (await import('../../../extractor/create.js')).createExtractor(given));
    return created;
  };
  const crew = createCrew({ jobs: settings.jobs, extractorOptions: options, extractor });
  return {
    ahead: crew.ahead,
    async extract(item) {
      // What could not be read is named by its place in messages, and by its own id in the results.
      if ('error' in item) return failed(item.id, item.error, item.error.input);
      const { article, markup } = item;
      try {
        const job = {
          article: settings.givenMentions ? withMentions(article) : article,
          options: { date: settings.date },
          ...(markup === undefined ? {} : { markup }),
        };
        const done = await crew.extract(job);
        const result = settings.includeText ? withText(done.result, done.text) : done.result;
        return { article: { result, text: done.text }, done };
      } catch (error) {
        if (error instanceof PoolBroken) throw error.reason;
        return failed(article.id, error);
      }
    },
    async uncertainty({ article, markup }) {
      const { text } = markup === undefined ? article : await plainArticle(article, markup);
      return (await extractor()).uncertainty(text);
    },
    close: crew.close,
  };
}

/** Records bring their mentions along, files of annotation tools their annotation. */
function withMentions(article: Article | AnnotatedArticle): Article {
  return 'annotations' in article ? { ...article, mentions: annotatedMentions(article) } : article;
}

function failed(id: string, error: unknown, place = id): Extracted {
  const failure = asExtractError(error, place).about(place);
  const message = `${failure.problem}; ${failure.advice}`;
  return { article: { result: { id, error: { code: failure.code, message } }, text: '' }, failure };
}

function withText({ entities, ...about }: Result, text: string): Result {
  return { ...about, text, entities };
}

/** Tells of articles as their turn comes. */
export function createTeller(report: Reporter): (item: SourceItem, extracted: Extracted) => void {
  let foreign = 0;
  return (item, { done, failure }) => {
    if (failure) return report.error(failure);
    if (!done) return;
    const { id, date, entities } = done.result;
    if ('article' in item) {
      if (item.warning !== undefined) report.warning(`${id}: ${item.warning}`);
      if (item.note !== undefined) report.note(`${id}: ${item.note}`);
    }
    report.note(`${id}: ${entities.length} entities, publication date ${date ?? 'unknown'}`);
    // Once: a folder of another language would repeat it for each article.
    if (done.foreign && foreign++ === 0) report.warning(`${id}: is not in English; what is found in it means little`);
  };
}
