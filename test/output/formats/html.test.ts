/** Tests the source of the report; report.long.test.ts tests it in a browser. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from '../../../src/output/formats/html/index.js';
import { writeAll } from '../../support/annotation.js';
import { hostileAnnotated } from '../../support/hostile-results.js';
import { ARTICLE, manyArticles } from '../../support/report.js';

const single = (article = ARTICLE, terminal = false) => writeAll(page, [article], { shape: 'object', terminal });
const count = (source: string, piece: string) => source.split(piece).length - 1;

describe('html', () => {
  it('is one small file that allows only its own script and style, by their hashes', async () => {
    const source = await single();
    expect(Buffer.byteLength(source)).toBeLessThan(100_000);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(source)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const [element, directive] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ]) {
      const contents = [...source.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))];
      expect(contents.length).toBe(1);
      const hash = createHash('sha256')
        .update(contents[0]?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(source).not.toMatch(/(?:src|href)="(?!#|data:,")/);
    expect(source).not.toMatch(/https?:|url\(|@import/);
  });

  it('marks every mention once', async () => {
    const mentions = ARTICLE.result.entities.reduce((sum, entity) => sum + entity.mentions.length, 0);
    expect(count(await single(), '<mark ')).toBe(mentions);
  });

  it('writes each of several articles as soon as it is called, and the overview at the end', async () => {
    const source = await writeAll(page, manyArticles(30));
    expect(count(source, '<script type="text/html"')).toBe(30);
    expect(source.indexOf('id="article-30"')).toBeLessThan(source.indexOf('id="overview"'));
    expect(count(source, '<h1')).toBe(31);
  });

  it('lists the articles that could not be read', async () => {
    const failed = { result: { id: 'b<i>', error: { code: 'binary', message: 'is "binary"' } }, text: '' };
    const source = await writeAll(page, [ARTICLE, failed as never]);
    expect(source).toContain('<li><bdi>b&lt;i&gt;</bdi>: is &quot;binary&quot;</li>');
    expect(await writeAll(page, [failed as never], { shape: 'object' })).toBe('');
  });

  it('never turns text into markup', async () => {
    const plain = await single();
    const tags = (source: string) =>
      new Set([...source.matchAll(/<[a-z!/][^\s>]*/gi)].map(([tag]) => tag.toLowerCase()));
    const known = new Set([...tags(plain), ...tags(await writeAll(page, manyArticles(3)))]);
    await fc.assert(
      fc.asyncProperty(hostileAnnotated, fc.boolean(), async (article, isOne) => {
        const source = isOne ? await single(article) : await writeAll(page, [article, article]);
        for (const tag of tags(source)) expect(known).toContain(tag);
      }),
      { numRuns: 50 },
    );
  });

  it('escapes control characters in a terminal', async () => {
    const text = 'Evil\u001B[2J \u202EMan\u200B';
    const extracted = { text, result: { ...ARTICLE.result, title: text, entities: [] } };
    expect(await single(extracted, true)).not.toMatch(/[\u001B\u202E\u200B]/);
    expect(await single(extracted)).toContain(text);
  });
});
