/**
 * Corrects the types of mentions by one sense per discourse (Gale, Church, Yarowsky 1992): all mentions of a name in an
 * article have the same type.
 */
import { groupBy } from '../../util/collections.js';
import { normalizeName } from '../names/normalize.js';
import type { Document, EntityType, Mention } from '../types.js';
import { foldedText } from './name-forms.js';

/**
 * The types that a model confuses with each other. Groups are not among them, because a people and its country may
 * share a name.
 */
const CONFUSABLE_TYPES: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place', 'misc']);
/** Minimum share of the votes for the most frequent type of a name. */
const MIN_SHARE = 0.75;
/** A mention with a higher score keeps its type. */
const CERTAIN_SCORE = 0.9;
/** The vote of a mention that the model found but gave no score. */
const DEFAULT_SCORE = 0.5;
/** Minimum number of mentions of a name for a correction. */
const MIN_MENTIONS = 3;

/**
 * Returns the mentions with corrected types. A doubtful mention of the model gets the type that clearly wins among all
 * mentions of the name in the article; a mention of the model votes with its score, any other mention with 1.
 */
export function correctTypes(document: Document, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < MIN_MENTIONS || !mentions.some(isDoubtful)) return mentions;
  const nameOf = new Map(
    mentions.map((mention) => [mention, normalizeName.forIdentity(foldedText(document, mention))]),
  );
  const winners = new Map(
    [...groupBy(mentions, (mention) => nameOf.get(mention))].map(([name, group]) => [name, findWinner(group)]),
  );
  return mentions.map((mention) => {
    if (!isDoubtful(mention)) return mention;
    const winner = winners.get(nameOf.get(mention));
    if (winner === undefined || winner === mention.type) return mention;
    const { score: _, ...rest } = mention;
    return { ...rest, type: winner };
  });
}

function isDoubtful({ type, source, score = 0 }: Mention): boolean {
  return source === 'model' && CONFUSABLE_TYPES.has(type) && score <= CERTAIN_SCORE;
}

function findWinner(mentions: readonly Mention[]): EntityType | undefined {
  if (mentions.length < MIN_MENTIONS) return undefined;
  const votes = new Map<EntityType, number>();
  let total = 0;
  for (const { type, score, source } of mentions) {
    const vote = source === 'model' ? (score ?? DEFAULT_SCORE) : 1;
    votes.set(type, (votes.get(type) ?? 0) + vote);
    total += vote;
  }
  const [winner, votesOfWinner] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a));
  return CONFUSABLE_TYPES.has(winner) && votesOfWinner >= MIN_SHARE * total ? winner : undefined;
}
