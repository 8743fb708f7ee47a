import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createPool, PoolError } from '../../src/extractor/pool.js';
import { ExtractError } from '../../src/util/errors.js';

/** A worker that doubles numbers; the other inputs make it fail in different ways. */
const CODE = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ number, input }) => {
  if (input === 'exit') process.exit(1);
  if (input === 'throw') setTimeout(() => { throw new Error('a bug'); });
  else if (input === 'fill') { const held = []; for (;;) held.push(new Array(1e4).fill(held.length)); }
  else if (input === 'fail') parentPort.postMessage({ number, failed: { code: 'bad-text', problem: 'is odd', advice: 'mend it' } });
  else parentPort.postMessage({ number, value: input * 2 });
});
parentPort.postMessage({ ready: true });`;

const spawn = (code = CODE) => {
  let spawned = 0;
  return {
    count: () => spawned,
    worker: () => {
      spawned++;
      return new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 }, stderr: true });
    },
  };
};

const settled = async (work: Promise<number>[]) =>
  (await Promise.allSettled(work)).map((each) =>
    each.status === 'fulfilled' ? each.value : (each.reason as ExtractError).message,
  );

describe('createPool', () => {
  it('returns the result of each task, and starts at most as many workers as tasks or as its size', async () => {
    const { worker, count } = spawn();
    const pool = createPool<number, number>(3, worker);
    expect(await pool.run(1)).toBe(2);
    expect(count()).toBe(1);
    const numbers = Array.from({ length: 50 }, (_, i) => i);
    expect(await Promise.all(numbers.map((n) => pool.run(n)))).toEqual(numbers.map((n) => n * 2));
    expect(count()).toBe(3);
    await pool.close();
  });

  it.each([
    ['exit', 'without an error'],
    ['throw', 'a bug'],
    ['fill', 'out of memory'],
  ])('fails only the task that ends its worker (%s)', async (bad, reason) => {
    for (const size of [1, 2]) {
      const { worker, count } = spawn();
      const pool = createPool<number | string, number>(size, worker);
      const results = await settled([1, bad, 2, 3, bad, 4, 5].map((task) => pool.run(task)));
      const lost = `the worker thread ended (${reason}); remove or split the article, and please report the problem`;
      expect(results).toEqual([2, lost, 4, 6, lost, 8, 10]);
      expect(count()).toBeLessThanOrEqual(size + 2);
      await pool.close();
    }
  });

  it('rejects with the error of a task', async () => {
    const pool = createPool<string, number>(1, spawn().worker);
    const error = await pool.run('fail').catch((caught) => caught);
    expect(error).toBeInstanceOf(ExtractError);
    expect(error).toMatchObject({ code: 'bad-text', problem: 'is odd', advice: 'mend it' });
    await pool.close();
  });

  it.each([
    ["throw new Error('no model')", 'a worker thread could not start (no model)'],
    [
      "require('node:worker_threads').parentPort.postMessage({ broken: { code: 'bad-model', problem: 'is torn', advice: 'x' } })",
      'is torn',
    ],
  ])('rejects all tasks when a worker cannot start: %s', async (code, message) => {
    const { worker, count } = spawn(code);
    const pool = createPool<number, number>(2, worker);
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((task) => pool.run(task)));
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(PoolError) });
      expect(result).toMatchObject({ reason: { reason: { problem: message } } });
    }
    await expect(pool.run(7)).rejects.toBeInstanceOf(PoolError);
    expect(count()).toBeLessThanOrEqual(2);
    await pool.close();
  });

  it('rejects an input that cannot be copied to a thread, and performs the next task', async () => {
    const pool = createPool<unknown, number>(1, spawn().worker);
    await expect(pool.run(() => {})).rejects.toThrow('could not be cloned');
    expect(await pool.run(4)).toBe(8);
    await pool.close();
  });

  it('ignores an answer to a task that it has rejected', async () => {
    const worker = Object.assign(new EventEmitter(), { postMessage() {}, terminate: async () => 0 });
    const pool = createPool<number, number>(1, () => worker as unknown as Worker);
    const lost = pool.run(1);
    worker.emit('message', { broken: { code: 'bad-model', problem: 'is none', advice: 'get one', cause: undefined } });
    await expect(lost).rejects.toBeInstanceOf(PoolError);
    worker.emit('message', { number: 0, value: 2 });
    worker.emit('message', {
      number: 0,
      failed: { code: 'bad-text', problem: 'is odd', advice: '', cause: undefined },
    });
    await expect(pool.run(2)).rejects.toMatchObject({ reason: { code: 'bad-model' } });
    await pool.close();
  });
});
