/** Compares the figures with those of other scorers, which bench/agreement.ts wrote to agreement.golden.json. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Random } from '../../src/util/random.js';
import { figuresOf, type OtherFigures } from '../support/figures.js';
import { noisyResult, wikinewsGold } from '../support/noise.js';

it('scores spans, entities and times of the shipped articles like the Python scorers, to the second decimal', () => {
  const golden = JSON.parse(readFileSync(new URL('agreement.golden.json', import.meta.url), 'utf8')) as OtherFigures;
  const gold = wikinewsGold();
  const random = new Random(7);
  const { figures } = figuresOf(
    gold,
    gold.map((line) => noisyResult(line, random)),
  );
  expect(Object.keys(golden).length).toBe(82);
  for (const [name, value] of Object.entries(golden)) {
    expect(Math.abs((figures[name] ?? Number.NaN) - value), name).toBeLessThan(0.00501);
  }
});
