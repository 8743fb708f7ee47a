import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { findInputs, type InputOptions, readPathList } from '../../src/input/files/inputs.js';
import { kindOfName } from '../../src/input/kinds.js';
import type { ExtractError } from '../../src/util/errors.js';
import { run } from '../support/command.js';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'extract-inputs-'));
  const names = ['b.txt', 'a/2.md', 'a/10.html', 'a/note.news', 'a/x.jsonl.gz', 'B.txt', 'photo.jpg', '[odd].txt'];
  const passedOver = ['.hidden.txt', '.git/c.txt', 'node_modules/d.txt', 'a/node_modules/e.txt'];
  for (const name of [...names, ...passedOver, 'out/old.jsonl', 'drafts/f.txt']) {
    await mkdir(join(cwd, 'news', dirname(name)), { recursive: true });
    await writeFile(join(cwd, 'news', name), '');
  }
});

async function find(paths: readonly string[], more: Partial<InputOptions> = {}) {
  const isArticle = (name: string) => kindOfName(name) !== undefined;
  const options = { cwd, literal: false, isArticle, relative: paths.length === 1, without: [], ...more };
  const found = [];
  for await (const input of findInputs(paths, options)) found.push(input);
  return found;
}

const paths = async (...given: Parameters<typeof find>) =>
  (await find(...given)).filter((input) => !('other' in input)).map(({ path }) => path);

const ALL = ['B.txt', '[odd].txt', 'a/10.html', 'a/2.md', 'a/x.jsonl.gz', 'b.txt', 'drafts/f.txt', 'out/old.jsonl'];

describe('findInputs in a folder', () => {
  it('yields the articles in the order of their names, without hidden files and node_modules', async () => {
    expect(await paths(['news'])).toEqual(ALL.map((name) => `news/${name}`));
    expect(await paths(['./news/'])).toEqual(ALL.map((name) => `./news/${name}`));
  });

  it('names articles relative to the only folder, and by their paths if there are several', async () => {
    expect((await find(['news'])).flatMap((input) => ('name' in input ? [input.name] : []))).toEqual(ALL);
    const [first] = await find([join('..', 'none.txt'), 'news']);
    expect(first).toEqual({ path: '../none.txt', name: 'none.txt' });
    expect((await find(['./news', 'x'])).map((input) => 'name' in input && input.name)).toContain('news/a/2.md');
  });

  it('yields only what --include matches and --exclude does not', async () => {
    expect(await paths(['news'], { include: ['*.news'] })).toEqual(['news/a/note.news']);
    expect(await paths(['news'], { include: ['a/**'], exclude: ['*.html', '*.gz'] })).toEqual([
      'news/a/2.md',
      'news/a/note.news',
    ]);
    const without = { exclude: ['drafts/', '*.jsonl*', '[A-Z]*', '\\[*'] };
    expect(await paths(['news'], without)).toEqual(['news/a/10.html', 'news/a/2.md', 'news/b.txt']);
  });

  it('reports files of unsupported kinds, unless --exclude or --include leaves them out', async () => {
    const others = async (more: Partial<InputOptions>) =>
      (await find(['news'], more)).filter((input) => 'other' in input).map(({ path }) => path);
    expect(await others({})).toEqual(['news/a/note.news', 'news/photo.jpg']);
    expect(await others({ exclude: ['*.jpg'] })).toEqual(['news/a/note.news']);
    expect(await others({ include: ['*.news'] })).toEqual([]);
  });

  it('leaves out the output file and the output folder', async () => {
    expect(await paths(['news'], { without: [join(cwd, 'news/out'), join(cwd, 'news/b.txt')] })).toEqual(
      ALL.filter((name) => name !== 'b.txt' && !name.startsWith('out/')).map((name) => `news/${name}`),
    );
  });

  it('reports a folder without an article', async () => {
    expect(await find(['news/.git'], { include: ['*.md'] })).toMatchObject([
      {
        path: 'news/.git',
        error: { code: 'no-article', message: expect.stringMatching(/^news\/\.git: has no article/) },
      },
    ]);
  });
});

