import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_FAMILIES, FAMILY, lowestBit, TEMPLATE } from '../../../src/engine/recognise/features/templates.js';
import { groupBy } from '../../../src/util/collections.js';

/** Returns the names that share a number with another name. */
function findClashes(numbers: Readonly<Record<string, number>>): string[][] {
  const groups = groupBy(Object.entries(numbers), ([, number]) => number);
  return [...groups.values()].filter((names) => names.length > 1).map((names) => names.map(([name]) => name));
}

describe('feature templates', () => {
  it('have unique numbers', () => {
    expect(Object.keys(TEMPLATE).length).toBeGreaterThan(70);
    expect(findClashes(TEMPLATE)).toEqual([]);
    expect(findClashes({ ...TEMPLATE, COPY_OF_BIAS: TEMPLATE.BIAS })).toEqual([['BIAS', 'COPY_OF_BIAS']]);
  });

  it('keep the numbers that the shipped model contains', () => {
    const { LOWER, SUFFIX_AND_CASE, BIAS, TWO_AFTER_RUN, MIDDLE_LEFT_AND_RIGHT, ACRONYM_CLUSTER } = TEMPLATE;
    expect([LOWER, SUFFIX_AND_CASE, BIAS]).toEqual([1, 13, 200]);
    expect([TWO_AFTER_RUN, MIDDLE_LEFT_AND_RIGHT, ACRONYM_CLUSTER]).toEqual([235, 253, 308]);
  });

  it('are all used, each in one file, and no file uses a number that the table lacks', () => {
    const folder = new URL('../../../src/engine/recognise/features/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'templates.ts');
    const sources = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const usedIn = (name: string): number =>
      sources.filter((source) => new RegExp(`TEMPLATE\\.${name}\\b`).test(source)).length;
    expect(Object.keys(TEMPLATE).filter((name) => usedIn(name) !== 1)).toEqual([]);
    const literals = sources.flatMap((source) => source.match(/(?:mix|pairKey|tripleKey)\((?:mix\()*\d+/g) ?? []);
    expect(literals).toEqual([]);
  });
});

describe('feature families', () => {
  it('are different bits of one mask', () => {
    expect(findClashes(FAMILY)).toEqual([]);
    for (const bit of Object.values(FAMILY)) expect(bit).toBe(1 << lowestBit(bit));
    expect(Object.values(FAMILY).reduce((mask, bit) => mask | bit, 0)).toBe(ALL_FAMILIES);
  });
});
