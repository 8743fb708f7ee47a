import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder } from '../support/command.js';

const put = (cwd: string, name: string, text: string | Uint8Array) => writeFile(join(cwd, name), text);

/** Writes three articles into a folder and indexes them. */
async function withNews(use: (query: (...args: string[]) => ReturnType<typeof extract>, cwd: string) => Promise<void>) {
  await inFolder(async (cwd) => {
    await mkdir(join(cwd, 'news'));
    await put(cwd, 'news/a.txt', 'Angela Merkel met Emmanuel Macron in Paris on Friday.');
    await put(cwd, 'news/b.txt', 'Angela Merkel met Theresa May in London. Mrs. Merkel smiled.');
    await put(cwd, 'news/c.txt', 'Theresa May flew to Oslo.');
    await extract(['index', 'news', '--db', 'n.sqlite', '--date', '2016-11-18', '-q'], { cwd });
    await use((...args) => extract(['query', '--db', 'n.sqlite', ...args], { cwd }), cwd);
  });
}

describe('extract index', () => {
  it('reads new and changed files only, and forgets files that are gone', () =>
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
      expect((await query('macron')).status).toBe(0);

      await put(cwd, 'news/c.txt', '# Theresa May in Oslo');
      await rm(join(cwd, 'news/a.txt'));
      const second = await index();
      expect([second.status, second.stderr]).toEqual([0, expect.stringMatching(/1 article, .*, 1 file unchanged/)]);
      expect((await query('macron')).status).toBe(1);
      expect(JSON.parse((await query('theresa may', '--json')).stdout).entities).toMatchObject([{ articles: 2 }]);
    }));

  it('links the mentions that the records bring, with offsets in code points', () =>
    inFolder(async (cwd) => {
      const text = '🎉 Ada Moss came.';
      const record = { id: 'r1', text, entities: [{ start: 2, end: 10, type: 'PER' }] };
      await put(cwd, 'r.jsonl', `${JSON.stringify(record)}\n`);
      const options = ['--given-mentions', '--offsets', 'codepoint', '-q'];
      await extract(['index', 'r.jsonl', '--db', 'n.sqlite', ...options], { cwd });
      const { stdout } = await extract(['query', '--db', 'n.sqlite', 'moss', '--json'], { cwd });
      expect(JSON.parse(stdout)).toMatchObject({ entities: [{ name: 'Ada Moss', type: 'person' }] });
    }));
});

describe('an index', () => {
  it('refuses results of other options without --rebuild', () =>
    withNews(async (query, cwd) => {
      const index = (...args: string[]) => extract(['index', 'news', '--db', 'n.sqlite', '-q', ...args], { cwd });
      const { status, stderr } = await index('--min-score', '0.9');
      expect([status, stderr]).toEqual([2, expect.stringContaining('has results of other options (--min-score)')]);
      expect((await index('--min-score', '0.9', '--rebuild')).status).toBe(0);
      expect((await query('oslo')).status).toBe(0);
    }));

  it('keeps corrections of --identities over updates, and offers candidates for them', () =>
    withNews(async (query, cwd) => {
      const rows = 'name,type,action,as\nTheresa May,PER,same,Angela Merkel\nOslo,,hide,\nParis,,maybe,x\n,,,\n';
      await put(cwd, 'fix.csv', rows);
      const index = (...args: string[]) => extract(['index', '--db', 'n.sqlite', ...args], { cwd });
      const { status, stderr } = await index('--identities', 'fix.csv');
      expect([status, stderr]).toEqual([0, expect.stringContaining('fix.csv:4: the action "maybe" is none of')]);
      const joined = async () => JSON.parse((await query('--json')).stdout);
      expect((await joined())[0]).toMatchObject({ articles: 3, forms: expect.arrayContaining(['Theresa May']) });
      await put(cwd, 'news/d.txt', 'Theresa May flew to Rome.');
      await index('news', '-q', '--date', '2016-11-18');
      expect((await joined())[0]).toMatchObject({ articles: 4 });
      expect(JSON.stringify(await joined())).not.toContain('Oslo');
      await put(cwd, 'undo.csv', 'name,type,action,as\nTheresa May,person,apart,Angela Merkel\n');
      await index('--identities', 'undo.csv');
      expect((await joined())[0]).toMatchObject({ articles: 3, name: 'Theresa May' });
    }));

  it('finds with --check an article that differs from its checksum', () =>
    withNews(async (_, cwd) => {
      const check = () => extract(['index', '--check', '--db', 'n.sqlite'], { cwd });
      expect(await check()).toMatchObject({ status: 0, stderr: 'extract: n.sqlite: 3 articles, 0 damaged\n' });
      const bytes = await readFile(join(cwd, 'n.sqlite'));
      const at = bytes.indexOf('flew to Oslo');
      bytes.write('fled', at);
      await put(cwd, 'n.sqlite', bytes);
      const { status, stderr } = await check();
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining('the article news/c.txt differs from its checksum'),
      ]);
    }));

  it('answers after its writer was killed, and goes on', () =>
    withNews(async (query, cwd) => {
      // What a killed writer leaves: the lock of SQLite, and the lock of a process that is gone.
      await mkdir(join(cwd, 'n.sqlite.lock'));
      await put(cwd, 'n.sqlite.writer', '999999999 1\n');
      expect((await query('oslo')).status).toBe(0);
      await put(cwd, 'news/d.txt', 'Theresa May flew to Rome.');
      await mkdir(join(cwd, 'n.sqlite.lock'));
      const { status } = await extract(['index', 'news', '--db', 'n.sqlite', '--date', '2016-11-18', '-q'], { cwd });
      expect([status, (await query('rome')).status]).toEqual([0, 0]);
    }));

  it('belongs to everybody whom the umask allows', () =>
    withNews(async (_, cwd) => {
      const mask = process.umask();
      expect((await stat(join(cwd, 'n.sqlite'))).mode & 0o777).toBe(0o666 & ~mask);
    }));
});

