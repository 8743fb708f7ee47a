/** Where --output writes, and which files it never overwrites. */
import { copyFile, lstat, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, ROOT, shell } from '../support/command.js';
import { lines } from '../support/evaluation.js';
import { put, read } from '../support/result-files.js';

const RECORD = { id: 'a', text: 'Angela Merkel', entities: [{ start: 0, end: 13, type: 'person' }] };
/** Runs over records with given mentions, so that no model is loaded. */
const EXTRACT = 'extract --given-mentions --types person --quiet';

describe.runIf(process.platform === 'linux')('--output with a name of standard output', () => {
  it.each([
    ['a link to it', 'RUN -o so in.jsonl | cat'],
    ['/dev/fd/1', 'RUN -o /dev/fd/1 in.jsonl | cat'],
    ['a pipe that the shell makes', 'RUN -o >(cat) in.jsonl; sleep 0.2'],
    ['a file that was removed', 'exec 3> gone 4< gone; rm gone; RUN -o /dev/fd/3 in.jsonl; cat <&4'],
  ])('writes the results there: %s', (_, line) =>
    inFolder(async (cwd) => {
      await put(cwd, lines(RECORD));
      // Not /dev/stdout itself: a failure of the test would replace it.
      await symlink('/proc/self/fd/1', join(cwd, 'so'));
      for (const format of ['json', 'jsonl']) {
        const { status, stdout, stderr } = await shell(line.replace('RUN', `${EXTRACT} -f ${format}`), { cwd });
        expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining('Angela Merkel')]);
        expect((await lstat(join(cwd, 'so'))).isSymbolicLink()).toBe(true);
        expect((await readdir(cwd)).sort()).toEqual(['in.jsonl', 'so']);
      }
    }),
  );
});

describe('a long name', () => {
  it.each(['json', 'jsonl'])('may be as long as the file system allows, with %s', (format) =>
    inFolder(async (cwd) => {
      await put(cwd, lines(RECORD));
      const name = '名'.repeat(85);
      const { status, stderr } = await shell(`${EXTRACT} --format ${format} -o ${name} in.jsonl`, { cwd });
      expect([status, stderr]).toEqual([0, '']);
      expect(await read(cwd, name)).toContain('Angela Merkel');
      expect((await readdir(cwd)).sort()).toEqual(['in.jsonl', name]);
    }),
  );

  it('has a journal of its own, apart from another long name with the same start', () =>
    inFolder(async (cwd) => {
      await put(cwd, lines(RECORD));
      const [one, other] = [`${'n'.repeat(220)}1`, `${'n'.repeat(220)}2`];
      for (const name of [one, other]) {
        expect((await shell(`${EXTRACT} -f jsonl --resume -o ${name} in.jsonl`, { cwd })).status).toBe(0);
      }
      expect((await readdir(cwd)).filter((name) => name.endsWith('.journal')).length).toBe(2);
    }));
});

describe('a file that is read', () => {
  it.each([
    ['an article through a link', 'extract -o link b.txt', 'an article that is read'],
    ['an article in another folder that is a link', 'extract -o folder/b.txt b.txt', 'an article that is read'],
    ['an article of a list', 'extract -o link --files-from list', 'an article that is read'],
    ['an article of a list, as JSON Lines', 'extract -f jsonl -o b.txt --files-from list', 'an article that is read'],
    ['the list', 'extract -o list --files-from ./list', 'the file of --files-from'],
    ['names to find', 'extract -o names.txt --lexicon folder/names.txt b.txt', 'the file of --lexicon'],
    ['names to ignore', 'extract -o names.txt --ignore names.txt b.txt', 'the file of --ignore'],
    ['a model', 'extract -o my.model --model ./my.model b.txt', 'the file of --model'],
    ['gold', 'extract eval -o folder/in.jsonl in.jsonl', 'a file that is read'],
    ['the model to evaluate', 'extract eval -o my.model --model my.model in.jsonl', 'a file that is read'],
    ['the text beside annotation', 'extract eval -o b.txt b.ann', 'a file that is read'],
    ['gold to learn from', 'extract train -o folder/in.jsonl in.jsonl', 'a file that is read'],
  ])('is not overwritten: %s', (_, line, what) =>
    inFolder(async (cwd) => {
      const [, output = ''] = / -o (\S+)/.exec(line) ?? [];
      await symlink('.', join(cwd, 'folder'));
      await symlink('b.txt', join(cwd, 'link'));
      await copyFile(join(ROOT, 'model', 'extract.model'), join(cwd, 'my.model'));
      await put(cwd, lines(RECORD));
      await put(cwd, 'Angela Merkel', 'b.txt');
      await put(cwd, 'T1\tPER 0 13\tAngela Merkel\n', 'b.ann');
      await put(cwd, 'Angela Merkel\n', 'names.txt');
      await put(cwd, 'names.txt\nb.txt\n', 'list');
      const before = await read(cwd, output);
      const { status, stderr } = await shell(line, { cwd });
      const message = `extract: --output ${output} would overwrite ${what}; choose another path\n`;
      expect([status, stderr]).toEqual([2, message]);
      expect(await read(cwd, output)).toBe(before);
    }),
  );

  it('does not include the output of an earlier run in the same folder, under any of its names', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'news'));
      await put(cwd, 'Angela Merkel', 'news/b.txt');
      await symlink('news', join(cwd, 'link'));
      await put(cwd, 'old', 'news/out.txt');
      await symlink('out.txt', join(cwd, 'news', 'other.txt'));
      await shell('extract -q -t date -f json -o link/out.txt news', { cwd });
      expect(JSON.parse(await read(cwd, 'news/out.txt'))).toMatchObject([{ id: 'news/b.txt' }]);
      for (let i = 0; i < 2; i++) await shell('extract -q -t date -f csv --out-dir link/out news', { cwd });
      expect(await readdir(join(cwd, 'news', 'out'))).not.toContain('out');
    }));

  it('may be a device that is also written to', () =>
    inFolder(async (cwd) => {
      const { stderr } = await shell('extract -q -t date -o /dev/null /dev/null', { cwd });
      expect(stderr).not.toContain('replace');
    }));
});
