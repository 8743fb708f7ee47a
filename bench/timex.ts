/**
 * Measures the accuracy of the date stage against gold time expressions, as in TempEval-3 (UzZaman et al., SemEval 2013).
 *
 *     npx tsx bench/timex.ts GOLD.jsonl… [--errors N] [--output RESULT.jsonl]
 *
 * Reads the gold as `extract eval` does: records with `timexes`, or with entities that have values. The `dct` of a record is
 * its publication date. `--output` writes the expressions that were found in the form of the gold, for other scorers.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findDates } from '../src/engine/dates/index.js';
import { offsetsIn } from '../src/engine/text/offsets.js';
import type { AnnotatedMention } from '../src/eval/compared-document.js';
import { readDocument } from '../src/extractor/read-document.js';
import { type GoldArticle, printEvaluation, readGold } from './gold.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, output: { type: 'string' } },
});
const results: string[] = [];
for (const file of positionals) {
  const documents = readGold(file).map((article) => {
    const times = timesOf(article);
    results.push(`${JSON.stringify({ id: article.id, text: article.text, timexes: inCodePoints(article, times) })}\n`);
    // The stage finds time expressions only, so names in the gold do not count.
    const of = (expressions: readonly AnnotatedMention[]) => ({ mentions: [], times: expressions });
    return { ...article, gold: of(article.gold.times), found: of(times) };
  });
  printEvaluation('the date stage', file, documents, { errors: Number(values.errors) });
}
if (values.output !== undefined) writeFileSync(values.output, results.join(''));

function timesOf({ text, date }: GoldArticle): AnnotatedMention[] {
  return findDates(readDocument(text), { date }).map(({ start, end, type, time }) => ({
    start,
    end,
    type,
    name: text.slice(start, end),
    timex: time?.timex ?? 'DATE',
    ...(time?.value === undefined ? {} : { value: time.value }),
  }));
}

function inCodePoints({ text }: GoldArticle, times: readonly AnnotatedMention[]): object[] {
  const convert = offsetsIn('codepoint', text);
  return times.map(({ start, end, timex, value }) => ({
    start: convert(start),
    end: convert(end),
    type: timex,
    value,
  }));
}
