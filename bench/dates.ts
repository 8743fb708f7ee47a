/**
 * Speed of the date stage.
 *
 *   npx tsx bench/dates.ts [--data DIR]
 *
 * Prints the CPU time that the date stage takes for about 1 MB of news beside that of the first wink-nlp readDoc
 * (sentences, part of speech) of the same text in the same process, and the growth when hostile texts double.
 * `--data DIR` takes the texts of the .jsonl files there; without it a few paragraphs are repeated.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findDates } from '../src/dates/index.js';
import { readDocument } from '../src/text/document.js';

const SIZE = 1_000_000;
const PARAGRAPHS = [
  'BRUSSELS, Nov. 18, 2016 - Ministers from 28 countries said on Friday that they would meet again on Dec. 6, two weeks after the vote, to discuss a plan first put forward in the summer of 2014.',
  'The company earned $5.2 million in the third quarter ended Sept. 30, up from $4.1 million a year earlier, and expects sales to grow 3 percent to 4 percent in early 2017, its chief executive told analysts.',
  'Police were called at about 8:30 p.m. on Wednesday. "We had been living here for more than twenty years and nothing like this had ever happened," said a neighbour, who asked not to be named.',
  'The bridge, which links the two halves of the city, was closed in March 2015 for repairs. It is used by some 40,000 people every day and had been built in the 1930s by engineers from the region.',
  'Analysts are divided over whether the bank may raise rates again. Most of those who were asked now think that it will wait until next spring, when the new government presents its first budget.',
];

function newsText(folder: string | undefined): string {
  if (folder === undefined) return repeated(`${PARAGRAPHS.join('\n\n')}\n\n`, SIZE);
  const texts: string[] = [];
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (!name.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n'))
      if (line !== '') texts.push(JSON.parse(line).text);
  }
  return texts.join('\n\n').slice(0, SIZE);
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** CPU milliseconds of one call. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const options = { date: '2016-11-18' };

const text = newsText(values.data);
const nlp = winkNLP(model, ['sbd', 'pos']);
const wink = cpu(() => nlp.readDoc(text));
const doc = readDocument(text);
let found = 0;
const dates = cpu(() => {
  found = findDates(doc, options).length;
});
console.log(`${(text.length / 1e6).toFixed(2)} M characters, ${doc.tokens.length} tokens, ${found} time expressions`);
console.log(`first wink-nlp readDoc  ${wink.toFixed(0).padStart(6)} ms CPU`);
console.log(
  `date stage              ${dates.toFixed(0).padStart(6)} ms CPU   ratio ${(dates / wink).toFixed(2)} (bar: 1.00)`,
);

console.log('\ndoubling                         n ms      2n ms   growth (bar: 2.3)');
for (const seed of [
  'may ',
  '12 ',
  'May 12 ',
  '12/',
  '1990s ',
  'two ',
  'twenty-',
  'the last ',
  'and 5 May ',
  "'80s ",
  '5:30 ',
  'every Monday and ',
]) {
  const [single, double] = [100_000, 200_000].map((length) => readDocument(repeated(seed, length)));
  if (single === undefined || double === undefined) continue;
  cpu(() => findDates(single, options));
  const best = (what: typeof single): number =>
    Math.min(...[1, 2, 3, 4, 5].map(() => cpu(() => findDates(what, options))));
  const [one, two] = [best(single), best(double)];
  console.log(
    `${JSON.stringify(seed).padEnd(24)} ${one.toFixed(1).padStart(10)} ${two.toFixed(1).padStart(10)} ${(two / one).toFixed(2).padStart(8)}`,
  );
}
