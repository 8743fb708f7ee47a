/** The small tools of linking: letters of acronyms, slips, edges, parts of names. */
import { describe, expect, it } from 'vitest';
import { acronymLetters, spells } from '../../../src/engine/link/acronym.js';
import { oneSlip, oneSlipInWords } from '../../../src/engine/link/slip.js';
import { sameButForSpacing, unspaced } from '../../../src/engine/link/spacing.js';
import { personName } from '../../../src/engine/names/person-name.js';

describe('letters of an acronym', () => {
  it.each([
    ['NATO', 'nato'],
    ['U.S.', 'us'],
    ['BoA', 'boa'],
    ['PG&E', 'pge'],
    ['G-7', 'g7'],
    ['NGOs', 'ngo'],
  ])('%s', (name, letters) => expect(acronymLetters(name)).toBe(letters));

  it.each(['Nato', 'A', 'Apple', 'New York', 'iPhone', 'ABCDEFGHIJ', '7UP'])('%s is none', (name) => {
    expect(acronymLetters(name)).toBeUndefined();
  });

  it('are spelt by words in order, function words giving one or none', () => {
    expect(spells('boa', ['bank', 'of', 'america'])).toBe(true);
    expect(spells('ba', ['bank', 'of', 'america'])).toBe(true);
    expect(spells('ab', ['bank', 'of', 'america'])).toBe(false);
    expect(spells('g20', ['group', 'of', 'twenty'])).toBe(true);
    expect(spells('interpol', ['international', 'criminal', 'police', 'organization'])).toBe(false);
    expect(spells('interpol', ['international', 'criminal', 'police', 'organization'], true)).toBe(true);
  });

  it('are not looked for in names of any length', () => {
    const words = Array.from({ length: 5000 }, () => 'a');
    expect(spells('aaaaaaaab', words)).toBe(false);
    expect(spells('aaaaaaaab', words.slice(0, 20), true)).toBe(false);
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['khashoggi', 'kashoggi'],
    ['dierdre', 'deirdre'],
    ['pierluisi', 'pierluisis'],
    ['johansson', 'johanssen'],
  ])('%s, %s', (a, b) => expect([oneSlip(a, b), oneSlip(b, a)]).toEqual([true, true]));

  it.each([
    ['martin', 'martin'],
    ['boeing7', 'boeing8'],
    ['jones', 'james'],
    ['hansen', 'jansen'],
    ['lithuania', 'latvia'],
  ])('none: %s, %s', (a, b) => expect([oneSlip(a, b), oneSlip(b, a)]).toEqual([false, false]));

  it('in one of the words of a name', () => {
    expect(oneSlipInWords(['osama', 'bin', 'laden'], ['osama', 'bin', 'ladin'])).toBe(true);
    expect(oneSlipInWords(['bin', 'laden'], ['bin', 'ladin'])).toBe(false);
    expect(oneSlipInWords(['usama', 'bin', 'laden'], ['osama', 'bin', 'ladin'])).toBe(false);
  });
});

describe('names in another spacing', () => {
  const isSame = (a: string, b: string) => sameButForSpacing(unspaced(a.split(' ')), unspaced(b.split(' ')));

  it.each([
    ['coca-cola', 'coca cola'],
    ['wal-mart', 'walmart'],
    ["al-qa'ida", 'al qaida'],
    ['kim jong-un', 'kim jongun'],
    ['j p morgan', 'jp morgan'],
    ['g 7', 'g7'],
  ])('%s, %s', (a, b) => expect([isSame(a, b), isSame(b, a)]).toEqual([true, true]));

  it.each([
    ['anna lee', 'ann alee'],
    ['channel 1-1', 'channel 11'],
    ['coca cola', 'coca colas'],
    ['-', "'"],
  ])('not %s, %s', (a, b) => expect([isSame(a, b), isSame(b, a)]).toEqual([false, false]));
});

describe('parts of a person’s name', () => {
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
  ])('%s', (name, parts, surname, generation, isTitled) => {
    expect(personName(name.split(' '))).toEqual({ parts, surname, generation, isTitled });
  });
});
