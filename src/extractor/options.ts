/** The types of the library's functions and options, and the check of the options. */
import type { IgnoredName, IgnoreList, Lexicon, LexiconEntry } from '../engine/lexicon/index.js';
import { type Selection, SORT_KEYS } from '../engine/select.js';
import type { EntityType, FailedResult, GivenMention, Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';

export interface ExtractorOptions extends Selection {
  /** The user's own names. Their types win over the model's. See {@link LexiconEntry}. */
  readonly lexicon?: Lexicon | Iterable<LexiconEntry> | undefined;
  /** Names that the extractor never reports. */
  readonly ignore?: IgnoreList | Iterable<IgnoredName | string> | undefined;
  /**
   * True if every article brings its mentions: the extractor then loads no model, and only links and resolves the
   * mentions.
   */
  readonly givenMentions?: boolean | undefined;
  /**
   * The bytes of a model file that `extract train` wrote; by default the shipped model, which is read from the file
   * system. The types that only this model has may be passed in `types`, and are reported by default.
   */
  readonly model?: Uint8Array | undefined;
  /**
   * The bytes of a place gazetteer; by default the shipped one, which is loaded if places are reported. With `false`,
   * places have no coordinates.
   */
  readonly places?: Uint8Array | false | undefined;
  /**
   * `true` reads 4/7/2019 as 4 July, `false` as April 7. By default the other dates of the article decide, else the
   * month comes first. A date that has one reading only ("25/12/2016") keeps it.
   */
  readonly dayFirst?: boolean | undefined;
  /** `true` also finds quotations and who said them: {@link Result.quotes}. */
  readonly quotes?: boolean | undefined;
}

export interface ArticleOptions {
  /** The publication date of the article, `YYYY-MM-DD`; by default the date in the dateline of the text. */
  readonly date?: string | undefined;
  /** The id of the result; `-` by default. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Who wrote the article; the result repeats it. */
  readonly authors?: readonly string[] | undefined;
  /** The newspaper, agency or site that published the article; the result repeats it. */
  readonly source?: string | undefined;
  /**
   * Mentions to link and resolve; the extractor then does not search for mentions itself. Offsets are UTF-16 code
   * units. A type is a known type or a usual label of annotated corpora (`PER`, `GPE`).
   */
  readonly mentions?: readonly GivenMention[] | undefined;
}

/** An article for {@link Extractor.extractMany}. An article without an id gets its position as its id: `1`, `2`, …. */
export interface NamedText extends ArticleOptions {
  readonly text: string;
}

export interface ManyOptions {
  /**
   * Number of articles to work on at once; with 2 or more, worker threads do the work. By default one thread for the
   * first articles, then as many workers as there are cores.
   */
  readonly jobs?: number | undefined;
  /** Aborting the signal ends the iteration, which throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Extractor {
  /**
   * Extracts the entities of one article.
   *
   * @throws ExtractError `bad-text` if the text is not a string; `bad-date` if the date is not a day of the calendar;
   *   `bad-mention` if a given mention lies outside the text, has no type or overlaps another.
   */
  extract(text: string, options?: ArticleOptions): Result;

  /**
   * Returns the mean entropy of the model's label distribution over the tokens of a text, in nats. The articles with the
   * highest values are the most useful ones to annotate for training (uncertainty sampling, Lewis and Gale 1994).
   *
   * @throws ExtractError `bad-text` if the text is not a string; `usage` if the extractor was created with
   *   `givenMentions` and has no model.
   */
  uncertainty(text: string): number;

  /**
   * Extracts from any number of articles. Yields the results in the order of the articles; they do not depend on the
   * number of jobs. It pulls an article only when results are pulled. If an article fails, its result has an `error` in
   * place of its entities, even if the article ended its worker thread.
   *
   * @throws ExtractError `usage` if `jobs` is not a whole number from 1.
   */
  extractMany(
    articles: Iterable<NamedText> | AsyncIterable<NamedText>,
    options?: ManyOptions,
  ): AsyncIterableIterator<Result | FailedResult>;
}

/**
 * Checks the options that select entities.
 * @param mayOccur returns true for a type that the model, the lexicon or the given mentions can have.
 * @throws ExtractError `unknown-type`; `usage` for any other invalid option.
 */
export function checkSelection(
  { types = [], sort, minCount = 1, minScore = 0 }: Selection,
  mayOccur: (type: EntityType) => boolean,
): void {
  if (!Array.isArray(types)) throw badOption('types is not an array', "pass an array of names, such as ['person']");
  const unknown = types.find((type) => !mayOccur(type));
  if (unknown !== undefined) throw new ExtractError('unknown-type', `unknown type "${unknown}"`);
  if (sort !== undefined && !SORT_KEYS.includes(sort)) {
    throw badOption(`unknown sort key "${sort}"`, `choose one of ${SORT_KEYS.join(', ')}`);
  }
  if (!Number.isInteger(minCount) || minCount < 1) {
    throw badOption(`minCount is ${minCount}, not a whole number from 1`, 'pass 1 or more');
  }
  if (!(minScore >= 0 && minScore <= 1)) {
    throw badOption(`minScore is ${minScore}, not a number from 0 to 1`, 'pass a probability, such as 0.8');
  }
}

function badOption(problem: string, advice: string): ExtractError {
  return new ExtractError('usage', problem, { advice });
}
