/** Tests which files of a folder are read, as what, and what the command says of the others. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder, type Ran } from '../support/command.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs the command in a folder with these files. */
const runWith = (files: Files, args: readonly string[]): Promise<Ran> =>
  inFolder(async (cwd) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, name)), { recursive: true });
      await writeFile(join(cwd, name), content);
    }
    return extract(args, { cwd });
  });

const ARTICLE = '{"headline":"Storm","publishedAt":"18 November 2016","content":"Ana Diaz left Oslo on Friday."}';

describe.concurrent('JSON input', () => {
  it('with one article gives one object as output', async () => {
    const { stdout } = await runWith({ 'a.json': ARTICLE }, ['--json', '--include-text', 'a.json']);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'a.json:1',
      title: 'Storm',
      date: '2016-11-18',
      text: 'Ana Diaz left Oslo on Friday.',
    });
  });

  it('with an array, an object that contains one, or several objects gives an array as output', async () => {
    const wrapped = `{"status":"ok","response":{"docs":[${ARTICLE},{"id":"b","body":"Bo Lund left Rome."}]}}`;
    for (const content of [
      `[${ARTICLE},\n{"id":"b","text":"Bo Lund left Rome."}]`,
      wrapped,
      `${ARTICLE}\n{"id":"b","text":"x"}`,
    ]) {
      const { stdout, status } = await runWith({ 'a.json': content }, ['--json', 'a.json']);
      expect(status).toBe(0);
      expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(['a.json:1', 'b']);
    }
  });

  it('yields the other articles if one in an array has no text or the array is cut off', async () => {
    const { stdout, status, stderr } = await runWith({ 'a.json': `[${ARTICLE},{"id":"b","summary":1},{"text":"x` }, [
      '--json',
      'a.json',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).map(({ error }: { error?: { code: string } }) => error?.code)).toEqual([
      undefined,
      'bad-record',
      'bad-record',
    ]);
    expect(stderr).toContain('a.json:2: has no field with a text; its fields are "id", "summary"; ');
    expect(stderr).toContain('a.json:3: is not JSON: the object on line 1 is not complete');
  });

  it('is recognised by its content on standard input', async () => {
    const { stdout } = await extract(['--json', '--include-text'], { stdin: ARTICLE });
    expect(JSON.parse(stdout).text).toBe('Ana Diaz left Oslo on Friday.');
    const quoted = await extract(['--json', '--include-text'], { stdin: '[Updated] {Ana} left.' });
    expect(JSON.parse(quoted.stdout).text).toBe('[Updated] {Ana} left.');
  });
});

