/** Where `--output` puts the results, and what it leaves alone. */
import { lstat, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, shell } from '../support/command.js';
import { lines } from '../support/evaluation.js';
import { put, read } from '../support/result-files.js';

const RECORD = { id: 'a', text: 'Angela Merkel', entities: [{ start: 0, end: 13, type: 'person' }] };
/** A run over records whose mentions are given: no model is needed. */
const EXTRACT = 'extract --given-mentions --types person --quiet';

describe.runIf(process.platform === 'linux')('standard output under another name', () => {
  it.each([
    ['a link to it', 'RUN -o so in.jsonl | cat'],
    ['/dev/fd/1', 'RUN -o /dev/fd/1 in.jsonl | cat'],
    ['a pipe that the shell makes', 'RUN -o >(cat) in.jsonl; sleep 0.2'],
    ['a file that was removed', 'exec 3> gone 4< gone; rm gone; RUN -o /dev/fd/3 in.jsonl; cat <&4'],
  ])('gets the results: %s', (_, line) =>
    inFolder(async (cwd) => {
      await put(cwd, lines(RECORD));
      // Never /dev/stdout itself, which a failure would destroy.
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
  it.each(['json', 'jsonl'])('of %s is as good as any that the file system takes', (format) =>
    inFolder(async (cwd) => {
      await put(cwd, lines(RECORD));
      const name = '名'.repeat(85);
      const { status, stderr } = await shell(`${EXTRACT} --format ${format} -o ${name} in.jsonl`, { cwd });
      expect([status, stderr]).toEqual([0, '']);
      expect(await read(cwd, name)).toContain('Angela Merkel');
      expect((await readdir(cwd)).sort()).toEqual(['in.jsonl', name]);
    }),
  );

  it('shares no journal with another that begins as it does', () =>
    inFolder(async (cwd) => {
      await put(cwd, lines(RECORD));
      const [one, other] = [`${'n'.repeat(220)}1`, `${'n'.repeat(220)}2`];
      for (const name of [one, other]) {
        expect((await shell(`${EXTRACT} -f jsonl --resume -o ${name} in.jsonl`, { cwd })).status).toBe(0);
      }
      expect((await readdir(cwd)).filter((name) => name.endsWith('.journal')).length).toBe(2);
    }));
});
