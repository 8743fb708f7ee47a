/**
 * Trains the shipped model: `npm run train -- --data DIR [--out FILE] [--seed N]`. Same data, same seed, same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { labelCount } from '../../src/model/labels.js';
import { ALL_FAMILIES } from '../../src/model/lexeme.js';
import { readVectors } from '../../src/model/words.js';
import { Random } from '../../src/random.js';
import { createRecogniser } from '../../src/recognise/index.js';
import { SECTION } from '../../src/recognise/model.js';
import { caseCopies } from '../../src/train/case-copies.js';
import { completed } from '../../src/train/complete.js';
import type { TrainingArticle } from '../../src/train/corpus.js';
import { type TrainingPlan, trainModel } from '../../src/train/train.js';
import { readSources, type Source, TYPES } from './sources.js';

const VERSION = '1';
/** Of the model that fills in what a source does not annotate. */
const FIRST_EPOCHS = 3;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'model/extract.model' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.data === undefined) throw new Error('say where the data are: npm run train -- --data DIR');
const seed = Number(values.seed);
const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const sections = {
  [SECTION.words]: read('../words/clusters.bin'),
  [SECTION.vectors]: read('../words/vectors.bin'),
  [SECTION.gazetteer]: read('../gazetteers/gazetteer.bin'),
};
const shape = {
  width: 64,
  layers: 2,
  buckets: 16_384,
  vectorLength: readVectors(sections.vectors).dimension,
  labels: labelCount(TYPES),
};
const description = { version: VERSION, types: TYPES, families: ALL_FAMILIES };
const plan: TrainingPlan = {
  description: { ...description, network: { shape, share: 0.55, certain: 0.995 } },
  sections,
  linear: { epochs: 6, alpha: 0.1, l1: 1, l2: 1, seed, dropout: 0 },
  network: { epochs: 8, batch: 24, rate: 0.002, decay: 0.01, dropout: 0.3, wordDropout: 0.05, seed },
  log,
  worker: new URL('worker.mjs', import.meta.url),
};

const sources = readSources(pathToFileURL(`${resolve(values.data)}/`));
log('first model, from what is annotated in full');
const complete = sources.filter(({ unannotated }) => unannotated.length === 0).flatMap(articlesOf);
const { vectors: _, ...tables } = sections;
const first = createRecogniser(
  await trainModel(complete, [], {
    ...plan,
    description,
    sections: tables,
    linear: { ...plan.linear, epochs: FIRST_EPOCHS },
  }),
);
const articles = sources.flatMap((source) =>
  articlesOf(source).map((article) => completed(article, source.unannotated, first)),
);

log('the model');
const random = new Random(seed);
const copies = sources.flatMap((source) => {
  const ids = new Set(source.articles.map(({ id }) => id));
  return source.copies === undefined
    ? []
    : caseCopies(
        articles.filter(({ id }) => ids.has(id)),
        source.copies,
        random,
      );
});
const bytes = await trainModel(articles, copies, plan);
const out = resolve(values.out);
writeFileSync(out, bytes);
const manifest = { version: VERSION, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
writeFileSync(resolve(out, '../manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
log(`${out}: ${bytes.length} bytes`);

function articlesOf({ articles, weight }: Source): TrainingArticle[] {
  return articles.map(({ id, text, spans }) => ({ id, text, spans, weight }));
}

function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, import.meta.url)));
}
