import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/extractor/in-order.js';

const LIMITS = { ahead: 4, weigh: () => 1, maxWeight: 100 };

async function* from<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

describe('mapInOrder', () => {
  it('yields the results in the order of the items, whatever finishes first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        async (delays, ahead, maxWeight) => {
          const out = [];
          const items = delays.map((delay, index) => ({ delay, index }));
          const work = async ({ delay, index }: { delay: number; index: number }) => {
            for (let i = 0; i < delay; i++) await new Promise((resolve) => setImmediate(resolve));
            return index;
          };
          for await (const index of mapInOrder(from(items), work, { ahead, maxWeight, weigh: ({ delay }) => delay })) {
            out.push(index);
          }
          expect(out).toEqual(items.map(({ index }) => index));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('starts no more work than the limits of number and weight allow', async () => {
    for (const [limits, most] of [
      [LIMITS, 4],
      [{ ahead: 50, weigh: () => 40, maxWeight: 100 }, 3],
      [{ ahead: 50, weigh: () => 500, maxWeight: 100 }, 1],
    ] as const) {
      let begun = 0;
      let given = 0;
      let peak = 0;
      const work = async () => {
        peak = Math.max(peak, ++begun - given);
        await sleep(1);
      };
      for await (const _ of mapInOrder(from(Array.from({ length: 20 })), work, limits)) given++;
      expect([given, peak]).toEqual([20, most]);
    }
  });

  it('pulls no item before a result is pulled', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) yield taken++;
    }
    const results = mapInOrder(endless(), async (item) => item, LIMITS);
    expect(taken).toBe(0);
    await results.next();
    await sleep(5);
    expect(taken).toBeLessThanOrEqual(LIMITS.ahead + 2);
    await results.return(undefined);
  });

  it('yields a result while the source waits for its next item, and returns at once when the loop ends', async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {});
    }
    for await (const item of mapInOrder(slow(), async (n) => n, LIMITS)) {
      expect(item).toBe(1);
      break;
    }
  });

  it('throws the error of the source or of the work after the earlier results', async () => {
    async function* broken() {
      yield 1;
      yield 2;
      throw new Error('source');
    }
    const out: number[] = [];
    const collect = async (results: AsyncIterable<number>) => {
      for await (const result of results) out.push(result);
    };
    await expect(collect(mapInOrder(broken(), async (n) => n, LIMITS))).rejects.toThrow('source');
    expect(out).toEqual([1, 2]);
    const work = async (n: number) => (n === 3 ? Promise.reject(new Error('work')) : n);
    await expect(collect(mapInOrder(from([1, 2, 3, 4, 5]), work, LIMITS))).rejects.toThrow('work');
    expect(out).toEqual([1, 2, 1, 2]);
  });
});
