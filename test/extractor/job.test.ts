import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/engine/types.js';
import { extractJob } from '../../src/extractor/job.js';
import type { ArticleOptions } from '../../src/index.js';

/** The calls of the extractor below. */
const calls: { text: string; options: ArticleOptions | undefined }[] = [];
const extractor = {
  extract: (text: string, options?: ArticleOptions) => {
    calls.push({ text, options });
    return { id: options?.id } as Result;
  },
};

describe('extractJob', () => {
  it('counts words, and detects a text that is not English', async () => {
    const english = await extractJob(extractor, { article: { id: 'a', text: 'The mayor of  Rome\nspoke.' } });
    expect(english).toMatchObject({ words: 5, foreign: false, text: 'The mayor of  Rome\nspoke.' });
    const text =
      'Der Bürgermeister sagte, dass die Stadt und das Land nicht mit den Plänen einverstanden sind. '.repeat(8);
    expect(await extractJob(extractor, { article: { id: 'a', text } })).toMatchObject({ foreign: true });
    expect(await extractJob(extractor, { article: { id: 'a', text: ' \n' } })).toMatchObject({ words: 0 });
  });

  it('prefers the date of the options to the date of the article', async () => {
    const article = { id: 'a', text: 'Rome', title: 'News', date: '2016-11-18' };
    await extractJob(extractor, { article });
    expect(calls.at(-1)?.options).toMatchObject({ id: 'a', title: 'News', date: '2016-11-18' });
    await extractJob(extractor, { article, options: { date: '2020-01-01' } });
    expect(calls.at(-1)?.options).toMatchObject({ title: 'News', date: '2020-01-01' });
  });

  it('extracts the text and the title of an HTML page', async () => {
    const page =
      '<html><head><title>Floods</title></head><body><article><p>Rome was flooded.</p></article></body></html>';
    const { text } = await extractJob(extractor, { article: { id: 'a', text: page }, markup: 'html' });
    expect(text).toContain('Rome was flooded.');
    expect(text).not.toContain('<');
    expect(calls.at(-1)).toMatchObject({ text, options: { id: 'a', title: 'Floods' } });
  });
});
