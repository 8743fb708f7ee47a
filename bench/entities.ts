/**
 * Linking: is there one entity for each person, organization and place? On gold mentions, and end to end.
 *
 *     npx tsx bench/entities.ts [GOLD.jsonl…] [--errors N]
 *
 * Files as `bench/gold.ts` says; without any, the shipped articles. An entity is right when a gold entity of its type
 * has the same name or shares more than half of the union of their mentions, one to one (F1). B-cubed (Bagga, Baldwin
 * 1998) tells how pure and complete the entities are over the mentions that both sides have. Mentions that overlap are
 * the same mention.
 */
import { parseArgs } from 'node:util';
import { createExtractor, type Entity } from '../src/index.js';
import { type GoldArticle, readGold } from './gold.js';

const TYPES = ['person', 'organization', 'place'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' } },
});
const articles = readGold(positionals);
console.log(`${articles.length} articles    entity F1       P       R   B-cubed F1       P       R`);
for (const givenMentions of [true, false]) {
  const extractor = await createExtractor({ givenMentions, places: false });
  measure(givenMentions ? 'gold mentions' : 'end to end', ({ text, title, date, mentions }) => {
    return extractor.extract(text, { title, date, ...(givenMentions ? { mentions } : {}) }).entities;
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Cluster {
  readonly type: string;
  readonly name: string;
  readonly mentions: readonly Span[];
}

function measure(title: string, extract: (article: GoldArticle) => readonly Entity[]): void {
  const tally = { right: 0, gold: 0, found: 0, purity: 0, completeness: 0, mentions: 0 };
  let errors = Number(values.errors);
  for (const article of articles) {
    const gold = goldClusters(article);
    const found = extract(article).filter(({ type }) => TYPES.includes(type));
    const pairs = gold.flatMap((g) => found.map((f) => ({ g, f, common: g.type === f.type ? common(g, f) : 0 })));
    for (const { g, f, common: shared } of pairs) {
      tally.mentions += shared;
      tally.purity += (shared * shared) / within(f, gold);
      tally.completeness += (shared * shared) / within(g, found);
    }
    const used = new Set<Cluster>();
    const ranked = pairs
      .map((pair) => ({ ...pair, same: pair.g.type === pair.f.type && fold(pair.g.name) === fold(pair.f.name) }))
      .filter(({ g, f, common, same }) => same || 2 * common > g.mentions.length + f.mentions.length - common)
      .sort((a, b) => Number(b.same) - Number(a.same) || b.common - a.common);
    for (const { g, f } of ranked) {
      if (used.has(g) || used.has(f)) continue;
      used.add(g).add(f);
      tally.right++;
    }
    tally.gold += gold.length;
    tally.found += found.length;
    const wrong = [
      ...gold.filter((cluster) => !used.has(cluster)).map((cluster) => ({ kind: 'missed', cluster })),
      ...found.filter((cluster) => !used.has(cluster)).map((cluster) => ({ kind: 'extra ', cluster })),
    ];
    for (const { kind, cluster } of wrong.slice(0, Math.max(0, errors))) {
      const forms = [...new Set(cluster.mentions.map(({ start, end }) => article.text.slice(start, end)))].join(' | ');
      console.log(`${kind} ${article.name} ${cluster.type} "${cluster.name}" ${cluster.mentions.length}: ${forms}`);
    }
    errors -= wrong.length;
  }
  const [p, r] = [tally.right / tally.found, tally.right / tally.gold];
  const [purity, completeness] = [tally.purity / tally.mentions, tally.completeness / tally.mentions];
  const row =
    [f1(p, r), p, r].map(percent).join('') +
    [f1(purity, completeness), purity, completeness].map(percent).join('').padStart(29);
  console.log(`${title.padEnd(16)}${row}`);
}

function goldClusters({ mentions }: GoldArticle): Cluster[] {
  const clusters = new Map<string, Cluster & { mentions: Span[] }>();
  for (const { start, end, type, entity } of mentions) {
    if (!TYPES.includes(type)) continue;
    const key = `${type} ${entity}`;
    const cluster = clusters.get(key) ?? { type, name: entity, mentions: [] };
    cluster.mentions.push({ start, end });
    clusters.set(key, cluster);
  }
  return [...clusters.values()];
}

/** How many mentions of `a` overlap one of `b`. */
function common(a: Cluster, b: Cluster): number {
  return a.mentions.filter((x) => b.mentions.some((y) => x.start < y.end && y.start < x.end)).length;
}

/** How many mentions of a cluster the other side has in clusters of the same type. */
function within(cluster: Cluster, others: readonly Cluster[]): number {
  const mentions = others.filter(({ type }) => type === cluster.type).flatMap((other) => other.mentions);
  return Math.max(1, common(cluster, { ...cluster, mentions: [...mentions] }));
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/^\W+|\W+$/gu, '');
}

function f1(p: number, r: number): number {
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function percent(share: number): string {
  return (100 * share).toFixed(2).padStart(8);
}
