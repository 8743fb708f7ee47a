import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/cli/commands/extract/fingerprint.js';
import { ExtractError } from '../../src/util/errors.js';

const ARTICLE = { id: 'a', text: 'Paris', title: 'News' };
const of = (article: Partial<typeof ARTICLE>, run = 'v1', name = 'a.json') =>
  fingerprint(run, name, { article: { ...ARTICLE, ...article } });

describe('fingerprint', () => {
  it('is the same for the same article of the same run', () => {
    expect(of({})).toBe(of({}));
    expect(of({})).toMatch(/^[\w-]{22}$/);
  });

  it('differs with whatever the result depends on', () => {
    const keys = [
      of({}),
      of({ text: 'Rome' }),
      of({ title: 'Olds' }),
      of({ id: 'b' }),
      of({}, 'v2'),
      of({}, 'v1', 'b.json'),
      fingerprint('v1', 'a.json', { article: ARTICLE, markup: 'html' }),
      fingerprint('v1', 'a.json', { article: ARTICLE, markup: 'markdown' }),
      // The text goes in last, so that none can pass for another's title.
      of({ text: '', title: 'NewsParis' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of what could not be read tells the reasons apart', () => {
    const failed = (code: 'not-found' | 'bad-text', problem: string, id = 'a') =>
      fingerprint('v1', 'a.json', { id, error: new ExtractError(code, problem) });
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
