import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/random.js';
import { extract, inFolder, shell } from '../support/command.js';
import { noisyResult, wikinewsGold } from '../support/noise.js';

const GOLD = {
  id: 'a',
  text: 'Anna met Bo in Oslo.',
  entities: [
    { start: 0, end: 4, type: 'PERSON', text: 'Anna' },
    { start: 9, end: 11, type: 'PERSON', text: 'Bo' },
    { start: 15, end: 19, type: 'GPE', text: 'Oslo' },
  ],
};

/** What this program writes: entities with their mentions. */
function result(mentions: readonly (readonly [type: string, start: number, text: string])[], id = 'a'): object {
  const entities = mentions.map(([type, start, text], index) => ({
    id: `T${index + 1}`,
    type,
    name: text,
    count: 1,
    aliases: [],
    mentions: [{ start, end: start + text.length, text }],
  }));
  return { id, date: null, entities };
}

const FOUND = result([
  ['person', 0, 'Anna'],
  ['place', 9, 'Bo'],
]);

const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');

/** Runs the command on files in a folder of its own. */
function evaluate(files: Readonly<Record<string, string>>, args: readonly string[], stdin = '') {
  return inFolder(async (cwd) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(cwd, name, '..'), { recursive: true });
      await writeFile(join(cwd, name), content);
    }
    const ran = await extract(['eval', ...args], { cwd, stdin });
    const written = args.includes('--output')
      ? await readFile(join(cwd, args[args.indexOf('--output') + 1] as string), 'utf8').catch(() => undefined)
      : undefined;
    return { ...ran, written };
  });
}

const FILES = { 'gold.jsonl': lines(GOLD), 'result.jsonl': lines(FOUND) };

