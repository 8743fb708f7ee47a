/** Checks that the dates found in one real article are exactly those of its annotation. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extract, SEED } from '../../support/command.js';
import { mentionsIn } from './found.js';

interface GoldDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value?: string;
  readonly timex_type: string;
  readonly mod: string | null;
}

const ARTICLE = readFileSync(SEED, 'utf8');
const gold = (JSON.parse(readFileSync(SEED.replace('.txt', '.gold.json'), 'utf8')).entities as GoldDate[])
  .filter(({ type }) => type === 'DATE')
  .map(({ start, end, value, timex_type, mod }) => [ARTICLE.slice(start, end), value, timex_type, mod]);

it('the date rules find exactly the annotated expressions, with their values', () => {
  const found = mentionsIn(ARTICLE).map(({ start, end, time }) => [
    ARTICLE.slice(start, end),
    time?.value,
    time?.timex,
    time?.mod ?? null,
  ]);
  expect(found).toEqual(gold);
  expect(found).toContainEqual(['the following day', '2016-11-21', 'DATE', null]);
  expect(found.length).toBe(8);
});

it('the command finds the same expressions with the model', async () => {
  const { stdout } = await extract(['--date', '2016-11-18', '--types', 'date,duration', '--json', SEED]);
  const { entities } = JSON.parse(stdout);
  const found = entities.flatMap(
    (entity: { value: string; timex: string; mod?: string; mentions: { text: string }[] }) =>
      entity.mentions.map(({ text }) => [text, entity.value, entity.timex, entity.mod ?? null]),
  );
  expect(new Set(found.map(String))).toEqual(new Set(gold.map(String)));
  expect(found.length).toBe(gold.length);
});