describe('findInputs with a glob pattern', () => {
  it('yields the files that a shell would expand the pattern to', async () => {
    expect(await paths(['news/*.txt'])).toEqual(['news/B.txt', 'news/[odd].txt', 'news/b.txt']);
    expect(await paths(['news/**/*.{md,news}'])).toEqual(['news/a/2.md', 'news/a/note.news']);
    expect(await paths(['n?ws/a/*'])).toEqual(['news/a/10.html', 'news/a/2.md', 'news/a/x.jsonl.gz']);
    expect(await paths([join(cwd, 'news/b*')])).toEqual([join(cwd, 'news/b.txt')]);
  });

  it('reads a file whose name looks like a pattern, and takes every path as a name with literal', async () => {
    expect(await paths(['news/[odd].txt'])).toEqual(['news/[odd].txt']);
    expect(await paths(['news/*.txt'], { literal: true })).toEqual(['news/*.txt']);
  });

  it('reports a pattern that matches nothing', async () => {
    expect(await find(['news/*.pdf'])).toMatchObject([{ path: 'news/*.pdf', error: { code: 'no-article' } }]);
  });
});

describe('findInputs with links and pipes', () => {
  it('never walks in a circle, and skips a pipe without opening it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'extract-links-'));
    await mkdir(join(folder, 'in/sub'), { recursive: true });
    await mkdir(join(folder, 'beside'));
    await writeFile(join(folder, 'beside/b.txt'), '');
    await symlink('..', join(folder, 'in/sub/up'));
    await symlink('self.txt', join(folder, 'in/self.txt'));
    await symlink('../beside', join(folder, 'in/linked'));
    await symlink('nowhere', join(folder, 'in/dangling.txt'));
    await symlink('nowhere', join(folder, 'in/gone.jpg'));
    await symlink('nowhere', join(folder, 'in/folder'));
    await run('mkfifo', [join(folder, 'in/pipe.txt')], {});
    const found = await find(['in'], { cwd: folder });
    expect(
      found.map((input) => [input.path, 'error' in input ? (input.error as ExtractError).code : 'skipped' in input]),
    ).toEqual([
      ['in/dangling.txt', 'not-found'],
      ['in/folder', 'not-found'],
      ['in/linked/b.txt', false],
      ['in/pipe.txt', true],
      ['in/self.txt', true],
      ['in/sub/up', true],
    ]);
  });
});

describe('several links to one folder', () => {
  it('are followed once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'extract-ways-'));
    const DEEP = 24;
    for (let depth = 0; depth <= DEEP; depth++) await mkdir(join(folder, `.d${depth}`));
    for (let depth = 0; depth < DEEP; depth++) {
      for (const name of ['a', 'b']) await symlink(`../.d${depth + 1}`, join(folder, `.d${depth}/${name}`));
    }
    await writeFile(join(folder, `.d${DEEP}/x.txt`), '');
    const found = await find(['.d0'], { cwd: folder });
    const read = found.filter((input) => !('skipped' in input));
    expect(read.map(({ path }) => path)).toEqual([`.d0/${'a/'.repeat(DEEP)}x.txt`]);
    expect(found.length).toBe(1 + DEEP);
  });
});

describe('readPathList', () => {
  const list = async (text: string) => {
    const found = [];
    for await (const path of readPathList('-', Readable.from([Buffer.from(text)]), cwd)) found.push(path);
    return found;
  };

  it('reads one path a line, or paths that end in NUL', async () => {
    expect(await list('a b.txt\r\n\nc\n')).toEqual(['a b.txt', 'c']);
    expect(await list('a\nb.txt\0é.txt\0')).toEqual(['a\nb.txt', 'é.txt']);
  });
});
