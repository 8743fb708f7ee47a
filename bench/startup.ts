/**
 * Measures the time from start to result on one article, as a multiple of the start of Node: medians of whole processes that
 * alternate, so that a busy machine slows all of them.
 *
 *     npm run build && npx tsx bench/startup.ts [--runs N] [--at-most RATIO]
 *
 * With --at-most, the exit status is 1 if the article takes more than RATIO times `node -e 0`.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './times.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, 'at-most': { type: 'string' } } });
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const command = path('../bin/extract.js');
const wink = `require(${JSON.stringify(path('../node_modules/wink-nlp'))})(require(${JSON.stringify(path('../node_modules/wink-eng-lite-web-model'))}))`;

const CASES = {
  'node -e 0': ['-e', '0'],
  'wink-nlp with its model': ['-e', wink],
  'extract --version': [command, '--version'],
  'extract --json ARTICLE': [command, '--json', path('../fixtures/nato-asylum.txt')],
  'extract ARTICLE': [command, path('../fixtures/nato-asylum.txt')],
};

const times = Object.keys(CASES).map((): number[] => []);
for (let run = 0; run < Number(values.runs); run++) {
  Object.values(CASES).forEach((args, index) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
    times[index]?.push(performance.now() - start);
  });
}

const medians = times.map(median);
const base = medians[0] as number;
console.log('process                     median    ratio');
Object.keys(CASES).forEach((name, index) => {
  const usual = medians[index] as number;
  console.log(`${name.padEnd(26)} ${usual.toFixed(0).padStart(4)} ms  ${(usual / base).toFixed(2).padStart(6)}`);
});
const worst = (medians.at(-1) as number) / base;
if (values['at-most'] !== undefined && worst > Number(values['at-most'])) {
  console.error(`the ratio is above ${values['at-most']}`);
  process.exitCode = 1;
}
