import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_TYPES } from '../../src/engine/types.js';
import { Random } from '../../src/util/random.js';
import { extract, inFolder, ROOT, SEED, shell } from '../support/command.js';
import { evaluate, FILES, FOUND, GOLD, lines, result } from '../support/evaluation.js';
import { noisyResult, wikinewsGold } from '../support/noise.js';

describe.concurrent('extract eval', () => {
  it('scores a result from a file or standard input, in JSON Lines, as an array or as one object', async () => {
    const inputs = [
      [FILES, 'result.jsonl', ''],
      [FILES, '-', JSON.stringify(FOUND)],
      [{ ...FILES, 'result.json': JSON.stringify([FOUND]) }, 'result.json', ''],
      [{ ...FILES, 'result.json': JSON.stringify(FOUND, null, 2) }, 'result.json', ''],
      [{ 'gold.jsonl': lines(GOLD), r: lines(FOUND) }, 'r', ''],
    ] as const;
    for (const [files, path, stdin] of inputs) {
      const { status, stdout, stderr } = await evaluate(files, ['gold.jsonl', path, '--json'], stdin);
      expect([status, stderr]).toEqual([0, '']);
      const { documents, types, exact, confusion } = JSON.parse(stdout);
      expect([documents, types]).toEqual([1, ['person', 'place']]);
      expect(exact.types.person).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, gold: 2, found: 1 });
      expect(exact.micro).toMatchObject({ precision: 0.5, recall: 1 / 3 });
      expect(confusion).toContainEqual({ gold: 'person', found: 'place', count: 1 });
    }
  });

  it('scores the shipped model if no result is given', async () => {
    const gold = join(ROOT, 'fixtures/nato-asylum.gold.json');
    const own = await extract(['eval', gold, '--json']);
    expect([own.status, own.stderr]).toEqual([0, '']);
    const { gold: _, result: name, unscored: __, ...figures } = JSON.parse(own.stdout);
    expect(name).toMatch(/^the shipped model \S+$/);
    expect(figures.exact.micro.gold).toBe(58);
    expect(figures.exact.micro.f1).toBeGreaterThan(0.8);
    const found = await extract(['--json', '--date', '2016-11-18', '--types', KNOWN_TYPES.join(','), SEED]);
    const piped = JSON.parse((await extract(['eval', gold, '-', '--json'], { stdin: found.stdout })).stdout);
    expect(piped).toMatchObject(figures);
  });

  it('accepts annotation as the result, and reads the text of gold from the file that its id names', async () => {
    const { text, ...about } = GOLD;
    const record = { ...about, id: 'news/a.txt' };
    const files = {
      'news/a.txt': text,
      'gold.jsonl': lines(record),
      'below/gold.jsonl': lines(record),
      'below/news/a.txt': text,
    };
    for (const gold of ['gold.jsonl', 'below/gold.jsonl']) {
      const { status, stdout } = await evaluate(files, [gold, 'gold.jsonl', '--json']);
      expect(status).toBe(0);
      expect(JSON.parse(stdout).exact.micro.f1).toBe(1);
    }
    const { status, stderr } = await evaluate({ 'gold.jsonl': lines(record) }, ['gold.jsonl', 'gold.jsonl']);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'gold.jsonl:1: has no text, and there is no file news/a.txt; give the text in the field "text"',
    );
  });

  it('shows mistakes in context with --errors', async () => {
    const { stdout } = await evaluate(FILES, ['gold.jsonl', 'result.jsonl', '--errors', '2']);
    expect(stdout).toMatch(/^a:1:10 +missed +person +Anna met \[Bo\] in Oslo\. +place “Bo”$/m);
    expect(stdout).toMatch(/^a:1:10 +extra +place +Anna met \[Bo\] in Oslo\. +person “Bo”$/m);
    expect(stdout).not.toContain('[Oslo]');
    expect((await evaluate(FILES, ['gold.jsonl', 'result.jsonl'])).stdout).not.toContain('[');
  });

  it('tests the difference to the result of --compare', async () => {
    const gold = Array.from({ length: 30 }, (_, i) => ({ ...GOLD, id: `d${i}` }));
    const good = gold.map(({ id }) =>
      result(
        [
          ['person', 0, 'Anna'],
          ['person', 9, 'Bo'],
          ['place', 15, 'Oslo'],
        ],
        id,
      ),
    );
    const poor = gold.map(({ id }, i) =>
      result(
        i % 2
          ? [['person', 0, 'Anna']]
          : [
              ['person', 0, 'Anna'],
              ['person', 9, 'Bo'],
            ],
        id,
      ),
    );
    const files = { 'gold.jsonl': lines(...gold), 'good.jsonl': lines(...good), 'poor.jsonl': lines(...poor) };
    const { status, stdout } = await evaluate(files, ['gold.jsonl', 'good.jsonl', '--compare', 'poor.jsonl', '--json']);
    expect(status).toBe(0);
    const { differences, other } = JSON.parse(stdout);
    expect(other).toBe('poor.jsonl');
    const micro = differences.find(
      ({ score, row }: { score: string; row: string }) => score === 'exact' && row === 'micro',
    );
    expect(micro).toMatchObject({ first: 1, significant: true });
    expect(micro.difference).toBeGreaterThan(0.2);
    const table = await evaluate(files, ['gold.jsonl', 'good.jsonl', '--compare', 'good.jsonl']);
    expect(table.stdout).toMatch(/^mentions +micro +100\.00 +100\.00 +0\.00 +\[0\.00, 0\.00\] +1\.000$/m);
    expect(table.stdout).not.toContain('significant');
  });

  it('prints the same bytes for the same seed, and different intervals for another seed', async () => {
    const gold = wikinewsGold().slice(0, 8);
    const random = new Random(1);
    const files = {
      'gold.jsonl': lines(...gold),
      'result.jsonl': lines(...gold.map((line) => noisyResult(line, random))),
    };
    const args = ['gold.jsonl', 'result.jsonl', '--resamples', '50', '--json'];
    const [one, two, other] = [
      await evaluate(files, args),
      await evaluate(files, args),
      await evaluate(files, [...args, '--seed', '2']),
    ];
    expect(one.stdout).toBe(two.stdout);
    expect(other.stdout).not.toBe(one.stdout);
    expect(JSON.parse(other.stdout).exact.micro.f1).toBe(JSON.parse(one.stdout).exact.micro.f1);
    expect(JSON.parse(one.stdout).exact.micro.intervals.f1.length).toBe(2);
    const none = JSON.parse((await evaluate(files, [...args.slice(0, 2), '--json', '--resamples', '0'])).stdout);
    expect(none.exact.micro).not.toHaveProperty('intervals');
  });

  it('escapes markup of articles in Markdown and HTML reports', async () => {
    const text = 'See <b>|Anna|</b> & "Bo" `x`';
    const gold = { id: '<i>|a|', text, entities: [{ start: 4, end: 17, type: 'PER' }] };
    const files = { 'gold.jsonl': lines(gold), 'result.jsonl': lines({ ...gold, entities: [] }) };
    const args = ['gold.jsonl', 'result.jsonl', '--errors', '1', '--format'];
    const markdown = (await evaluate(files, [...args, 'markdown'])).stdout;
    expect(markdown).toContain('| person | 0.00 | 0.00 | 0.00 |');
    expect(markdown).toContain('See **&lt;b>\\|Anna\\|&lt;/b>** &amp; "Bo" \\`x\\`');
    expect(markdown).not.toContain('<b>');
    const { stdout, written } = await evaluate(files, [...args, 'html', '--output', 'report.html']);
    expect(stdout).toBe('');
    expect(written).toMatch(/^<!doctype html>/);
    expect(written).toContain('<mark>&lt;b&gt;|Anna|&lt;/b&gt;</mark> &amp; &quot;Bo&quot;');
    expect(written).not.toMatch(/<script|<b>|<i>|https?:/);
  });

  it('applies --types, by type or by label, and --edges', async () => {
    const found = result([
      ['person', 0, 'Anna met'],
      ['person', 9, 'Bo'],
      ['place', 15, 'Oslo.'],
      ['money', 0, 'An'],
    ]);
    const files = { 'gold.jsonl': lines(GOLD), 'result.jsonl': lines(found) };
    const exact = async (...args: string[]) =>
      JSON.parse((await evaluate(files, ['gold.jsonl', 'result.jsonl', '--json', ...args])).stdout).exact;
    expect(Object.keys((await exact()).types)).toEqual(['person', 'place']);
    expect(Object.keys((await exact('--types', 'LOC,money')).types)).toEqual(['place', 'money']);
    expect((await exact()).types.place.f1).toBe(1);
    expect((await exact('--edges', 'keep')).types.place.f1).toBe(0);
  });

  it('detects the unit of offsets from the mention texts, or takes it from --offsets', async () => {
    const gold = (text: string | undefined, start: number) => ({
      id: 'a',
      text: '😀 Oslo',
      entities: [{ start, end: start + 4, type: 'LOC', ...(text ? { text } : {}) }],
    });
    const found = lines(result([['place', 3, 'Oslo']]));
    const f1 = async (record: object, ...args: string[]) => {
      const { stdout } = await evaluate({ 'gold.jsonl': lines(record), 'result.jsonl': found }, [
        'gold.jsonl',
        'result.jsonl',
        '--edges',
        'keep',
        '--json',
        ...args,
      ]);
      return JSON.parse(stdout).exact.micro.f1;
    };
    expect(await f1(gold(undefined, 2))).toBe(1);
    expect(await f1(gold('Oslo', 3))).toBe(1);
    expect(await f1(gold(undefined, 2), '--offsets', 'utf16')).toBe(0);
    expect(await f1(gold(undefined, 3), '--offsets', 'utf16')).toBe(1);
  });
});

