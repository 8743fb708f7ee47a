/**
 * Copies of articles in capitals, in lower case and with capital initials: without them a model reads headlines and
 * badly saved texts as if they had no names. Only ASCII letters change, so offsets stay.
 */

import type { Random } from '../util/random.js';
import type { TrainingArticle } from './training-article.js';

const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  upper: (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  lower: (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  title: (text) => text.replace(/(?<![\p{L}'’])[a-z]/gu, (letter) => letter.toUpperCase()),
};

export interface CaseCopies {
  /** The share of the articles that is copied into each writing. */
  readonly share: number;
  /** What a copy counts, in parts of its original. */
  readonly weight: number;
}

/** The copies alone. */
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
