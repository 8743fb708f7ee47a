/** Tests what is read about an article from its page and from front matter. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/input/markup/html.js';
import { readMarkdown } from '../../src/input/markup/markdown.js';

const BODY =
  '<article><h1>Ana Diaz leaves</h1><p>Ana Diaz left Oslo on Friday, her spokesman said. She will not be back.</p></article>';
const page = (head: string, body = BODY) =>
  readHtml(`<!DOCTYPE html><html><head><title>Ana Diaz leaves</title>${head}</head><body>${body}</body></html>`);
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('a page', () => {
  it.each([
    '<meta name="date" content="January 2, 2023">',
    '<meta name="Date" content="2023-01-02">',
    '<meta name="DC.Date" content="2 January 2023">',
    '<meta name="parsely-pub-date" content="2023-01-02T10:00:00Z">',
    '<meta property="article:published_time" content="Mon, 02 Jan 2023 10:00:00 GMT">',
    '<meta itemprop="datePublished" content="2023-01-02">',
    ld({ '@graph': [{ '@type': 'NewsArticle', datePublished: '2023-01-02' }] }),
    '<script type="application/ld+json">{"datePublished":"2023-01-02",}</script>',
    '<time datetime="2023-01-02T10:00">yesterday</time>',
    '<time>2 January 2023</time>',
  ])('states its date by %s', (head) => expect(page(head).date).toBe('2023-01-02'));

  it.each([
    '<meta name="author" content="Priya Raman and Jo Poe">',
    '<meta name="DC.creator" content="Priya Raman"><meta name="dc.creator" content="Jo Poe">',
    ld({ '@type': 'NewsArticle', headline: 'x', author: [{ '@type': 'Person', name: 'Priya Raman' }, 'Jo Poe'] }),
  ])('names its authors by %s', (head) => expect(page(head).authors).toEqual(['Priya Raman', 'Jo Poe']));

  it('takes the address of an author for no name, and a link of the kind author for one', () => {
    const head = '<meta property="article:author" content="https://example.org/raman">';
    expect(page(head).authors).toBeUndefined();
    expect(page(head, `<p>By <a rel="author" href="/raman">Priya Raman</a></p>${BODY}`).authors).toEqual([
      'Priya Raman',
    ]);
  });

  it.each([
    '<meta property="og:site_name" content="The Courier">',
    ld({ headline: 'x', publisher: { name: 'The Courier' } }),
  ])('names its source by %s', (head) => expect(page(head).source).toBe('The Courier'));

  it('without text of its own is read from its JSON-LD', () => {
    const articleBody = 'Ana Diaz left Oslo on Friday.\n\nShe will not be back, her spokesman said to reporters.';
    expect(page(ld({ headline: 'x', articleBody }), '<div id="app">Loading…</div>').text).toBe(articleBody);
    expect(page(ld({ headline: 'x', articleBody: 'Short.' })).text).toContain('her spokesman said');
  });

  it('keeps a sentence that is a link, and leaves out a list of links', () => {
    const sentence = 'Ian Mossley, 54, of Hull, denied the charge.';
    const words =
      'The trial of three men over the fire began in the city on Monday, with a full day of argument about it. ';
    const paragraphs = `<p>${words.repeat(3)}</p>`.repeat(3);
    const menu = '<ul class="related"><li><a href="/1">Fire in Hull</a></li><li><a href="/2">More news</a></li></ul>';
    const { text } = page(
      '',
      `<article>${paragraphs}<div><p><a href="/a">${sentence}</a></p></div>${paragraphs}${menu}</article>`,
    );
    expect(text).toContain(sentence);
    expect(text).not.toContain('More news');
  });
});

describe('front matter', () => {
  it.each([
    '---\ndate: 2016/11/18\n---\n',
    '---\ndate: 2016-11-18 09:00:00 +0100\n---\n',
    '---\npubDate: 2016-11-18 # day of print\n---\n',
    '---\nDate: "18 November 2016"\n---\n',
    '+++\ndate = 2016-11-18T09:00:00Z\n+++\n',
  ])('states the date: %j', (head) => {
    expect(readMarkdown(`${head}Ana left.\n`)).toEqual({ text: 'Ana left.', date: '2016-11-18' });
  });

  it.each([
    '---\ntitle: "Storm: a report" # draft\nauthors: [Priya Raman, "Jo Poe"]\n---\n',
    "---\ntitle: 'Storm: a report'\nauthors:\n  - Priya Raman\n  - name: Jo Poe\n---\n",
  ])('states title and authors: %j', (head) => {
    expect(readMarkdown(`${head}Ana left.\n`)).toEqual({
      text: 'Ana left.',
      title: 'Storm: a report',
      authors: ['Priya Raman', 'Jo Poe'],
    });
  });
});
