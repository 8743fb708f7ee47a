/** From a cluster of mentions to the entity that results show. */
import type { Document, Entity, EntityType, Mention } from '../types.js';
import { plain, stripEdges } from './fold.js';
import { formsOf, wording } from './form.js';
import { countryOfGroup } from './rules/group.js';
import { matcherOf } from './rules/index.js';

/** @param mentions of one thing, at least one, in text order. */
export function toEntity(document: Document, type: EntityType, mentions: readonly Mention[]): Omit<Entity, 'id'> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const name = stripEdges(wording(document, mention));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const forms = [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  const [first] = mentions as readonly [Mention];
  const name = first.time ? stripEdges(wording(document, first)) : fullest(document, type, mentions, forms);
  const lexiconId = mentions.find((mention) => mention.lexiconId !== undefined)?.lexiconId;
  const refersTo = type === 'group' ? countryOfGroup({ plain: plain(name) }) : undefined;
  return {
    type,
    name,
    count: mentions.length,
    aliases: forms.filter((form) => form !== name),
    ...first.time,
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(lexiconId === undefined ? {} : { lexiconId }),
    mentions: mentions.map(({ start, end, score }) => ({
      start,
      end,
      text: document.text.slice(start, end),
      ...(score === undefined ? {} : { score }),
    })),
  };
}

/** The fullest form; in its most frequent spelling, one in capitals throughout only when there is no other. */
function fullest(
  document: Document,
  type: EntityType,
  mentions: readonly Mention[],
  spellings: readonly string[],
): string {
  const matcher = matcherOf(type);
  let best: { fullness: number; key: string } | undefined;
  let bestSpellings: string[] = [];
  for (const form of formsOf(document, mentions)) {
    const fullness = matcher.fullness(form);
    if (best && fullness <= best.fullness) continue;
    best = { fullness, key: form.key };
    bestSpellings = [...new Set(form.mentions.map((mention) => stripEdges(wording(document, mention))))];
  }
  const ranks = new Map(spellings.map((spelling, i) => [spelling, i + (isCapitals(spelling) ? spellings.length : 0)]));
  const rank = (spelling: string): number => ranks.get(spelling) ?? Number.POSITIVE_INFINITY;
  return bestSpellings.reduce((best, spelling) => (rank(spelling) < rank(best) ? spelling : best));
}

function isCapitals(name: string): boolean {
  return name.length > 3 && name === name.toUpperCase();
}
