/**
 * Scores entities rather than mentions: does the result have one entity for each real person, organization or place?
 *
 * Entity F1 counts a predicted entity as correct if it matches a gold entity of its type, one to one: the two have the
 * same name (apart from case, leading articles and outer punctuation), or the mentions that they share are more than
 * half of the union of their mentions. B-cubed (Bagga and Baldwin 1998) measures, over the mentions that both sides
 * have, how pure and how complete the predicted clusters are.
 */
import type { EntityType } from '../../engine/types.js';
import { groupBy } from '../../util/collections.js';
import type { AnnotatedMention, ComparedDocument } from '../compared-document.js';
import { divide, harmonicFigure, type Scorer, scoreByType, toFigure } from '../scorer.js';
import { measureOverlap } from '../spans.js';
import { trimEdges } from '../trim-edges.js';

/** The mentions of a document that gold (or the result) counts as one entity. */
export interface EntityCluster {
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: readonly AnnotatedMention[];
}

export function createEntityScorer(types: readonly EntityType[]): Scorer {
  const align = rememberLast((document: ComparedDocument) => alignEntities(document, types));
  const countOfType = (clusters: Iterable<EntityCluster>, type: EntityType): number =>
    [...clusters].filter((cluster) => cluster.type === type).length;
  return scoreByType(
    types,
    3,
    (document, type) => {
      const { gold, found, matches } = align(document);
      return [countOfType(matches.keys(), type), countOfType(found, type), countOfType(gold, type)];
    },
    ([correct = 0, found = 0, gold = 0]) => toFigure({ correct, found, gold }),
  );
}

export function createBCubedScorer(types: readonly EntityType[]): Scorer {
  return {
    rows: ['B-cubed'],
    types: 0,
    count(document) {
      const pairs = alignMentions(document, types);
      const countInGold = countByKey(pairs, ([gold]) => clusterKey(gold));
      const countInFound = countByKey(pairs, ([, found]) => clusterKey(found));
      const countInBoth = countByKey(pairs, ([gold, found]) => `${clusterKey(gold)}\0${clusterKey(found)}`);
      let [precision, recall] = [0, 0];
      for (const pair of pairs) {
        precision += countInBoth(pair) / countInFound(pair);
        recall += countInBoth(pair) / countInGold(pair);
      }
      return [precision, recall, pairs.length];
    },
    figures: ({ 0: precision = 0, 1: recall = 0, 2: mentions = 0 }) => [
      harmonicFigure(divide(precision, mentions), divide(recall, mentions), mentions, mentions),
    ],
  };
}

/** Returns the entities of both sides, and the predicted entity of each gold entity that has a match. */
export function alignEntities(
  document: ComparedDocument,
  types: readonly EntityType[],
): { gold: EntityCluster[]; found: EntityCluster[]; matches: Map<EntityCluster, EntityCluster> } {
  const gold = clusterMentions(document.gold.mentions, types);
  const found = clusterMentions(document.found.mentions, types);
  const counterpart = new Map(alignMentions(document, types));
  const candidates: { sameName: boolean; common: number; inGold: EntityCluster; inFound: EntityCluster }[] = [];
  for (const inGold of gold) {
    const counterparts = new Set(inGold.mentions.map((mention) => counterpart.get(mention)));
    for (const inFound of found) {
      if (inGold.type !== inFound.type) continue;
      const common = inFound.mentions.filter((mention) => counterparts.has(mention)).length;
      const sameName = nameKey(inGold.name) === nameKey(inFound.name);
      const union = inGold.mentions.length + inFound.mentions.length - common;
      if (sameName || common * 2 > union) candidates.push({ sameName, common, inGold, inFound });
    }
  }
  candidates.sort((a, b) => Number(b.sameName) - Number(a.sameName) || b.common - a.common);
  const matches = new Map<EntityCluster, EntityCluster>();
  const taken = new Set<EntityCluster>();
  for (const { inGold, inFound } of candidates) {
    if (matches.has(inGold) || taken.has(inFound)) continue;
    matches.set(inGold, inFound);
    taken.add(inFound);
  }
  return { gold, found, matches };
}

/** Pairs each gold mention with the first predicted mention of its type that overlaps it and has no pair yet. */
function alignMentions(
  { gold, found }: ComparedDocument,
  types: readonly EntityType[],
): [AnnotatedMention, AnnotatedMention][] {
  const free = new Set(found.mentions.filter(({ type }) => types.includes(type)));
  const pairs: [AnnotatedMention, AnnotatedMention][] = [];
  for (const mention of gold.mentions) {
    if (!types.includes(mention.type)) continue;
    for (const candidate of free) {
      if (candidate.type !== mention.type || measureOverlap(candidate, mention) === 0) continue;
      pairs.push([mention, candidate]);
      free.delete(candidate);
      break;
    }
  }
  return pairs;
}

function clusterMentions(mentions: readonly AnnotatedMention[], types: readonly EntityType[]): EntityCluster[] {
  const scored = mentions.filter(({ type }) => types.includes(type));
  return [...groupBy(scored, clusterKey).values()].map((members) => {
    const { type, name } = members[0] as AnnotatedMention;
    return { type, name, mentions: members };
  });
}

function clusterKey({ type, entity, name }: AnnotatedMention): string {
  return `${type}\0${entity ?? name}`;
}

/**
 * Returns a key that is equal for two names that differ only in case, leading articles and outer punctuation. Upper
 * case followed by lower case is close to Unicode's case folding: `ß` becomes `ss`.
 */
function nameKey(name: string): string {
  const { start, end } = trimEdges(name, 0, name.length);
  return name.slice(start, end).toUpperCase().toLowerCase();
}

/** Returns a function that, for an item, returns how many of `items` have the same key. */
function countByKey<T>(items: readonly T[], keyOf: (item: T) => string): (item: T) => number {
  const groups = groupBy(items, keyOf);
  return (item) => groups.get(keyOf(item))?.length ?? 0;
}

/**
 * Returns `compute` with a cache for its last argument: the scorer calls it once for each type with the same document.
 */
function rememberLast<A extends object, R>(compute: (argument: A) => R): (argument: A) => R {
  let last: { argument: A; result: R } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: compute(argument) };
    return last.result;
  };
}
