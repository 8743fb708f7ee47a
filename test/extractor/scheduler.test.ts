import { describe, expect, it } from 'vitest';
import { extractMany } from '../../src/extractor/many.js';
import { PoolError } from '../../src/extractor/pool.js';
import { loadResources, type Resources } from '../../src/extractor/resources.js';
import { createScheduler } from '../../src/extractor/scheduler.js';
import type { NamedText } from '../../src/index.js';
import { ExtractError } from '../../src/util/errors.js';

const JOB = { article: { id: 'a', text: 'Paris' } };
const failing = (error: unknown) => () => Promise.reject(error);
const resources = await loadResources({ places: false });

describe('createScheduler', () => {
  it.each([
    [new ExtractError('bad-model', 'is no model'), 'bad-model', 'is no model'],
    [new Error('out of luck'), 'internal', 'the model could not be opened (out of luck)'],
    ['out of luck', 'internal', 'the model could not be opened (out of luck)'],
  ])('rejects with the reason why no article can be extracted from: %s', async (error, code, problem) => {
    // In this thread, and in workers.
    for (const jobs of [1, 2]) {
      const scheduler = createScheduler({ jobs, extractor: failing(error), resources: failing(error) });
      const reason = await scheduler.extract(JOB).catch((thrown: unknown) => thrown);
      expect(reason).toBeInstanceOf(PoolError);
      expect((reason as PoolError).reason).toMatchObject({ code, problem });
      await scheduler.close();
    }
  });
});

describe('extractMany', () => {
  const collect = async (extract: () => never, articles: NamedText[], jobs: number, given: Resources) => {
    const results = [];
    for await (const result of extractMany(articles, { jobs }, { extract }, given)) results.push(result);
    return results;
  };
  const articles = [{ text: 'Paris' }];

  it('yields the ExtractError of an article, and throws any other error', async () => {
    const bad = () => {
      throw new ExtractError('bad-date', 'is no date');
    };
    expect(await collect(bad, articles, 1, resources)).toEqual([
      { id: '1', error: { code: 'bad-date', message: expect.stringMatching(/^is no date; /) } },
    ]);
    const bug = () => {
      throw new TypeError('a bug');
    };
    await expect(collect(bug, articles, 1, resources)).rejects.toThrow(new TypeError('a bug'));
  });

  it('throws the reason why no worker can extract', async () => {
    const unused = () => {
      throw new Error('the extractor of this thread is called');
    };
    const broken = collect(unused, articles, 2, { ...resources, model: new Uint8Array([1, 2, 3]) });
    await expect(broken).rejects.toMatchObject({ name: 'ExtractError', code: 'bad-model' });
  });
});
