import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trim } from '../../src/eval/trim.js';

describe('trim', () => {
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
  ])('makes "%s" "%s"', (text, trimmed) => {
    const { start, end } = trim(text, 0, text.length);
    expect(text.slice(start, end)).toBe(trimmed);
  });

  it('stays within the range and never empties it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('t', 'he ', 'Mr ', '’', 's', '.', '“', ' ', 'A', '\n') }),
        (text) => {
          fc.pre(text.length > 0);
          const { start, end } = trim(text, 0, text.length);
          expect(start >= 0 && end <= text.length && start < end).toBe(true);
        },
      ),
    );
  });
});
