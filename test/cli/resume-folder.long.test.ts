import { appendFile, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleLines } from '../support/articles.js';
import { extract, inFolder } from '../support/command.js';
import { JSONL, put, read, tree } from '../support/result-files.js';

describe('--output with JSON Lines', () => {
  const resume = (cwd: string) => extract([...JSONL, '--resume', '-v'], { cwd });

  it('is truncated after the last complete result by --resume, and continues there', () =>
    inFolder(async (cwd) => {
      await put(cwd, [...articleLines(6)].join(''));
      await resume(cwd);
      const results = await read(cwd, 'out.jsonl');
      await truncate(join(cwd, 'out.jsonl'), Buffer.byteLength(results) - 10);
      expect((await resume(cwd)).stderr).toContain('6 articles, 5 from an earlier run');
      expect(await read(cwd, 'out.jsonl')).toBe(results);
      await appendFile(join(cwd, '.out.jsonl.journal'), '{"key":"torn');
      expect((await resume(cwd)).stderr).toContain('6 articles, 6 from an earlier run');
      expect(await read(cwd, 'out.jsonl')).toBe(results);
    }));
});

describe('--out-dir', () => {
  it('mirrors the input, with one result per article', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'news', 'old'), { recursive: true });
      await put(cwd, 'Angela Merkel left Paris.', 'news/a.txt');
      await put(cwd, '# Rome', 'news/old/b.md');
      await put(cwd, '{"id":"x","text":"Paris."}\n{"id":"../y","text":"Rome."}\n{"id":"z"}\n', 'news/r.jsonl');
      const { status, stdout } = await extract(['news', '--out-dir', 'out', '--json'], { cwd });
      expect([status, stdout]).toEqual([1, '']);
      expect(await tree(cwd, 'out')).toEqual(['a.txt.json', 'old/b.md.json', 'r.jsonl/1-x.json', 'r.jsonl/2.json']);
      expect(JSON.parse(await read(cwd, 'out/a.txt.json'))).toMatchObject({ id: 'news/a.txt' });
      expect(JSON.parse(await read(cwd, 'out/r.jsonl/2.json'))).toMatchObject({ id: '../y' });

      await extract(['news/a.txt', './news/old', '--out-dir', 'both', '-f', 'jsonl'], { cwd });
      expect(await tree(cwd, 'both')).toEqual(['news/a.txt.jsonl', 'news/old/b.md.jsonl']);
      await extract(['../x/news', 'news/a.txt', '--out-dir', 'news/sub'], { cwd });
      expect(await tree(cwd, 'news/sub')).toEqual(['news/a.txt.txt']);
      // The results in the folder are not read as articles.
      await extract(['news', '--out-dir', 'news/sub', '-q'], { cwd });
      expect((await tree(cwd, 'news/sub')).filter((name) => name.startsWith('sub'))).toEqual([]);
    }));

  it('with --resume extracts only articles that changed, failed or lost their result', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'in'));
      for (const name of ['a', 'b', 'c', 'd']) await put(cwd, `Angela Merkel left ${name}.`, `in/${name}.txt`);
      await writeFile(join(cwd, 'in', 'e.txt'), Uint8Array.of(0));
      const args = ['in', '--out-dir', 'out', '--json', '--resume'];
      expect((await extract(args, { cwd })).stderr).toContain('5 articles, 16 words');
      await put(cwd, 'Emmanuel Macron stayed.', 'in/b.txt');
      await put(cwd, 'Paris.', 'in/e.txt');
      await rm(join(cwd, 'out', 'c.txt.json'));
      const again = await extract(args, { cwd });
      expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('5 articles, 2 from an earlier run, ')]);
      await extract(['in', '--out-dir', 'fresh', '--json'], { cwd });
      for (const name of await tree(cwd, 'fresh')) {
        expect(await read(cwd, `out/${name}`)).toBe(await read(cwd, `fresh/${name}`));
      }
      expect((await extract([...args, '--date', '2016-11-18'], { cwd })).stderr).not.toContain('from an earlier run');
      expect((await extract(args.slice(0, -1), { cwd })).stderr).not.toContain('from an earlier run');
    }));

  it('names brat annotation as brat expects: a.ann for a.txt', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'in'));
      const names = ['a.txt', 'b.md', 'c.d.txt', 'r.jsonl'];
      for (const name of names) await put(cwd, name === 'r.jsonl' ? '{"text":"Paris."}\n' : 'Paris.', `in/${name}`);
      await extract(['in', '--out-dir', 'out', '-f', 'brat'], { cwd });
      expect(await tree(cwd, 'out')).toEqual(['a.ann', 'b.md.ann', 'c.d.ann', 'r.jsonl/1.ann']);
    }));

  it('shortens file names that are too long for file systems', () =>
    inFolder(async (cwd) => {
      const long = `${'ü'.repeat(120)}.txt`;
      await put(cwd, 'Paris.', long);
      expect((await extract([long, '--out-dir', 'out', '--json'], { cwd })).status).toBe(0);
      expect((await tree(cwd, 'out'))[0]).toMatch(/^ü+~[0-9a-f]{8}\.json$/);
    }));
});

describe('options', () => {
  it.each([
    [
      ['--resume', '-f', 'jsonl'],
      '--resume needs results of an earlier run to continue; give --out-dir, or --output with',
    ],
    [['--resume', '-o', 'x.json', '--json'], '--resume needs results of an earlier run to continue; '],
    [['-o', 'x', '--out-dir', 'y'], '--output and --out-dircannot be used together; '],
    [['.', '--out-dir', '.'], '--out-dir . is a folder that is read; '],
  ])('in the combination %j are refused', (args, message) =>
    inFolder(async (cwd) => {
      const { status, stderr } = await extract(args, { cwd, stdin: '' });
      expect([status, stderr]).toEqual([2, expect.stringContaining(`extract: ${message}`)]);
      expect(await readdir(cwd)).toEqual([]);
    }),
  );

  it('--fail-fast stops at the first failure and keeps the finished results', () =>
    inFolder(async (cwd) => {
      await put(cwd, '{"id":"a","text":"Paris."}\n{"id":"b"}\n{"id":"c","text":"Rome."}\n');
      for (const jobs of ['1', '2']) {
        const { status, stdout } = await extract(['in.jsonl', '-f', 'jsonl', '--fail-fast', '-j', jobs], { cwd });
        const ids = stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).id);
        expect([status, ids]).toEqual([1, ['a', 'b']]);
      }
    }));
});
