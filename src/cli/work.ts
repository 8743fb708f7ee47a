/** From an article that was read to its outcome; a failure of one article is its outcome. */
import { createCrew } from '../batch/crew.js';
import type { Done } from '../batch/job.js';
import { PoolBroken } from '../batch/pool.js';
import type { ExtractError } from '../errors.js';
import type { Outcome } from '../formats/format.js';
import type { ExtractorOptions } from '../index.js';
import type { SourceItem } from '../io/source.js';
import type { Result } from '../types.js';
import { asExtractError, type Reporter } from './report.js';
import type { Settings } from './settings.js';

export interface Worked {
  readonly outcome: Outcome;
  /** What became of the article, unless it failed. */
  readonly done?: Done;
  readonly failure?: ExtractError;
}

export interface Work {
  /** How many articles to hand over before the first outcome is waited for. */
  readonly ahead: number;
  /** @throws ExtractError when no article can be worked on. */
  perform(item: SourceItem): Promise<Worked>;
  close(): Promise<void>;
}

export function createWork(settings: Settings): Work {
  const options = extractorOptions(settings);
  // The model is loaded when the first article is there: a mistyped path is told without the wait.
  const extractor = async () => (await import('../index.js')).createExtractor(options);
  const crew = createCrew({ jobs: settings.jobs, extractorOptions: options, extractor });
  return {
    ahead: crew.ahead,
    async perform(item) {
      if ('error' in item) return failed(item.id, item.error);
      const { article, markup } = item;
      try {
        const job = { article, options: { date: settings.date }, ...(markup === undefined ? {} : { markup }) };
        const done = await crew.perform(job);
        const result = settings.includeText ? withText(done.result, done.text) : done.result;
        return { outcome: { result, text: done.text }, done };
      } catch (error) {
        if (error instanceof PoolBroken) throw error.reason;
        return failed(article.id, error);
      }
    },
    close: crew.close,
  };
}

function extractorOptions({ types, minCount, sort, dayFirst }: Settings): ExtractorOptions {
  return { types, minCount, ...(dayFirst === undefined ? {} : { dayFirst }), ...(sort === undefined ? {} : { sort }) };
}

function failed(id: string, error: unknown): Worked {
  const failure = asExtractError(error, id).about(id);
  const message = `${failure.problem}; ${failure.advice}`;
  return { outcome: { result: { id, error: { code: failure.code, message } }, text: '' }, failure };
}

function withText({ entities, ...about }: Result, text: string): Result {
  return { ...about, text, entities };
}

/** Tells of articles as their turn comes. */
export function createTeller(report: Reporter): (item: SourceItem, worked: Worked) => void {
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
