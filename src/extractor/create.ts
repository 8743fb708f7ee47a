/** Creates extractors. The stages of the engine are loaded on demand, so that importing the library is fast. */
import type { Result } from '../engine/types.js';
import type { ArticleOptions, Extractor, ExtractorOptions } from './options.js';
import { loadResources, type Resources } from './resources.js';

/**
 * Creates an extractor. It loads the model once, for any number of articles.
 *
 * @throws ExtractError `unknown-type`; `usage` for any other option without a meaning; `bad-lexicon`; `bad-model`.
 */
export function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  return openOnDemand(loadResources(options));
}

/** Creates an extractor from resources. Their files are read and verified while Node loads the code of the stages. */
export async function openOnDemand(loading: Promise<Resources>): Promise<Extractor> {
  // If the resources fail first, the last line throws their error, when no module is being loaded any more.
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
