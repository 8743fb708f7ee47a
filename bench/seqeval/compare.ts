/**
 * Whether seqeval (https://pypi.org/project/seqeval, 1.2.2), reading what `--format conll` writes, gives the same F1 as
 * the project's own score of the same token spans, untrimmed, on the shipped Wikinews articles.
 *
 *     npx tsx bench/seqeval/compare.ts --python PATH
 *
 * PATH is a Python that has bench/seqeval/requirements.txt. The exit status is 1 when any figure differs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type GoldRecord, goldSpans, type Span } from '../../src/eval/gold.js';
import { type Scored, score } from '../../src/eval/score.js';
import { conll } from '../../src/formats/conll.js';
import { tokenSpans } from '../../src/formats/token-spans.js';
import { conllLabel } from '../../src/formats/type-names.js';
import { createExtractor, KNOWN_TYPES } from '../../src/index.js';
import { readDocument } from '../../src/text/document.js';
import { plainOptions } from '../../test/support/results.js';

const ROOT = new URL('../..', import.meta.url);

const { python = 'python3' } = parseArgs({ options: { python: { type: 'string' } } }).values;
const extractor = await createExtractor({ types: KNOWN_TYPES });
const options = await plainOptions();
const files = { gold: '', found: '' };
const scored: Scored[] = [];
for (const line of (await readFile(new URL('fixtures/wikinews.gold.jsonl', ROOT), 'utf8')).trimEnd().split('\n')) {
  const record = JSON.parse(line) as GoldRecord;
  const text = await readFile(new URL(record.id, ROOT), 'utf8');
  const document = readDocument(text);
  const inTokens = (spans: readonly Span[]): Span[] =>
    // Tokens as single letters with a blank between them: there is nothing that the score could trim.
    tokenSpans(document, spans).map(({ first, last, type }) => ({ start: 2 * first, end: 2 * last - 1, type }));
  const write = (spans: readonly Span[]): string =>
    conll.open(options).article({ text, result: { id: record.id, date: null, entities: spans.map(asEntity) } });
  const gold = goldSpans(record, text);
  const { entities } = extractor.extract(text, { date: record.date });
  const found = entities.flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })));
  files.gold += write(gold);
  files.found += write(found);
  scored.push({ text: 'x '.repeat(document.tokens.length), gold: inTokens(gold), found: inTokens(found) });
}

const types = [...new Set(scored.flatMap(({ gold, found }) => [...gold, ...found].map(({ type }) => type)))].sort();
const theirs = await seqeval();
let differ = false;
console.log('label         seqeval      ours');
for (const [label, own] of [
  ...types.map((type) => [conllLabel(type), [type]] as const),
  ['micro avg', types] as const,
]) {
  const ours = score(scored, own).f1;
  const same = Math.abs(ours - (theirs[label] ?? Number.NaN)) < 1e-12;
  differ ||= !same;
  console.log(`${label.padEnd(12)}  ${theirs[label]?.toFixed(5)}  ${ours.toFixed(5)}${same ? '' : '  DIFFERENT'}`);
}
if (differ) process.exitCode = 1;

function asEntity({ start, end, type }: Span, index: number) {
  const mentions = [{ start, end, text: '' }];
  return { id: `T${index + 1}`, type, name: '', count: 1, aliases: [], mentions };
}

async function seqeval(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'seqeval-'));
  try {
    const paths = [join(folder, 'gold.conll'), join(folder, 'found.conll')] as const;
    await writeFile(paths[0], files.gold);
    await writeFile(paths[1], files.found);
    const script = fileURLToPath(new URL('score.py', import.meta.url));
    return JSON.parse(execFileSync(python, [script, ...paths], { encoding: 'utf8' }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
