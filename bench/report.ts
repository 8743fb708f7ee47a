/**
 * Measures how soon the HTML report of thousands of articles is usable in a browser.
 *
 *     npx tsx bench/report.ts [--articles 2000]
 *
 * The articles are the articles of fixtures/wikinews with their annotation, repeated. "Overview" is the time from the
 * request to a list that can be searched, "article" the time from a click to the article with its marks; best of three
 * runs.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Entity } from '../src/engine/types.js';
import { fileSink } from '../src/output/files/sink.js';
import { startBrowser } from '../test/support/browser.js';
import { inFolder } from '../test/support/command.js';
import { plainOptions } from '../test/support/results.js';
import { type GoldArticle, readGold } from './gold.js';

const ROOT = new URL('..', import.meta.url);
const { articles = '2000' } = parseArgs({ options: { articles: { type: 'string' } } }).values;
// The built format, because only the build inlines the script and the style.
const { page } = (await import(
  new URL('dist/chunks/html.js', ROOT).href
)) as typeof import('../src/output/formats/html/index.js');

const outcomes = readGold(fileURLToPath(new URL('fixtures/wikinews.gold.jsonl', ROOT))).map((article) => {
  const { id, text, date = null } = article;
  return { text, result: { id, date, entities: entitiesOf(article) } };
});

await inFolder(async (folder) => {
  const file = join(folder, 'report.html');
  const sink = await fileSink(file, file);
  const writer = page.open({ ...plainOptions(), shape: 'array' });
  let started = performance.now();
  await sink.write(writer.begin?.() ?? '');
  for (let i = 0; i < Number(articles); i++) {
    const { text, result } = outcomes[i % outcomes.length] as (typeof outcomes)[number];
    await sink.write(writer.article({ text, result: { ...result, id: `${i} ${result.id}` } }));
  }
  await sink.write(writer.end?.() ?? '');
  await sink.finish();
  const megabytes = (await stat(file)).size / 1e6;
  console.log(`written   ${seconds(performance.now() - started)}  ${articles} articles, ${megabytes.toFixed(1)} MB`);

  const browser = await startBrowser();
  const times = { overview: [] as number[], article: [] as number[] };
  for (let run = 0; run < 3; run++) {
    const tab = await browser.newPage();
    started = performance.now();
    await tab.goto(`file://${file}`);
    await tab.locator('#more').waitFor();
    times.overview.push(performance.now() - started);
    started = performance.now();
    await tab.locator('#articles a').first().click();
    await tab.locator('article mark').first().waitFor();
    times.article.push(performance.now() - started);
    await tab.close();
  }
  await browser.browser()?.close();
  for (const [name, all] of Object.entries(times)) console.log(`${name.padEnd(8)}  ${seconds(Math.min(...all))}`);
});

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Mentions of one type with the same wording are one entity. */
function entitiesOf({ text, gold }: GoldArticle): Entity[] {
  const byName = new Map<string, Entity>();
  for (const { start, end, type } of gold.mentions) {
    const name = text.slice(start, end);
    const { mentions } = byName.get(`${type} ${name}`) ?? { mentions: [] };
    const all = [...mentions, { start, end, text: name }];
    byName.set(`${type} ${name}`, {
      id: `T ${type} ${name}`,
      type,
      name,
      count: all.length,
      aliases: [],
      mentions: all,
    });
  }
  return [...byName.values()];
}
