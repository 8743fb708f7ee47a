import { describe, expect, it } from 'vitest';
import { readPress, readPressFile } from '../../train/shipped/press-articles.js';

describe('readPressFile', () => {
  it('removes the marks and returns the range and the type of each marked name', () => {
    const [article] = readPressFile('=== S1-01 | Ireland | football\n[[Cork|L]]: [[Cork City|O]] won.\n\nEnd.\n\n');
    expect(article?.id).toBe('press/S1-01');
    expect(article?.text).toBe('Cork: Cork City won.\n\nEnd.\n');
    expect(article?.spans).toEqual([
      { start: 0, end: 4, type: 'place' },
      { start: 6, end: 15, type: 'organization' },
    ]);
  });

  it('starts an article at each line that begins with ===', () => {
    const articles = readPressFile('=== A | x | y\none\n=== B | x | y\n[[Ann|P]] and a === b\n');
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['press/A', 'one\n'],
      ['press/B', 'Ann and a === b\n'],
    ]);
  });

  it.each(['[[Ann|X]]', '[[Ann|]]', '[[|P]]'])('refuses the mark %s and names the article', (mark) => {
    expect(() => readPressFile(`=== A-7 | x | y\n${mark}\n`)).toThrow('A-7');
  });

  it('leaves brackets without a type as they are', () => {
    expect(readPressFile('=== A | x | y\n[Ann] [[sic]]\n')[0]).toMatchObject({ text: '[Ann] [[sic]]\n', spans: [] });
  });
});

describe('the press articles in train/press', () => {
  const articles = readPress(new URL('../../train/press/', import.meta.url));

  it('have ids of their own', () => {
    expect(articles.length).toBeGreaterThan(1600);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });

  it('have no mark that the reader left in the text, and no empty or overlapping name', () => {
    const faulty = articles.filter(({ text, spans }) => {
      const isFaulty = spans.some(({ start, end }, k) => {
        const surface = text.slice(start, end);
        return surface === '' || surface.trim() !== surface || start < (spans[k - 1]?.end ?? 0);
      });
      return isFaulty || /\[\[|\]\]/.test(text);
    });
    expect(faulty.map(({ id }) => id)).toEqual([]);
  });
});
