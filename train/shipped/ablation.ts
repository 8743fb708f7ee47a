/**
 * Measures the worth of each family of features for the linear model, and of each part for the shipped model.
 *
 *     npx tsx train/shipped/ablation.ts --data DIR
 *
 * Prints the F1 of exact spans (people, organizations and places together) on the development sets. For each family, a
 * linear model is trained without that family, in three epochs on the two news corpora. The run takes half an hour on one
 * core.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ALL_FAMILIES, FAMILY } from '../../src/engine/recognise/features/templates.js';
import { type Model, openModel } from '../../src/engine/recognise/open-model.js';
import { createRecogniser } from '../../src/engine/recognise/recogniser.js';
import { trainModel } from '../../src/train/train-model.js';
import { DEVELOPMENT_SETS, f1On } from './development-sets.js';
import { quickPlan, shippedPlan } from './shipped-plan.js';
import { articlesOf, readSources } from './sources.js';

const EPOCHS = 3;
/** No probability reaches this value, so the linear model scores every token. */
const NEVER = 2;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('the data folder is missing: add --data DIR');
const folder = pathToFileURL(`${resolve(values.data)}/`);
const plan = quickPlan(
  shippedPlan(1, () => {}),
  EPOCHS,
);
const articles = readSources(folder)
  .filter(({ name }) => name !== 'posts')
  .flatMap(articlesOf);

console.log(`${''.padEnd(34)}${DEVELOPMENT_SETS.map((name) => name.padStart(14)).join('')}`);
const { description: shipped, ...parts } = openModel(
  new Uint8Array(readFileSync(new URL('../../model/extract.model', import.meta.url))),
);
const { evidence: _, ...onePass } = shipped;
const withShare = (share: number, certain = NEVER): Model => ({
  ...parts,
  description: { ...onePass, ...(onePass.network && { network: { ...onePass.network, share, certain } }) },
});
report('shipped model', { ...parts, description: shipped });
report('  without the second pass', { ...parts, description: onePass });
report('  linear model alone', withShare(0));
report('  network alone', withShare(1));

await train('linear model, all families', ALL_FAMILIES);
for (const [name, bit] of Object.entries(FAMILY)) await train(`  without ${name.toLowerCase()}`, ALL_FAMILIES & ~bit);

async function train(name: string, families: number): Promise<void> {
  const bytes = await trainModel(articles, [], { ...plan, description: { ...plan.description, families } });
  report(name, openModel(bytes));
}

function report(name: string, model: Model): void {
  const recognise = createRecogniser(model);
  const scores = DEVELOPMENT_SETS.map((set) => (100 * f1On(folder, set, recognise)).toFixed(2).padStart(14));
  console.log(`${name.padEnd(34)}${scores.join('')}`);
}
