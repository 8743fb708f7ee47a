import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { loadModelBytes } from '../../src/extractor/load-model.js';
import type { Answer } from '../../src/extractor/pool.js';
import { loadResources } from '../../src/extractor/resources.js';
import type { SentResult } from '../../src/extractor/scheduler.js';
import { serve } from '../../src/extractor/serve.js';
import { createExtractor, type ExtractorOptions } from '../../src/index.js';

/** Returns the first message of the worker, and its answers to the tasks. */
async function answers(options: ExtractorOptions, tasks: readonly unknown[]): Promise<Answer<SentResult>[]> {
  const { port1, port2 } = new MessageChannel();
  const heard: Answer<SentResult>[] = [];
  const all = (async () => {
    while (heard.length <= tasks.length) heard.push(...((await once(port2, 'message')) as Answer<SentResult>[]));
  })();
  await serve(port1, await loadResources(options));
  tasks.forEach((input, number) => {
    port2.postMessage({ number, input });
  });
  await all;
  port1.close();
  return heard;
}

const ENGLISH = 'Angela Merkel visited Paris on Friday.';

describe('serve', () => {
  const options = { model: loadModelBytes(), places: false } as const;

  it('answers with the result of the library, and with the text if the input has markup', async () => {
    const page = `<html><body><article><p>${ENGLISH}</p></article></body></html>`;
    const tasks = [
      { article: { id: 'a', text: page }, markup: 'html' },
      { article: { id: 'b', text: ENGLISH, date: '2016-11-18' } },
    ];
    const [ready, fromPage, plain] = await answers(options, tasks);
    const extractor = await createExtractor(options);
    expect(ready).toEqual({ ready: true });
    expect(fromPage).toMatchObject({ number: 0, value: { text: expect.stringContaining(ENGLISH), words: 6 } });
    const expected = extractor.extract(ENGLISH, { id: 'b', date: '2016-11-18' });
    expect(plain).toEqual({ number: 1, value: { json: JSON.stringify(expected), words: 6, foreign: false } });
  });

  it('answers with the error of a bad article, and performs the next task', async () => {
    const tasks = [
      { article: { id: 'a', text: ENGLISH, date: 'never' } },
      { article: null },
      { article: { id: 'c', text: ENGLISH } },
    ];
    const [, bad, bug, good] = await answers(options, tasks);
    expect(bad).toMatchObject({ number: 0, failed: { code: 'bad-date' } });
    expect(bug).toMatchObject({ number: 1, failed: { code: 'internal', cause: expect.any(Error) } });
    expect(good).toMatchObject({ number: 2, value: { words: 6 } });
  });

  it('reports that it is broken when the model cannot be opened', async () => {
    const resources = { ...(await loadResources(options)), model: new Uint8Array([1, 2, 3]) };
    const { port1, port2 } = new MessageChannel();
    const message = once(port2, 'message');
    await serve(port1, resources);
    expect(await message).toEqual([{ broken: expect.objectContaining({ code: 'bad-model' }) }]);
    port1.close();
  });
});