describe('extract query', () => {
  it('lists who and what appears most, without dates unless asked for', () =>
    withNews(async (query) => {
      const rows = JSON.parse((await query('--json')).stdout);
      expect(rows.slice(0, 2)).toEqual([
        { name: 'Angela Merkel', type: 'person', articles: 2, mentions: 3, forms: ['Merkel'] },
        { name: 'Theresa May', type: 'person', articles: 2, mentions: 2, forms: [] },
      ]);
      expect(rows.map(({ type }: { type: string }) => type)).not.toContain('date');
      expect(JSON.parse((await query('--json', '-t', 'date')).stdout)).toMatchObject([{ name: '2016-11-18' }]);
      const [first] = JSON.parse((await query('--json', '--articles', '--limit', '1')).stdout);
      expect(first.in).toEqual([
        { id: 'news/a.txt', date: '2016-11-18', name: 'Angela Merkel', mentions: 1 },
        { id: 'news/b.txt', date: '2016-11-18', name: 'Angela Merkel', mentions: 2 },
      ]);
      expect(
        (await query('-f', 'jsonl', '--limit', '2')).stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).name),
      ).toEqual(['Angela Merkel', 'Theresa May']);
      expect((await query('-f', 'csv', '-t', 'person', '--limit', '1')).stdout).toBe(
        'name,type,country,articles,mentions,forms\r\nAngela Merkel,person,,2,3,Merkel\r\n',
      );
    }));

  it('finds a name, and the articles in which several names appear together', () =>
    withNews(async (query) => {
      expect((await query('theresa may')).stdout).toBe(`type    name         articles  mentions
person  Theresa May         2         2

2016-11-18  news/b.txt
  Angela Merkel met Theresa May in London.

2016-11-18  news/c.txt
  Theresa May flew to Oslo.
`);
      const both = JSON.parse((await query('merkel', 'theresa may', '--json')).stdout);
      expect(both.query).toEqual(['merkel', 'theresa may']);
      expect(both.articles).toMatchObject([{ id: 'news/b.txt' }]);
      const [{ text, start, end }] = both.articles[0].passages;
      expect([text, start, end]).toEqual(['Angela Merkel met Theresa May in London.', 0, 40]);
      const around = await query('oslo', '--around', '3', '-f', 'tsv');
      expect(around.stdout.split('\n')[1]).toBe('news/c.txt\t2016-11-18\t\tOslo\tto Oslo.\t17\t25');
      const apart = await query('macron', 'theresa may');
      expect([apart.status, apart.stdout, apart.stderr]).toEqual([
        1,
        '',
        'extract: warning: no article mentions "macron" and "theresa may" together\n',
      ]);
    }));

  it('offers the nearest names when nothing is found, and exits with 1', () =>
    withNews(async (query) => {
      const { status, stdout, stderr } = await query('Angela Merkle');
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^extract: n\.sqlite: nothing in the index is named "Angela Merkle"; .*Angela Merkel/);
      expect(JSON.parse((await query('nobody', '--json')).stdout)).toEqual({
        query: ['nobody'],
        entities: [],
        articles: [],
      });
      for (const question of [[Array(1100).fill('a').join(' ')], ['a'.repeat(60_000)], ['" OR "']]) {
        expect((await query(...question)).status).toBe(1);
      }
    }));

  it('writes the network of entities as JSON, GEXF, GraphML and CSV', () =>
    withNews(async (query, cwd) => {
      const { nodes, edges } = JSON.parse((await query('--network', '-t', 'person')).stdout);
      const idOf = (label: string) => nodes.find((node: { label: string }) => node.label === label).id;
      expect(nodes).toContainEqual({ id: idOf('Angela Merkel'), label: 'Angela Merkel', type: 'person', articles: 2 });
      const pair = [idOf('Angela Merkel'), idOf('Theresa May')];
      const tie = edges.find(
        ({ source, target }: { source: string; target: string }) => pair.includes(source) && pair.includes(target),
      );
      expect(tie).toMatchObject({ weight: 1 });
      expect(edges).toHaveLength(2);
      const sentences = JSON.parse((await query('--network', '--window', 'sentence', 'oslo')).stdout);
      expect(sentences.edges).toHaveLength(1);
      const gexf = (await query('--network', '-t', 'person', '-f', 'gexf')).stdout;
      expect(gexf).toContain('label="Angela Merkel"');
      expect(gexf.match(/<edge /g)).toHaveLength(2);
      expect((await query('--network', '-t', 'person', '-f', 'graphml')).stdout.match(/<edge /g)).toHaveLength(2);
      const csv = await query('--network', '-t', 'person', '-f', 'csv', '--nodes', 'nodes.csv');
      expect(csv.stdout.split('\r\n')[0]).toBe('Source,Target,Type,Weight,npmi');
      expect(await readFile(join(cwd, 'nodes.csv'), 'utf8')).toContain('Id,Label,type,country,articles\r\n');
      expect((await query('-f', 'gexf')).stderr).toContain('the format gexf is for networks; add --network');
    }));

  it('writes a page of the articles that mention a name', () =>
    withNews(async (query) => {
      const { status, stdout } = await query('merkel', '-f', 'html');
      expect([status, stdout]).toEqual([0, expect.stringContaining('<h1 id="overview-title">2 articles</h1>')]);
      expect(stdout).toContain('<bdi>Emmanuel Macron</bdi>');
      expect(stdout).not.toContain('Oslo');
      expect((await query('-f', 'html', '--in', 'NO')).stdout).toContain('>1 article</h1>');
      const none = await query('nobody', '-f', 'html');
      expect([none.status, none.stdout, none.stderr]).toEqual([1, '', expect.stringContaining('nothing in the index')]);
    }));

  it('lists companions with --with, and answers for each line of --names', () =>
    withNews(async (query, cwd) => {
      const answer = JSON.parse((await query('--with', 'merkel', '--json', '-t', 'person')).stdout);
      expect(answer.with.map(({ name }: { name: string }) => name)).toEqual(['Emmanuel Macron', 'Theresa May']);
      expect(answer.with[0]).toMatchObject({ type: 'person', articles: 1, together: 1, sentences: 1 });
      await put(cwd, 'names.txt', '\uFEFFMacron\r\n\r\nNobody\r\n');
      const listed = await query('--names', 'names.txt', '--json');
      expect(JSON.parse(listed.stdout)).toMatchObject([
        { query: ['Macron'], entities: [{ name: 'Emmanuel Macron' }] },
        { query: ['Nobody'], entities: [] },
      ]);
      expect([listed.status, listed.stderr]).toEqual([0, expect.stringContaining('"Nobody"')]);
    }));

  it('selects articles by day, country and words', () =>
    withNews(async (query) => {
      const names = async (...args: string[]) =>
        JSON.parse((await query('--json', ...args)).stdout).map(({ name }: { name: string }) => name);
      expect(await names('--in', 'no')).toEqual(['Oslo', 'Theresa May']);
      expect(await names('--text', 'smiled')).toContain('London');
      expect(await names('--text', 'smiled')).not.toContain('Oslo');
      expect(await names('--since', '2016-11-19')).toEqual([]);
      expect(await names('--min-articles', '2')).toEqual(['Angela Merkel', 'Theresa May']);
    }));

  it.each([
    [['query', '--db', 'none.sqlite', 'x'], 'none.sqlite: cannot be opened; check the path'],
    [['query', 'x'], 'no database given; name one with --db'],
    [['query', '--db', 'x', '--with'], '--with needs a name'],
    [['query', '--db', 'x', '--in', 'Germany'], '--in: "Germany" is not a country code'],
    [['query', '--db', 'x', '--since', '2019-02-01', '--until', '2019-01-01'], '--since 2019-02-01 is after'],
    [['query', '--db', 'x', '--names', 'none.txt'], 'none.txt: no such file'],
    [['index', '.'], 'no database given; name one with --db'],
    [['index', '--db', 'x.sqlite'], 'no article given; '],
  ])('refuse the command line %j', (args, message) =>
    inFolder(async (cwd) => {
      const { status, stdout, stderr } = await extract(args, { cwd });
      expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(`extract: ${message}`)]);
    }),
  );
});
