/**
 * Linking: is there one entity for each person, organization and place? On gold mentions, and end to end.
 *
 *     npx tsx bench/entities.ts [GOLD.jsonl…] [--errors N]
 *
 * Gold as `extract eval` reads it, with `entity`, the fullest name that the article uses; without any file, the shipped
 * articles. `--errors` names mistakes.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readResultSide } from '../src/eval/check-annotation.js';
import { createExtractor } from '../src/index.js';
import { printEvaluation, readGold } from './scored.js';

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
