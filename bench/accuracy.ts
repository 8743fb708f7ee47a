/**
 * F1 of exact spans on the shipped Wikinews articles: `extract eval fixtures/wikinews.gold.jsonl`, with a floor.
 *
 *     npx tsx bench/accuracy.ts [--floor PERCENT]
 *
 * With a floor, the exit status is 1 when people, organizations and places together are below it.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { check, resultSide } from '../src/eval/check.js';
import type { ComparedDocument } from '../src/eval/document.js';
import { evaluate } from '../src/eval/evaluate.js';
import { readAnnotatedRecord } from '../src/eval/gold.js';
import { createExtractor, KNOWN_TYPES } from '../src/index.js';

const ROOT = new URL('..', import.meta.url);

const { floor } = parseArgs({ options: { floor: { type: 'string' } } }).values;
const extractor = await createExtractor({ types: KNOWN_TYPES });
const lines = (await readFile(new URL('fixtures/wikinews.gold.jsonl', ROOT), 'utf8')).trimEnd().split('\n');
const documents: ComparedDocument[] = [];
for (const [index, line] of lines.entries()) {
  const record = readAnnotatedRecord(JSON.parse(line), `line ${index + 1}`);
  const { id, date, title } = record;
  const text = await readFile(new URL(id, ROOT), 'utf8');
  const gold = check(record, text, { unit: 'codepoint', overlaps: 'keep' }).side;
  documents.push({ id, text, gold, found: resultSide(extractor.extract(text, { id, date, title }), text) });
}

const { scores } = evaluate(documents, {
  types: ['person', 'organization', 'place'],
  trimmed: true,
  bootstrap: { resamples: 0, seed: 1 },
  errors: 0,
});
const exact = scores.find(({ name }) => name === 'exact')?.rows ?? [];
const percent = (value: number): string => (100 * value).toFixed(2).padStart(6);
console.log(`type            precision  recall      F1    gold   found   (${documents.length} articles)`);
for (const { name, figure } of exact) {
  const measures = `${percent(figure.precision)}  ${percent(figure.recall)}  ${percent(figure.f1)}`;
  console.log(
    `${name.padEnd(16)}   ${measures}  ${String(figure.gold).padStart(6)}  ${String(figure.found).padStart(6)}`,
  );
}
const micro = exact.find(({ name }) => name === 'micro');
if (floor !== undefined && 100 * (micro?.figure.f1 ?? 0) < Number(floor)) {
  console.error(`below the floor of ${floor}`);
  process.exitCode = 1;
}
