/**
 * The library: the work of the command, as functions.
 *
 * Offsets are UTF-16 code units, half-open: `text.slice(start, end) === mention.text`.
 */
import type { IgnoreList, Lexicon } from './engine/lexicon/index.js';
import type { ReadingNames } from './input/names/names-file.js';

export { type IgnoredName, IgnoreList, Lexicon, type LexiconEntry } from './engine/lexicon/index.js';
export type { Selection, SortKey } from './engine/select.js';
export {
  type Entity,
  type EntityType,
  type FailedResult,
  type GivenMention,
  KNOWN_TYPES,
  type KnownType,
  type PlaceReference,
  type Quote,
  type Result,
  type ResultMention,
  type Timex,
  type TimexMod,
  type Zone,
} from './engine/types.js';
export { createExtractor, extract } from './extractor/create.js';
export type { ArticleOptions, Extractor, ExtractorOptions, ManyOptions, NamedText } from './extractor/options.js';
export { type ErrorCode, type ErrorDetails, ExtractError } from './util/errors.js';
export type { ReadingNames };

/**
 * Reads a file of names for {@link ExtractorOptions.lexicon}: JSON, JSON Lines, CSV or TSV.
 *
 * @throws ExtractError if the file cannot be read; `bad-lexicon` for an entry that cannot be used, unless `onBadLine` is
 *   given.
 */
export async function readLexicon(path: string, options?: ReadingNames): Promise<Lexicon> {
  return (await import('./input/names/names-file.js')).readLexicon(path, options);
}

/** Reads a file of names for {@link ExtractorOptions.ignore}, as {@link readLexicon}; a .txt file has one name per line. */
export async function readIgnoreList(path: string, options?: ReadingNames): Promise<IgnoreList> {
  return (await import('./input/names/names-file.js')).readIgnoreList(path, options);
}
