/** What a caller passes to the extractor, what the extractor offers, and the check of its options. */
import type { IgnoreListSource, LexiconSource } from '../engine/lexicon/index.js';
import { type Selection, SORT_KEYS } from '../engine/select.js';
import type { EntityType, FailedResult, GivenMention, Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';

export interface ExtractorOptions extends Selection {
  /** The user's own names, which win over the model; see {@link LexiconEntry}. */
  readonly lexicon?: LexiconSource | undefined;
  /** Names that are never reported. */
  readonly ignore?: IgnoreListSource | undefined;
  /** Every article brings its mentions: nothing is looked for, and no model is loaded. */
  readonly givenMentions?: boolean | undefined;
  /**
   * The bytes of a model file, as `extract train` writes them; the shipped model when absent. Give them where there is no
   * file system. Types that only this model knows can be asked for, and are reported when no types are.
   */
  readonly model?: Uint8Array | undefined;
  /**
   * The bytes of a place gazetteer; the shipped one when absent, which is only loaded when places are reported.
   * `false`: places have no coordinates.
   */
  readonly places?: Uint8Array | false | undefined;
  /**
   * Whether 4/7/2019 is the 4th of July; when absent, told from the other dates of the article, else the month comes
   * first. Dates that can be read in one way only ("25/12/2016") are read so in any case.
   */
  readonly dayFirst?: boolean | undefined;
}

export interface ArticleOptions {
  /** The publication date, `YYYY-MM-DD`; when absent, the one that the text tells of in its dateline. */
  readonly date?: string | undefined;
  /** What the result is called; `-` when absent. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /**
   * Mentions to link and resolve instead of looking for any: offsets in UTF-16 code units, known types or the labels
   * that corpora use for them (`PER`, `GPE`).
   */
  readonly mentions?: readonly GivenMention[] | undefined;
}

/** An article for {@link Extractor.extractMany}; without an id it is called by its number, from 1. */
export interface NamedText extends ArticleOptions {
  readonly text: string;
}

export interface ManyOptions {
  /**
   * How many articles to work on at a time, each but for `1` in a worker thread; by default as many as there are cores,
   * once there are many articles.
   */
  readonly jobs?: number | undefined;
  /** Once aborted, the iteration throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Extractor {
  /**
   * Finds the entities of one article.
   *
   * @throws ExtractError `bad-text` when the text is not a string, `bad-date` when the date is not a day, `bad-mention`
   *   when a given mention is no stretch of the text, has no type or overlaps another.
   */
  extract(text: string, options?: ArticleOptions): Result;

  /**
   * How unsure the model is of an article: the mean entropy of its tokens' labels, in nats. Of many articles, those of
   * which it is least sure teach it most when they are corrected.
   *
   * @throws ExtractError `bad-text` when the text is not a string, `usage` where all mentions are given and no model is
   *   loaded.
   */
  uncertainty(text: string): number;

  /**
   * Finds the entities of any number of articles. Results come in the order of the articles, and the same for any
   * number of jobs; articles are taken as results are, so that neither pile up. An article that fails, or even takes its
   * worker with it, has an `error` in place of its entities.
   *
   * @throws ExtractError `usage` for a number of jobs that is none.
   */
  extractMany(
    articles: Iterable<NamedText> | AsyncIterable<NamedText>,
    options?: ManyOptions,
  ): AsyncIterableIterator<Result | FailedResult>;
}

/** @throws ExtractError `unknown-type`; `usage` for another option that has no meaning. */
export function checkSelection(
  { types = [], sort, minCount = 1, minScore = 0 }: Selection,
  mayOccur: (type: EntityType) => boolean,
): void {
  if (!Array.isArray(types)) throw new ExtractError('usage', 'types is not an array of names');
  const unknown = types.find((type) => !mayOccur(type));
  if (unknown !== undefined) throw new ExtractError('unknown-type', `unknown type "${unknown}"`);
  if (sort !== undefined && !SORT_KEYS.includes(sort)) throw new ExtractError('usage', `unknown sort key "${sort}"`);
  if (!Number.isInteger(minCount) || minCount < 1) {
    throw new ExtractError('usage', `minCount is ${minCount}, not a whole number from 1`);
  }
  if (!(minScore >= 0 && minScore <= 1)) {
    throw new ExtractError('usage', `minScore is ${minScore}, not a number from 0 to 1`);
  }
}
