/**
 * F1 of exact spans on the shipped Wikinews articles.
 *
 *     npx tsx bench/accuracy.ts [--floor PERCENT]
 *
 * With a floor, the exit status is 1 when people, organizations and places together are below it.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type GoldRecord, goldSpans } from '../src/eval/gold.js';
import { type Scored, score } from '../src/eval/score.js';
import { createExtractor, KNOWN_TYPES } from '../src/index.js';

const NAMES = ['person', 'organization', 'place'] as const;
const ROOT = new URL('..', import.meta.url);

const { floor } = parseArgs({ options: { floor: { type: 'string' } } }).values;
const extractor = await createExtractor({ types: KNOWN_TYPES });
const lines = (await readFile(new URL('fixtures/wikinews.gold.jsonl', ROOT), 'utf8')).trimEnd().split('\n');
const documents: Scored[] = [];
for (const line of lines) {
  const record = JSON.parse(line) as GoldRecord;
  const text = await readFile(new URL(record.id, ROOT), 'utf8');
  const { entities } = extractor.extract(text, { date: record.date });
  documents.push({
    text,
    gold: goldSpans(record, text),
    found: entities.flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type }))),
  });
}

const percent = (value: number): string => (100 * value).toFixed(2).padStart(6);
console.log(`type            precision  recall      F1    gold   found   (${documents.length} articles)`);
for (const [name, types] of [...NAMES.map((type) => [type, [type]] as const), ['all three', NAMES] as const]) {
  const { precision, recall, f1, gold, found } = score(documents, types);
  const measures = `${percent(precision)}  ${percent(recall)}  ${percent(f1)}`;
  console.log(`${name.padEnd(16)}   ${measures}  ${String(gold).padStart(6)}  ${String(found).padStart(6)}`);
}
if (floor !== undefined && 100 * score(documents, NAMES).f1 < Number(floor)) {
  console.error(`below the floor of ${floor}`);
  process.exitCode = 1;
}
