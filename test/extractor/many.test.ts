import { describe, expect, it } from 'vitest';
import { createExtractor, ExtractError, type NamedText } from '../../src/index.js';

const extractor = await createExtractor();
const articles: NamedText[] = Array.from({ length: 40 }, (_, i) => ({
  text: `Angela Merkel visited Paris on Friday ${i} times. Merkel met Emmanuel Macron.`,
  date: '2016-11-18',
  ...(i % 2 ? { id: `a${i}` } : {}),
}));

async function all(...given: Parameters<typeof extractor.extractMany>) {
  const results = [];
  for await (const result of extractor.extractMany(...given)) results.push(result);
  return results;
}

describe('extractMany', () => {
  it('yields the same results as extract, in order, for any number of jobs', async () => {
    const expected = articles.map(({ text, ...rest }, i) => extractor.extract(text, { id: String(i + 1), ...rest }));
    for (const jobs of [1, 2, undefined]) expect(await all(articles, { jobs })).toEqual(expected);
    expect(await all([], { jobs: 2 })).toEqual([]);
  });

  it('yields an error for a bad article, and the results of the others', async () => {
    const bad = [
      { text: 'Paris.' },
      { text: 5 as unknown as string, id: 'five' },
      { text: 'Rome.', date: 'never' },
      null as never,
    ];
    for (const jobs of [1, 2]) {
      const results = await all(bad, { jobs });
      expect(results.map((result) => ('error' in result ? result.error.code : result.id))).toEqual([
        '1',
        'bad-text',
        'bad-date',
        'bad-text',
      ]);
    }
  });

  it('stops after an abort, and pulls no further articles', async () => {
    const end = new AbortController();
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken++;
        yield { text: 'Paris.' };
      }
    }
    const reading = (async () => {
      for await (const result of extractor.extractMany(endless(), { jobs: 2, signal: end.signal })) {
        if (result.id === '20') end.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(taken).toBeLessThan(100);
    await expect(all(articles, { jobs: 0 })).rejects.toBeInstanceOf(ExtractError);
  });
});
