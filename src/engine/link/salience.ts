/**
 * Computes how much an article is about each of its entities: news articles name the most important things first and
 * repeat them.
 *
 * The weight of an entity is `ln(1 + count) · (1 + lead) · headline`. `lead` falls from 1 for a first mention at the
 * beginning of the text to 0 for a first mention at its end; `headline` is 2 if the headline has the entity, else 1.
 * The salience of an entity is its weight divided by the sum of all weights.
 */
import type { Document, Entity, ResultMention } from '../types.js';
import { findHeadline, type Headline, isInHeadline } from './headline.js';

const HEADLINE_WEIGHT = 2;

type Unnumbered = Omit<Entity, 'id'>;

/**
 * Returns the salience of each entity, in four digits; undefined for times and sums of money.
 *
 * @param title the headline if it is not part of the text.
 */
export function computeSaliences(
  document: Document,
  entities: readonly Unnumbered[],
  title: string | undefined,
): readonly (number | undefined)[] {
  const headline = findHeadline(document, title);
  const weights = entities.map((entity) => (hasSalience(entity) ? weightOf(document, entity, headline) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return entities.map((entity, i) =>
    hasSalience(entity) ? Math.round(((weights[i] as number) / (total || 1)) * 10_000) / 10_000 : undefined,
  );
}

function hasSalience({ timex, type }: Unnumbered): boolean {
  return timex === undefined && type !== 'money';
}

function weightOf(document: Document, entity: Unnumbered, headline: Headline): number {
  // Bylines, credits and tag lists say nothing about the subject of the article.
  const story = entity.mentions.filter(({ zone }) => zone === undefined);
  const [first] = story;
  if (first === undefined) return 0;
  const { start } = first;
  const lead = 1 - start / Math.max(1, document.text.length);
  return Math.log(1 + story.length) * (1 + lead) * (isInHeadline(entity, start, headline) ? HEADLINE_WEIGHT : 1);
}

/** Returns the offset of the first mention of an entity. */
export function firstStart({ mentions }: Unnumbered): number {
  return (mentions[0] as ResultMention).start;
}
