/** Extracts from one article, in the thread of the caller or in a worker. */
import { isEvidentlyNotEnglish } from '../engine/text/english.js';
import type { Article, Result } from '../engine/types.js';
import { type Markup, plainArticle } from '../input/markup/index.js';
import type { ArticleOptions, Extractor } from './options.js';

export interface Job {
  readonly article: Article;
  /** The markup language of the article's text; absent for plain text. */
  readonly markup?: Markup;
  /** Options that the caller passes. They win over the data of the article, such as its date. */
  readonly options?: ArticleOptions;
}

export interface JobResult {
  readonly result: Result;
  /** The plain text, without markup, that the offsets of the result point into. */
  readonly text: string;
  /** Number of words: runs of characters without white space. */
  readonly words: number;
  /** True if the text is evidently not English. */
  readonly foreign: boolean;
}

/** Reads the markup of an article, if it has any, and extracts from its text. @throws ExtractError */
export async function extractJob(extractor: Pick<Extractor, 'extract'>, job: Job): Promise<JobResult> {
  const { article, markup, options } = job;
  const { text, ...about } = markup === undefined ? article : await plainArticle(article, markup);
  const result = extractor.extract(text, { ...about, ...options, date: options?.date ?? about.date });
  return { result, text, words: text.match(/\S+/g)?.length ?? 0, foreign: isEvidentlyNotEnglish(text) };
}
