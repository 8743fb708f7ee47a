/**
 * Entities rather than mentions: is there one entity for each real thing?
 *
 * Entity F1: an entity is right when a gold entity of its type has the same name (case, leading articles and outer
 * punctuation aside) or shares more than half of the union of their mentions, one to one.
 * B-cubed (Bagga and Baldwin 1998): over the mentions that both sides have, how pure and how complete are the clusters.
 */
import type { EntityType } from '../../engine/types.js';
import type { ComparedDocument, Mention } from '../document.js';
import { byType, figure, ratio, type Scorer } from '../scorer.js';
import { overlap } from '../span.js';
import { trim } from '../trim.js';

export interface Cluster {
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: readonly Mention[];
}

export function entities(types: readonly EntityType[]): Scorer {
  const aligned = memoized((document: ComparedDocument) => alignEntities(document, types));
  const ofType = (clusters: Iterable<Cluster>, type: EntityType): number =>
    [...clusters].filter((cluster) => cluster.type === type).length;
  return byType(
    types,
    3,
    (document, type) => {
      const { gold, found, matches } = aligned(document);
      return [ofType(matches.keys(), type), ofType(found, type), ofType(gold, type)];
    },
    ([correct = 0, found = 0, gold = 0]) => figure(ratio(correct, found), ratio(correct, gold), found, gold),
  );
}

export function bCubed(types: readonly EntityType[]): Scorer {
  return {
    rows: ['B-cubed'],
    types: 0,
    count(document) {
      const pairs = alignMentions(document, types);
      const inGold = tally(pairs, ([gold]) => clusterKey(gold));
      const inFound = tally(pairs, ([, found]) => clusterKey(found));
      const inBoth = tally(pairs, ([gold, found]) => `${clusterKey(gold)}\0${clusterKey(found)}`);
      let [precision, recall] = [0, 0];
      for (const pair of pairs) {
        precision += inBoth(pair) / inFound(pair);
        recall += inBoth(pair) / inGold(pair);
      }
      return [precision, recall, pairs.length];
    },
    figures: ({ 0: precision = 0, 1: recall = 0, 2: mentions = 0 }) => [
      figure(ratio(precision, mentions), ratio(recall, mentions), mentions, mentions),
    ],
  };
}

/** The entities of both sides, and those of gold that have a counterpart. */
export function alignEntities(
  document: ComparedDocument,
  types: readonly EntityType[],
): { gold: Cluster[]; found: Cluster[]; matches: Map<Cluster, Cluster> } {
  const gold = clusters(document.gold.mentions, types);
  const found = clusters(document.found.mentions, types);
  const counterpart = new Map(alignMentions(document, types));
  const candidates: { sameName: boolean; common: number; one: Cluster; other: Cluster }[] = [];
  for (const one of gold) {
    const counterparts = new Set(one.mentions.map((mention) => counterpart.get(mention)));
    for (const other of found) {
      if (one.type !== other.type) continue;
      const common = other.mentions.filter((mention) => counterparts.has(mention)).length;
      const sameName = nameKey(one.name) === nameKey(other.name);
      const union = one.mentions.length + other.mentions.length - common;
      if (sameName || common * 2 > union) candidates.push({ sameName, common, one, other });
    }
  }
  candidates.sort((a, b) => Number(b.sameName) - Number(a.sameName) || b.common - a.common);
  const matches = new Map<Cluster, Cluster>();
  const used = new Set<Cluster>();
  for (const { one, other } of candidates) {
    if (matches.has(one) || used.has(other)) continue;
    matches.set(one, other);
    used.add(other);
  }
  return { gold, found, matches };
}

/** Each gold mention with the first mention found that overlaps it and has its type, one to one. */
function alignMentions({ gold, found }: ComparedDocument, types: readonly EntityType[]): [Mention, Mention][] {
  const free = new Set(found.mentions.filter(({ type }) => types.includes(type)));
  const pairs: [Mention, Mention][] = [];
  for (const mention of gold.mentions) {
    if (!types.includes(mention.type)) continue;
    for (const candidate of free) {
      if (candidate.type !== mention.type || overlap(candidate, mention) === 0) continue;
      pairs.push([mention, candidate]);
      free.delete(candidate);
      break;
    }
  }
  return pairs;
}

function clusters(mentions: readonly Mention[], types: readonly EntityType[]): Cluster[] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!types.includes(mention.type)) continue;
    const key = clusterKey(mention);
    const members = byKey.get(key);
    if (members) members.push(mention);
    else byKey.set(key, [mention]);
  }
  return [...byKey.values()].map((members) => {
    const first = members[0] as Mention;
    return { type: first.type, name: first.name, mentions: members };
  });
}

function clusterKey({ type, entity, name }: Mention): string {
  return `${type}\0${entity ?? name}`;
}

/** A name without what merely differs. Upper before lower case is near to Unicode's case folding: `ß` is `ss`. */
function nameKey(name: string): string {
  const { start, end } = trim(name, 0, name.length);
  return name.slice(start, end).toUpperCase().toLowerCase();
}

function tally<T>(items: readonly T[], keyOf: (item: T) => string): (item: T) => number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return (item) => counts.get(keyOf(item)) ?? 0;
}

/** The function, with its last answer remembered: each type asks for the same document in turn. */
function memoized<A extends object, R>(work: (argument: A) => R): (argument: A) => R {
  let last: { argument: A; answer: R } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, answer: work(argument) };
    return last.answer;
  };
}
