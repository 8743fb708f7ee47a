import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder, run, shell } from '../support/command.js';

const ARTICLE = 'Angela Merkel visited Paris on Friday. Merkel met Emmanuel Macron.\n';
/** A file name with a line break and an escape sequence for red. */
const ODD = 'odd\n\u001B[31mname.txt';

const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Node code that makes reading `denied.txt` fail. File permissions would not stop root. */
const DENY = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
const { open } = fs.promises;
fs.promises.open = async (path, ...rest) => {
  if (String(path).endsWith('denied.txt')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  return open(path, ...rest);
};
syncBuiltinESMExports();`;

describe.concurrent('a folder', () => {
  it('with good and bad files yields all results, and reports each bad file with the reason', () =>
    inFolder(async (cwd) => {
      const put = (name: string, content: string | Uint8Array) => writeFile(join(cwd, 'in', name), content);
      await mkdir(join(cwd, 'in', 'sub'), { recursive: true });
      await put('good.txt', ARTICLE);
      await put('empty.txt', '');
      await put(
        'old.txt',
        Buffer.from('Angela Merkel met Gerhard Schr\xf6der in Paris, he said: \x93no\x94.', 'latin1'),
      );
      await put(ODD, ARTICLE);
      await put('binary.txt', Uint8Array.of(0x89, 0x50, 0, 1));
      await put('big.txt', Buffer.alloc(50_000_000, 'Paris. '));
      await put('denied.txt', ARTICLE);
      await symlink('nowhere', join(cwd, 'in', 'dangling.txt'));
      await symlink('..', join(cwd, 'in', 'sub', 'loop'));
      await symlink('self.txt', join(cwd, 'in', 'self.txt'));
      await run('mkfifo', [join(cwd, 'in', 'pipe.txt')], {});
      const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(DENY)}` };
      const { status, stdout, stderr } = await extract(['in', '--format', 'jsonl', '--include-text'], { cwd, env });
      expect(status).toBe(1);
      expect(lines(stdout).map(({ id, error, text }) => [id, error?.code ?? text])).toEqual([
        ['in/big.txt', 'too-large'],
        ['in/binary.txt', 'binary'],
        ['in/dangling.txt', 'not-found'],
        ['in/denied.txt', 'unreadable'],
        ['in/empty.txt', ''],
        ['in/good.txt', ARTICLE],
        [`in/${ODD}`, ARTICLE],
        ['in/old.txt', 'Angela Merkel met Gerhard Schröder in Paris, he said: “no”.'],
      ]);
      const names = lines(stdout).map(({ entities = [] }) => entities.map(({ name }: { name: string }) => name));
      const found = ['Angela Merkel', 'Emmanuel Macron', 'Paris', 'Friday'];
      expect(names).toEqual([[], [], [], [], [], found, found, ['Angela Merkel', 'Gerhard Schröder', 'Paris']]);
      for (const line of [
        'in/big.txt: has 50000000 bytes, more than 10485760; split the file into articles, or raise the limit with --max-bytes',
        'in/binary.txt: is binary (a NUL at byte 2); pass the text of the article instead',
        'in/dangling.txt: is a link to a file that is not there; check the path',
        'in/denied.txt: permission denied; check the permissions of the file',
      ]) {
        expect(stderr).toContain(`extract: ${line}\n`);
      }
      expect(stderr).toMatch(/^extract: 8 articles, 30 words, \d+ entities, 4 failures, 3 skipped, \S+ words\/s$/m);
      const two = await extract(['in', '--format', 'jsonl', '--include-text', '--jobs', '2'], { cwd, env });
      expect([two.status, two.stdout]).toEqual([1, stdout]);
      const verbose = await extract(['in', '--format', 'jsonl', '-v'], { cwd });
      expect(verbose.stderr).toContain('extract: in/pipe.txt: skipped, neither a file nor a folder\n');
      expect(verbose.stderr).toContain('extract: in/sub/loop: skipped, a link that leads in a circle\n');
      expect(verbose.stderr).toContain('extract: in/self.txt: skipped, a link that leads in a circle\n');
      expect(verbose.stderr).toContain('in/old.txt: is not UTF-8 at byte 30 (0xF6); read as Windows-1252\n');
      expect(verbose.stderr).toContain('in/odd \\x1B[31mname.txt: ');
    }));

  it('yields an array, even for one article', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'in'));
      await writeFile(join(cwd, 'in', 'a.md'), `# Visit\n\n${ARTICLE}`);
      const { status, stdout } = await extract(['in', '--json'], { cwd });
      expect([status, JSON.parse(stdout).map((result: { id: string }) => result.id)]).toEqual([0, ['in/a.md']]);
      expect((await extract(['in/*.md', '--json'], { cwd })).stdout).toBe(stdout);
      expect(JSON.parse((await extract(['in/a.md', '--json'], { cwd })).stdout).title).toBe('Visit');
    }));

  it('without an article is an error that names the folder', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'in'));
      await writeFile(join(cwd, 'in', 'photo.jpg'), '');
      const empty = await extract(['in'], { cwd });
      expect(empty.status).toBe(2);
      expect(empty.stderr).toContain('extract: in: has no article in it; check the path, or select other files with');
      await writeFile(join(cwd, 'a.txt'), ARTICLE);
      const both = await extract(['in', 'a.txt', 'none/*.txt', '--format', 'jsonl'], { cwd });
      expect([both.status, lines(both.stdout).map(({ id, error }) => [id, error?.code])]).toEqual([
        1,
        [
          ['in', 'no-article'],
          ['a.txt', undefined],
          ['none/*.txt', 'not-found'],
        ],
      ]);
    }));
});

