import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Candidate } from '../../../src/engine/dates/candidate.js';
import { keepLongest } from '../../../src/engine/dates/propose/index.js';

const candidate = (first: number, length: number, rule: string): Candidate => ({
  first,
  last: first + length,
  rule,
  meaning: { kind: 'value', timex: 'DATE', value: rule },
});

it('keepLongest keeps the longest of overlapping candidates, and of equally long ones the first', () => {
  const [short, long, other, apart] = [
    candidate(0, 2, 'a'),
    candidate(1, 3, 'b'),
    candidate(1, 3, 'c'),
    candidate(6, 1, 'd'),
  ];
  expect(keepLongest([short, long, other, apart], 8)).toEqual([long, apart]);
});

it('keepLongest drops a candidate only if it overlaps one that is at least as long', () => {
  const any = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 })), { maxLength: 20 });
  fc.assert(
    fc.property(any, (spans) => {
      const all = spans.map(([first, length], k) => candidate(first, length, String(k)));
      const kept = keepLongest(all, 50);
      for (const [k, one] of kept.entries()) expect(one.first).toBeGreaterThanOrEqual(kept[k - 1]?.last ?? 0);
      for (const one of all) {
        const isBeaten = kept.some(
          (by) => by.first < one.last && one.first < by.last && by.last - by.first >= one.last - one.first,
        );
        expect(kept.includes(one) || isBeaten).toBe(true);
      }
    }),
  );
});
