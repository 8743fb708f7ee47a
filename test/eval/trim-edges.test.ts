import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimEdges } from '../../src/eval/trim-edges.js';

describe('trimEdges', () => {
  it.each([
    ['the United Nations', 'United Nations'],
    ['Mr. Smith’s', 'Smith'],
    ["Dr. Jones'", 'Jones'],
    ['“Le Monde”,', 'Le Monde'],
    ['U.S.', 'U.S.'],
    ['Apple Inc.', 'Apple Inc.'],
    ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
    ['Oslo.', 'Oslo'],
    ['The the', 'the'],
    ['the', 'the'],
    ['—', '—'],
    ['  (Oslo) ', 'Oslo'],
    ['Theresa May', 'Theresa May'],
    ['Mr.\u00a0Smith\u0085', 'Smith'],
    ['éInc.', 'éInc'],
    ['Oslo.\n', 'Oslo'],
    ['Alphabet Corp.', 'Alphabet Corp.'],
    ['Acme Ltd.', 'Acme Ltd.'],
    ['Acme & Co.', 'Acme & Co.'],
    ['Sammy Davis Sr.', 'Sammy Davis Sr.'],
    // An abbreviation is a whole word.
    ['Zinc.', 'Zinc'],
    ['the Disco.', 'Disco'],
    ['Room_Co.', 'Room_Co'],
    ['2Co.', '2Co'],
    ['Mrs. Ng', 'Ng'],
    ['Ms Ng', 'Ng'],
    ['Dr.\tNg', 'Ng'],
    ['an Apple', 'Apple'],
    ['A Apple', 'Apple'],
    ['THE HAGUE', 'HAGUE'],
    ['the\x1cHague', 'Hague'],
    ['Ann the Great', 'Ann the Great'],
    ['The.', 'The'],
    ['Drake', 'Drake'],
    ['[Oslo]', 'Oslo'],
    ['“‘`Oslo`’”', 'Oslo'],
    ['-–—,;:.Oslo;:,—–-', 'Oslo'],
    ["Jones'", 'Jones'],
    ["Jones's", 'Jones'],
    ['Jones’s.', 'Jones'],
    ["Jones'x", "Jones'x"],
    ['Oslo,\n', 'Oslo'],
    ['A.', 'A.'],
    ['a.', 'a'],
  ])('trims "%s" to "%s"', (text, trimmed) => {
    const { start, end } = trimEdges(text, 0, text.length);
    expect(text.slice(start, end)).toBe(trimmed);
  });

  it('depends only on the text inside the range', () => {
    const text = 'In the Hague, Mr. Ng’s';
    expect(trimEdges(text, 3, 13)).toEqual({ start: 7, end: 12 });
    expect(trimEdges(text, 14, 22)).toEqual({ start: 18, end: 20 });
    expect(trimEdges(text, 7, 12)).toEqual({ start: 7, end: 12 });
    expect(trimEdges(text, 5, 5)).toEqual({ start: 5, end: 5 });
  });

  it('returns a non-empty part of a non-empty range', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('t', 'he ', 'Mr ', '’', 's', '.', '“', ' ', 'A', '\n') }),
        (text) => {
          fc.pre(text.length > 0);
          const { start, end } = trimEdges(text, 0, text.length);
          expect(start >= 0 && end <= text.length && start < end).toBe(true);
        },
      ),
    );
  });
});
