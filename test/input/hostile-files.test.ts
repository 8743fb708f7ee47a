/** Tests files with damage, and files made to fill the memory: each gives articles or an error that names the problem. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../src/input/kinds.js';
import { readSource } from '../../src/input/source.js';
import { ROOT } from '../support/command.js';
import { damage } from '../support/damage.js';

async function read(bytes: Uint8Array, kind?: SourceKind, maxBytes = 1e6) {
  const items = [];
  const options = {
    fields: {},
    maxBytes,
    stdin: Readable.from([bytes]),
    cwd: '',
    signal: new AbortController().signal,
    ...(kind ? { kind } : {}),
  };
  for await (const item of readSource('-', options)) items.push(item);
  return items;
}

const codeOf = async (...given: Parameters<typeof read>): Promise<string | undefined> => {
  const [item] = await read(...given);
  return item && 'error' in item ? item.error.code : undefined;
};

/** Returns a ZIP archive with these entries, compressed. */
function zip(entries: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const FILES: readonly (readonly [SourceKind, string])[] = [
  ['docx', 'pandoc.docx'],
  ['odt', 'libreoffice.odt'],
  ['epub', 'ebooklib.epub'],
  ['rtf', 'libreoffice.rtf'],
  ['eml', 'python-plain.eml'],
  ['mhtml', 'python-html.eml'],
  ['mbox', 'python.mbox'],
  ['warc', 'warcio.warc.gz'],
  ['pdf', 'reportlab-1-column.pdf'],
];

describe('a damaged file', () => {
  it.each(FILES)('of the kind %s is read or refused', { timeout: 60_000 }, async (kind, name) => {
    const bytes = readFileSync(join(ROOT, 'fixtures', 'inputs', name));
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        for (const item of await read(damaged(bytes), kind)) {
          if ('error' in item) expect(item.error.code).not.toBe('internal');
          if ('error' in item) expect(item.error.problem).not.toMatch(/could not be read \((?!Z_)/);
          else expect(typeof item.article.text).toBe('string');
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(FILES)('of the kind %s is refused if it is another kind of file', async (kind) => {
    for (const other of ['', 'Ana Diaz left Oslo.', '\x00\x01\x02', 'PK\x03\x04', '%PDF-1.7', '{\\rtf']) {
      for (const item of await read(Buffer.from(other, 'latin1'), kind)) {
        if ('error' in item) expect(['internal', 'unreadable']).not.toContain(item.error.code);
      }
    }
  });
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(40e6, 0x20);
  it('in an archive is refused before it is unpacked', async () => {
    expect(await codeOf(zip({ 'word/document.xml': zeros }), undefined, 1e6)).toBe('too-large');
    expect(await codeOf(zip({ 'content.xml': zeros }), 'odt', 1e6)).toBe('too-large');
  });

  it('of many chapters is refused at the limit of the whole book', async () => {
    const chapters = Array.from({ length: 50 }, (_, i) => [`c${i}.xhtml`, `<p>${'a '.repeat(50_000)}</p>`]);
    const items = chapters.map((_, i) => `<item id="i${i}" href="c${i}.xhtml" media-type="application/xhtml+xml"/>`);
    const book = zip({
      'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
      'b.opf': `<package>${items.join('')}<spine>${chapters.map((_, i) => `<itemref idref="i${i}"/>`).join('')}</spine></package>`,
      ...Object.fromEntries(chapters),
    });
    const read1 = await read(book, 'epub', 100_001);
    expect(read1.filter((item) => 'article' in item).length).toBeLessThan(40);
    expect(read1.at(-1)).toMatchObject({ error: { code: 'too-large' } });
  });

  it('of nested elements, groups and parts is refused or read', async () => {
    const deep = (open: string) => open.repeat(100_000);
    expect(await codeOf(zip({ 'word/document.xml': deep('<w:p>') }), 'docx')).toBe('bad-markup');
    expect(await codeOf(Buffer.from(`<rss>${deep('<item>')}`), 'feed')).toBe('bad-markup');
    expect(await read(Buffer.from(`{\\rtf1 ${deep('{')}Ana${deep('}')}}`), 'rtf')).toMatchObject([
      { article: { text: 'Ana' } },
    ]);
    const parts = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    expect(await codeOf(Buffer.from(`MIME-Version: 1.0\r\n${parts.join('')}`), 'eml')).toBe('damaged');
  });

  it('of mails in mails ends at a level', async () => {
    let mail = 'Subject: innermost\r\n\r\nAna.';
    for (let level = 0; level < 20; level++) {
      mail = `Subject: ${level}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${level}--\r\n`;
    }
    expect((await read(Buffer.from(mail), 'eml')).length).toBe(6);
  });

  it('of a record whose length is a lie is refused', async () => {
    const record = (length: string) =>
      Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${length}\r\n\r\nHTTP/1.1 200 OK\r\n\r\n`);
    expect(await codeOf(record('999'))).toBe('damaged');
    expect(await codeOf(record('99999999999999'))).toBe('too-large');
    expect(await codeOf(record('-1'))).toBe('damaged');
    expect(await codeOf(record('x'))).toBe('damaged');
  });
});
