/**
 * Measures the processor time of the date stage.
 *
 *   npx tsx bench/dates.ts [--data DIR]
 *
 * Prints two tables. The first compares the stage with the first wink-nlp `readDoc` (sentences, part of speech) of the same
 * 1 MB of news in the same process. The second shows how the time of the stage grows when a hostile text doubles. The news
 * are the Wikinews articles of the fixtures, repeated; with `--data DIR`, the texts of the .jsonl files in a folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findDates } from '../src/engine/dates/index.js';
import { readDocument } from '../src/extractor/read-document.js';
import { processorTime } from './times.js';

const SIZE = 1_000_000;
const FIXTURES = new URL('../fixtures/wikinews', import.meta.url).pathname;

function newsText(folder: string | undefined): string {
  const texts = folder === undefined ? articles(FIXTURES) : records(folder);
  return repeated(`${texts.join('\n\n')}\n\n`, SIZE);
}

function articles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

function records(folder: string): string[] {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.jsonl'));
  const lines = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
  return lines.map((line) => JSON.parse(line).text);
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Returns the processor time of one call in milliseconds. */
function cpu(work: () => unknown): number {
  const before = processorTime();
  work();
  return processorTime() - before;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const options = { date: '2016-11-18' };

const text = newsText(values.data);
const nlp = winkNLP(model, ['sbd', 'pos']);
const wink = cpu(() => nlp.readDoc(text));
const doc = readDocument(text);
let found = 0;
const dates = cpu(() => {
  found = findDates(doc, options).length;
});
console.log(`${(text.length / 1e6).toFixed(2)} M characters, ${doc.tokens.length} tokens, ${found} time expressions`);
console.log(`first wink-nlp readDoc  ${wink.toFixed(0).padStart(6)} ms CPU`);
console.log(
  `date stage              ${dates.toFixed(0).padStart(6)} ms CPU   ratio ${(dates / wink).toFixed(2)} (bar: 1.00)`,
);

console.log('\ndoubling                         n ms      2n ms   growth (bar: 2.3)');
for (const seed of [
  'may ',
  '12 ',
  'May 12 ',
  '12/',
  '1990s ',
  'two ',
  'twenty-',
  'the last ',
  'and 5 May ',
  "'80s ",
  '5:30 ',
  'every Monday and ',
]) {
  const [single, double] = [200_000, 400_000].map((length) => readDocument(repeated(seed, length)));
  if (single === undefined || double === undefined) continue;
  cpu(() => findDates(single, options));
  const best = (what: typeof single): number => Math.min(...[1, 2, 3].map(() => cpu(() => findDates(what, options))));
  const [one, two] = [best(single), best(double)];
  console.log(
    `${JSON.stringify(seed).padEnd(24)} ${one.toFixed(1).padStart(10)} ${two.toFixed(1).padStart(10)} ${(two / one).toFixed(2).padStart(8)}`,
  );
}
