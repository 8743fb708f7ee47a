/** Tests `--from results`: results in another format, and into an index, without recognising again. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder } from '../support/command.js';

const TEXT = '😀 Ana Diaz left Oslo on Friday.\n\nBo Lund stayed in Rome. Ana Diaz is the mayor.\n';

const withResults = <T>(args: readonly string[], use: (cwd: string, results: string) => Promise<T>): Promise<T> =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'a.txt'), TEXT);
    await writeFile(join(cwd, 'b.md'), `# Storm\n\n${TEXT}`);
    const { stdout } = await extract(['--date', '2016-11-18', ...args, 'a.txt', 'b.md'], { cwd });
    await writeFile(join(cwd, 'found.json'), stdout);
    return use(cwd, stdout);
  });

describe.concurrent('--from results', () => {
  it('gives back the same results, from JSON and from JSON Lines', () =>
    withResults(['--json', '--include-text'], async (cwd, results) => {
      const again = await extract(['--from', 'results', '--json', '--include-text', 'found.json'], { cwd });
      expect(again.stdout).toBe(results);
      const lines = await extract(['--from', 'results', '-f', 'jsonl', '--include-text', 'found.json'], { cwd });
      const back = await extract(['--from', 'results', '--json', '--include-text'], { cwd, stdin: lines.stdout });
      expect(back.stdout).toBe(results);
    }));

  it('finds the texts in their files, and offsets of another unit', () =>
    withResults(['--json', '--offsets', 'byte'], async (cwd) => {
      const again = await extract(['--from', 'results', '-f', 'csv', '--mentions', 'found.json'], { cwd });
      const direct = await extract(['--date', '2016-11-18', '-f', 'csv', '--mentions', 'a.txt', 'b.md'], { cwd });
      expect(again.stdout).toBe(direct.stdout);
    }));

  it('selects among the entities', () =>
    withResults(['--json', '--include-text'], async (cwd) => {
      const { stdout } = await extract(['--from', 'results', '--json', '-t', 'place', 'found.json'], { cwd });
      const [first] = JSON.parse(stdout);
      expect(first.entities.map(({ name }: { name: string }) => name).sort()).toEqual(['Oslo', 'Rome']);
    }));

  it('writes into an index', () =>
    withResults(['--json', '--include-text'], async (cwd) => {
      const { status } = await extract(['index', '--from', 'results', '--db', 'n.sqlite', 'found.json'], { cwd });
      expect(status).toBe(0);
      const { stdout } = await extract(['query', '--db', 'n.sqlite'], { cwd });
      expect(stdout).toContain('Ana Diaz');
    }));

  it('refuses results whose text is another one, or is nowhere, and keeps the errors of a run', () =>
    inFolder(async (cwd) => {
      const mention = { start: 0, end: 3, text: 'Ana' };
      const entities = [{ id: 'T1', type: 'person', name: 'Ana', count: 1, aliases: [], mentions: [mention] }];
      const results = [
        { id: 'x', date: null, text: 'Bo left.', entities },
        { id: 'nowhere.txt', date: null, entities },
        { id: 'y', error: { code: 'too-large', message: 'has 9 bytes, more than 5; split it' } },
      ];
      await writeFile(join(cwd, 'found.json'), JSON.stringify(results));
      const { stdout, status } = await extract(['--from', 'results', '--json', 'found.json'], { cwd });
      expect(status).toBe(2);
      expect(
        JSON.parse(stdout).map(({ id, error }: { id: string; error: { code: string } }) => [id, error.code]),
      ).toEqual([
        ['x', 'bad-mention'],
        ['nowhere.txt', 'bad-record'],
        ['y', 'too-large'],
      ]);
    }));
});
