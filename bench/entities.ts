/**
 * Measures linking: whether each person, organization and place is one entity, with gold mentions and with the mentions
 * of the model.
 *
 *     npx tsx bench/entities.ts [GOLD.jsonl…] [--errors N]
 *
 * GOLD is annotation in the form that `extract eval` reads, with `entity`; by default, the shipped articles. `--errors`
 * lists the first N mistakes.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readResultSide } from '../src/eval/check-annotation.js';
import { createExtractor } from '../src/index.js';
import { printEvaluation, readGold } from './gold.js';

const SHIPPED = fileURLToPath(new URL('../fixtures/wikinews.gold.jsonl', import.meta.url));
const TYPES = ['person', 'organization', 'place'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' } },
});
const files = positionals.length > 0 ? positionals : [SHIPPED];
const articles = files.flatMap(readGold);
for (const givenMentions of [true, false]) {
  const extractor = await createExtractor({ givenMentions, places: false });
  const documents = articles.map(({ id, text, title, date, gold }) => {
    const mentions = gold.mentions.filter(({ entity }) => entity !== undefined);
    const result = extractor.extract(text, { id, title, date, ...(givenMentions ? { mentions } : {}) });
    return { id, text, gold, found: readResultSide(result, text) };
  });
  const result = givenMentions ? 'gold mentions, linked' : 'end to end';
  printEvaluation(result, files.join(', '), documents, { types: TYPES, errors: Number(values.errors) });
}
