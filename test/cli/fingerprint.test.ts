import { describe, expect, it } from 'vitest';
import { articleFingerprint } from '../../src/cli/commands/extract/fingerprint.js';
import { ExtractError } from '../../src/util/errors.js';

const ARTICLE = { id: 'a', text: 'Paris', title: 'News' };
const of = (article: Partial<typeof ARTICLE>, run = 'v1', name = 'a.json') =>
  articleFingerprint(run, name, { article: { ...ARTICLE, ...article } });

describe('articleFingerprint', () => {
  it('is the same for the same article in the same run', () => {
    expect(of({})).toBe(of({}));
    expect(of({})).toMatch(/^[\w-]{22}$/);
  });

  it('changes with everything that the result depends on', () => {
    const keys = [
      of({}),
      of({ text: 'Rome' }),
      of({ title: 'Olds' }),
      of({ id: 'b' }),
      of({}, 'v2'),
      of({}, 'v1', 'b.json'),
      articleFingerprint('v1', 'a.json', { article: ARTICLE, markup: 'html' }),
      articleFingerprint('v1', 'a.json', { article: ARTICLE, markup: 'markdown' }),
      // The end of a title cannot be mistaken for the start of a text.
      of({ text: '', title: 'NewsParis' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of a failed article changes with its id and its error', () => {
    const failed = (code: 'not-found' | 'bad-text', problem: string, id = 'a') =>
      articleFingerprint('v1', 'a.json', { id, error: new ExtractError(code, problem) });
    expect(failed('not-found', 'is gone')).toBe(failed('not-found', 'is gone'));
    const keys = [
      failed('not-found', 'is gone'),
      failed('bad-text', 'is gone'),
      failed('not-found', 'is a folder'),
      failed('not-found', 'is gone', 'b'),
      of({}),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
