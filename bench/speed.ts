/**
 * Measures the speed of the whole pipeline from text to entities, and of compromise on the same texts in the same process.
 *
 *     npx tsx bench/speed.ts [--data FILE.jsonl]… [--passes N]
 *
 * Words are separated by white space. Seconds are CPU seconds of the whole process (user and system), so that garbage
 * collection and compilation count. The systems alternate. The first pass of each warms up and does not count.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { createExtractor } from '../src/index.js';
import { median, processorTime } from './times.js';

const FIXTURES = new URL('../fixtures/wikinews/', import.meta.url);

const { values } = parseArgs({
  options: { data: { type: 'string', multiple: true, default: [] }, passes: { type: 'string', default: '5' } },
});
const texts = values.data.length > 0 ? values.data.flatMap(recordTexts) : articleTexts();
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const extractor = await createExtractor({ types: ['person', 'organization', 'place', 'date', 'group', 'misc'] });

const systems: Readonly<Record<string, (text: string) => unknown>> = {
  extract: (text) => extractor.extract(text, { date: '2019-06-01' }),
  compromise: (text) => {
    const doc = nlp(text);
    return [doc.people(), doc.organizations(), doc.places()].map((view) => view.json({ offset: true }));
  },
};

const seconds: Record<string, number[]> = Object.fromEntries(Object.keys(systems).map((name) => [name, []]));
for (let pass = 0; pass <= Number(values.passes); pass++) {
  for (const [name, run] of Object.entries(systems)) {
    const before = processorTime();
    for (const text of texts) run(text);
    if (pass > 0) seconds[name]?.push((processorTime() - before) / 1e3);
  }
}

console.log(`${texts.length} articles, ${words} words, ${values.passes} passes; words per CPU second`);
console.log('              median     best');
const rate = (name: string, pick: (times: readonly number[]) => number): number =>
  words / pick(seconds[name] as number[]);
const best = (times: readonly number[]): number => Math.min(...times);
for (const name of Object.keys(systems)) {
  const [usual, fastest] = [rate(name, median), rate(name, best)].map((value) => value.toFixed(0).padStart(8));
  console.log(`${name.padEnd(12)}${usual} ${fastest}`);
}
console.log(`ratio         ${(rate('extract', median) / rate('compromise', median)).toFixed(1)}`);

function articleTexts(): string[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'));
}

function recordTexts(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
