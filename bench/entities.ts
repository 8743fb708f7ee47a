/**
 * Linking on gold mentions: entity F1 and B-cubed over people, organizations and places.
 *
 *     npx tsx bench/entities.ts GOLD.jsonl… [--errors N] [--out FILE]
 *
 * Gold as `extract eval` reads it, with `entity`, the fullest name that the article uses. `--out` writes the linked
 * articles.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { resultSide } from '../src/eval/check.js';
import { link } from '../src/link/index.js';
import { readDocument } from '../src/text/document.js';
import { printEvaluation, readGold } from './scored.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, out: { type: 'string' } },
});
const linked = positionals.flatMap(readGold).map((article) => {
  const named = article.gold.mentions.filter(({ entity }) => entity !== undefined);
  const mentions = named.map(({ start, end, type }) => ({ start, end, type, source: 'given' }));
  return { article, result: { id: article.id, date: null, entities: link(readDocument(article.text), mentions) } };
});
if (values.out !== undefined) {
  writeFileSync(values.out, linked.map(({ result }) => `${JSON.stringify(result)}\n`).join(''));
}
const documents = linked.map(({ article: { id, text, gold }, result }) => ({
  id,
  text,
  gold,
  found: resultSide(result, text),
}));
printEvaluation('linking', positionals.join(', '), documents, {
  types: ['person', 'organization', 'place'],
  errors: Number(values.errors),
});
