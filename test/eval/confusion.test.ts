import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusion, pair } from '../../src/eval/confusion.js';
import { overlap, type Span, type SpanDocument, withSpans } from '../../src/eval/span.js';

const span = (start: number, end: number, type = 'person'): Span => ({ start, end, type });
const pairsOf = (gold: Span[], found: Span[]) =>
  [...pair(gold, found)].map(([one, other]) => [gold.indexOf(one), found.indexOf(other)]);

describe('withSpans', () => {
  it('gives each span once, in text order: by start, then by end, then by type', () => {
    const mention = (start: number, end: number, type: string) => ({ start, end, type, name: 'x' });
    const mentions = [
      ...[mention(4, 9, 'place'), mention(4, 6, 'place'), mention(4, 6, 'date'), mention(0, 3, 'person')],
      ...[mention(4, 6, 'place'), mention(4, 9, 'misc')],
    ];
    const side = { mentions, times: [] };
    const { goldSpans, foundSpans } = withSpans({ id: 'a', text: 'Ann Bo Ek', gold: side, found: side }, false);
    expect(goldSpans).toEqual([
      span(0, 3, 'person'),
      span(4, 6, 'date'),
      span(4, 6, 'place'),
      span(4, 9, 'misc'),
      span(4, 9, 'place'),
    ]);
    expect(foundSpans).toEqual(goldSpans);
  });
});

describe('overlap', () => {
  it('is the number of code units that two ranges share', () => {
    expect(overlap(span(0, 4), span(2, 9))).toBe(2);
    expect(overlap(span(2, 9), span(0, 4))).toBe(2);
    expect(overlap(span(0, 9), span(3, 5))).toBe(2);
    expect(overlap(span(0, 3), span(3, 5))).toBe(0);
    expect(overlap(span(0, 3), span(5, 7))).toBe(0);
  });
});

describe('pair', () => {
  it('brings equal ranges together, of one type before others', () => {
    expect(pairsOf([span(0, 4, 'place'), span(0, 4, 'person')], [span(0, 4, 'person'), span(0, 4, 'place')])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 0],
      ]),
    );
    // Both ends have to be the same.
    expect(pairsOf([span(2, 6, 'person')], [span(0, 6, 'person'), span(2, 6, 'place')])).toEqual([[0, 1]]);
    // The longer one shares as much and has the type; the equal range goes before.
    expect(pairsOf([span(0, 4, 'person')], [span(0, 9, 'person'), span(0, 4, 'place')])).toEqual([[0, 1]]);
  });

  it('then the greater overlap, then equal types', () => {
    expect(pairsOf([span(2, 9)], [span(0, 4), span(4, 8)])).toEqual([[0, 1]]);
    expect(pairsOf([span(2, 9)], [span(0, 6, 'place'), span(7, 12, 'person')])).toEqual([[0, 0]]);
    expect(pairsOf([span(2, 6)], [span(0, 4, 'place'), span(4, 8, 'person')])).toEqual([[0, 1]]);
    expect(pairsOf([span(2, 6)], [span(0, 4, 'person'), span(4, 8, 'place')])).toEqual([[0, 0]]);
  });

  it('is one to one, and only of what overlaps', () => {
    expect(pairsOf([span(0, 9), span(2, 4)], [span(1, 8)])).toEqual([[0, 0]]);
    expect(pairsOf([span(0, 3)], [span(3, 6)])).toEqual([]);
    expect(pairsOf([span(3, 6)], [span(0, 3)])).toEqual([]);
    const spans = fc
      .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
      .map((all) => all.map(([start, length]) => span(start, start + length)).sort((a, b) => a.start - b.start));
    fc.assert(
      fc.property(spans, spans, (gold, found) => {
        const pairs = pair(gold, found);
        expect(new Set(pairs.values()).size).toBe(pairs.size);
        for (const [one, other] of pairs) expect(overlap(one, other)).toBeGreaterThan(0);
        // What is left over on one side overlaps nothing that is left over on the other.
        const taken = new Set(pairs.values());
        for (const one of gold.filter((each) => !pairs.has(each))) {
          for (const other of found.filter((each) => !taken.has(each))) expect(overlap(one, other)).toBe(0);
        }
      }),
    );
  });
});

describe('the cells of the confusion', () => {
  const document = (goldSpans: Span[], foundSpans: Span[]) => ({ goldSpans, foundSpans }) as unknown as SpanDocument;

  it('are counted over all documents, in the order of the scored types, others by name, nothing last', () => {
    const one = document(
      [span(0, 1, 'place'), span(2, 3, 'person'), span(4, 5, 'person'), span(6, 7, 'zeta'), span(8, 9, 'alpha')],
      [span(0, 1, 'person'), span(2, 3, 'zeta'), span(4, 5, 'alpha'), span(6, 7, 'person'), span(8, 9, 'person')],
    );
    const two = document(
      [span(0, 1, 'person'), span(2, 3, 'person'), span(4, 5, 'place')],
      [span(2, 3, 'person'), span(4, 5, 'person'), span(6, 7, 'place')],
    );
    expect(confusion([one, two], ['person', 'place']).map(({ gold, found, count }) => [gold, found, count])).toEqual([
      ['person', 'person', 1],
      ['person', 'alpha', 1],
      ['person', 'zeta', 1],
      ['person', null, 1],
      ['place', 'person', 2],
      ['alpha', 'person', 1],
      ['zeta', 'person', 1],
      [null, 'place', 1],
    ]);
  });

  it('are none of types that are not scored', () => {
    const all = document([span(0, 1, 'zeta'), span(2, 3, 'alpha')], [span(0, 1, 'alpha'), span(4, 5, 'zeta')]);
    expect(confusion([all], ['person'])).toEqual([]);
  });
});
