/**
 * Checks the rules and refiners with the tables in `cases/`: texts with the expressions that are found in them.
 *
 * Each file of `propose/` and `refine/` has a table of its own name; so have readers that several rules share.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/engine/dates/propose/index.js';
import type { Accepted, Refused } from './found.js';
import { foundIn, mentionsIn } from './found.js';

interface Cases {
  readonly accepts: readonly Accepted[];
  readonly refuses: readonly Refused[];
}

/** The one refiner that needs the names of other stages; `drop-names.test.ts` tests it. */
const NEEDS_NAMES = 'drop-names';

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');

const cases = new Map<string, Cases>();
for (const name of filesIn('cases')) cases.set(name, (await import(`./cases/${name}.ts`)) as Cases);

it.each(['propose', 'refine'].flatMap((folder) => filesIn(`../../../src/engine/dates/${folder}`)))(
  '%s has a table of cases',
  (name) => {
    expect(cases.has(name) || name === NEEDS_NAMES).toBe(true);
  },
);

describe.each([...cases])('%s', (_, { accepts, refuses }) => {
  it.each(accepts)('finds all expressions in: %s', (text, ...found) => expect(foundIn(text)).toEqual(found));

  it.each(refuses.map((row): Accepted => (typeof row === 'string' ? [row] : row)))(
    'finds no other expression in: %s',
    (text, ...found) => expect(foundIn(text)).toEqual(found),
  );

  it('has at least three accepted and two refused texts', () => {
    expect(accepts.length).toBeGreaterThan(2);
    expect(refuses.length).toBeGreaterThan(1);
  });
});

it('at least sixty of the test texts contain no time expression', () => {
  const empty = [...cases.values()].flatMap(({ refuses }) => refuses.filter((row) => typeof row === 'string'));
  expect(new Set(empty).size).toBeGreaterThanOrEqual(60);
});

it.each(RULES.map(({ name }) => name))('a mention that the rule %s proposed has the rule as its source', (name) => {
  const sources = cases.get(name)?.accepts.flatMap(([text]) => mentionsIn(text).map(({ source }) => source));
  expect(sources).toContain(`dates/${name}`);
});
