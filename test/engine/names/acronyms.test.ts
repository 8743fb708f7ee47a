import { describe, expect, it } from 'vitest';
import { acronymLetters, spellsAcronym } from '../../../src/engine/names/acronyms.js';

describe('acronymLetters', () => {
  it.each([
    ['NATO', 'nato'],
    ['U.S.', 'us'],
    ['BoA', 'boa'],
    ['PG&E', 'pge'],
    ['G-7', 'g7'],
    ['NGOs', 'ngo'],
  ])('returns the letters of %s: %s', (name, letters) => expect(acronymLetters(name)).toBe(letters));

  it.each(['Nato', 'A', 'Apple', 'New York', 'iPhone', 'ABCDEFGHIJ', '7UP'])(
    'returns undefined for %s, which does not look like an acronym',
    (name) => {
      expect(acronymLetters(name)).toBeUndefined();
    },
  );
});

describe('spellsAcronym', () => {
  it('takes one letter from each content word, in order, and one or none from each function word', () => {
    expect(spellsAcronym('boa', ['bank', 'of', 'america'])).toBe(true);
    expect(spellsAcronym('ba', ['bank', 'of', 'america'])).toBe(true);
    expect(spellsAcronym('ab', ['bank', 'of', 'america'])).toBe(false);
    expect(spellsAcronym('g20', ['group', 'of', 'twenty'])).toBe(true);
  });

  it('accepts several letters of one word only with the argument loose', () => {
    expect(spellsAcronym('interpol', ['international', 'criminal', 'police', 'organization'])).toBe(false);
    expect(spellsAcronym('interpol', ['international', 'criminal', 'police', 'organization'], true)).toBe(true);
  });

  it('rejects a name of thousands of words without searching it', () => {
    const words = Array.from({ length: 5000 }, () => 'a');
    expect(spellsAcronym('aaaaaaaab', words)).toBe(false);
    expect(spellsAcronym('aaaaaaaab', words.slice(0, 20), true)).toBe(false);
  });
});
