import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refine } from '../../src/engine/refine.js';
import type { Mention } from '../../src/engine/types.js';

const mention = (start: number, end: number, type: string, source = 'model'): Mention => ({ start, end, type, source });

describe('refine', () => {
  it('keeps mentions that do not overlap, in text order', () => {
    const [a, b, c] = [mention(8, 9, 'place'), mention(0, 4, 'person'), mention(4, 8, 'date', 'dates/month')];
    expect(refine([a, b, c])).toEqual([b, c, a]);
  });

  it('prefers the lexicon, then given mentions, to longer mentions of the model', () => {
    const lexicon = mention(5, 8, 'organization', 'lexicon');
    const given = mention(0, 6, 'place', 'given');
    const model = mention(0, 20, 'person');
    expect(refine([model, given, lexicon])).toEqual([lexicon]);
    expect(refine([model, given])).toEqual([given]);
  });

  it('prefers the longer of two mentions of equal strength', () => {
    const date = mention(0, 12, 'date', 'dates/month-day');
    const event = mention(0, 20, 'misc');
    expect(refine([date, event])).toEqual([event]);
    expect(refine([mention(0, 4, 'person'), date])).toEqual([date]);
  });

  it('prefers a named day to a name of the model, and any date to a name of the type misc', () => {
    const day = mention(0, 9, 'date', 'dates/holiday');
    expect(refine([mention(0, 9, 'person'), day])).toEqual([day]);
    const quarter = mention(0, 7, 'date', 'dates/quarter');
    expect(refine([mention(0, 7, 'misc'), quarter])).toEqual([quarter]);
    expect(refine([quarter, mention(0, 7, 'organization')])).toEqual([mention(0, 7, 'organization')]);
  });

  it('prefers the model to a date rule that claims the same words', () => {
    const woman = mention(3, 8, 'person');
    expect(refine([mention(3, 8, 'date', 'dates/month'), woman])).toEqual([woman]);
  });

  it('leaves no overlap, keeps mentions that overlap nothing, and does not depend on the order of its input', () => {
    const any = fc.record({
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 6 }),
      source: fc.constantFrom('model', 'dates/year', 'lexicon', 'given'),
    });
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const unique = new Map(
          list.map(({ start, length, source }) => [
            `${start} ${length} ${source}`,
            mention(start, start + length, 'x', source),
          ]),
        );
        const mentions = [...unique.values()];
        const kept = refine(mentions);
        for (let i = 1; i < kept.length; i++)
          expect((kept[i - 1] as Mention).end <= (kept[i] as Mention).start).toBe(true);
        for (const one of mentions) {
          const alone = mentions.every((other) => other === one || other.end <= one.start || one.end <= other.start);
          if (alone) expect(kept).toContain(one);
          else expect(kept.some((other) => other.start < one.end && one.start < other.end)).toBe(true);
        }
        expect(refine(mentions.toReversed())).toEqual(kept);
      }),
    );
  });
});
