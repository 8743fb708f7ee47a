/** Tests the readers of files that other programs wrote: each must give the text that went in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/engine/types.js';
import { plainArticle } from '../../src/input/markup/index.js';
import type { ReadItem } from '../../src/input/reader.js';
import { readSource } from '../../src/input/source.js';
import { ROOT } from '../support/command.js';

const FOLDER = join(ROOT, 'fixtures', 'inputs');
const { title, author, paragraphs } = JSON.parse(await readFile(join(FOLDER, 'expected.json'), 'utf8'));
const TEXT: string = paragraphs.join('\n\n');

const options = (maxBytes: number) => ({
  fields: {},
  maxBytes,
  stdin: Readable.from([]),
  cwd: FOLDER,
  signal: new AbortController().signal,
});

async function readItems(path: string, maxBytes = 1e7) {
  const items = [];
  for await (const item of readSource(path, options(maxBytes))) items.push(item);
  return items;
}

async function readArticles(path: string): Promise<Article[]> {
  const items = (await readItems(path)) as ReadItem[];
  return Promise.all(
    items.map(({ article, markup }) => (markup === undefined ? article : plainArticle(article, markup))),
  );
}

const problemOf = async (path: string, maxBytes?: number) => {
  const [item] = await readItems(path, maxBytes);
  return item && 'error' in item ? [item.error.code, item.error.message] : undefined;
};

describe('an office document', () => {
  it.each(['libreoffice.docx', 'libreoffice.odt', 'libreoffice.rtf', 'python-docx.docx'])(
    '%s gives the text that went in',
    async (name) => {
      const [article] = await readArticles(name);
      expect(article).toMatchObject({ id: name, title, text: TEXT });
    },
  );

  it.each(['pandoc.docx', 'pandoc.odt', 'pandoc.rtf'])('%s gives the text below its title and author', async (name) => {
    const [article] = await readArticles(name);
    expect(article?.text).toBe(`${title}\n\n${author}\n\n${TEXT}`);
  });

  it('names its author, and no date: the day of its making is not the day of publication', async () => {
    for (const name of ['python-docx.docx', 'pandoc.docx', 'pandoc.odt']) {
      const [article] = await readArticles(name);
      expect([article?.authors, article?.date]).toEqual([[author], undefined]);
    }
  });
});

describe('EPUB', () => {
  it('gives an article for each chapter', async () => {
    const chapters = await readArticles('ebooklib.epub');
    expect(chapters.map(({ id, title: heading }) => [id, heading])).toEqual([
      ['ebooklib.epub:1', title],
      ['ebooklib.epub:2', 'The day after'],
    ]);
    for (const { title: heading, ...chapter } of chapters) {
      expect(chapter).toMatchObject({
        text: `${heading}\n\n${TEXT}`,
        authors: [author],
        date: '2016-11-18',
        source: 'Two storms',
      });
    }
  });
});

describe('mail', () => {
  const head = { title: `${title}, José`, date: '2016-11-18', authors: [author] };

  it('gives text, author, subject and the date of the place where it was written', async () => {
    const [article] = await readArticles('python-plain.eml');
    expect(article).toEqual({
      id: 'python-plain.eml',
      ...head,
      text: `${TEXT}\n\n> From Ingrid Solberg:\n> What do you think?`,
    });
  });

  it('gives the text of HTML in Windows-1252', async () => {
    expect(await readArticles('python-html.eml')).toEqual([{ id: 'python-html.eml', ...head, text: TEXT }]);
  });

  it('gives attachments of readable kinds as articles, and names the others', async () => {
    const items = (await readItems('python-attachments.eml')) as ReadItem[];
    expect(items.map(({ article, record }) => [article.id, record])).toEqual([
      ['python-attachments.eml', 1],
      ['python-attachments.eml/storm.txt', 2],
      ['python-attachments.eml/Sturm über Bergen.docx', 3],
      ['python-attachments.eml/4.eml', 4],
    ]);
    expect(items[0]?.note).toBe('attachments that are not read: photo.png');
    expect(items.slice(1, 3).map(({ article }) => article.text)).toEqual([TEXT, TEXT]);
  });

  it('in a mailbox is one article each, with lines that begin with From as they were', async () => {
    const [first, second, ...others] = await readArticles('python.mbox');
    expect(first?.text).toBe(`${TEXT}\n\n> From Ingrid Solberg:\n> What do you think?`);
    expect(second).toMatchObject({
      id: 'python.mbox:2',
      text: 'From Bergen, a line.\n\nFrom here on 2016\n\nThe end.',
    });
    expect(others).toEqual([]);
  });
});

describe('a web archive', () => {
  it('gives its pages and texts, plain, in chunks and packed, and not what the server did not find', async () => {
    const articles = await readArticles('warcio.warc.gz');
    expect(articles.map(({ id }) => id)).toEqual(
      ['plain', 'chunked', 'packed', 'note.txt'].map((name) => `https://example.org/${name}`),
    );
    for (const { text, date } of articles) expect([text, date]).toEqual([TEXT, '2016-11-18']);
  });
});

describe('PDF', () => {
  it.each(['libreoffice.pdf', 'chromium.pdf'])('%s gives the text that went in', async (name) => {
    expect(await readArticles(name)).toEqual([{ id: name, title, text: TEXT }]);
  });

  it('with justified lines gives its paragraphs, without running heads and page numbers, and its notes at the end', async () => {
    const [article] = await readArticles('reportlab-1-column.pdf');
    const notes = [1, 2].map((page) => `${page} Note on page ${page}: the figures are those of the harbour office.`);
    expect(article?.text).toBe([...Array.from({ length: 12 }, () => TEXT), ...notes].join('\n\n'));
    expect(article?.authors).toEqual([author]);
  });

  it('in two columns is read column by column', async () => {
    const [article] = await readArticles('reportlab-2-columns.pdf');
    const words = (text = '') => text.split(/\s+/).filter((word) => word !== '');
    const body = article?.text.slice(0, article.text.indexOf('1 Note on page 1'));
    expect(words(body)).toEqual(words(`${TEXT} `.repeat(12)));
  });

  it('without text is named a scan, and with a password encrypted', async () => {
    expect(await problemOf('no-text-layer.pdf')).toEqual(['no-text-layer', expect.stringContaining('no text layer')]);
    expect(await problemOf('encrypted.pdf')).toEqual(['encrypted', expect.stringContaining('is encrypted')]);
  });
});

describe('a file that is too large or damaged', () => {
  it.each(['libreoffice.docx', 'libreoffice.odt', 'libreoffice.pdf', 'libreoffice.rtf', 'python-plain.eml'])(
    '%s is refused if its text is longer than allowed',
    async (name) => expect((await problemOf(name, 450))?.[0]).toBe('too-large'),
  );
});