describe.concurrent('--files-from', () => {
  it('reads the listed paths, from a file and from standard input', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'in'));
      for (const name of ['a.txt', '[b].txt', 'c\nd.txt']) await writeFile(join(cwd, 'in', name), ARTICLE);
      await writeFile(join(cwd, 'list'), 'in/[b].txt\nin/a.txt\n');
      const args = ['--format', 'jsonl', '--files-from'];
      const fromFile = await extract([...args, 'list'], { cwd });
      expect(lines(fromFile.stdout).map(({ id }) => id)).toEqual(['in/[b].txt', 'in/a.txt']);
      const found = await shell('find in -name "c*" -print0 | extract --format jsonl --files-from -', { cwd });
      expect(lines(found.stdout).map(({ id }) => id)).toEqual(['in/c\nd.txt']);
      const missing = await extract([...args, 'nolist'], { cwd });
      expect([missing.status, missing.stderr]).toEqual([2, 'extract: nolist: no such file; check the path\n']);
      expect((await extract([...args, 'list', 'in'], { cwd })).status).toBe(2);
    }));
});

describe.concurrent('the text', () => {
  it('extracted from a page is the text that the offsets count in', () =>
    inFolder(async (cwd) => {
      const paragraph =
        '<p>Angela Merkel &amp; Emmanuel Macron spoke in Paris of trade, of war, and of peace, for hours.</p>';
      const page = `<html><head><title>Visit</title></head><body><nav>Menu</nav><article>${paragraph.repeat(6)}</article>`;
      await writeFile(join(cwd, 'p.html'), page);
      const { stdout } = await extract(['p.html', '--json', '--include-text'], { cwd });
      const result = JSON.parse(stdout);
      expect(Object.keys(result)).toEqual(['id', 'title', 'date', 'text', 'entities']);
      expect(result.text).not.toContain('Menu');
      const mentions = result.entities.flatMap((entity: { mentions: unknown[] }) => entity.mentions);
      expect(mentions.length).toBeGreaterThan(6);
      for (const { start, end, text } of mentions) expect(result.text.slice(start, end)).toBe(text);
    }));

  it('in another language than English gets one warning per run', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'in'));
      const german = 'Die Regierung hat am Freitag in Berlin gesagt, dass sie an ihrem Kurs festhält. '.repeat(8);
      for (const name of ['a.txt', 'b.txt']) await writeFile(join(cwd, 'in', name), german);
      const { status, stderr } = await extract(['in'], { cwd });
      expect(status).toBe(0);
      expect(stderr.split('\n').filter((line) => line.includes('warning'))).toEqual([
        'extract: warning: in/a.txt: is not in English; expect wrong and missing entities',
      ]);
    }));
});

describe.concurrent('options', () => {
  it.each([
    [
      ['--max-bytes', 'ten'],
      '--max-bytes: "ten" is not a number of bytes; give a number of bytes, or a size such as 500K, 20M, 1G',
    ],
    [
      ['--encoding', 'latin-x'],
      '--encoding: unknown encoding "latin-x"; give the name of a known encoding, for example --encoding windows-1252',
    ],
  ])('on the command line %j are refused', async (args, message) => {
    expect(await extract(args, { stdin: 'x' })).toEqual({ status: 2, stdout: '', stderr: `extract: ${message}\n` });
  });

  it('--max-bytes and --encoding apply to articles', async () => {
    expect((await extract(['--max-bytes', '1K'], { stdin: 'x'.repeat(1025) })).stderr).toContain(
      'more than 1024 bytes',
    );
    const { stdout } = await extract(['--json', '--include-text', '--encoding', 'koi8-r'], {
      stdin: Buffer.from([0xcc]),
    });
    expect(JSON.parse(stdout).text).toBe('л');
  });
});
