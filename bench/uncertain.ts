/**
 * Whether `--uncertain` picks the articles that teach most: a learning curve against random choice.
 *
 *     npx tsx bench/uncertain.ts --data DIR [--samples 5] [--sizes 40]
 *
 * A model is trained from nothing on 20 random articles of Wikinews. Then the annotated articles are increased to each
 * size in turn: by random ones, and by those of which the model so far is least sure. Prints F1 of exact spans of people,
 * organizations and places on other articles, and the tokens that had to be annotated; means over random samples with
 * their 95 % intervals (Student's t).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createUncertainty } from '../src/engine/recognise/recogniser.js';
import type { GoldDocument } from '../src/eval/pair-documents.js';
import { readDocument } from '../src/extractor/read-document.js';
import { trainOnArticles } from '../src/train/train-on-articles.js';
import { f1, interval, readDocuments, shuffled, WORKER } from './trained-models.js';

const TYPES = ['person', 'organization', 'place'];
const FIRST = 20;
/** As many for every size: nothing is set aside to stop by. */
const EPOCHS = 12;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    samples: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '40' },
  },
});
if (values.data === undefined) throw new Error('say where the data are: --data DIR');
const articles = readDocuments(join(values.data, 'wikinews/train.jsonl'));
const dev = readDocuments(join(values.data, 'wikinews/dev.jsonl'));
const sizes = values.sizes.split(',').map(Number);
/** Only its tables of words and names are used. */
const tables = new Uint8Array(readFileSync(new URL('../model/extract.model', import.meta.url)));

const CHOICES = { 'random choice': byChance, 'least sure': byUncertainty };
const measured = new Map<string, { f1: number[]; tokens: number[] }>();

for (let sample = 1; sample <= Number(values.samples); sample++) {
  const drawn = shuffled(articles, sample);
  const first = drawn.slice(0, FIRST);
  const start = await train(first, sample);
  keep('all alike', FIRST, start, first);
  for (const [name, choose] of Object.entries(CHOICES)) {
    let chosen = first;
    let model = start;
    for (const size of sizes) {
      const pool = drawn.filter((article) => !chosen.includes(article));
      chosen = [...chosen, ...choose(pool, size - chosen.length, model)];
      model = await train(chosen, sample);
      keep(name, size, model, chosen);
    }
  }
}

async function train(documents: readonly GoldDocument[], seed: number): Promise<Uint8Array> {
  const options = { model: tables, adapt: false, heldOut: [], epochs: EPOCHS, version: 'study', seed, worker: WORKER };
  return (await trainOnArticles(documents, options)).bytes;
}

function byChance(pool: readonly GoldDocument[], count: number): GoldDocument[] {
  return pool.slice(0, count);
}

function byUncertainty(pool: readonly GoldDocument[], count: number, model: Uint8Array): GoldDocument[] {
  const uncertaintyOf = createUncertainty(model);
  const measures = pool.map((document) => ({ document, uncertainty: uncertaintyOf(readDocument(document.text)) }));
  measures.sort((a, b) => b.uncertainty - a.uncertainty);
  return measures.slice(0, count).map(({ document }) => document);
}

function keep(name: string, size: number, model: Uint8Array, chosen: readonly GoldDocument[]): void {
  const key = `${name.padEnd(14)}${String(size).padStart(8)}`;
  const row = measured.get(key) ?? { f1: [], tokens: [] };
  row.f1.push(f1(model, dev, TYPES));
  row.tokens.push(chosen.reduce((sum, { text }) => sum + readDocument(text).tokens.length, 0));
  measured.set(key, row);
}

console.log(`${''.padEnd(14)}articles${'tokens'.padStart(8)}${'F1'.padStart(16)}`);
for (const [key, row] of measured) {
  const tokens = row.tokens.reduce((sum, number) => sum + number, 0) / row.tokens.length;
  console.log(`${key}${tokens.toFixed(0).padStart(8)}${interval(row.f1).padStart(16)}`);
}
