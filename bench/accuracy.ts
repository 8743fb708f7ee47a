/**
 * Measures the shipped model on the shipped Wikinews articles: people, organizations and places.
 *
 *     npx tsx bench/accuracy.ts [--floor PERCENT]
 *
 * With a floor, the exit status is 1 if the micro F1 of exact spans is below it. `extract eval` gives the same figures for
 * all types and for any articles.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readResultSide } from '../src/eval/check-annotation.js';
import { createExtractor, KNOWN_TYPES } from '../src/index.js';
import { printEvaluation, readGold } from './gold.js';

const GOLD = 'fixtures/wikinews.gold.jsonl';

const { floor } = parseArgs({ options: { floor: { type: 'string' } } }).values;
const extractor = await createExtractor({ types: KNOWN_TYPES });
const documents = readGold(fileURLToPath(new URL(`../${GOLD}`, import.meta.url))).map(
  ({ id, text, date, title, gold }) => ({
    id,
    text,
    gold,
    found: readResultSide(extractor.extract(text, { id, date, title }), text),
  }),
);
const { scores } = printEvaluation('the shipped model', GOLD, documents, {
  types: ['person', 'organization', 'place'],
});
const micro = scores.find(({ name }) => name === 'exact')?.rows.find(({ name }) => name === 'micro');
if (floor !== undefined && 100 * (micro?.figure.f1 ?? 0) < Number(floor)) {
  console.error(`F1 is below the floor of ${floor} %`);
  process.exitCode = 1;
}
