/**
 * The shipped model on the shipped Wikinews articles: people, organizations and places.
 *
 *     npx tsx bench/accuracy.ts [--floor PERCENT]
 *
 * With a floor, the exit status is 1 when the F1 of exact spans of the three together is below it. The same figures,
 * of every type and on any articles: `extract eval`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readResultSide } from '../src/eval/check-annotation.js';
import { createExtractor, KNOWN_TYPES } from '../src/index.js';
import { printEvaluation, readGold } from './scored.js';

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
  console.error(`below the floor of ${floor}`);
  process.exitCode = 1;
}
