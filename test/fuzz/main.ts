/**
 * Fuzzes everything that reads foreign input: the pipeline and each parser, with inputs generated from a seed.
 *
 *     npm run fuzz -- [--inputs N] [--seconds N] [--seed S] [--first N]
 *
 * A seed gives the same inputs on every machine, numbered from 0; `--first N --inputs 1` repeats the input of a failure.
 * fast-check shrinks a failing input, and the fuzzer keeps it in `fixtures/hostile`, where the tests try it again. The exit
 * status is 1 if an input failed.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/command.js';
import { keep, parse } from './kept.js';
import { fuzz } from './supervise.js';
import type { Failure } from './thread.js';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    first: { type: 'string', default: '0' },
  },
});
const number = (name: keyof typeof values): number | undefined => {
  const value = values[name];
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} ${value} is not a whole number`);
  return Number(value);
};
const seconds = number('seconds');
const inputs = number('inputs') ?? (seconds === undefined ? 10_000 : Number.MAX_SAFE_INTEGER);
const seed = number('seed') ?? Math.floor(Date.now() / 1000) % 1_000_000_000;

function told({ number, target, problem, input }: Failure): void {
  const slug = target.replace(/\W+/g, '-');
  const name = `${slug}-${createHash('sha256').update(input).digest('hex').slice(0, 8)}`;
  const path = keep(name, { target, problem: problem.split('\n')[0] as string, input: parse(input) });
  console.log(`\n${target}, --seed ${seed} --first ${number} --inputs 1: ${problem}\nkept in ${relative(ROOT, path)}`);
}

const before = performance.now();
const table = new URL('./targets/index.ts', import.meta.url);
const { tried, failures, tally } = await fuzz({
  ...{ seed, inputs, table, onFailure: told, first: number('first') ?? 0 },
  ...(seconds === undefined ? {} : { seconds }),
});
console.log(`\n${'target'.padEnd(26)}${'inputs'.padStart(8)}${'ms each'.padStart(10)}`);
for (const [name, { inputs, ms }] of Object.entries(tally).sort(([, a], [, b]) => b.ms - a.ms)) {
  console.log(`${name.padEnd(26)}${String(inputs).padStart(8)}${(ms / inputs).toFixed(1).padStart(10)}`);
}
const took = ((performance.now() - before) / 1000).toFixed(0);
console.log(`\n${tried} inputs of seed ${seed} in ${took} s: ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
