/**
 * Compares the whole report with golden files, without script, style and the outline of the world.
 * `npx vitest run test/output/formats/html-golden.test.ts -u` writes the files anew; read the diff.
 */
import { expect, it } from 'vitest';
import type { ArticleResult } from '../../../src/output/formats/format.js';
import { page } from '../../../src/output/formats/html/index.js';
import { writeAll } from '../../support/annotation.js';
import { ARTICLE, manyArticles } from '../../support/report.js';
import { entity, result } from '../../support/results.js';

const TEXT =
  'The Ariel left Oslo at 9:30 with Anna Ek, Ek’s dog and A. Ek. In the 1990s it sank & rose <twice> off 東京.';

/** Kinds of content that ARTICLE does not have. */
const RARE: ArticleResult = {
  text: TEXT,
  result: result([
    entity(TEXT, { id: 'T1', type: 'ship', name: 'Ariel', salience: 0.5 }),
    entity(TEXT, { id: 'T2', type: 'place', name: 'Oslo', place: { kind: 'city', admin: 'Oslo', country: 'NO' } }),
    entity(TEXT, {
      id: 'T3',
      type: 'date',
      name: '9:30',
      value: '2016-11-18T09:30',
      from: '2016-11-18',
      to: '2016-11-18',
    }),
    entity(TEXT, { id: 'T4', type: 'person', name: 'Anna Ek', aliases: ['Ek’s', 'A. Ek'] }),
    entity(TEXT, {
      id: 'T5',
      type: 'date',
      name: 'the 1990s',
      value: '199X',
      from: '1990-01-01',
      to: '1999-12-31',
      mod: 'EQUAL_OR_LESS',
    }),
    entity(TEXT, { id: 'T6', type: 'set', name: '<twice>', value: 'P1Y' }),
    entity(TEXT, { id: 'T7', type: '船', name: '東京' }),
  ]),
};

/** Breaks the source into lines for the golden files: each tag that contains others begins a line. */
const readable = (source: string) =>
  source
    .replace(/(<style>)[\s\S]*?(<\/style>)/, '$1…$2')
    .replace(/(<script>)[\s\S]*?(<\/script>)/, '$1…$2')
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')
    .replace(/( d=")[^"]+/g, '$1…')
    .replace(/(?=<(?:li|section|circle|text|rect|fieldset|ol|mark|button|svg|div|meta)\b)/g, '\n');

it.each([
  ['article', 'object', [ARTICLE]],
  ['rare', 'object', [RARE]],
  [
    'several',
    'array',
    [...manyArticles(3), { result: { id: 'x', error: { code: 'binary', message: 'is binary' } }, text: '' }],
  ],
  ['none', 'array', []],
] as const)('the report "%s" is equal to its golden file', async (name, shape, extracted) => {
  const source = await writeAll(page, extracted as readonly ArticleResult[], { shape });
  await expect(readable(source)).toMatchFileSnapshot(`golden/${name}.html.txt`);
});
