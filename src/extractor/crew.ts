/** Who does the work on articles: this thread as long as they are few, workers when they are many. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { extractJob, type Job, type JobResult } from './job.js';
import type { Extractor, ExtractorOptions } from './options.js';
import { createPool, type Pool, PoolBroken } from './pool.js';
import { shareable } from './shareable.js';

/** A worker takes as long to start as a dozen articles take to be read; fewer articles than this are done sooner alone. */
export const MANY = 16;

/** A {@link JobResult} as workers send it: the text is left away where the sender has it. */
export interface SentResult extends Omit<JobResult, 'result' | 'text'> {
  readonly json: string;
  readonly text?: string;
}

export interface CrewOptions {
  /** How many articles to work on at a time; by default as many as there are cores, once there are many articles. */
  readonly jobs: number | undefined;
  /** Those of the workers; asked for when there are some. */
  readonly extractorOptions: () => Promise<ExtractorOptions>;
  /** The extractor of this thread; asked for when the first article is there that needs it. */
  readonly extractor: () => Promise<Pick<Extractor, 'extract'>>;
}

export interface Crew {
  /** How many articles to hand over before the first result is waited for. */
  readonly ahead: number;
  /** @throws ExtractError of the article; {@link PoolBroken} when no article can be worked on. */
  extract(job: Job): Promise<JobResult>;
  close(): Promise<void>;
}

export function createCrew({ jobs, extractor, extractorOptions }: CrewOptions): Crew {
  const size = jobs ?? availableParallelism();
  const alone = size === 1 ? Number.POSITIVE_INFINITY : jobs === undefined ? MANY : 0;
  let handed = 0;
  let own: Promise<Pick<Extractor, 'extract'>> | undefined;
  let pool: Promise<Pool<Job, SentResult>> | undefined;
  return {
    // A long article may hold up the giving out of the results after it; the other workers go on meanwhile.
    ahead: 8 * size,
    async extract(job) {
      if (handed++ < alone) {
        own ??= extractor();
        return extractJob(await own.catch(broken), job);
      }
      own = undefined;
      pool ??= extractorOptions().then((options) => openPool(size, options));
      const { json, text, ...rest } = await (await pool.catch(broken)).run(job);
      return { ...rest, result: JSON.parse(json) as Result, text: text ?? job.article.text };
    },
    async close() {
      await (await pool?.catch(() => undefined))?.close();
    },
  };
}

function broken(error: unknown): never {
  if (error instanceof ExtractError) throw new PoolBroken(error);
  const reason = error instanceof Error ? error.message : String(error);
  throw new PoolBroken(new ExtractError('internal', `the model could not be opened (${reason})`, { cause: error }));
}

/** From the sources (tests, scripts) the workers are those of the last build: Node runs no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/extractor/worker.js' : '../extractor/worker.js',
  import.meta.url,
);

/**
 * Of the heap of one worker, in MiB; what needs more is an article that never ends. Below 2 GiB, V8 lets garbage grow to
 * less than what is alive, instead of to three times as much.
 */
const LARGEST_HEAP = 1280;
/** In MiB, for what an article makes and leaves: four times the default would be no faster. */
const YOUNG_HEAP = 12;

function openPool(size: number, options: ExtractorOptions): Pool<Job, SentResult> {
  const workerData = shareable(options);
  const resourceLimits = { maxOldGenerationSizeMb: LARGEST_HEAP, maxYoungGenerationSizeMb: YOUNG_HEAP };
  return createPool(size, () => new Worker(WORKER, { workerData, resourceLimits }));
}
