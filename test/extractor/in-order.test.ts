import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/extractor/in-order.js';

const LIMITS = { ahead: 4, weight: () => 1, heaviest: 100 };

async function* from<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

describe('inOrder', () => {
  it('gives every result in the order of the items, whatever finishes first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        async (delays, ahead, heaviest) => {
          const out = [];
          const items = delays.map((delay, index) => ({ delay, index }));
          const work = async ({ delay, index }: { delay: number; index: number }) => {
            for (let i = 0; i < delay; i++) await new Promise((resolve) => setImmediate(resolve));
            return index;
          };
          for await (const index of inOrder(from(items), work, { ahead, heaviest, weight: ({ delay }) => delay })) {
            out.push(index);
          }
          expect(out).toEqual(items.map(({ index }) => index));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes no more items than it may have in hand, by number and by weight', async () => {
    for (const [limits, most] of [
      [LIMITS, 4],
      [{ ahead: 50, weight: () => 40, heaviest: 100 }, 3],
      [{ ahead: 50, weight: () => 500, heaviest: 100 }, 1],
    ] as const) {
      let begun = 0;
      let given = 0;
      let peak = 0;
      const work = async () => {
        peak = Math.max(peak, ++begun - given);
        await sleep(1);
      };
      for await (const _ of inOrder(from(Array.from({ length: 20 })), work, limits)) given++;
      expect([given, peak]).toEqual([20, most]);
    }
  });

  it('takes nothing while nobody asks', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) yield taken++;
    }
    const results = inOrder(endless(), async (item) => item, LIMITS);
    expect(taken).toBe(0);
    await results.next();
    await sleep(5);
    expect(taken).toBeLessThanOrEqual(LIMITS.ahead + 2);
    await results.return(undefined);
  });

  it('gives a result while the source waits for its next item, and lets go of it at once', async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {});
    }
    for await (const item of inOrder(slow(), async (n) => n, LIMITS)) {
      expect(item).toBe(1);
      break;
    }
  });

  it('throws what the source or the work throws, after the results before', async () => {
    async function* broken() {
      yield 1;
      yield 2;
      throw new Error('source');
    }
    const out: number[] = [];
    const collect = async (results: AsyncIterable<number>) => {
      for await (const result of results) out.push(result);
    };
    await expect(collect(inOrder(broken(), async (n) => n, LIMITS))).rejects.toThrow('source');
    expect(out).toEqual([1, 2]);
    const work = async (n: number) => (n === 3 ? Promise.reject(new Error('work')) : n);
    await expect(collect(inOrder(from([1, 2, 3, 4, 5]), work, LIMITS))).rejects.toThrow('work');
    expect(out).toEqual([1, 2, 1, 2]);
  });
});
