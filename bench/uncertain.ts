/**
 * Compares `--uncertain` with random choice: which annotated articles improve a model more?
 *
 *     npx tsx bench/uncertain.ts --data DIR [--samples 5] [--sizes 40]
 *
 * A model is trained from nothing on 20 random articles of Wikinews. Then the set of articles grows to each size in turn,
 * either by random articles or by the articles about which the model of the step before is least sure. Prints the F1 of
 * exact spans of people, organizations and places on other articles, and the number of annotated tokens. The figures are
 * means over random samples with 95 % intervals (Student's t).
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
/** The number of epochs for every size: without a dev set, nothing ends the training earlier. */
const EPOCHS = 12;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    samples: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '40' },
  },
});
if (values.data === undefined) throw new Error('the data folder is missing: add --data DIR');
const articles = readDocuments(join(values.data, 'wikinews/train.jsonl'));
const dev = readDocuments(join(values.data, 'wikinews/dev.jsonl'));
const sizes = values.sizes.split(',').map(Number);
/** The training uses only the tables of words and names of this model. */
const tables = new Uint8Array(readFileSync(new URL('../model/extract.model', import.meta.url)));

const CHOICES = { 'random choice': byChance, 'least sure': byUncertainty };
const measured = new Map<string, { f1: number[]; tokens: number[] }>();

for (let sample = 1; sample <= Number(values.samples); sample++) {
  const drawn = shuffled(articles, sample);
  const first = drawn.slice(0, FIRST);
  const start = await train(first, sample);
  addMeasurement('start', FIRST, start, first);
  for (const [name, choose] of Object.entries(CHOICES)) {
    let chosen = first;
    let model = start;
    for (const size of sizes) {
      const pool = drawn.filter((article) => !chosen.includes(article));
      chosen = [...chosen, ...choose(pool, size - chosen.length, model)];
      model = await train(chosen, sample);
      addMeasurement(name, size, model, chosen);
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

function addMeasurement(name: string, size: number, model: Uint8Array, chosen: readonly GoldDocument[]): void {
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
