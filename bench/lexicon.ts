/**
 * Measures how long a lexicon of a million names takes to load, and how much it slows down extraction.
 *
 *     npx tsx bench/lexicon.ts [--names N]
 *
 * Prints CPU times, also as multiples of the time that JSON.parse alone takes for the same names as JSON Lines in the same
 * process. The multiples do not depend on how busy the machine is.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createExtractor } from '../src/index.js';
import { readLexicon } from '../src/input/names/names-file.js';
import { processorTime } from './times.js';

const { names } = parseArgs({ options: { names: { type: 'string', default: '1000000' } } }).values;
const count = Number(names);
const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const files = writeFiles();
  const reference = (await timed(parseLines)).cpu;
  console.log(`${count} names: ${reference} ms of CPU in JSON.parse alone`);
  for (const name of files) {
    const { cpu, wall } = await timed(() => readLexicon(name, { cwd: folder }));
    console.log(`${name.padEnd(12)} ${cpu} ms of CPU, ${wall} ms; ${(cpu / reference).toFixed(2)} times JSON.parse`);
  }
  await measureText();
}

/** Writes the files and returns their names. The entries themselves are garbage afterwards and do not slow down the measurement. */
function writeFiles(): string[] {
  const entries = madeUpEntries(count);
  const json = entries.map((entry) => JSON.stringify(entry));
  const cells = entries.map(({ name, type, id }) => [name, type, id]);
  const files = {
    'names.jsonl': json.join('\n'),
    'names.json': `[${json.join(',\n')}]`,
    'names.csv': `name,type,id\n${cells.map((row) => row.join(',')).join('\n')}`,
    'quoted.csv': `name,type,id\n${cells.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return Object.keys(files);
}

function parseLines(): void {
  for (const line of readFileSync(join(folder, 'names.jsonl'), 'utf8').split('\n')) JSON.parse(line);
}

async function measureText(): Promise<void> {
  const articles = new URL('../fixtures/wikinews/', import.meta.url);
  const texts = readdirSync(articles).map((name) => readFileSync(new URL(name, articles), 'utf8'));
  const lexicon = await readLexicon('names.csv', { cwd: folder });
  const extractors = [await createExtractor(), await createExtractor({ lexicon })];
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 5; round++) {
    for (const [i, extractor] of extractors.entries()) {
      const { cpu } = await timed(() => {
        for (const text of texts) extractor.extract(text);
      });
      best[i] = Math.min(best[i] as number, cpu);
    }
  }
  const [without, within] = best as [number, number];
  console.log(
    `${texts.length} articles: ${without} ms without, ${within} ms with the lexicon: ${(without / within).toFixed(2)} of the speed`,
  );
}

/** Returns made-up names of people and companies, the same in each run. */
function madeUpEntries(length: number): { name: string; type: string; id: string }[] {
  const syllables =
    'ba be bi do du ka ki ko la le lo ma mi mo na ne no ra re ri ro sa se si ta te ti to va vi zo'.split(' ');
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const word = (): string => {
    const lower = Array.from({ length: 2 + random(2) }, () => syllables[random(syllables.length)]).join('');
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  };
  const types = ['person', 'organization', 'place'];
  return Array.from({ length }, (_, i) => ({
    name: Array.from({ length: 1 + random(3) }, word).join(' ') + (random(3) === 0 ? ' Inc.' : ''),
    type: types[random(3)] as string,
    id: `id${i}`,
  }));
}

async function timed(work: () => unknown): Promise<{ cpu: number; wall: number }> {
  const began = performance.now();
  const before = processorTime();
  await work();
  return { cpu: Math.round(processorTime() - before), wall: Math.round(performance.now() - began) };
}
