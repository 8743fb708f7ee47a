import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder } from '../support/command.js';

const put = (cwd: string, name: string, text: string | Uint8Array) => writeFile(join(cwd, name), text);

describe('extract index and extract query', () => {
  it('write a folder into a database, update it, and find a name in it', () =>
    inFolder(async (cwd) => {
      const index = () => extract(['index', 'news', '--db', 'n.sqlite', '--date', '2016-11-18'], { cwd });
      const query = (...args: string[]) => extract(['query', '--db', 'n.sqlite', ...args], { cwd });
      await mkdir(join(cwd, 'news'));
      await put(cwd, 'news/a.txt', 'Angela Merkel met Emmanuel Macron in Paris on Friday.');
      await put(cwd, 'news/b.txt', 'Angela Merkel met Theresa May in London.');
      await put(cwd, 'news/c.txt', Uint8Array.of(0));
      const first = await index();
      expect([first.status, first.stdout]).toEqual([1, '']);
      expect(first.stderr).toMatch(/^extract: 3 articles, 16 words, \d+ entities, 1 failure, /m);

      await put(cwd, 'news/c.txt', '# Theresa May in Oslo');
      await rm(join(cwd, 'news/a.txt'));
      const second = await index();
      expect([second.status, second.stderr]).toEqual([0, expect.stringMatching(/1 article, .*, 1 file unchanged/)]);
      expect((await query('macron')).status).toBe(1);
      expect((await query('theresa may', '--around', '8')).stdout).toBe(`type    name         articles  mentions
person  Theresa May         2         2
Theresa May appears with: Angela Merkel (1), London (1), Oslo (1)

2016-11-18  news/b.txt
  kel met   Theresa May in Lond

2016-11-18  news/c.txt
  #   Theresa May in Oslo
`);
      const types = Array.from({ length: 20_000 }, (_, i) => `t${i}`).join();
      for (const question of [
        ['', ' '],
        [Array(1100).fill('a').join(' ')],
        ['a'.repeat(60_000)],
        ['-t', types, 'May'],
      ]) {
        const { status, stderr } = await query(...question.filter((word) => word !== ''));
        expect([status, stderr]).toEqual([1, '']);
      }
      const most = JSON.parse((await query('--json', '--limit', '1', '-t', 'person')).stdout);
      expect(most).toEqual({ most: [{ type: 'person', name: 'Theresa May', documents: 2, mentions: 2 }] });
    }));

  it.each([
    [['query', '--db', 'none.sqlite', 'x'], 'none.sqlite: cannot be opened; check the path'],
    [['query', 'x'], 'no database given; name one with --db'],
    [['index', '.'], 'no database given; name one with --db'],
    [['index', '--db', 'x.sqlite'], 'no article given; '],
  ])('refuse %j', (args, message) =>
    inFolder(async (cwd) => {
      const { status, stdout, stderr } = await extract(args, { cwd });
      expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(`extract: ${message}`)]);
    }),
  );
});
