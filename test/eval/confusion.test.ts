import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countConfusions } from '../../src/eval/confusion.js';
import { collectSpans, measureOverlap, pairSpans, type Span, type SpanDocument } from '../../src/eval/spans.js';

const span = (start: number, end: number, type = 'person'): Span => ({ start, end, type });
const pairsOf = (gold: Span[], found: Span[]) =>
  [...pairSpans(gold, found)].map(([one, other]) => [gold.indexOf(one), found.indexOf(other)]);

describe('collectSpans', () => {
  it('returns each span once, ordered by start, then end, then type', () => {
    const mention = (start: number, end: number, type: string) => ({ start, end, type, name: 'x' });
    const mentions = [
      ...[mention(4, 9, 'place'), mention(4, 6, 'place'), mention(4, 6, 'date'), mention(0, 3, 'person')],
      ...[mention(4, 6, 'place'), mention(4, 9, 'misc')],
    ];
    const side = { mentions, times: [] };
    const { goldSpans, foundSpans } = collectSpans({ id: 'a', text: 'Ann Bo Ek', gold: side, found: side }, false);
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

describe('measureOverlap', () => {
  it('returns the number of code units that two ranges share', () => {
    expect(measureOverlap(span(0, 4), span(2, 9))).toBe(2);
    expect(measureOverlap(span(2, 9), span(0, 4))).toBe(2);
    expect(measureOverlap(span(0, 9), span(3, 5))).toBe(2);
    expect(measureOverlap(span(0, 3), span(3, 5))).toBe(0);
    expect(measureOverlap(span(0, 3), span(5, 7))).toBe(0);
  });
});

describe('pairSpans', () => {
  it('pairs equal ranges first, and among them equal types first', () => {
    expect(pairsOf([span(0, 4, 'place'), span(0, 4, 'person')], [span(0, 4, 'person'), span(0, 4, 'place')])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 0],
      ]),
    );
    // Ranges are equal only if both ends are.
    expect(pairsOf([span(2, 6, 'person')], [span(0, 6, 'person'), span(2, 6, 'place')])).toEqual([[0, 1]]);
    // The longer span has the right type and the same overlap, but the equal range goes first.
    expect(pairsOf([span(0, 4, 'person')], [span(0, 9, 'person'), span(0, 4, 'place')])).toEqual([[0, 1]]);
  });

  it('pairs the remaining spans by the larger overlap, and then by equal types', () => {
    expect(pairsOf([span(2, 9)], [span(0, 4), span(4, 8)])).toEqual([[0, 1]]);
    expect(pairsOf([span(2, 9)], [span(0, 6, 'place'), span(7, 12, 'person')])).toEqual([[0, 0]]);
    expect(pairsOf([span(2, 6)], [span(0, 4, 'place'), span(4, 8, 'person')])).toEqual([[0, 1]]);
    expect(pairsOf([span(2, 6)], [span(0, 4, 'person'), span(4, 8, 'place')])).toEqual([[0, 0]]);
  });

  it('pairs overlapping spans only, one to one', () => {
    expect(pairsOf([span(0, 9), span(2, 4)], [span(1, 8)])).toEqual([[0, 0]]);
    expect(pairsOf([span(0, 3)], [span(3, 6)])).toEqual([]);
    expect(pairsOf([span(3, 6)], [span(0, 3)])).toEqual([]);
    const spans = fc
      .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
      .map((all) => all.map(([start, length]) => span(start, start + length)).sort((a, b) => a.start - b.start));
    fc.assert(
      fc.property(spans, spans, (gold, found) => {
        const pairs = pairSpans(gold, found);
        expect(new Set(pairs.values()).size).toBe(pairs.size);
        for (const [one, other] of pairs) expect(measureOverlap(one, other)).toBeGreaterThan(0);
        // No unpaired gold span overlaps an unpaired predicted span.
        const taken = new Set(pairs.values());
        for (const one of gold.filter((each) => !pairs.has(each))) {
          for (const other of found.filter((each) => !taken.has(each))) expect(measureOverlap(one, other)).toBe(0);
        }
      }),
    );
  });
});

describe('countConfusions', () => {
  const document = (goldSpans: Span[], foundSpans: Span[]) => ({ goldSpans, foundSpans }) as unknown as SpanDocument;

  it('counts over all documents and orders scored types first, then others by name, then null', () => {
    const one = document(
      [span(0, 1, 'place'), span(2, 3, 'person'), span(4, 5, 'person'), span(6, 7, 'zeta'), span(8, 9, 'alpha')],
      [span(0, 1, 'person'), span(2, 3, 'zeta'), span(4, 5, 'alpha'), span(6, 7, 'person'), span(8, 9, 'person')],
    );
    const two = document(
      [span(0, 1, 'person'), span(2, 3, 'person'), span(4, 5, 'place')],
      [span(2, 3, 'person'), span(4, 5, 'person'), span(6, 7, 'place')],
    );
    expect(
      countConfusions([one, two], ['person', 'place']).map(({ gold, found, count }) => [gold, found, count]),
    ).toEqual([
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

  it('leaves out cells without a scored type', () => {
    const all = document([span(0, 1, 'zeta'), span(2, 3, 'alpha')], [span(0, 1, 'alpha'), span(4, 5, 'zeta')]);
    expect(countConfusions([all], ['person'])).toEqual([]);
  });
});
