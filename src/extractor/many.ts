/** The library's way through many articles. */

import type { FailedResult, Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { createCrew } from './crew.js';
import { HEAVIEST, inOrder } from './in-order.js';
import type { Extractor, ExtractorOptions, ManyOptions, NamedText } from './options.js';
import { PoolBroken } from './pool.js';

/** @throws ExtractError when no article can be worked on; the signal's reason. */
export async function* extractMany(
  articles: Iterable<NamedText> | AsyncIterable<NamedText>,
  { jobs, signal }: ManyOptions,
  extractor: Pick<Extractor, 'extract'>,
  extractorOptions: ExtractorOptions,
): AsyncGenerator<Result | FailedResult> {
  const crew = createCrew({ jobs, extractorOptions: async () => extractorOptions, extractor: async () => extractor });
  const work = async ({ id, text, ...options }: Named): Promise<Result | FailedResult> => {
    try {
      if (typeof text !== 'string') throw new ExtractError('bad-text', 'the text is not a string');
      return (await crew.extract({ article: { id, text }, options })).result;
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error instanceof PoolBroken ? error.reason : error;
      return { id, error: { code: error.code, message: `${error.problem}; ${error.advice}` } };
    }
  };
  try {
    const limits = { ahead: crew.ahead, heaviest: HEAVIEST, weight: ({ text }: Named) => text?.length ?? 0 };
    for await (const result of inOrder(named(articles, signal), work, limits)) {
      signal?.throwIfAborted();
      yield result;
    }
    signal?.throwIfAborted();
  } finally {
    await crew.close();
  }
}

type Named = NamedText & { readonly id: string };

async function* named(
  articles: Iterable<NamedText> | AsyncIterable<NamedText>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Named> {
  let number = 0;
  for await (const article of articles) {
    if (signal?.aborted) return;
    number++;
    // Scripts without types pass anything: what is no article is the error of one.
    yield { ...article, id: article?.id ?? String(number) };
  }
}
