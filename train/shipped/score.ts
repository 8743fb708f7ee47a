/**
 * Scores a model on the development sets:
 *
 *     npx tsx train/shipped/score.ts --data DIR [--model FILE]
 *
 * Prints the F1 of exact spans, trimmed where annotation conventions differ, for each type and for all together, with 95 %
 * intervals from a bootstrap over documents; also in upper and lower case. Then prints the expected calibration error
 * (Guo et al. 2017): the mean difference, over ten bins, between the probability of a span and the share of correct spans.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createRecogniser } from '../../src/engine/recognise/recogniser.js';
import { trimEdges } from '../../src/eval/trim-edges.js';
import { readDocument } from '../../src/extractor/read-document.js';
import { compared, DEVELOPMENT_SETS, evaluation, NAME_TYPES, WRITINGS } from './development-sets.js';

const BINS = 10;
const RESAMPLES = 1000;

const { values } = parseArgs({
  options: { data: { type: 'string' }, model: { type: 'string', default: 'model/extract.model' } },
});
if (values.data === undefined) throw new Error('the data folder is missing: add --data DIR');
const folder = pathToFileURL(`${resolve(values.data)}/`);
const recognise = createRecogniser(new Uint8Array(readFileSync(values.model)));
const percent = (value: number): string => (100 * value).toFixed(2);

console.log(`${''.padEnd(26)}${['all three', '95 %', ...NAME_TYPES].map((name) => name.padStart(15)).join('')}`);
for (const set of DEVELOPMENT_SETS) {
  for (const [writing, write] of Object.entries(WRITINGS)) {
    if (set === 'wikigold' && writing !== 'as it is') continue;
    const { scores } = evaluation(compared(folder, set, recognise, write), RESAMPLES);
    const rows = scores.find(({ name }) => name === 'exact')?.rows ?? [];
    const row = (name: string) => rows.find((other) => other.name === name);
    const [low, high] = row('micro')?.intervals?.f1 ?? [0, 0];
    const cells = [
      percent(row('micro')?.figure.f1 ?? 0),
      `${percent(low)}-${percent(high)}`,
      ...NAME_TYPES.map((type) => percent(row(type)?.figure.f1 ?? 0)),
    ];
    console.log(`${`${set}, ${writing}`.padEnd(26)}${cells.map((cell) => cell.padStart(15)).join('')}`);
  }
}
for (const set of DEVELOPMENT_SETS) console.log(`calibration error on ${set}: ${calibrationError(set).toFixed(3)}`);

function calibrationError(set: (typeof DEVELOPMENT_SETS)[number]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, right: 0, probability: 0 }));
  for (const { text, gold } of compared(folder, set, () => [])) {
    const key = (start: number, end: number, type: string): string => {
      const trimmed = trimEdges(text, start, end);
      return `${trimmed.start} ${trimmed.end} ${type}`;
    };
    const right = new Set(gold.mentions.map(({ start, end, type }) => key(start, end, type)));
    for (const { start, end, type, score } of recognise(readDocument(text))) {
      // A name that a rule added has no probability.
      if (score === undefined || !(NAME_TYPES as readonly string[]).includes(type)) continue;
      const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))];
      if (bin === undefined) continue;
      bin.count++;
      bin.probability += score;
      if (right.has(key(start, end, type))) bin.right++;
    }
  }
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { right, probability }) => sum + Math.abs(right - probability), 0) / total;
}
