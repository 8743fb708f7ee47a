/** Tries every input that failed once, and some new inputs. supervise.long.test.ts tests that the fuzzer notices faults. */
import { describe, expect, it } from 'vitest';
import { keptInputs, parse, stringify } from './kept.js';
import { inputOf, seedOf, targetOf } from './number.js';
import { TARGETS } from './targets/index.js';

const kept = keptInputs();

describe('the kept inputs of fixtures/hostile', () => {
  it('are at least six', () => expect(kept.length).toBeGreaterThan(5));

  it.each(kept.map(({ name, ...rest }) => [name, rest] as const))('%s passes', async (_, { target, input }) => {
    const found = TARGETS.find(({ name }) => name === target);
    if (!found) throw new Error(`there is no target "${target}"`);
    await found.check(input);
  });
});

const SEED = 20_260_101;
const INPUTS = 300;

it(`${INPUTS} inputs of a fixed seed keep every invariant`, { timeout: 120_000 }, async () => {
  for (let number = 0; number < INPUTS; number++) {
    const seed = seedOf(SEED, number);
    const target = targetOf(TARGETS, seed);
    const input = inputOf(target, seed);
    try {
      await target.check(input);
    } catch (cause) {
      throw new Error(`${target.name}, input ${number}: ${String(cause)}\n${stringify(input)}`, { cause });
    }
  }
});

it('the same seed and input number always generate the same input, for every target', () => {
  const inputs = (seed: number) =>
    Array.from({ length: 40 }, (_, number) => {
      const own = seedOf(seed, number);
      const target = targetOf(TARGETS, own);
      return stringify([target.name, inputOf(target, own)]);
    });
  expect(inputs(1)).toEqual(inputs(1));
  expect(inputs(1)).not.toEqual(inputs(2));
  const names = new Set(Array.from({ length: 5000 }, (_, number) => targetOf(TARGETS, seedOf(3, number)).name));
  expect(names.size).toBe(TARGETS.length);
});

it('an input is the same after it is written to a file and read again', () => {
  const input = { bytes: Uint8Array.of(0, 255), half: '\ud83d', none: Number.NaN, list: [1, null, '\0'] };
  expect(parse(stringify(input))).toEqual(input);
});
