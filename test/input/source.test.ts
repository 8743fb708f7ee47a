import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSource, type SourceOptions } from '../../src/input/source.js';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'extract-source-'));
});

const FIELDS = { text: 'text', id: 'id', title: 'title', date: 'date' };

async function read(name: string, content: string | Uint8Array, more: Partial<SourceOptions> = {}) {
  await writeFile(join(cwd, name), content);
  const signal = new AbortController().signal;
  const items = [];
  const options = { cwd, signal, stdin: Readable.from([]), fields: FIELDS, maxBytes: 1000, ...more };
  for await (const item of readSource(name, options)) items.push(item);
  return items;
}

const texts = async (...given: Parameters<typeof read>) =>
  (await read(...given)).map((item) => ('error' in item ? item.error.code : item.article.text));

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('encodings', () => {
  it('are detected by the byte-order mark of UTF-16 and UTF-32', async () => {
    expect(await texts('le.txt', utf16('Zürich'))).toEqual(['Zürich']);
    expect(await texts('be.txt', utf16('Zürich').swap16())).toEqual(['Zürich']);
    expect(await texts('32.txt', Buffer.from([0xff, 0xfe, 0, 0, 0x5a, 0, 0, 0, 0xfc, 0, 0, 0]))).toEqual(['Zü']);
    expect(await texts('r.jsonl', utf16('{"text":"Zürich"}\n{"text":"ý"}'))).toEqual(['Zürich', 'ý']);
    expect(await texts('r.csv', utf16('text\nZürich\n'))).toEqual(['Zürich']);
  });

  it('fall back to Windows-1252 for bytes that are not UTF-8, with a note', async () => {
    const [item] = await read('old.txt', latin1('He said \x93no\x94 at Schr\xf6der\x92s.'));
    expect(item).toEqual({
      article: { id: 'old.txt', text: 'He said “no” at Schröder’s.' },
      note: 'is not UTF-8 at byte 8 (0x93); read as Windows-1252',
    });
    const rows = [...Buffer.from('{"text":"Schröder"}\n'), ...latin1('{"text":"Schr\xf6der"}\n')];
    expect(await texts('mixed.jsonl', Uint8Array.from(rows))).toEqual(['Schröder', 'Schröder']);
    const cells = [...Buffer.from('text\nSchröder\n'), ...latin1('Schr\xf6der\n')];
    expect(await texts('mixed.csv', Uint8Array.from(cells))).toEqual(['Schröder', 'Schröder']);
  });

  it('are read from the meta element of a page that is not UTF-8', async () => {
    const page = Buffer.concat([Buffer.from('<meta charset="shift_jis"><p>'), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]);
    expect(await texts('jp.html', page)).toEqual(['<meta charset="shift_jis"><p>日本']);
    const latin = Buffer.concat([Buffer.from('<meta charset=iso-8859-1><p>'), Buffer.from([0x93, 0xe9])]);
    expect(await texts('fr.html', latin)).toEqual(['<meta charset=iso-8859-1><p>“é']);
  });

  it('are not detected if --encoding gives one', async () => {
    expect(await texts('k.txt', Buffer.from([0xcc, 0xd2]), { encoding: 'koi8-r' })).toEqual(['лр']);
    expect(
      await texts('k.jsonl', Buffer.from([...Buffer.from('{"text":"'), 0xcc, 0x22, 0x7d]), { encoding: 'koi8-r' }),
    ).toEqual(['л']);
    expect(await texts('u.txt', latin1('\xe9'), { encoding: 'UTF-8' })).toEqual(['invalid-utf8']);
    expect(await texts('u.txt', Buffer.from('a', 'utf16le'), { encoding: 'utf-16le' })).toEqual(['a']);
  });

  it('are not guessed for binary data, which is refused with or without a NUL character', async () => {
    expect(await texts('nul.txt', Buffer.from('PNG\0'))).toEqual(['binary']);
    expect(
      await texts(
        'noise.txt',
        Uint8Array.from({ length: 500 }, (_, i) => 1 + ((i * 89) % 255)),
      ),
    ).toEqual(['binary']);
  });
});