describe.concurrent('extract eval', () => {
  it('measures a result against gold, from a file or standard input, in lines, an array or one object', async () => {
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

  it('takes annotation as a result, and gold whose text is the file that its id names', async () => {
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

  it('shows the mistakes in their context', async () => {
    const { stdout } = await evaluate(FILES, ['gold.jsonl', 'result.jsonl', '--errors', '2']);
    expect(stdout).toMatch(/^a:1:10 +missed +person +Anna met \[Bo\] in Oslo\. +place “Bo”$/m);
    expect(stdout).toMatch(/^a:1:10 +extra +place +Anna met \[Bo\] in Oslo\. +person “Bo”$/m);
    expect(stdout).not.toContain('[Oslo]');
    expect((await evaluate(FILES, ['gold.jsonl', 'result.jsonl'])).stdout).not.toContain('[');
  });

  it('says whether a second result differs', async () => {
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

  it('prints the same bytes again, and other intervals with another seed', async () => {
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

  it('writes Markdown and HTML in which an article can put no markup', async () => {
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

  it('obeys --types by name or label, and --edges', async () => {
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

  it('understands offsets by the surfaces beside them, or by what is said', async () => {
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

describe.concurrent('faults in gold', () => {
  const faulty = lines(
    { ...GOLD, entities: [...GOLD.entities, { start: 18, end: 40, type: 'PER' }, { start: 0, end: 2, type: 'SHIP' }] },
    { id: 'b', text: 'x\r\ny\nBo', entities: [{ start: 5, end: 7, type: 'PER' }] },
    { id: 'a', text: 'again' },
  );
  const files = { 'gold.jsonl': faulty, 'result.jsonl': lines(FOUND) };

  it('are told with document and place, and left out', async () => {
    const { status, stdout, stderr } = await evaluate(files, ['gold.jsonl', 'result.jsonl', '--json']);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'extract: warning: gold.jsonl:3: has the id a of another document; it is left out',
      'extract: warning: gold.jsonl:1: a:1:19: PER 4 has the range 18–40, which is not in the text; it is left out',
      'extract: warning: gold.jsonl:1: a:1:1: SHIP 5 (“An”) has a label that is not known; it is left out',
      'extract: warning: gold.jsonl:2: b:2:2: has lines that end in "\\r\\n" and in "\\n", so nothing tells whether its offsets are right; it is left out',
      '',
    ]);
    const { documents, exact, faults } = JSON.parse(stdout);
    expect([documents, exact.micro.gold]).toEqual([1, 3]);
    expect(faults.map(({ kind }: { kind: string }) => kind)).toEqual([
      'same-id',
      'off-text',
      'unknown-label',
      'mixed-newlines',
    ]);
  });

  it('are refused with --strict: nothing is scored', async () => {
    const { status, stdout, stderr } = await evaluate(files, ['gold.jsonl', 'result.jsonl', '--strict']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('extract: gold.jsonl:1: a:1:19: PER 4 has the range 18–40, which is not in the text\n');
    expect(stderr).toMatch(
      /gold\.jsonl: has 4 faults in its annotation; correct it, or leave out --strict to go on without it\n$/,
    );
    expect((await evaluate(FILES, ['gold.jsonl', 'result.jsonl', '--strict'])).status).toBe(0);
  });

  it('are not labels that --types or a result names', async () => {
    const ship = { ...GOLD, entities: [...GOLD.entities, { start: 0, end: 2, type: 'SHIP' }] };
    const named = { 'gold.jsonl': lines(ship), 'result.jsonl': lines(result([['ship', 0, 'An']])) };
    const { stderr, stdout } = await evaluate(named, ['gold.jsonl', 'result.jsonl', '--json']);
    expect(stderr).toContain('overlaps');
    expect(JSON.parse(stdout).exact.types.ship.f1).toBe(1);
    const asked = await evaluate({ ...named, 'result.jsonl': lines(FOUND) }, [
      'gold.jsonl',
      'result.jsonl',
      '--types',
      'ship',
      '--json',
    ]);
    expect(JSON.parse(asked.stdout).exact.types.ship).toMatchObject({ gold: 1, recall: 0 });
  });

  it('of one kind are told three times, all with --verbose', async () => {
    const entities = Array.from({ length: 9 }, (_, i) => ({ start: 50 + i, end: 60, type: 'PER' }));
    const many = { 'gold.jsonl': lines({ ...GOLD, entities }), 'result.jsonl': lines(FOUND) };
    const { stderr } = await evaluate(many, ['gold.jsonl', 'result.jsonl']);
    expect(stderr.match(/not in the text/g)?.length).toBe(3);
    expect(stderr).toContain('6 more of the kind off-text; --verbose tells all');
    expect((await evaluate(many, ['gold.jsonl', 'result.jsonl', '-v'])).stderr.match(/not in the text/g)?.length).toBe(
      9,
    );
  });
});

describe.concurrent('annotation of other tools', () => {
  const exact = async (files: Readonly<Record<string, string>>, args: readonly string[]) => {
    const { status, stdout, stderr } = await evaluate(files, [...args, '--json']);
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  };

  it('CoNLL columns give the figures of seqeval, whatever their scheme, ranges untrimmed', async () => {
    const gold =
      'Anna I-PER\nEk I-PER\nof O\nAcme I-ORG\nBeta B-ORG\nin O\nOslo I-LOC\n\nthe O\nNobel I-MISC\nPrize I-MISC\n. O\n';
    const found =
      'Anna NN O B-PER\nEk NN O E-PER\nof NN O O\nAcme NN O S-ORG\nBeta NN O S-ORG\nin NN O S-LOC\nOslo NN O S-LOC\n\n' +
      'the NN O O\nNobel NN O I-MISC\nPrize NN O O\n. NN O I-PER\n';
    const {
      exact: figures,
      unit,
      documents,
      trimmed,
    } = await exact({ 'gold.conll': gold, 'found.bio': found }, ['gold.conll', 'found.bio']);
    expect([unit, documents, trimmed]).toEqual(['sentence', 2, false]);
    // By seqeval 1.2.2's classification_report.
    expect(figures.types.PER).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3, gold: 1 });
    expect(figures.types.ORG).toMatchObject({ precision: 1, recall: 1, gold: 2 });
    expect(figures.types.LOC).toMatchObject({ precision: 0.5, recall: 1 });
    expect(figures.types.MISC).toMatchObject({ precision: 0, recall: 0, gold: 1 });
    expect(figures.micro.precision).toBeCloseTo(0.5714285714285714, 12);
    expect(figures.micro).toMatchObject({ recall: 0.8, f1: 2 / 3 });
    expect(figures.macro).toMatchObject({ precision: 0.5, recall: 0.75 });
    expect(figures.macro.f1).toBeCloseTo(0.5833333333333333, 12);
  });

  it('labels of two taggers stay apart when they speak of the same ones, and are brought together when not', async () => {
    const files = {
      'gold.conll': 'Oslo B-GPE\nand O\nEtna B-LOC\n',
      'same.conll': 'Oslo B-LOC\nand O\nEtna B-GPE\n',
      'other.conll': 'Oslo B-PLACE\nand O\nEtna B-PLACE\n',
    };
    expect((await exact(files, ['gold.conll', 'same.conll'])).exact.micro.f1).toBe(0);
    const { types, exact: figures } = await exact(files, ['gold.conll', 'other.conll']);
    expect([types, figures.micro.f1]).toEqual([['place'], 1]);
  });

  it('mentions found in the text of tokens are widened to them', async () => {
    const files = {
      'gold.conll': 'Anna B-PER\nEk-Bo I-PER\nleft O\n',
      'found.jsonl': lines(result([['person', 0, 'Anna Ek']], 'gold.conll')),
    };
    expect((await exact(files, ['gold.conll', 'found.jsonl'])).exact.micro.f1).toBe(1);
  });

  it('is read from brat, spaCy and Label Studio, told by name and by content', async () => {
    const { text } = GOLD;
    const ann = 'T1\tPerson 0 4\tAnna\nT2\tPerson 9 11\tBo\nT3\tPlace 15 19\tOslo\n';
    const spans = [
      [0, 4, 'PERSON'],
      [9, 11, 'PERSON'],
      [15, 19, 'GPE'],
    ] as const;
    const labels = spans.map(([start, end, label]) => ({ start, end, label }));
    const results = spans.map(([start, end, label]) => ({
      type: 'labels',
      value: { start, end, labels: [label], text: text.slice(start, end) },
    }));
    const files = {
      'news/a.ann': ann,
      'news/a.txt': text,
      'news/b.ann': '',
      'news/b.txt': 'Nothing.',
      'spacy.jsonl': lines({ text, spans: labels, meta: { id: 'a' } }),
      'old.jsonl': lines([text, { entities: spans, id: 'a' }]),
      'tasks.json': JSON.stringify([{ data: { text, id: 'a' }, annotations: [{ result: results }] }]),
      'gold.jsonl': lines(GOLD),
      'brat.jsonl': lines({ ...GOLD, id: 'news/a.txt' }, { id: 'news/b.txt' }),
    };
    for (const [gold, found] of [
      ['spacy.jsonl', 'gold.jsonl'],
      ['old.jsonl', 'gold.jsonl'],
      ['tasks.json', 'gold.jsonl'],
      ['gold.jsonl', 'tasks.json'],
      ['news', 'brat.jsonl'],
      ['brat.jsonl', 'news'],
    ] as const) {
      const { exact: figures, documents } = await exact(files, [gold, found]);
      expect([gold, figures.micro.f1, figures.micro.gold]).toEqual([gold, 1, 3]);
      expect(documents).toBe(gold === 'news' || found === 'news' ? 2 : 1);
    }
    const missing = await evaluate({ 'a.ann': ann }, ['a.ann']);
    expect([missing.status, missing.stderr]).toEqual([2, 'extract: a.txt: no such file; check the path\n']);
  });

  it('is refused where it is not what it is said to be', async () => {
    const { status, stderr } = await evaluate({ 'gold.txt': 'Anna met Bo.\n' }, ['gold.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('gold.txt:1: has no BIO label in its last column; see docs/evaluate.md for what is read');
    expect((await evaluate({ 'gold.conll': 'Anna B-PER\n' }, ['gold.conll', '--from', 'jsonl'])).stderr).toContain(
      'is not JSON',
    );
  });
});

describe.concurrent('what cannot be scored', () => {
  it.each([
    ['no gold', [], /^extract: no gold annotation given; see extract eval --help\n$/],
    ['too many', ['gold.jsonl', 'a', 'b'], /too many arguments/],
    ['missing gold', ['none.jsonl'], /^extract: none\.jsonl: no such file; check the path\n$/],
    ['missing result', ['gold.jsonl', 'none.jsonl'], /^extract: none\.jsonl: no such file/],
    [
      'a result of other documents',
      ['gold.jsonl', 'other.jsonl'],
      /^extract: other\.jsonl: has no result for 1 of 1 documents, among them a; give the result of the same texts\n$/,
    ],
    [
      'a result of another text',
      ['gold.jsonl', 'text.jsonl'],
      /^extract: text\.jsonl:1: has another text than gold for a;/,
    ],
    [
      'tokens for texts',
      ['gold.jsonl', 'tokens.conll'],
      /^extract: tokens\.conll: has tokens without their text, and gold has texts; give a result in JSON, or gold in CoNLL\n$/,
    ],
    ['no annotation', ['empty.jsonl'], /^extract: empty\.jsonl: holds no annotated document;/],
    ['no JSON', ['bad.jsonl'], /^extract: bad\.jsonl:1: is not JSON;/],
    ['an unknown format', ['gold.jsonl', '--format', 'csv'], /unknown value "csv".*table, json, markdown, html/],
    ['no number', ['gold.jsonl', '--errors', 'all'], /--errors: "all" is not a whole number from 1/],
    ['a type without a name', ['gold.jsonl', '--types', 'person,,place'], /--types: "person,,place" has an empty name/],
    [
      'a report over its source',
      ['gold.jsonl', 'other.jsonl', '--output', './gold.jsonl'],
      /would replace what is read/,
    ],
  ])('%s is an error', async (_, args, message) => {
    const files = {
      'gold.jsonl': lines(GOLD),
      'other.jsonl': lines(result([], 'b')),
      'text.jsonl': lines({ ...GOLD, text: 'Another.' }),
      'empty.jsonl': '\n',
      'tokens.conll': 'Anna B-PER\n',
      'bad.jsonl': '{"id":\n',
    };
    const { status, stdout, stderr } = await evaluate(files, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('one bad record does not keep the others from being scored', async () => {
    const files = { 'gold.jsonl': lines('{', GOLD, { id: 'c', text: 3 }), 'result.jsonl': lines(FOUND, 'x') };
    const { status, stdout, stderr } = await evaluate(files, ['gold.jsonl', 'result.jsonl', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).documents).toBe(1);
    expect(stderr).toContain('extract: gold.jsonl:1: is not JSON');
    expect(stderr).toContain('extract: gold.jsonl:3: has no text');
    expect(stderr).toContain('extract: result.jsonl:2: is not JSON');
  });

  it('an article that failed counts as without mentions', async () => {
    const failed = { id: 'a', error: { code: 'binary', message: 'is binary' } };
    const { status, stdout, stderr } = await evaluate({ ...FILES, 'result.jsonl': lines(failed) }, [
      'gold.jsonl',
      'result.jsonl',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('warning: result.jsonl:1: a could not be read (is binary); it counts as without mentions');
    expect(JSON.parse(stdout).exact.micro).toMatchObject({ recall: 0, gold: 3 });
  });
});

it('a closed pipe ends quietly', async () => {
  const { stdout, stderr } = await shell(
    `extract eval fixtures/wikinews.gold.jsonl fixtures/wikinews.gold.jsonl --resamples 9 | head -1; echo "\${PIPESTATUS[0]}"`,
  );
  expect(stdout).toMatch(/48 documents\n0\n$/);
  expect(stderr).toBe('');
});

it('a file called eval is read as ./eval', () =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'eval'), '');
    expect((await extract(['./eval', '--json'], { cwd })).stdout).toContain('"id": "./eval"');
    expect((await extract(['--', 'eval', '--json'], { cwd })).stderr).toContain('--json: no such file');
    expect((await extract(['eval'], { cwd })).stderr).toContain('no gold annotation given');
  }));
