/**
 * Measures the gain of adapting to a new domain: the posts of WNUT 2017, for a base model that was trained without posts.
 *
 *     npx tsx train/shipped/main.ts --data DIR --without posts --out BASE/extract.model
 *     npx tsx bench/adapt.ts --data DIR --base BASE/extract.model [--samples 5] [--results FILE]
 *
 * Prints the F1 of exact spans on the test posts and on news, for the base model, for the base model adapted to samples of
 * the training posts, and for a model trained from nothing on the same samples. The figures are means over random samples
 * with 95 % intervals (Student's t). `--how` compares ways to keep the knowledge of the base model. Each result is appended
 * to the file of `--results`; a later run reads it from there.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRecogniser } from '../src/engine/recognise/recogniser.js';
import type { GoldDocument } from '../src/eval/pair-documents.js';
import { readDocument } from '../src/extractor/read-document.js';
import { type ArticleTrainingOptions, trainOnArticles } from '../src/train/train-on-articles.js';
import { processorTime } from './times.js';
import { f1, interval, readDocuments, shuffled, WORKER } from './trained-models.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    base: { type: 'string' },
    samples: { type: 'string', default: '5' },
    results: { type: 'string', default: 'adapt.results.jsonl' },
    how: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '250,1000,3394' },
  },
});
if (values.data === undefined || values.base === undefined)
  throw new Error('the data folder or the base model is missing: add --data DIR and --base MODEL');
const folder = values.data;
const base = new Uint8Array(readFileSync(values.base));

/** The labels of the posts as types of the base model. */
const TYPES: Readonly<Record<string, string>> = {
  corporation: 'organization',
  group: 'organization',
  product: 'misc',
  'creative-work': 'misc',
};
const POST_TYPES = ['person', 'organization', 'place', 'misc'];
const NEWS_TYPES = ['person', 'organization', 'place'];
const SIZES = values.sizes.split(',').map(Number);

const postType = (type: string): string => TYPES[type] ?? type;
const posts = readDocuments(join(folder, 'wnut17/train.jsonl'), postType);
const test = readDocuments(join(folder, 'wnut17/test.jsonl'), postType);
const news = readDocuments(join(folder, 'wikinews/dev.jsonl'));

interface Measurement {
  readonly way: string;
  readonly size: number;
  readonly sample: number;
  readonly posts: number;
  readonly news: number;
  /** Processor seconds of all threads. */
  readonly cpu: number;
}

const known: Measurement[] = existsSync(values.results)
  ? readFileSync(values.results, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  : [];

type Adjust = ArticleTrainingOptions['adjust'];
/** Ways to keep the knowledge of the base model. */
const WAYS_TO_KEEP: Readonly<Record<string, { adjust?: Adjust; mixed?: boolean }>> = {
  'pull to the base': {},
  'no pull': {
    adjust: ({ linear, network }) => ({
      linear: { ...linear, l1: 0, l2: 0 },
      network: { ...network, decay: 0 },
    }),
  },
  'strong pull': {
    adjust: ({ linear, network }) => ({
      linear: { ...linear, l1: 3, l2: 10 },
      network: { ...network, decay: 1 },
    }),
  },
  'pull, and its own predictions mixed in': { mixed: true },
};

for (let sample = 1; sample <= Number(values.samples); sample++) {
  if (values.how) {
    for (const [way, { adjust, mixed }] of Object.entries(WAYS_TO_KEEP))
      await measure(way, 1000, sample, { adjust, mixed });
    continue;
  }
  await measure('base', 0, 1, {});
  for (const size of SIZES) {
    await measure('adapted', size, sample, {});
    await measure('from nothing', size, sample, { adapt: false });
  }
}
report();

interface Way {
  readonly adapt?: boolean;
  readonly adjust?: Adjust;
  readonly mixed?: boolean | undefined;
}

async function measure(way: string, size: number, sample: number, options: Way): Promise<void> {
  const { adapt = true, adjust, mixed } = options;
  if (known.some((other) => other.way === way && other.size === size && other.sample === sample)) return;
  const before = processorTime();
  let model = base;
  if (size > 0) {
    const drawn = shuffled(posts, sample).slice(0, size);
    const dev = drawn.filter((_, i) => i % 7 === 6);
    const training = drawn.filter((_, i) => i % 7 !== 6);
    model = (
      await trainOnArticles(mixed ? [...training, ...withPredictions(training)] : training, {
        model: base,
        adapt,
        heldOut: dev,
        version: 'study',
        seed: sample,
        worker: WORKER,
        adjust,
      })
    ).bytes as Uint8Array<ArrayBuffer>;
  }
  const cpu = (processorTime() - before) / 1e3;
  const result = { way, size, sample, posts: f1(model, test, POST_TYPES), news: f1(model, news, NEWS_TYPES) };
  known.push({ ...result, cpu });
  appendFileSync(values.results, `${JSON.stringify(known.at(-1))}\n`);
}

/** Returns the same posts with the predictions of the base model as their annotation. */
function withPredictions(documents: readonly GoldDocument[]): GoldDocument[] {
  const recognise = createRecogniser(base);
  return documents.map(({ id, text, ...rest }) => {
    const mentions = recognise(readDocument(text)).map(({ start, end, type }) => {
      return { start, end, type, name: text.slice(start, end) };
    });
    return { ...rest, id: `${id}#base`, text, side: { mentions, times: [] } };
  });
}

function report(): void {
  const ways = [...new Set(known.map(({ way }) => way))];
  console.log(`${''.padEnd(42)}${'posts'.padStart(6)}${'F1 on posts'.padStart(20)}${'F1 on news'.padStart(20)}  CPU s`);
  for (const way of ways) {
    for (const size of [...new Set(known.filter((other) => other.way === way).map((other) => other.size))]) {
      const all = known.filter((other) => other.way === way && other.size === size);
      const cells = [all.map((each) => each.posts), all.map((each) => each.news)].map((column) =>
        interval(column).padStart(20),
      );
      const cpu = all.reduce((sum, { cpu: seconds }) => sum + seconds, 0) / all.length;
      console.log(`${way.padEnd(42)}${String(size).padStart(6)}${cells.join('')}  ${cpu.toFixed(0).padStart(5)}`);
    }
  }
}