describe('gzip', () => {
  it('is unpacked whatever the name says, and the extension before .gz gives the kind', async () => {
    expect(await texts('a.txt.gz', gzipSync('Paris'))).toEqual(['Paris']);
    expect(await texts('b.txt', gzipSync('Paris'))).toEqual(['Paris']);
    expect(await texts('c.jsonl.gz', gzipSync('{"text":"A"}\n{"text":"B"}\n'))).toEqual(['A', 'B']);
    expect(await texts('d.txt.gz', Buffer.concat([gzipSync('Par'), gzipSync('is')]))).toEqual(['Paris']);
    expect(await texts('e.txt.gz', 'not packed')).toEqual(['not packed']);
  });

  it('reports damage after the records before it', async () => {
    const packed = gzipSync(`{"text":"A"}\n${JSON.stringify({ text: 'x'.repeat(500) })}\n`);
    expect((await texts('cut.jsonl.gz', packed.subarray(0, packed.length - 9))).at(-1)).toBe('damaged');
    expect(await texts('bad.txt.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toEqual(['damaged']);
  });

  it('is limited by its unpacked size', async () => {
    expect(await texts('bomb.txt.gz', gzipSync(Buffer.alloc(5000, 'a')))).toEqual(['too-large']);
  });
});

describe('maxBytes', () => {
  it('limits the size of an article and of each record; smaller records are still read', async () => {
    expect(await texts('big.txt', 'x'.repeat(1000))).toEqual(['x'.repeat(1000)]);
    expect(await texts('big.txt', 'x'.repeat(1001))).toEqual(['too-large']);
    const long = JSON.stringify({ text: 'x'.repeat(1000) });
    expect(await texts('big.jsonl', `{"text":"A"}\n${long}\n{"text":"B"}\n`)).toEqual(['A', 'too-large', 'B']);
    expect(await texts('big.csv', `text\nA\n${'x'.repeat(1001)}\nB\n`)).toEqual(['A', 'too-large', 'B']);
    expect(await texts('run.csv', `text\nA\n"${'x\n'.repeat(3000)}`)).toEqual(['A', 'too-large']);
    const many = Array.from({ length: 300 }, () => '{"text":"A"}\n').join('');
    expect((await texts('many.jsonl', many)).length).toBe(300);
  });
});

describe('tables', () => {
  it('are read with quoted line breaks, a byte-order mark and rows of any length', async () => {
    const items = await read(
      'a.csv',
      '\uFEFFid,text,title\r\n1,"Two\r\nlines, ""quoted""",T\r\n\r\n2,short\r\n,x,,more\r\n',
    );
    expect(items.map((item) => 'article' in item && item.article)).toEqual([
      { id: '1', text: 'Two\r\nlines, "quoted"', title: 'T' },
      { id: '2', text: 'short' },
      { id: 'a.csv:3', text: 'x' },
    ]);
  });

  it('give a warning for surplus cells that hold text', async () => {
    const items = await read('a.csv', 'id,text,text\n1,A,a\n2,B, b, and c\n3,C,c,,\n4\n');
    expect(items.map((item) => ('warning' in item ? item.warning : undefined))).toEqual([
      undefined,
      expect.stringContaining('more cells than there are columns'),
      undefined,
      undefined,
    ]);
  });

  it('of thousands of columns are read if rows have one cell', async () => {
    const names = Array.from({ length: 5000 }, (_, i) => `c${i}`);
    const table = `text,${names.join()}\n${'Bo\n'.repeat(5000)}`;
    expect((await texts('wide.csv', table, { maxBytes: 1e6 })).length).toBe(5000);
  });

  it('are split at tabs in .tsv, and at the delimiter of the first line in .csv', async () => {
    expect(await texts('a.tsv', 'id\ttext\n1\tA "b", c\n')).toEqual(['A "b", c']);
    expect(await texts('s.csv', 'id;text\n1;A, b\n')).toEqual(['A, b']);
    expect(await texts('t.csv', 'id\ttext\n1\tA, b\n')).toEqual(['A, b']);
  });

  it('without the text column are refused once', async () => {
    const [item, ...others] = await read('n.csv', 'id,body\n1,A\n2,B\n');
    expect(item).toMatchObject({ id: 'n.csv', error: { message: expect.stringContaining('has no column "text"') } });
    expect(others).toEqual([]);
    expect(await texts('n.csv', 'id,body\n1,A\n', { fields: { ...FIELDS, text: 'body' } })).toEqual(['A']);
    expect(await read('none.csv', '')).toEqual([]);
  });

  it('report a quotation mark that is never closed, after the rows before it', async () => {
    expect(await texts('q.csv', 'text\nA\n"open\nB\n')).toEqual(['A', 'bad-record']);
  });
});
