/** Parsed names of people and organizations, and what two of them have in common. */
import { describe, expect, it } from 'vitest';
import { normalizeName, splitName } from '../../../src/engine/names/normalize.js';
import { isAcronymOf, parseOrganizationName } from '../../../src/engine/names/organization-name.js';
import { parsePersonName } from '../../../src/engine/names/person-name.js';
import { compareFullNames } from '../../../src/engine/names/person-names-agree.js';

describe('parsePersonName', () => {
  it.each([
    ['president joseph r biden jr', ['joseph', 'r', 'biden'], 2, 'jr', true],
    ['ursula von der leyen', ['ursula', 'von', 'der', 'leyen'], 1, undefined, false],
    ['bashar al-assad', ['bashar', 'assad'], 1, undefined, false],
    ['obama', ['obama'], 0, undefined, false],
    ['president', ['president'], 0, undefined, false],
    ['sir john smith kbe', ['john', 'smith'], 1, undefined, true],
    ['shri modi ji', ['modi'], 0, undefined, true],
    ['smt gandhi', ['gandhi'], 0, undefined, true],
    ['ji', ['ji'], 0, undefined, false],
  ])('finds given names, surname, generation and title in %s', (name, parts, surname, generation, isTitled) => {
    expect(parsePersonName(name.split(' '))).toEqual({ parts, surname, generation, isTitled });
  });
});

describe('compareFullNames', () => {
  const compare = (a: string, b: string) =>
    compareFullNames(parsePersonName(splitName(a)), parsePersonName(splitName(b)));

  it.each([
    ['parts', 'John Bolton', 'John R. Bolton'],
    ['given', 'Joe Biden', 'Joseph Biden'],
    ['given', 'J. Biden', 'Joseph Biden'],
    ['typo', 'Jamal Kashoggi', 'Jamal Khashoggi'],
    [undefined, 'Bill Clinton', 'Hillary Clinton'],
    [undefined, 'George W. Bush', 'George H.W. Bush'],
  ])('returns %s for %s and %s', (expected, a, b) => expect(compare(a, b)).toBe(expected));
});

describe('isAcronymOf', () => {
  const isAcronym = (letters: string, name: string) =>
    isAcronymOf(letters, parseOrganizationName(normalizeName.forLinking(name)));

  it.each([
    ['who', 'World Health Organization'],
    ['afp', 'Australian Federal Police'],
    ['usaf', 'United States Air Force'],
    ['ge', 'General Electric Co.'],
  ])('accepts %s for %s', (letters, name) => expect(isAcronym(letters, name)).toBe(true));

  it.each([
    ['wto', 'World Health Organization'],
    ['bn', 'Boeing'],
  ])('rejects %s for %s', (letters, name) => expect(isAcronym(letters, name)).toBe(false));
});
