import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goldSpans } from '../../src/eval/gold.js';
import { score } from '../../src/eval/score.js';
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

describe('score', () => {
  const text = 'The Oslo police met Anna.';
  const gold = [
    { start: 0, end: 8, type: 'place' },
    { start: 20, end: 24, type: 'person' },
  ];

  it('counts a span that differs at its edges by convention only', () => {
    const found = [
      { start: 4, end: 8, type: 'place' },
      { start: 20, end: 25, type: 'person' },
    ];
    expect(score([{ text, gold, found }], ['person', 'place'])).toMatchObject({ correct: 2, f1: 1 });
  });

  it('does not count another type, another range, or a type that was not asked for', () => {
    const found = [
      { start: 4, end: 8, type: 'person' },
      { start: 4, end: 15, type: 'place' },
      { start: 20, end: 24, type: 'person' },
      { start: 9, end: 15, type: 'organization' },
    ];
    const measured = score([{ text, gold, found }], ['person', 'place']);
    expect(measured).toMatchObject({ correct: 1, gold: 2, found: 3, recall: 0.5 });
    expect(measured.f1).toBeCloseTo(0.4);
  });

  it('counts a span once however often it is given, and is 0 without any', () => {
    const found = [gold[0], gold[0]].flatMap((span) => (span ? [span] : []));
    expect(score([{ text, gold, found }], ['place']).found).toBe(1);
    expect(score([], ['place']).f1).toBe(0);
  });
});

describe('goldSpans', () => {
  it('turns code points into string indexes and corpus labels into types', () => {
    const record = { id: 'a', entities: [{ start: 2, end: 6, type: 'GPE' }] };
    expect(goldSpans(record, '😀 Oslo')).toEqual([{ start: 3, end: 7, type: 'place' }]);
  });
});
