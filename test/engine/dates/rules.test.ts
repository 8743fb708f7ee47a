/** Every file of rules with what it accepts and what it refuses: the tables in `cases/`, one for each file. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROPOSERS } from '../../../src/engine/dates/propose/index.js';
import type { Accepted, Refused } from './found.js';
import { foundIn, mentionsIn } from './found.js';

interface Cases {
  readonly accepts: readonly Accepted[];
  readonly refuses: readonly Refused[];
}

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');

const RULES = [...filesIn('../../../src/engine/dates/propose'), ...filesIn('../../../src/engine/dates/refine')];
const cases = new Map<string, Cases>();
for (const name of RULES) cases.set(name, (await import(`./cases/${name}.ts`)) as Cases);

describe.each(RULES)('%s', (name) => {
  const { accepts, refuses } = cases.get(name) as Cases;

  it.each(accepts)('accepts: %s', (text, ...found) => expect(foundIn(text)).toEqual(found));

  it.each(refuses.map((row): Accepted => (typeof row === 'string' ? [row] : row)))('refuses: %s', (text, ...found) =>
    expect(foundIn(text)).toEqual(found),
  );

  it('has cases of both kinds', () => {
    expect(accepts.length).toBeGreaterThan(2);
    expect(refuses.length).toBeGreaterThan(1);
  });
});

it('at least sixty texts hold no date at all', () => {
  const empty = [...cases.values()].flatMap(({ refuses }) => refuses.filter((row) => typeof row === 'string'));
  expect(new Set(empty).size).toBeGreaterThanOrEqual(60);
});

it.each(PROPOSERS.map(({ name }) => name))('%s is named as the source of what it found', (name) => {
  const sources = cases.get(name)?.accepts.flatMap(([text]) => mentionsIn(text).map(({ source }) => source));
  expect(sources).toContain(`dates/${name}`);
});
