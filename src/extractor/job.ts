/** The work on one article, wherever it is done: in the thread that reads and writes, or in one beside it. */

import { isEvidentlyNotEnglish } from '../engine/text/english.js';
import type { Article, Result } from '../engine/types.js';
import { type Markup, plainArticle } from '../input/markup/index.js';
import type { ArticleOptions, Extractor } from './options.js';

export interface Job {
  readonly article: Article;
  /** The language that the article's text has to be taken out of first. */
  readonly markup?: Markup;
  /** What is said of the article from outside, and goes before what it says itself. */
  readonly options?: ArticleOptions;
}

export interface JobResult {
  readonly result: Result;
  /** The text that the offsets point into. */
  readonly text: string;
  /** Runs of characters without white space. */
  readonly words: number;
  /** The text is evidently not English. */
  readonly foreign: boolean;
}

/** @throws ExtractError */
export async function extractJob(extractor: Pick<Extractor, 'extract'>, job: Job): Promise<JobResult> {
  const { article, markup, options } = job;
  const { id, text, title, date, mentions } = markup === undefined ? article : await plainArticle(article, markup);
  const result = extractor.extract(text, { id, title, mentions, ...options, date: options?.date ?? date });
  return { result, text, words: text.match(/\S+/g)?.length ?? 0, foreign: isEvidentlyNotEnglish(text) };
}
