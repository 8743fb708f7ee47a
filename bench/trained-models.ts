/** Helpers of the benchmarks of training: gold documents, F1, means with intervals. */

import { createRecogniser } from '../src/engine/recognise/recogniser.js';
import type { EntityType } from '../src/engine/types.js';
import { evaluate } from '../src/eval/evaluate.js';
import type { GoldDocument } from '../src/eval/pair-documents.js';
import { readDocument } from '../src/extractor/read-document.js';
import { Random } from '../src/util/random.js';
import { readGold } from './gold.js';

/** The worker thread of the trainer, run from its TypeScript source. */
export const WORKER = new URL('../train/shipped/worker.mjs', import.meta.url);

export function readDocuments(file: string, typeOf: (type: EntityType) => EntityType = (type) => type): GoldDocument[] {
  return readGold(file).map(({ id, text, gold }) => {
    const mentions = gold.mentions.map((mention) => ({ ...mention, type: typeOf(mention.type) }));
    return { id, text, side: { mentions, times: [] }, tokenized: false };
  });
}

/** Returns the documents in a random order that depends on the seed only. */
export function shuffled(documents: readonly GoldDocument[], seed: number): GoldDocument[] {
  const order = Int32Array.from(documents.keys());
  new Random(seed).shuffle(order);
  return Array.from(order, (i) => documents[i] as GoldDocument);
}

/** Returns the F1 of exact spans, trimmed, in percent. */
export function f1(model: Uint8Array, documents: readonly GoldDocument[], types: readonly EntityType[]): number {
  const recognise = createRecogniser(model);
  const compared = documents.map(({ id, text, side }) => {
    const mentions = recognise(readDocument(text)).map(({ start, end, type }) => ({ start, end, type, name: '' }));
    return { id, text, gold: side, found: { mentions, times: [] } };
  });
  const options = { types, trimmed: true, bootstrap: { resamples: 0, seed: 1 }, errors: 0 };
  const rows = evaluate(compared, options).scores.find(({ name }) => name === 'exact')?.rows;
  return 100 * (rows?.find(({ name }) => name === 'micro')?.figure.f1 ?? 0);
}

/** The 97.5 % quantiles of Student's t distribution by degrees of freedom. */
const T = [Number.NaN, 12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26];

/** Returns the mean with half the width of its 95 % interval, as in `38.50 ± 1.60`. */
export function interval(numbers: readonly number[]): string {
  const n = numbers.length;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / n;
  if (n < 2) return mean.toFixed(2);
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (n - 1);
  return `${mean.toFixed(2)} ± ${((T[n - 1] ?? 2) * Math.sqrt(variance / n)).toFixed(2)}`;
}
