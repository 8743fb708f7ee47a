/**
 * Checks that the figures of `extract eval` equal those of other scorers to the second decimal.
 *
 *     npx tsx bench/agreement.ts --scorers DIR [--golden FILE] [GOLD.jsonl…]
 *
 * DIR has score.py (spans), score_entities.py and score_timex.py, which take a gold file and a result file. The script
 * makes the result by adding noise to gold; by default, gold is the shipped articles. `--golden` writes the figures of
 * the other scorers to FILE, with which test/eval/agreement.test.ts compares the program without needing the scorers.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../src/util/random.js';
import { figuresOf, type OtherFigures } from '../test/support/figures.js';
import { type GoldLine, noisyResult, wikinewsGold } from '../test/support/noise.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scorers: { type: 'string' }, golden: { type: 'string' } },
});
const scorers = values.scorers ?? '.';
const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
const [goldFile, resultFile] = [join(folder, 'gold.jsonl'), join(folder, 'result.jsonl')];

const LABELS: Readonly<Record<string, string>> = {
  person: 'PERSON',
  organization: 'ORG',
  place: 'PLACE',
  group: 'NORP',
};
const labels = (types: readonly string[]): string => types.map((type) => LABELS[type] ?? type.toUpperCase()).join(',');

try {
  const files = positionals.length > 0 ? positionals : ['the shipped articles'];
  for (const file of files) {
    const gold = positionals.length > 0 ? readLines(file) : wikinewsGold();
    const random = new Random(7);
    const result = gold.map((line) => noisyResult(line, random));
    writeLines(goldFile, gold);
    writeLines(resultFile, result);
    const ours = figuresOf(gold, result);
    const others = otherFigures(ours.types, ours.entityTypes, ours.times);
    const different = Object.keys(others).filter(
      (key) => Math.abs((ours.figures[key] ?? NaN) - (others[key] as number)) > 0.00501,
    );
    console.log(`${file}: ${Object.keys(others).length} figures, ${different.length} differ`);
    for (const key of different) console.log(`  ${key}: ${ours.figures[key]}, there ${others[key]}`);
    if (different.length > 0) process.exitCode = 1;
    if (values.golden !== undefined) writeFileSync(values.golden, `${JSON.stringify(others, null, 2)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function readLines(file: string): GoldLine[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldLine);
}

function writeLines(file: string, records: readonly object[]): void {
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

function run(script: string, ...args: string[]): Record<string, never> {
  const output = execFileSync('python3', [join(scorers, script), goldFile, resultFile, ...args], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output.toString());
}

/** Returns the figures of the other scorers, by the keys of {@link figuresOf}. */
function otherFigures(types: readonly string[], entityTypes: readonly string[], times: boolean): OtherFigures {
  const figures: Record<string, number> = {};
  const keep = (prefix: string, found: Record<string, number>): void => {
    for (const [name, value] of Object.entries(found)) figures[`${prefix} ${name}`] = value;
  };
  const rows = (names: readonly string[]): [string, string][] => [
    ...names.map((type): [string, string] => [type, labels([type])]),
    ['micro', 'ALL'],
  ];
  if (types.length > 0) {
    const spans = run('score.py', '--types', labels(types), '--json');
    for (const [row, label] of rows(types)) keep(`mentions ${row}`, spans[label] as never);
  }
  if (entityTypes.length > 0) {
    const entities = run('score_entities.py', '--types', labels(entityTypes));
    for (const [row, label] of rows(entityTypes)) keep(`entities ${row}`, entities[label] as never);
    keep('bcubed', entities.bcubed as never);
  }
  if (times) keep('times', run('score_timex.py'));
  return figures;
}
