/**
 * Decides which thread extracts from an article: the caller's thread for the first articles, worker threads for the
 * others.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { extractJob, type Job, type JobResult } from './job.js';
import type { Extractor } from './options.js';
import { createPool, type Pool, PoolError } from './pool.js';
import { type Resources, shareResources } from './resources.js';

/** From this many articles on, worker threads do the work: starting a worker takes as long as a dozen articles. */
export const MANY_ARTICLES = 16;

/** A {@link JobResult} as a worker posts it. The text is left out if the main thread has it already. */
export interface SentResult extends Omit<JobResult, 'result' | 'text'> {
  readonly json: string;
  readonly text?: string;
}

export interface SchedulerOptions {
  /**
   * Number of articles to work on at once. By default one for the first articles, then as many as there are processor
   * cores.
   */
  readonly jobs: number | undefined;
  /** Returns the extractor of the caller's thread; called for the first article that needs it. */
  readonly extractor: () => Promise<Pick<Extractor, 'extract'>>;
  /** Returns the resources that workers need; called before the first worker starts. */
  readonly resources: () => Promise<Resources>;
}

export interface Scheduler {
  /** How many articles to pass to `extract` before awaiting the first result. */
  readonly ahead: number;
  /**
   * Extracts from an article.
   * @throws ExtractError if the article fails; {@link PoolError} if no worker can be started.
   */
  extract(job: Job): Promise<JobResult>;
  /** Ends the workers. */
  close(): Promise<void>;
}

export function createScheduler({ jobs, extractor, resources }: SchedulerOptions): Scheduler {
  const size = jobs ?? availableParallelism();
  const inThisThread = size === 1 ? Number.POSITIVE_INFINITY : jobs === undefined ? MANY_ARTICLES : 0;
  let started = 0;
  let own: Promise<Pick<Extractor, 'extract'>> | undefined;
  let pool: Promise<Pool<Job, SentResult>> | undefined;
  return {
    // Results are yielded in input order: while one worker is busy with a long article, the other workers need further
    // articles.
    ahead: 8 * size,
    async extract(job) {
      if (started++ < inThisThread) {
        own ??= extractor();
        return extractJob(await own.catch(throwPoolError), job);
      }
      own = undefined;
      pool ??= resources().then((loaded) => openPool(size, loaded));
      const { json, text, ...rest } = await (await pool.catch(throwPoolError)).run(job);
      return { ...rest, result: JSON.parse(json) as Result, text: text ?? job.article.text };
    },
    async close() {
      await (await pool?.catch(() => undefined))?.close();
    },
  };
}

function throwPoolError(error: unknown): never {
  if (error instanceof ExtractError) throw new PoolError(error);
  const reason = error instanceof Error ? error.message : String(error);
  throw new PoolError(new ExtractError('internal', `the model could not be opened (${reason})`, { cause: error }));
}

/**
 * When this file runs as TypeScript (in tests and scripts), the worker is the built file in `dist`, because a worker
 * thread runs JavaScript only.
 */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/extractor/worker.js' : '../extractor/worker.js',
  import.meta.url,
);

/**
 * Maximum heap of a worker, in MiB; a worker that needs more is ended, and its article fails. Below 2 GiB, V8 collects
 * garbage before it outgrows the live objects; above, it lets the heap grow to three times the live objects.
 */
const MAX_OLD_HEAP = 1280;
/**
 * Maximum size of V8's young generation in a worker, in MiB. In measurements, four times the size made no run faster.
 */
const MAX_YOUNG_HEAP = 12;

function openPool(size: number, resources: Resources): Pool<Job, SentResult> {
  const workerData = shareResources(resources);
  const resourceLimits = { maxOldGenerationSizeMb: MAX_OLD_HEAP, maxYoungGenerationSizeMb: MAX_YOUNG_HEAP };
  return createPool(size, () => new Worker(WORKER, { workerData, resourceLimits }));
}
