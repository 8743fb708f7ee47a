/** --out-dir writes inside its folder only, whatever the names of files, records and existing entries are. */
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder } from '../support/command.js';
import { lines } from '../support/evaluation.js';

async function put(path: string, content = ''): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Returns the paths of everything below a folder, with `/`. */
async function all(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort();
}

/** Records with given mentions, so that no model is loaded. */
const record = (id: string) => ({ id, text: 'Angela Merkel', entities: [{ start: 0, end: 13, type: 'person' }] });
const GIVEN = ['--given-mentions', '--types', 'person', '--format', 'jsonl', '--quiet'];

describe('--out-dir', () => {
  it('keeps results inside the folder, even if ids and paths point elsewhere', () =>
    inFolder(async (cwd) => {
      const ids = [
        '../../up',
        '/etc/passwd',
        '..',
        '.',
        'C:\\x',
        '..\\up',
        'a/../../b',
        'nul',
        'x\0y',
        '.extract-journal',
        'é',
        '',
      ];
      await put(join(cwd, 'work', 'in.jsonl'), lines(...ids.map(record)));
      await put(join(cwd, 'other', 'in.jsonl'), lines(record('a')));
      const paths = ['../other/in.jsonl', join(cwd, 'other', 'in.jsonl'), 'in.jsonl', './/../work/./in.jsonl'];
      const before = (await all(cwd)).filter((path) => !path.startsWith('work/out'));
      const { status } = await extract([...GIVEN, '--out-dir', 'out', ...paths], { cwd: join(cwd, 'work') });
      expect(status).toBe(0);
      const after = await all(cwd);
      expect(after.filter((path) => !path.startsWith('work/out'))).toEqual(before);
      const results = after.filter((path) => path.startsWith('work/out/in.jsonl/'));
      expect(results.length).toBe(ids.length);
    }));

  it('avoids the names of devices on Windows and the name of the journal', () =>
    inFolder(async (cwd) => {
      for (const name of ['CON', 'nul.jsonl', 'com1.jsonl', 'console.jsonl', 'aux/prn.jsonl']) {
        await put(join(cwd, 'in', name), lines(record('a')));
      }
      await put(join(cwd, '.extract-journal'), lines(record('a')));
      expect((await extract([...GIVEN, '--out-dir', 'out', 'in'], { cwd })).status).toBe(0);
      expect((await all(join(cwd, 'out'))).filter((path) => path.endsWith('a.jsonl'))).toEqual([
        '_aux/_prn.jsonl/1-a.jsonl',
        '_com1.jsonl/1-a.jsonl',
        '_nul.jsonl/1-a.jsonl',
        'console.jsonl/1-a.jsonl',
      ]);
      await writeFile(join(cwd, '.extract-journal'), 'Angela Merkel left.');
      const args = ['--format', 'jsonl', '--types', 'date', '--out-dir', 'text', '.extract-journal'];
      expect((await extract(args, { cwd })).status).toBe(0);
      expect(await all(join(cwd, 'text'))).toEqual(['.extract-journal.jsonl', '_.extract-journal.jsonl']);
    }));

  it('writes a result for each article, even if several would get the same file name', () =>
    inFolder(async (cwd) => {
      const paths = ['../a.txt', 'a.txt', 'a.txt~2', './a.txt', '../r.jsonl', 'r.jsonl'];
      for (const path of paths) {
        await put(join(cwd, 'in', path), path.endsWith('l') ? lines({ id: 'a', text: path }) : path);
      }
      const args = ['--format', 'json', '--types', 'date', '--include-text', '--quiet', '--out-dir', '../out'];
      const run = (...more: string[]) => extract([...args, ...paths, ...more], { cwd: join(cwd, 'in') });
      expect((await run()).status).toBe(0);
      const results = async () => {
        const names = (await all(join(cwd, 'out'))).filter((name) => /^[^.].*json$/.test(name));
        const found = await Promise.all(names.map((name) => readFile(join(cwd, 'out', name), 'utf8')));
        return found.map((json, i) => [names[i], JSON.parse(json).text]);
      };
      const expected = [
        ['a.txt.json', '../a.txt'],
        ['a.txt~2.json', './a.txt'],
        ['a.txt~2~2.json', 'a.txt~2'],
        ['a.txt~3.json', './a.txt'],
        ['r.jsonl/1-a.json', '../r.jsonl'],
        ['r.jsonl/1-a~2.json', 'r.jsonl'],
      ];
      expect(await results()).toEqual(expected);
      expect((await run('--resume')).status).toBe(0);
      expect(await results()).toEqual(expected);
    }));

  it('gives the brat annotations of a.txt and of a file named a different names', () =>
    inFolder(async (cwd) => {
      for (const name of ['a.txt', 'a']) await put(join(cwd, name), 'Angela Merkel left.');
      const args = ['--format', 'brat', '--types', 'date', '--out-dir', 'out', 'a', 'a.txt', '-q'];
      expect((await extract(args, { cwd })).status).toBe(0);
      await put(join(cwd, 'a.txt'), 'On Friday.');
      await put(join(cwd, 'a'), 'On Monday.');
      expect((await extract(args, { cwd })).status).toBe(0);
      expect(await readFile(join(cwd, 'out', 'a.ann'), 'utf8')).toContain('Monday');
      expect(await readFile(join(cwd, 'out', 'a~2.ann'), 'utf8')).toContain('Friday');
    }));

  it('follows no symbolic link in the folder', () =>
    inFolder(async (cwd) => {
      await put(join(cwd, 'in.jsonl'), lines(record('a'), record('b')));
      await put(join(cwd, 'precious'), 'precious');
      await mkdir(join(cwd, 'elsewhere'));
      const run = (out: string) => extract([...GIVEN, '--out-dir', out, 'in.jsonl'], { cwd });

      await mkdir(join(cwd, 'folder'));
      await symlink('../elsewhere', join(cwd, 'folder', 'in.jsonl'));
      expect(await run('folder')).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(
          /^extract: folder\/in\.jsonl\/.*: lies in a folder that is a symbolic link, which may lead outside the output folder; choose another path.*\n$/,
        ),
      });
      expect(await readdir(join(cwd, 'elsewhere'))).toEqual([]);

      await mkdir(join(cwd, 'file', 'in.jsonl'), { recursive: true });
      await symlink('../../precious', join(cwd, 'file', 'in.jsonl', '1-a.jsonl'));
      expect((await run('file')).status).toBe(0);
      expect((await lstat(join(cwd, 'file', 'in.jsonl', '1-a.jsonl'))).isFile()).toBe(true);

      await mkdir(join(cwd, 'journal'));
      await symlink('../precious', join(cwd, 'journal', '.extract-journal.jsonl'));
      expect((await run('journal')).status).toBe(2);
      expect(await readFile(join(cwd, 'precious'), 'utf8')).toBe('precious');

      // The folder itself may be a link, because the user named it.
      await symlink('elsewhere', join(cwd, 'chosen'));
      expect((await run('chosen')).status).toBe(0);
      expect(await all(join(cwd, 'elsewhere'))).toContain('in.jsonl/1-a.jsonl');
    }));
});