describe.concurrent('input that cannot be scored', () => {
  it.each([
    ['no gold', [], /^extract: no gold annotation given; see extract eval --help\n$/],
    ['too many', ['gold.jsonl', 'a', 'b'], /too many arguments/],
    ['missing gold', ['none.jsonl'], /^extract: none\.jsonl: no such file; check the path\n$/],
    ['missing result', ['gold.jsonl', 'none.jsonl'], /^extract: none\.jsonl: no such file/],
    [
      'a result of other documents',
      ['gold.jsonl', 'other.jsonl'],
      /^extract: other\.jsonl: has no result for 1 of 1 documents, among them a; compare with a result of the same texts\n$/,
    ],
    [
      'a result of another text',
      ['gold.jsonl', 'text.jsonl'],
      /^extract: text\.jsonl:1: has a different text than gold for a;/,
    ],
    [
      'tokens for texts',
      ['gold.jsonl', 'tokens.conll'],
      /^extract: tokens\.conll: is a file of tokens without texts, while gold has texts; give a result in JSON, or gold in CoNLL\n$/,
    ],
    ['no annotation', ['empty.jsonl'], /^extract: empty\.jsonl: contains no annotated document;/],
    ['no JSON', ['bad.jsonl'], /^extract: bad\.jsonl:1: is not JSON;/],
    ['an unknown format', ['gold.jsonl', '--format', 'csv'], /unknown value "csv".*table, json, markdown, html/],
    ['no number', ['gold.jsonl', '--errors', 'all'], /--errors: "all" is not a whole number from 0/],
    [
      'a type without a name',
      ['gold.jsonl', '--types', 'person,,place'],
      /--types: "person,,place" has an empty entry between commas/,
    ],
    [
      'a report over its source',
      ['gold.jsonl', 'other.jsonl', '--output', './gold.jsonl'],
      /would overwrite a file that is read/,
    ],
  ])('%s is an error', async (_, args, message) => {
    const files = {
      'gold.jsonl': lines(GOLD),
      'other.jsonl': lines(result([], 'b'), result([], 'c')),
      'text.jsonl': lines({ ...GOLD, text: 'Another.' }),
      'empty.jsonl': '\n',
      'tokens.conll': 'Anna B-PER\n',
      'bad.jsonl': '{"id":\n',
    };
    const { status, stdout, stderr } = await evaluate(files, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('scores the other records if one is bad', async () => {
    const files = { 'gold.jsonl': lines('{', GOLD, { id: 'c', text: 3 }), 'result.jsonl': lines(FOUND, 'x') };
    const { status, stdout, stderr } = await evaluate(files, ['gold.jsonl', 'result.jsonl', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).documents).toBe(1);
    expect(stderr).toContain('extract: gold.jsonl:1: is not JSON');
    expect(stderr).toContain('extract: gold.jsonl:3: has no text');
    expect(stderr).toContain('extract: result.jsonl:2: is not JSON');
  });

  it('scores a failed article as one without mentions', async () => {
    const failed = { id: 'a', error: { code: 'binary', message: 'is binary' } };
    const { status, stdout, stderr } = await evaluate({ ...FILES, 'result.jsonl': lines(failed) }, [
      'gold.jsonl',
      'result.jsonl',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'warning: result.jsonl:1: a could not be read (is binary); it is scored as if no mentions were found',
    );
    expect(JSON.parse(stdout).exact.micro).toMatchObject({ recall: 0, gold: 3 });
  });
});

it('extract eval ends quietly when the pipe is closed', async () => {
  const { stdout, stderr } = await shell(
    `extract eval fixtures/wikinews.gold.jsonl fixtures/wikinews.gold.jsonl --resamples 9 | head -1; echo "\${PIPESTATUS[0]}"`,
  );
  expect(stdout).toMatch(/48 documents\n0\n$/);
  expect(stderr).toBe('');
});

it('extract ./eval reads a file of that name', () =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'eval'), '');
    expect((await extract(['./eval', '--json'], { cwd })).stdout).toContain('"id": "./eval"');
    expect((await extract(['--', 'eval', '--json'], { cwd })).stderr).toContain('--json: no such file');
    expect((await extract(['eval'], { cwd })).stderr).toContain('no gold annotation given');
  }));
