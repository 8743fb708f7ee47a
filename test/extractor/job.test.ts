import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/engine/types.js';
import { extractJob } from '../../src/extractor/job.js';
import type { ArticleOptions } from '../../src/index.js';

/** An extractor that says what it was asked. */
const asked: { text: string; options: ArticleOptions | undefined }[] = [];
const extractor = {
  extract: (text: string, options?: ArticleOptions) => {
    asked.push({ text, options });
    return { id: options?.id } as Result;
  },
};

describe('extractJob', () => {
  it('counts words, and tells a text that is not English', async () => {
    const english = await extractJob(extractor, { article: { id: 'a', text: 'The mayor of  Rome\nspoke.' } });
    expect(english).toMatchObject({ words: 5, foreign: false, text: 'The mayor of  Rome\nspoke.' });
    const text =
      'Der Bürgermeister sagte, dass die Stadt und das Land nicht mit den Plänen einverstanden sind. '.repeat(8);
    expect(await extractJob(extractor, { article: { id: 'a', text } })).toMatchObject({ foreign: true });
    expect(await extractJob(extractor, { article: { id: 'a', text: ' \n' } })).toMatchObject({ words: 0 });
  });

  it('lets what is said of the article from outside go before what it says itself', async () => {
    const article = { id: 'a', text: 'Rome', title: 'News', date: '2016-11-18' };
    await extractJob(extractor, { article });
    expect(asked.at(-1)?.options).toMatchObject({ id: 'a', title: 'News', date: '2016-11-18' });
    await extractJob(extractor, { article, options: { date: '2020-01-01' } });
    expect(asked.at(-1)?.options).toMatchObject({ title: 'News', date: '2020-01-01' });
  });

  it('takes the text out of markup', async () => {
    const page =
      '<html><head><title>Floods</title></head><body><article><p>Rome was flooded.</p></article></body></html>';
    const { text } = await extractJob(extractor, { article: { id: 'a', text: page }, markup: 'html' });
    expect(text).toContain('Rome was flooded.');
    expect(text).not.toContain('<');
    expect(asked.at(-1)).toMatchObject({ text, options: { id: 'a', title: 'Floods' } });
  });
});
