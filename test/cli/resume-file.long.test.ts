/** --resume with --output: when a run continues an earlier run, and when it starts again. */
import { createHash } from 'node:crypto';
import { copyFile, readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleLines } from '../support/articles.js';
import { extract, inFolder, ROOT } from '../support/command.js';
import { lines } from '../support/evaluation.js';
import { JSONL, put, read } from '../support/result-files.js';
import { shipArticles } from '../support/ships.js';

describe('--output with JSON Lines', () => {
  it('keeps a journal only after a run with --resume; the next such run extracts nothing again', () =>
    inFolder(async (cwd) => {
      await put(cwd, '{"id":"a","text":"Paris."}\n{"id":"b"}\n');
      expect((await extract(JSONL, { cwd })).status).toBe(1);
      expect((await readdir(cwd)).sort()).toEqual(['in.jsonl', 'out.jsonl']);
      const whole = await read(cwd, 'out.jsonl');
      expect((await extract([...JSONL, '--resume', '-v'], { cwd })).stderr).not.toContain('from an earlier run');
      const again = await extract([...JSONL, '--resume', '-v'], { cwd });
      expect([again.status, again.stderr]).toEqual([
        1,
        expect.stringContaining('extract: in.jsonl:2: has no field with a text'),
      ]);
      expect(again.stderr).toContain('2 articles, 2 from an earlier run, 0 words, 0 entities, 1 failure');
      expect(await read(cwd, 'out.jsonl')).toBe(whole);
    }));

  const resume = (cwd: string, args = JSONL) => extract([...args, '--resume', '-v'], { cwd });

  it('with --resume extracts again from the first article whose input, options or model have changed', () =>
    inFolder(async (cwd) => {
      const records = [...articleLines(5)];
      await put(cwd, records.join(''));
      await resume(cwd);
      const results = (await read(cwd, 'out.jsonl')).split(/(?<=\n)/);

      await put(cwd, [...records.slice(0, 3), '{"id":"new","text":"Rome."}\n', ...records.slice(3)].join(''));
      expect((await resume(cwd)).stderr).toContain('6 articles, 3 from an earlier run');
      const longer = (await read(cwd, 'out.jsonl')).split(/(?<=\n)/);
      expect(longer.toSpliced(3, 1)).toEqual(results);

      await put(cwd, records.slice(0, 2).join(''));
      expect((await resume(cwd)).stderr).toContain('2 articles, 2 from an earlier run');
      expect(await read(cwd, 'out.jsonl')).toBe(results.slice(0, 2).join(''));

      const counted = await resume(cwd, [...JSONL, '--min-count', '2']);
      expect(counted.stderr).not.toContain('from an earlier run');
      expect((await read(cwd, 'out.jsonl')).length).toBeLessThan(results.slice(0, 2).join('').length);
    }));

  const trained = async (cwd: string) => {
    await put(cwd, JSON.stringify(shipArticles(1)[0]), 'gold.jsonl');
    await extract(['train', '--base', 'none', '--epochs', '1', '-o', 'named.txt', 'gold.jsonl'], { cwd });
  };
  const name = (text: string) => (cwd: string) => put(cwd, text, 'named.txt');
  it.each([
    ['--lexicon', name('Ann Lee'), name('Paris')],
    ['--ignore', name('Ann Lee'), name('Paris')],
    ['--model', (cwd: string) => copyFile(join(ROOT, 'model', 'extract.model'), join(cwd, 'named.txt')), trained],
  ])('starts again if the file of %s has changed', (option, write, change) =>
    inFolder(async (cwd) => {
      await put(cwd, '{"id":"a","text":"Ann Lee left Paris."}\n');
      const again = async () => (await resume(cwd, [...JSONL, option, 'named.txt'])).stderr;
      await write(cwd);
      await again();
      expect(await again()).toContain('1 article, 1 from an earlier run');
      await change(cwd);
      expect(await again()).toMatch(/^extract: 1 article, \d+ words/m);
    }),
  );
});

describe('a result that was changed after it was written', () => {
  const RECORDS = ['r1', 'r2', 'r3'].map((id) => ({
    id,
    text: 'Angela Merkel',
    entities: [{ start: 0, end: 13, type: 'person' }],
  }));
  const given = (cwd: string, ...args: string[]) =>
    extract(['in.jsonl', '--given-mentions', '-t', 'person', '-j', '1', '-v', ...args], { cwd });
  const intoOne = (cwd: string) => given(cwd, '-f', 'jsonl', '-o', 'out.jsonl', '--resume');

  it.each([
    ['that another command has replaced', 0, (cwd: string) => given(cwd, '--json', '-o', 'out.jsonl')],
    ['that is empty', 0, (cwd: string) => truncate(join(cwd, 'out.jsonl'))],
    [
      'that was edited, with as many bytes as before',
      1,
      async (cwd: string) => {
        const [first, ...others] = (await read(cwd, 'out.jsonl')).split('\n');
        await put(cwd, [first, others.join('\n').replace('Merkel', 'MERKEL')].join('\n'), 'out.jsonl');
      },
    ],
    [
      'whose journal says nothing of its bytes',
      0,
      async (cwd: string) => {
        const keys = (await read(cwd, '.out.jsonl.journal')).matchAll(/"key":"(.*?)".*?"end":(\d+)/g);
        const entries = [...keys].map(([, key, end]) => JSON.stringify({ key, end: Number(end) }));
        const check = (json: string) => createHash('sha256').update(json).digest('base64url').slice(0, 8);
        await put(cwd, entries.map((json) => `${json}\t${check(json)}\n`).join(''), '.out.jsonl.journal');
      },
    ],
  ])('is extracted again: a file %s', (_, kept, change) =>
    inFolder(async (cwd) => {
      await put(cwd, lines(...RECORDS));
      await intoOne(cwd);
      const results = await read(cwd, 'out.jsonl');
      await change(cwd);
      const { status, stderr } = await intoOne(cwd);
      expect([status, await read(cwd, 'out.jsonl')]).toEqual([0, results]);
      expect(/(\d) from an earlier run/.exec(stderr)?.[1] ?? '0').toBe(String(kept));
      expect((await intoOne(cwd)).stderr).toContain('3 articles, 3 from an earlier run');
    }),
  );

  it('is extracted again in a folder', () =>
    inFolder(async (cwd) => {
      await put(cwd, lines(...RECORDS));
      const intoFolder = () => given(cwd, '--json', '--out-dir', 'out', '--resume');
      await intoFolder();
      const result = await read(cwd, 'out/in.jsonl/1-r1.json');
      await put(cwd, '', 'out/in.jsonl/1-r1.json');
      await put(cwd, 'edited', 'out/in.jsonl/2-r2.json');
      expect((await intoFolder()).stderr).toContain('3 articles, 1 from an earlier run');
      expect(await read(cwd, 'out/in.jsonl/1-r1.json')).toBe(result);
      expect(await read(cwd, 'out/in.jsonl/2-r2.json')).toBe(result.replace('r1', 'r2'));
      expect((await intoFolder()).stderr).toContain('3 articles, 3 from an earlier run');
    }));
});
