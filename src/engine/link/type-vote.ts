/** One sense per discourse (Gale, Church, Yarowsky 1992): a name has one type throughout an article. */

import { groupBy } from '../../util/collections.js';
import { normalizeName } from '../names/normalize.js';
import type { Document, EntityType, Mention } from '../types.js';
import { wording } from './form.js';

/** Types between which a recogniser wavers about a name. A people and its country share names rightly. */
const VOTING: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place', 'misc']);
/** The share of a name's evidence that its most frequent type must have. */
const CLEAR = 0.75;
/** A dissenting mention that the model is surer of than this stays as it is. */
const SURE = 0.9;
const SCORE_UNKNOWN = 0.5;
/** Mentions of a name that are enough to decide. */
const FEWEST = 3;

/** Corrects the types of mentions that the model found, where the same name clearly has another type in the article. */
export function voteTypes(document: Document, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < FEWEST || !mentions.some(isDoubtful)) return mentions;
  const nameOf = new Map(mentions.map((mention) => [mention, normalizeName.forIdentity(wording(document, mention))]));
  const winners = new Map(
    [...groupBy(mentions, (mention) => nameOf.get(mention))].map(([name, group]) => [name, clearWinner(group)]),
  );
  return mentions.map((mention) => {
    if (!isDoubtful(mention)) return mention;
    const winner = winners.get(nameOf.get(mention));
    if (winner === undefined || winner === mention.type) return mention;
    const { score: _, ...rest } = mention;
    return { ...rest, type: winner };
  });
}

/** Whether the model found a mention that it may be wrong about. */
function isDoubtful({ type, source, score = 0 }: Mention): boolean {
  return source === 'model' && VOTING.has(type) && score <= SURE;
}

function clearWinner(mentions: readonly Mention[]): EntityType | undefined {
  if (mentions.length < FEWEST) return undefined;
  const votes = new Map<EntityType, number>();
  let total = 0;
  for (const { type, score, source } of mentions) {
    const weight = source === 'model' ? (score ?? SCORE_UNKNOWN) : 1;
    votes.set(type, (votes.get(type) ?? 0) + weight);
    total += weight;
  }
  const [winner, weight] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a));
  return VOTING.has(winner) && weight >= CLEAR * total ? winner : undefined;
}
