/**
 * Compares the figures of seqeval (https://pypi.org/project/seqeval, 1.2.2) for the output of `--format conll` with the figures
 * of `extract eval` for the same files, on the shipped Wikinews articles.
 *
 *     npx tsx bench/seqeval/compare.ts --python PATH
 *
 * PATH is a Python with the packages of bench/seqeval/requirements.txt. Build the command first. The exit status is 1 if a
 * figure differs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createExtractor, KNOWN_TYPES } from '../../src/index.js';
import { conll } from '../../src/output/formats/conll.js';
import { plainOptions } from '../../test/support/results.js';
import { readGold } from '../gold.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Figures = Readonly<Record<'precision' | 'recall' | 'f1', number>>;

const { python = 'python3' } = parseArgs({ options: { python: { type: 'string' } } }).values;
const extractor = await createExtractor({ types: KNOWN_TYPES });
const options = plainOptions();
const files = { gold: '', found: '' };
for (const { id, text, date, title, gold } of readGold(join(ROOT, 'fixtures/wikinews.gold.jsonl'))) {
  const entities = gold.mentions.map(({ start, end, type }, index) => ({
    id: `T${index + 1}`,
    type,
    name: '',
    count: 1,
    aliases: [],
    mentions: [{ start, end, text: '' }],
  }));
  files.gold += conll.open(options).article({ text, result: { id, date: null, entities } });
  files.found += conll.open(options).article({ text, result: extractor.extract(text, { id, date, title }) });
}

const { ours, theirs } = bothScores();
let differ = false;
console.log('label            seqeval                     extract eval');
for (const [label, figures] of Object.entries(ours)) {
  const other = theirs[label];
  const same = Object.entries(figures).every(
    ([key, value]) => Math.abs(value - (other?.[key as keyof Figures] ?? Number.NaN)) < 1e-12,
  );
  differ ||= !same;
  console.log(`${label.padEnd(12)}  ${shown(other)}  ${shown(figures)}${same ? '' : '  DIFFERENT'}`);
}
if (differ || Object.keys(ours).length !== Object.keys(theirs).length) process.exitCode = 1;

function shown(figures: Figures | undefined): string {
  return figures ? [figures.precision, figures.recall, figures.f1].map((each) => each.toFixed(5)).join('  ') : 'none';
}

function bothScores(): Record<'ours' | 'theirs', Readonly<Record<string, Figures>>> {
  const folder = mkdtempSync(join(tmpdir(), 'seqeval-'));
  try {
    const paths = [join(folder, 'gold.conll'), join(folder, 'found.conll')] as const;
    writeFileSync(paths[0], files.gold);
    writeFileSync(paths[1], files.found);
    const run = (program: string, ...args: string[]) =>
      JSON.parse(execFileSync(program, [...args, ...paths], { encoding: 'utf8' }));
    const { exact } = run(process.execPath, join(ROOT, 'bin/extract.js'), 'eval', '--json', '--resamples', '0');
    const figuresOf = ({ precision, recall, f1 }: Figures): Figures => ({ precision, recall, f1 });
    const rows = [
      ...Object.entries<Figures>(exact.types),
      ['micro avg', exact.micro],
      ['macro avg', exact.macro],
    ] as const;
    return {
      ours: Object.fromEntries(rows.map(([label, figures]) => [label, figuresOf(figures)])),
      theirs: run(python, fileURLToPath(new URL('score.py', import.meta.url))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
