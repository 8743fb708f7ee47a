import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/input/markup/html.js';
import { readMarkdown } from '../../src/input/markup/markdown.js';

const PARAGRAPHS = Array.from(
  { length: 4 },
  (_, i) => `<p>In paragraph ${i}, Angela Merkel met Emmanuel Macron, the president, and they spoke of trade.</p>`,
).join('\n');

const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport Desk</a></li></ul></nav>
  <article><h1>Talks in Paris</h1>${body}</article>
  <footer>Copyright Example Press</footer><script>var x = "Not Text";</script></body></html>`;

describe('readHtml', () => {
  it('returns the article without menus, with its title, an empty line between paragraphs', () => {
    const { text, title } = readHtml(page('<title>Talks in Paris | Example</title>', PARAGRAPHS));
    expect(title).toMatch(/^Talks in Paris/);
    expect(text.split('\n\n').length).toBe(4);
    expect(text).toMatch(/^In paragraph 0, Angela Merkel met/);
    for (const other of ['Home', 'Sport Desk', 'Copyright', 'Not Text']) expect(text).not.toContain(other);
  });

  it.each([
    ['Open Graph', '<meta property="article:published_time" content="2016-11-18T23:30:00-05:00">', ''],
    ['JSON-LD', '<script type="application/ld+json">{"@graph":[{"datePublished": "2016-11-18T10:00Z"}]}</script>', ''],
    ['microdata', '', '<time itemprop="datePublished" datetime="2016-11-18">today</time>'],
    ['time', '', '<time datetime="2016-11-18T10:00:00Z">today</time>'],
    [
      'the first that is a date',
      '<meta property="article:published_time" content="yesterday">',
      '<time datetime="2016-11-18">today</time>',
    ],
  ])('reads the date of publication from %s', (_, head, body) => {
    expect(readHtml(page(head, body + PARAGRAPHS)).date).toBe('2016-11-18');
  });

  it('returns no date for a page without one', () => {
    expect(readHtml(page('', PARAGRAPHS)).date).toBeUndefined();
  });

  it('reads a page without an article, a fragment, and an empty page', () => {
    expect(readHtml('<nav>Menu</nav><p>Paris &amp; Rome.<br>Bonn.</p>').text).toBe('Paris & Rome.\nBonn.');
    expect(readHtml('Paris').text).toBe('Paris');
    expect(readHtml('').text).toBe('');
    expect(readHtml('<html></html>').text).toBe('');
    expect(readHtml('<p>a <b>b</b>c<p>d<table><tr><td>1<td>2<tr><td>3</table>').text).toBe('a bc\n\nd\n\n1\t2\n3');
  });

  it('reads an element with more children than a call takes arguments', () => {
    // Each sign is a piece of text of its own.
    expect(readHtml('<'.repeat(140_000)).text.length).toBe(140_000);
  });

  it('either reads a page with 20,000 nested elements or reports it as bad markup', () => {
    const deep = '<div>'.repeat(20_000);
    try {
      expect(readHtml(`${deep}Paris`).text).toBe('Paris');
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-markup' });
    }
  });
});

describe('readMarkdown', () => {
  it('returns the text that a reader of the rendered page sees', () => {
    const source = `# Talks in *Paris*

**Angela Merkel** met [Emmanuel
Macron](https://example.org/m) &amp; <b>others</b>.

- one
- two

![a picture](p.png)

| a | b |
|---|---|
| c | d |

\`\`\`
code
\`\`\`
`;
    expect(readMarkdown(source)).toEqual({
      title: 'Talks in Paris',
      text: 'Talks in Paris\n\nAngela Merkel met Emmanuel Macron & others.\n\none\ntwo\n\na\tb\nc\td\n\ncode',
    });
  });

  it('reads title and date from front matter, which is not part of the text', () => {
    const source = '---\ntitle: "Talks: Paris"\ndate: 2016-11-18T10:00:00Z\ntags: [x]\n---\nAngela Merkel.\n';
    expect(readMarkdown(source)).toEqual({ title: 'Talks: Paris', date: '2016-11-18', text: 'Angela Merkel.' });
    expect(readMarkdown('---\nno head').text).toBe('no head');
  });
});