describe.concurrent('a folder with files of other kinds', () => {
  const files: Files = {
    'in/a.txt': 'Paris.',
    'in/b.pptx': '',
    'in/deep/c.PPTX': '',
    'in/photo.jpg': '',
    'in/LICENSE': '',
    'in/package.json': '{"name":"x","version":"1"}',
    'in/.hidden': '',
  };

  it('reports how many files of each kind were not read, and lists them with --verbose', async () => {
    const plain = await runWith(files, ['--json', 'in']);
    expect(plain.status).toBe(0);
    expect(JSON.parse(plain.stdout)).toHaveLength(1);
    expect(plain.stderr).toContain('extract: not read: 2 .pptx, 1 .jpg, 1 .json, 1 without an extension\n');
    const verbose = await runWith(files, ['--json', '-v', 'in']);
    expect(verbose.stderr).toContain('extract: in/deep/c.PPTX: not read\n');
    expect((await runWith(files, ['--json', '-q', 'in'])).stderr).toBe('');
  });

  it('does not report files that --exclude or --include leaves out', async () => {
    const { stderr } = await runWith(files, ['--json', '--exclude', '*.jpg', '--exclude', '*.{pptx,PPTX}', 'in']);
    expect(stderr).toContain('extract: not read: 1 .json, 1 without an extension\n');
  });

  it('does not suppress the error for a file that the user names and that has no article', async () => {
    const { status, stderr } = await runWith(files, ['in/package.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('in/package.json: has no field with a text; its fields are "name", "version"; ');
  });
});

describe.concurrent('a table', () => {
  it('needs no option to find its columns; if none contains a text, the error lists the columns', async () => {
    const csv = 'ID,Headline,Publication Date,Full Text\nx1,Storm,"Nov. 18, 2016","Ana Diaz left Oslo on Friday."\n';
    const { stdout } = await runWith({ 'a.csv': csv }, ['--json', '--include-text', 'a.csv']);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'x1', title: 'Storm', date: '2016-11-18', text: 'Ana Diaz left Oslo on Friday.' },
    ]);
    const { stderr, status } = await runWith({ 'a.csv': 'ID,Summary\n1,x\n' }, ['a.csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('a.csv: has no column with a text; its columns are "ID", "Summary"; name the column');
  });

  it.each([
    ['mixed line ends', 'id,text\r\n1,"Ana left, she said."\n2,"Bo left."\n', ['Ana left, she said.', 'Bo left.']],
    [
      'line ends of two kinds after a head with one',
      'id,text\n1,"Ana left."\r\n2,"Bo left."\r\n',
      ['Ana left.', 'Bo left.'],
    ],
    ['line ends of old Macs', 'id,text\r1,Ana left.\r2,Bo left.\r', ['Ana left.', 'Bo left.']],
    ['the first line of Excel', 'sep=;\nid;text\n1;Ana left.\n', ['Ana left.']],
  ])('is read whole with %s', async (_, csv, texts) => {
    const { stdout } = await runWith({ 'a.csv': csv }, ['--json', '--include-text', 'a.csv']);
    expect(JSON.parse(stdout).map(({ text }: { text: string }) => text)).toEqual(texts);
  });

  it('reports a guessed encoding for the row with the byte that is not UTF-8', async () => {
    const csv = Buffer.from('id,text\na,"one\ntwo"\nb,three\nc,caf\xe9\n', 'latin1');
    const { stderr } = await runWith({ 'a.csv': csv }, ['--json', '-v', 'a.csv']);
    expect(stderr.split('\n').filter((line) => line.includes('not UTF-8'))).toEqual([
      expect.stringMatching(/^extract: c: is not UTF-8/),
    ]);
  });
});

describe.concurrent('the detected encoding', () => {
  const textOf = async (content: Uint8Array): Promise<string> =>
    JSON.parse((await runWith({ 'a.txt': content }, ['--json', '--include-text', 'a.txt'])).stdout).text;

  it('is still UTF-8 if a single byte of the text is not UTF-8', async () => {
    const stray = Buffer.concat([
      Buffer.from('José García left Köln. It cost '),
      Buffer.from([0x93, 0xa3]),
      Buffer.from('5.'),
    ]);
    expect(await textOf(stray)).toBe('José García left Köln. It cost “£5.');
  });

  it('is Windows-1252 for a text of Windows-1252 in which two bytes happen to be valid UTF-8', async () => {
    expect(await textOf(Buffer.from('Jos\xe9 left the \x93CAF\xc9\x94.', 'latin1'))).toBe('José left the “CAFÉ”.');
  });

  it.each([
    ['little-endian', false],
    ['big-endian', true],
  ])('is UTF-16 for a text of UTF-16 without a byte-order mark, %s', async (_, swap) => {
    const bytes = Buffer.from('José left – “Köln”.', 'utf16le');
    expect(await textOf(swap ? bytes.swap16() : bytes)).toBe('José left – “Köln”.');
  });

  it('reads gzip data with a line break after it', async () => {
    const { gzipSync } = await import('node:zlib');
    const packed = Buffer.concat([gzipSync('Ana left.'), Buffer.from('\r\n')]);
    const { stdout } = await runWith({ 'a.txt.gz': packed }, ['--json', '--include-text', 'a.txt.gz']);
    expect(JSON.parse(stdout).text).toBe('Ana left.');
    const cut = await runWith({ 'a.txt.gz': gzipSync('Ana left.'.repeat(99)).subarray(0, -9) }, ['a.txt.gz']);
    expect(cut.stderr).toContain('a.txt.gz: ends in the middle of its gzip data');
  });
});
