/** Tests the readers of feeds, of the formats of news agencies and of subtitles. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/input/source.js';

async function read(content: string) {
  const items = [];
  const options = {
    fields: {},
    maxBytes: 1e6,
    stdin: Readable.from([Buffer.from(content)]),
    cwd: '',
    signal: new AbortController().signal,
  };
  for await (const item of readSource('-', options)) items.push('error' in item ? item.error.message : item.article);
  return items;
}

describe('a feed', () => {
  it('in RSS gives its entries with the whole text, the author and the title of the feed', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title><link>https://example.org</link>
      <item><title>Marks &amp;amp; Spencer closes</title><link>https://example.org/1</link><guid>g1</guid>
      <pubDate>Fri, 18 Nov 2016 09:00:00 +0100</pubDate><dc:creator>Priya Raman and Jo Poe</dc:creator>
      <description>Short.</description><content:encoded><![CDATA[<p>Ana Diaz left Oslo.</p><p>She is 54.</p>]]></content:encoded></item>
      <item><title>Second</title><link>https://example.org/2</link><author>jo@example.org (Jo Poe)</author><description>Bo &lt;b&gt;Lund&lt;/b&gt; left.</description></item>
      </channel></rss>`;
    expect(await read(rss)).toEqual([
      {
        id: 'g1',
        title: 'Marks & Spencer closes',
        text: 'Ana Diaz left Oslo.\n\nShe is 54.',
        date: '2016-11-18',
        authors: ['Priya Raman', 'Jo Poe'],
        source: 'The Courier',
      },
      {
        id: 'https://example.org/2',
        title: 'Second',
        text: 'Bo Lund left.',
        authors: ['Jo Poe'],
        source: 'The Courier',
      },
    ]);
  });

  it('in Atom gives its entries, with XHTML as paragraphs', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><entry><title type="html">Storm &amp;amp; flood</title>
      <id>e1</id><link rel="self" href="x"/><updated>2016-11-19T00:00:00Z</updated><published>2016-11-18T10:00:00Z</published>
      <author><name>Priya Raman</name><email>p@example.org</email></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ana <b>Diaz</b> left.</p><p>She is 54.</p></div></content></entry></feed>`;
    expect(await read(atom)).toEqual([
      {
        id: 'e1',
        title: 'Storm & flood',
        text: 'Ana Diaz left.\n\nShe is 54.',
        date: '2016-11-18',
        authors: ['Priya Raman'],
        source: 'The Courier',
      },
    ]);
  });

  it('expands no entity that it declares, and reads no other file', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>T</title><description>&b; &x;</description></item></channel></rss>`;
    expect(await read(bomb)).toMatchObject([{ text: '&b; &x;' }]);
  });

  it('that is nested too deep is refused', async () => {
    expect(await read(`<rss>${'<a>'.repeat(200_000)}`)).toEqual([
      expect.stringContaining('nested more than 1000 deep'),
    ]);
  });
});

describe('a story of an agency', () => {
  const BODY =
    '<body><body.head><hedline><hl1>Storm</hl1></hedline><byline>By Priya Raman</byline></body.head><body.content><p>Ana Diaz left.</p><p>She is 54.</p></body.content></body>';

  it('in NITF gives text, headline, byline and date of issue', async () => {
    const nitf = `<?xml version="1.0"?><nitf><head><title>x</title><docdata><date.issue norm="20161118T090000Z"/></docdata><pubdata name="The Courier"/></head>${BODY}</nitf>`;
    expect(await read(nitf)).toEqual([
      {
        id: '-',
        title: 'Storm',
        text: 'Ana Diaz left.\n\nShe is 54.',
        date: '2016-11-18',
        authors: ['Priya Raman'],
        source: 'The Courier',
      },
    ]);
  });

  it('in NewsML-G2 gives every item of a message', async () => {
    const item = (
      guid: string,
    ) => `<newsItem guid="${guid}"><itemMeta><versionCreated>2016-11-18T09:00:00Z</versionCreated></itemMeta>
      <contentMeta><headline>Storm</headline><by>Priya Raman</by><creditline>The Courier</creditline></contentMeta>
      <contentSet><inlineXML contenttype="application/nitf+xml"><nitf>${BODY}</nitf></inlineXML></contentSet></newsItem>`;
    expect(await read(`<newsMessage><itemSet>${item('a')}${item('b')}</itemSet></newsMessage>`)).toMatchObject([
      { id: 'a', title: 'Storm', text: 'Ana Diaz left.\n\nShe is 54.', date: '2016-11-18', authors: ['Priya Raman'] },
      { id: 'b' },
    ]);
  });
});

describe('subtitles', () => {
  it('in SRT give running text without numbers, times and tags', async () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Ana Diaz</i> left\r\nOslo.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}- Why?\r\n- She is 54.\r\n';
    expect(await read(srt)).toEqual([{ id: '-', text: 'Ana Diaz left Oslo.\nWhy?\nShe is 54.' }]);
  });

  it('in WebVTT leave out notes and styles, and say repeated lines once', async () => {
    const vtt =
      'WEBVTT - Title\n\nNOTE a note\n\nSTYLE\n::cue {}\n\nid 1\n00:01.000 --> 00:02.000 align:start\n<v Ana>We left &amp; came\n\n00:02.000 --> 00:03.000\nWe left & came\nback.\n';
    expect(await read(vtt)).toEqual([{ id: '-', text: 'We left & came back.' }]);
  });
});
