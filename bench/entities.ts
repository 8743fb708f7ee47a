/**
 * Linking on gold mentions: entity F1 and B-cubed over people, organizations and places.
 *
 *     npx tsx bench/entities.ts GOLD.jsonl… [--errors N] [--out FILE]
 *
 * A gold file has one article a line: `{ id, text, title?, entities: [{ start, end, type, entity }] }`, offsets in code
 * points, `entity` the fullest name that the article uses. An entity is right when a gold entity of its type has the
 * same name or shares more than half of the union of their mentions, one to one. `--out` writes the linked articles.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { link } from '../src/link/index.js';
import { readDocument } from '../src/text/document.js';
import type { Entity, Mention } from '../src/types.js';

const TYPES: Record<string, string> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'place',
  FAC: 'place',
  NORP: 'group',
  MISC: 'misc',
};
const SCORED = ['person', 'organization', 'place'];

interface GoldArticle {
  id: string;
  text: string;
  entities: { start: number; end: number; type: string; entity?: string }[];
}

interface Cluster {
  type: string;
  name: string;
  mentions: number[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, out: { type: 'string' } },
});
let errorsLeft = Number(values.errors);
const tally = { right: 0, gold: 0, result: 0, precision: 0, recall: 0, mentions: 0 };
const written: string[] = [];

for (const article of positionals.flatMap(readArticles)) score(article);
if (values.out !== undefined) writeFileSync(values.out, written.join(''));
const [p, r] = [tally.precision / tally.mentions, tally.recall / tally.mentions];
console.log(
  `entity F1  ${percent((2 * tally.right) / (tally.gold + tally.result))}  (gold ${tally.gold}, result ${tally.result})`,
);
console.log(
  `B-cubed F1 ${percent((2 * p * r) / (p + r))}  (P ${percent(p)}, R ${percent(r)}, ${tally.mentions} mentions)`,
);

function readArticles(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
}

function score(article: GoldArticle): void {
  const units = codeUnits(article.text);
  const gold = article.entities
    .filter(({ type }) => type in TYPES)
    .map((entity) => ({ ...entity, start: units[entity.start] as number, end: units[entity.end] as number }));
  const mentions: Mention[] = gold.map(({ start, end, type }) => ({
    start,
    end,
    type: TYPES[type] as string,
    source: 'given',
  }));
  const entities = link(readDocument(article.text), mentions);
  written.push(`${JSON.stringify({ id: article.id, entities })}\n`);
  const goldClusters = new Map<string, Cluster>();
  for (const { start, end, type, entity } of gold) {
    const mapped = TYPES[type] as string;
    const name = entity ?? article.text.slice(start, end);
    const cluster = goldClusters.get(`${mapped} ${name}`) ?? { type: mapped, name, mentions: [] };
    cluster.mentions.push(start);
    goldClusters.set(`${mapped} ${name}`, cluster);
  }
  const scored = ({ type }: { type: string }): boolean => SCORED.includes(type);
  compare(article, [...goldClusters.values()].filter(scored), entities.filter(scored).map(toCluster));
}

function toCluster({ type, name, mentions }: Entity): Cluster {
  return { type, name, mentions: mentions.map(({ start }) => start) };
}

function compare(article: GoldArticle, gold: Cluster[], result: Cluster[]): void {
  const pairs: { same: boolean; common: number; g: Cluster; r: Cluster }[] = [];
  for (const g of gold) {
    for (const r of result) {
      if (g.type !== r.type) continue;
      const common = g.mentions.filter((start) => r.mentions.includes(start)).length;
      const same = fold(g.name) === fold(r.name);
      tally.recall += (common * common) / g.mentions.length;
      tally.precision += (common * common) / r.mentions.length;
      tally.mentions += common;
      if (same || common * 2 > g.mentions.length + r.mentions.length - common) pairs.push({ same, common, g, r });
    }
  }
  const used = new Set<Cluster>();
  for (const { g, r } of pairs.sort((a, b) => Number(b.same) - Number(a.same) || b.common - a.common)) {
    if (used.has(g) || used.has(r)) continue;
    used.add(g).add(r);
    tally.right++;
  }
  tally.gold += gold.length;
  tally.result += result.length;
  report(article, 'missed', gold, used);
  report(article, 'extra ', result, used);
}

function report({ id, text }: GoldArticle, kind: string, clusters: Cluster[], used: Set<Cluster>): void {
  for (const cluster of clusters) {
    if (used.has(cluster) || errorsLeft-- <= 0) continue;
    const forms = [...new Set(cluster.mentions.map((start) => text.slice(start, start + 24).replace(/\s+/g, ' ')))];
    console.log(
      `${kind} ${id} ${cluster.type} "${cluster.name}" ${cluster.mentions.length}: ${forms.slice(0, 3).join(' | ')}`,
    );
  }
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/^\W+|\W+$/gu, '');
}

/** Offset in code units of each code point, and of the end. */
function codeUnits(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  offsets.push(at);
  return offsets;
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
