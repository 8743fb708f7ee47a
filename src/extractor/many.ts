/** `Extractor.extractMany`: extracts from any number of articles, in several threads. */
import type { FailedResult, Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { MAX_PENDING_TEXT, mapInOrder } from './in-order.js';
import type { Extractor, ManyOptions, NamedText } from './options.js';
import { PoolError } from './pool.js';
import type { Resources } from './resources.js';
import { createScheduler } from './scheduler.js';

/**
 * Yields the results in the order of the articles.
 *
 * @throws ExtractError if no worker can be started; the reason of the signal after an abort.
 */
export async function* extractMany(
  articles: Iterable<NamedText> | AsyncIterable<NamedText>,
  { jobs, signal }: ManyOptions,
  extractor: Pick<Extractor, 'extract'>,
  resources: Resources,
): AsyncGenerator<Result | FailedResult> {
  const scheduler = createScheduler({ jobs, extractor: async () => extractor, resources: async () => resources });
  const work = async ({ id, text, ...options }: Named): Promise<Result | FailedResult> => {
    try {
      if (typeof text !== 'string') throw new ExtractError('bad-text', 'the text is not a string');
      return (await scheduler.extract({ article: { id, text }, options })).result;
    } catch (error) {
      if (error instanceof PoolError) throw error.reason;
      if (!(error instanceof ExtractError)) throw error;
      return { id, error: { code: error.code, message: `${error.problem}; ${error.advice}` } };
    }
  };
  try {
    const limits = {
      ahead: scheduler.ahead,
      maxWeight: MAX_PENDING_TEXT,
      weigh: ({ text }: Named) => text?.length ?? 0,
    };
    for await (const result of mapInOrder(withIds(articles, signal), work, limits)) {
      signal?.throwIfAborted();
      yield result;
    }
    signal?.throwIfAborted();
  } finally {
    await scheduler.close();
  }
}

type Named = NamedText & { readonly id: string };

/** Yields the articles until the signal aborts. An article without an id gets its number, from 1. */
async function* withIds(
  articles: Iterable<NamedText> | AsyncIterable<NamedText>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Named> {
  let number = 0;
  for await (const article of articles) {
    if (signal?.aborted) return;
    number++;
    // A JavaScript caller may pass null as an article: the article fails later, and the others are not affected.
    yield { ...article, id: article?.id ?? String(number) };
  }
}
