/**
 * Creates extractors. The code of the engine is loaded only when it is needed, so that importing the library is fast.
 */
import type { Result } from '../engine/types.js';
import type { ArticleOptions, Extractor, ExtractorOptions } from './options.js';
import { loadResources, type Resources } from './resources.js';

/**
 * Creates an extractor. It loads the model once, for any number of articles.
 *
 * @throws ExtractError `unknown-type`; `usage` for any other invalid option; `bad-lexicon`; `bad-model`.
 */
export function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  return openOnDemand(loadResources(options));
}

/**
 * Creates an extractor from its loaded files. Node loads the code of the engine while the files are read and verified.
 */
export async function openOnDemand(loading: Promise<Resources>): Promise<Extractor> {
  // If the files fail before the code is loaded, this handler prevents an unhandled rejection; the last line throws the
  // error.
  loading.catch(() => {});
  const { openExtractor } = await import('./open.js');
  return openExtractor(await loading);
}

/**
 * Extracts from one article. For more than one article, {@link createExtractor} is faster: it loads the model once.
 *
 * @throws ExtractError as {@link createExtractor} and {@link Extractor.extract}
 */
export async function extract(text: string, options: ExtractorOptions & ArticleOptions = {}): Promise<Result> {
  const { date, id, title, authors, source, mentions, ...rest } = options;
  return (await createExtractor(rest)).extract(text, { date, id, title, authors, source, mentions });
}
