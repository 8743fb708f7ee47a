import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/input/markup/dom.js';
import { readHtml } from '../../src/input/markup/html.js';
import { Readable, tameAttributes } from '../../src/input/markup/readable.js';

const PARAGRAPHS =
  '<p>Angela Merkel met Emmanuel Macron, the president, and they spoke of trade for hours.</p>\n'.repeat(11);
const page = (head: string, body: string): string =>
  `<html><head>${head}</head><body><div>${PARAGRAPHS}${body}</div></body></html>`;
const words = (letter: string, count: number): string => Array.from({ length: count }, (_, i) => letter + i).join(' ');

describe('an article with', () => {
  const { text } = readHtml(page('', ''));

  it.each([
    ['malformed addresses of pictures', '', `<img srcset="${'a'.repeat(120_000)} b c">`],
    ['a picture of many kinds', '', `<img class="lazy" data-x="${'.jpg'.repeat(80_000)} x">`],
    ['a property of blanks', `<meta property="${' '.repeat(200_000)}x" content="y">`, ''],
    ['a style of blanks', '', `<i style="${' '.repeat(250_000)}x"></i>`],
    ['a picture of many attributes', '', `<img class="lazy" ${words('a', 30_000)}>`],
    ['a long title beside other titles', `<title>${words('a', 80_000)}</title>`, `<h2>${words('b', 80_000)}</h2>`],
  ])('%s is read', (_, head, body) => {
    const found = readHtml(page(head, body)).text;
    expect(found.slice(0, text.length)).toBe(text);
    expect(found.slice(text.length).trim()).toBe(body.startsWith('<h2>') ? words('b', 80_000) : '');
  });

  it('a paragraph that a long style hides is left out', () => {
    const url = `background: url(data:${'a'.repeat(1000)})`;
    const body = `<p style="${url}; display : none">Not seen.</p><p style="${url}">Angela Merkel was seen by many.</p>`;
    expect(readHtml(page('', body)).text).toBe(`${text}\n\nAngela Merkel was seen by many.`);
  });
});

describe('Readability', () => {
  it('still has the methods that Readable overrides', () => {
    expect(Readability.prototype).toHaveProperty('_textSimilarity');
    expect(Readability.prototype).toHaveProperty('_fixRelativeUris');
  });

  it('compares texts as the overridden method does', () => {
    const document = parsePage('a');
    const before = new Readability(document as never) as unknown as Readable;
    const now = new Readable(document);
    const text = fc.array(fc.constantFrom('Ann', 'ann', 'Bo', ' ', '-', 'é', ', '), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.array(text), (left, others) => {
        for (const right of others) {
          const [a, b] = [left.join(''), right.join('')];
          expect(now._textSimilarity(a, b)).toBe(before._textSimilarity(a, b));
        }
      }),
    );
  });
});

it('tameAttributes changes no attribute of an ordinary page', () => {
  const classes = words('class', 300);
  const html = `<html lang="en"><body><p class="${classes}" id="b" style="color:red">Ann <a href="/a?b=c">Bo</a></body></html>`;
  const [tamed, given] = [parsePage(html), parsePage(html)];
  tameAttributes(tamed);
  expect(String(tamed)).toBe(String(given));
});
