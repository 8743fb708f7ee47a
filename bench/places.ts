/**
 * Measures the coordinates of places in the shipped articles, with gold mentions and with the mentions of the model:
 * the share of correct coordinates, and the share of well-known places that get the correct ones. Well-known places are
 * countries, regions, and cities of 100,000 people or more.
 *
 *     npx tsx bench/places.ts [--errors N]
 *
 * `--errors` lists the first N mistakes. `fixtures/places.gold.jsonl` has one line for each place, annotated by hand: its
 * GeoNames id, or null for a place without coordinates. `also` has further ids of the same place. A predicted place that
 * is not a gold place counts as wrong.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createExtractor, type Entity } from '../src/index.js';
import { type GoldArticle, readGold } from './gold.js';

interface GoldPlace {
  readonly doc: string;
  /** The name of the gold entity. */
  readonly name: string;
  readonly geonames: number | null;
  readonly also?: readonly number[];
  readonly kind: string;
  readonly population?: number;
}

const LARGE_CITY = 100_000;

const { values } = parseArgs({ options: { errors: { type: 'string', default: '0' } } });
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const articles = readGold(fixture('wikinews.gold.jsonl'));
const lines = readFileSync(fixture('places.gold.jsonl'), 'utf8').trimEnd().split('\n');
const places = lines.map((line) => JSON.parse(line) as GoldPlace);

console.log(`${articles.length} articles    right of those with coordinates   well-known ones found`);
for (const givenMentions of [true, false]) {
  const extractor = await createExtractor({ givenMentions, types: ['place'] });
  measure(givenMentions ? 'gold mentions' : 'end to end', ({ text, title, date, gold }) => {
    const mentions = gold.mentions.filter(({ entity }) => entity !== undefined);
    return extractor.extract(text, { title, date, ...(givenMentions ? { mentions } : {}) }).entities;
  });
}

function measure(title: string, extract: (article: GoldArticle) => readonly Entity[]): void {
  const tally = { right: 0, resolved: 0, found: 0, known: 0 };
  const errors: string[] = [];
  for (const article of articles) {
    const entities = extract(article);
    const name = basename(article.id, '.txt');
    const gold = places.filter(({ doc }) => basename(doc) === name);
    const right = new Set<GoldPlace>();
    for (const entity of entities) {
      const id = entity.place?.geonames;
      if (id === undefined) continue;
      const meant = gold.find((place) => place.name === findGoldName(article, entity));
      tally.resolved++;
      if (meant && [meant.geonames, ...(meant.also ?? [])].includes(id)) {
        tally.right++;
        right.add(meant);
      } else errors.push(`wrong  ${name} "${entity.name}" ${JSON.stringify(entity.place)}, gold ${meant?.geonames}`);
    }
    for (const place of gold.filter(isWellKnown)) {
      tally.known++;
      if (right.has(place)) tally.found++;
      else errors.push(`missed ${name} "${place.name}" ${place.kind} ${place.geonames}`);
    }
  }
  for (const error of errors.slice(0, Number(values.errors))) console.log(error);
  console.log(`${title.padEnd(20)}${share(tally.right, tally.resolved).padEnd(34)}${share(tally.found, tally.known)}`);
}

/** Returns the name of the gold place that shares the most mentions with an entity. */
function findGoldName({ gold }: GoldArticle, entity: Entity): string | undefined {
  const counts = new Map<string, number>();
  for (const { type, name, start: from, end: to } of gold.mentions) {
    const shared = entity.mentions.filter(({ start, end }) => start < to && from < end).length;
    if (type === 'place' && shared > 0) counts.set(name, (counts.get(name) ?? 0) + shared);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function isWellKnown({ kind, population = 0 }: GoldPlace): boolean {
  return kind === 'country' || kind === 'region' || (kind === 'city' && population >= LARGE_CITY);
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}: ${((100 * part) / whole).toFixed(1)}`;
}
