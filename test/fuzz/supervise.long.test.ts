import { expect, it } from 'vitest';
import { parse } from './kept.js';
import { fuzz } from './supervise.js';

it('the fuzzer reports a target that throws, hangs, never settles or kills its thread', {
  timeout: 60_000,
}, async () => {
  const table = new URL('./broken/table.ts', import.meta.url);
  const { tried, failures } = await fuzz({ seed: 4, inputs: 20, table, limit: 300 });
  expect(tried).toBe(20);
  const problems = new Map(failures.map(({ target, problem }) => [target, problem.split('\n')[0]]));
  expect(Object.fromEntries(problems)).toEqual({
    wrong: 'Error: longer than six',
    endless: 'takes more than 300 ms',
    never: 'is never done',
    fatal: expect.stringContaining('out of turn'),
  });
  const shortest = failures.filter(({ target }) => target === 'wrong').map(({ input }) => String(parse(input)).length);
  expect(new Set(shortest)).toEqual(new Set([7]));
});
