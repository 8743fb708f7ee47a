/**
 * Makes copies of training articles in capitals, in lower case and in title case. A model trained without such copies
 * finds no names in headlines or in texts whose case is lost. Only ASCII letters change, so the offsets of the spans
 * stay valid.
 */
import type { Random } from '../util/random.js';
import type { TrainingArticle } from './training-article.js';

const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  upper: (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  lower: (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  title: (text) => text.replace(/(?<![\p{L}'’])[a-z]/gu, (letter) => letter.toUpperCase()),
};

export interface CaseCopies {
  /** Share of the articles that are copied; a new share is drawn for each letter case. */
  readonly share: number;
  /** Weight of a copy, as a multiple of the weight of its original. */
  readonly weight: number;
}

/** Returns only the copies. The id of a copy is the id of its original, `#`, and the letter case. */
export function caseCopies(
  articles: readonly TrainingArticle[],
  { share, weight }: CaseCopies,
  random: Random,
): TrainingArticle[] {
  return Object.entries(WRITINGS).flatMap(([name, write]) =>
    articles
      .filter(() => random.next() < share)
      .map((article) => ({
        ...article,
        id: `${article.id}#${name}`,
        text: write(article.text),
        weight: article.weight * weight,
      })),
  );
}
