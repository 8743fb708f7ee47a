/**
 * Trains the shipped model: `npm run train -- [--data DIR] [--out FILE] [--seed N]`. The same data and the same seed give
 * the same bytes.
 *
 * Without `--data` the training uses the corpora in the repository. `--data DIR` adds the worldwide newswire,
 * `DIR/ww-train.jsonl`.
 *
 * `--without SOURCE` leaves a source out, for example `posts` for a base model that has never seen a post. `--epochs N`
 * sets the number of epochs of both parts.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createRecogniser } from '../../src/engine/recognise/recogniser.js';
import { caseCopies } from '../../src/train/case-copies.js';
import { fillMissingTypes } from '../../src/train/fill-missing-types.js';
import { type TrainingPlan, trainModel } from '../../src/train/train-model.js';
import { Random } from '../../src/util/random.js';
import { quickPlan, shippedPlan, VERSION } from './shipped-plan.js';
import { articlesOf, readSources } from './sources.js';

/** Epochs of the model that fills in the types that a source does not annotate. */
const FIRST_EPOCHS = 3;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'model/extract.model' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string', multiple: true, default: [] },
    epochs: { type: 'string' },
  },
});
const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const plan = withEpochs(values.epochs, shippedPlan(Number(values.seed), log));
const folder = values.data === undefined ? undefined : pathToFileURL(`${resolve(values.data)}/`);
const sources = readSources(folder).filter(({ name }) => !values.without.includes(name));

log('training the first model on the sources that annotate all types');
const fullyAnnotated = sources.filter(({ unannotated }) => unannotated.length === 0).flatMap(articlesOf);
const first = createRecogniser(await trainModel(fullyAnnotated, [], quickPlan(plan, FIRST_EPOCHS)));
const complete = sources.map((source) => ({
  ...source,
  articles: articlesOf(source).map((article) => fillMissingTypes(article, source.unannotated, first)),
}));

log('training the model');
const random = new Random(Number(values.seed));
const articles = complete.flatMap((source) => source.articles);
const copied = complete.flatMap((source) =>
  source.copies === undefined ? [] : caseCopies(source.articles, source.copies, random),
);
log(`sources: ${sources.map(({ name, articles }) => `${name} (${articles.length})`).join(', ')}`);
const bytes = await trainModel(articles, copied, plan);

const out = resolve(values.out);
writeFileSync(out, bytes);
const manifest = { version: VERSION, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
writeFileSync(resolve(out, '../manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
log(`${out}: ${bytes.length} bytes`);

function withEpochs(given: string | undefined, plan: TrainingPlan): TrainingPlan {
  if (given === undefined) return plan;
  const epochs = Number(given);
  return { ...plan, linear: { ...plan.linear, epochs }, network: { ...plan.network, epochs } };
}
