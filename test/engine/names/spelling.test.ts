/** Names that are spelled differently: typing errors and spacing. */
import { describe, expect, it } from 'vitest';
import { differInSpacingOnly, joinWords } from '../../../src/engine/names/spacing.js';
import { differByTypo, differByTypoInOneWord } from '../../../src/engine/names/typos.js';

describe('differByTypo', () => {
  it.each([
    ['khashoggi', 'kashoggi'],
    ['dierdre', 'deirdre'],
    ['pierluisi', 'pierluisis'],
    ['johansson', 'johanssen'],
  ])('accepts %s and %s in either order', (a, b) => {
    expect([differByTypo(a, b), differByTypo(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['equal words', 'martin', 'martin'],
    ['other digits', 'boeing7', 'boeing8'],
    ['short words', 'jones', 'james'],
    ['another first letter', 'hansen', 'jansen'],
    ['several other letters', 'lithuania', 'latvia'],
  ])('rejects %s: %s, %s', (_, a, b) => {
    expect([differByTypo(a, b), differByTypo(b, a)]).toEqual([false, false]);
  });
});

describe('differByTypoInOneWord', () => {
  it('accepts a shorter word if two other words of the name agree', () => {
    expect(differByTypoInOneWord(['osama', 'bin', 'laden'], ['osama', 'bin', 'ladin'])).toBe(true);
    expect(differByTypoInOneWord(['bin', 'laden'], ['bin', 'ladin'])).toBe(false);
  });

  it('rejects names that differ in two words', () => {
    expect(differByTypoInOneWord(['usama', 'bin', 'laden'], ['osama', 'bin', 'ladin'])).toBe(false);
  });
});

describe('differInSpacingOnly', () => {
  const differ = (a: string, b: string) => differInSpacingOnly(joinWords(a.split(' ')), joinWords(b.split(' ')));

  it.each([
    ['coca-cola', 'coca cola'],
    ['wal-mart', 'walmart'],
    ["al-qa'ida", 'al qaida'],
    ['kim jong-un', 'kim jongun'],
    ['j p morgan', 'jp morgan'],
    ['g 7', 'g7'],
  ])('accepts %s and %s in either order', (a, b) => expect([differ(a, b), differ(b, a)]).toEqual([true, true]));

  it.each([
    ['a name that is split elsewhere', 'anna lee', 'ann alee'],
    ['digits that would be joined', 'channel 1-1', 'channel 11'],
    ['other letters', 'coca cola', 'coca colas'],
    ['names without letters', '-', "'"],
  ])('rejects %s: %s, %s', (_, a, b) => expect([differ(a, b), differ(b, a)]).toEqual([false, false]));
});
