import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createPool, PoolBroken } from '../../src/extractor/pool.js';
import { ExtractError } from '../../src/util/errors.js';

/** A worker that doubles numbers, and does what other tasks say. */
const CODE = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ number, task }) => {
  if (task === 'exit') process.exit(1);
  if (task === 'throw') setTimeout(() => { throw new Error('a bug'); });
  else if (task === 'fill') { const held = []; for (;;) held.push(new Array(1e4).fill(held.length)); }
  else if (task === 'fail') parentPort.postMessage({ number, failed: { code: 'bad-text', problem: 'is odd', advice: 'mend it' } });
  else parentPort.postMessage({ number, value: task * 2 });
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

const outcomes = async (work: Promise<number>[]) =>
  (await Promise.allSettled(work)).map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as ExtractError).message,
  );

describe('createPool', () => {
  it('gives each task its own result, with no more workers than tasks or than allowed', async () => {
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
    ['exit', 'its worker ended'],
    ['throw', 'a bug'],
    ['fill', 'out of memory'],
  ])('a task that ends its worker (%s) fails alone', async (bad, reason) => {
    for (const size of [1, 2]) {
      const { worker, count } = spawn();
      const pool = createPool<number | string, number>(size, worker);
      const results = await outcomes([1, bad, 2, 3, bad, 4, 5].map((task) => pool.run(task)));
      const lost = `the work on it broke off (${reason}); leave the article out or split it, and please report the problem`;
      expect(results).toEqual([2, lost, 4, 6, lost, 8, 10]);
      expect(count()).toBeLessThanOrEqual(size + 2);
      await pool.close();
    }
  });

  it('hands on the error of a task', async () => {
    const pool = createPool<string, number>(1, spawn().worker);
    const error = await pool.run('fail').catch((caught) => caught);
    expect(error).toBeInstanceOf(ExtractError);
    expect(error).toMatchObject({ code: 'bad-text', problem: 'is odd', advice: 'mend it' });
    await pool.close();
  });

  it.each([
    ["throw new Error('no model')", 'a worker could not start (no model)'],
    [
      "require('node:worker_threads').parentPort.postMessage({ broken: { code: 'bad-model', problem: 'is torn', advice: 'x' } })",
      'is torn',
    ],
  ])('does not go on when a worker cannot start: %s', async (code, message) => {
    const { worker, count } = spawn(code);
    const pool = createPool<number, number>(2, worker);
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((task) => pool.run(task)));
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(PoolBroken) });
      expect(result).toMatchObject({ reason: { reason: { problem: message } } });
    }
    await expect(pool.run(7)).rejects.toBeInstanceOf(PoolBroken);
    expect(count()).toBeLessThanOrEqual(2);
    await pool.close();
  });

  it('refuses what cannot be copied, and goes on', async () => {
    const pool = createPool<unknown, number>(1, spawn().worker);
    await expect(pool.run(() => {})).rejects.toThrow('could not be cloned');
    expect(await pool.run(4)).toBe(8);
    await pool.close();
  });

  it('does not mind an answer to what was given up', async () => {
    const worker = Object.assign(new EventEmitter(), { postMessage() {}, terminate: async () => 0 });
    const pool = createPool<number, number>(1, () => worker as unknown as Worker);
    const lost = pool.run(1);
    worker.emit('message', { broken: { code: 'bad-model', problem: 'is none', advice: 'get one', cause: undefined } });
    await expect(lost).rejects.toBeInstanceOf(PoolBroken);
    worker.emit('message', { number: 0, value: 2 });
    worker.emit('message', {
      number: 0,
      failed: { code: 'bad-text', problem: 'is odd', advice: '', cause: undefined },
    });
    await expect(pool.run(2)).rejects.toMatchObject({ reason: { code: 'bad-model' } });
    await pool.close();
  });
});
