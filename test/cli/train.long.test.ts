/** `extract train` and `--model`, with the built command and a few small articles. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModelFile } from '../../src/engine/recognise/file/container.js';
import { COMMAND, environment, extract, inFolder, type Ran } from '../support/command.js';
import { lines } from '../support/evaluation.js';
import { shipArticles } from '../support/ships.js';

const UNSEEN = 'The container ship Silver Wind left Lisbon with Angela Merkel.';
const SHIPS = lines(...shipArticles(16));

/** Runs `extract train` in a new folder with the given files. */
function train(files: Readonly<Record<string, string>>, args: readonly string[]) {
  return inFolder(async (cwd) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(cwd, name, '..'), { recursive: true });
      await writeFile(join(cwd, name), content);
    }
    const ran = await extract(['train', ...args], { cwd });
    const names = await readdir(cwd);
    return { ...ran, names, model: names.includes('m.model') ? await readFile(join(cwd, 'm.model')) : undefined };
  });
}

const QUICK = ['--base', 'none', '--epochs', '1', '--output', 'm.model'];

describe('the shipped model, adapted to a new type', { timeout: 120_000 }, () => {
  let cwd: string;
  let ran: Ran;
  const model = (...args: string[]): Promise<Ran> => extract(['--model', 'm.model', ...args], { cwd, stdin: UNSEEN });
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'extract-train-'));
    await writeFile(join(cwd, 'ships.jsonl'), SHIPS);
    ran = await extract(['train', '-o', 'm.model', 'ships.jsonl'], { cwd });
  }, 120_000);
  afterAll(() => rm(cwd, { recursive: true, force: true }));

  it('logs each epoch on standard error', () => {
    expect([ran.status, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toContain('extract: training on 14 documents, dev set of 2; types: person, place, ship\n');
    for (const part of ['linear model', 'network']) {
      expect(ran.stderr).toMatch(
        new RegExp(`^extract: ${part}: epoch 1 of \\d+, loss [\\d.]+ a token, F1 [\\d.]+ on`, 'm'),
      );
    }
    expect(ran.stderr).toMatch(/^extract: before: F1 [\d.]+ on the dev set$/m);
    expect(ran.stderr).toMatch(/types person, organization, place, group, misc, date, ship\n$/);
  });

  it('finds unseen names of the new type, and still names of the known types', async () => {
    const { entities } = JSON.parse((await model('--json')).stdout);
    const found = entities.map(({ type, name }: { type: string; name: string }) => `${type} ${name}`);
    expect(found).toEqual(['person Angela Merkel', 'place Lisbon', 'ship Silver Wind']);
  });

  it('accepts the new type in --types, and the shipped model does not', async () => {
    const only = await model('--types', 'ship');
    expect([only.status, only.stdout]).toEqual([
      0,
      expect.stringMatching(/^ {2}name +count\nship\n {2}Silver Wind +1\n$/),
    ]);
    const wrong = await model('--types', 'shp');
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('unknown type "shp"; did you mean ship?'),
    ]);
    const shipped = await extract(['--types', 'ship'], { stdin: UNSEEN });
    expect([shipped.status, shipped.stderr]).toEqual([2, expect.stringContaining('unknown type "ship"')]);
  });

  it('shows entities of the new type in a colour of their own', async () => {
    const { stdout } = await model('--color', 'always');
    const colorOf = (name: string): string | undefined => new RegExp(`\\x1B\\[(\\d+)m *${name}`).exec(stdout)?.[1];
    const colors = ['Angela Merkel', 'Lisbon', 'Silver Wind'].map(colorOf);
    expect(new Set(colors).size).toBe(3);
    expect(colors).not.toContain(undefined);
    const page = (await model('--format', 'html')).stdout;
    const classes = ['Angela Merkel', 'Lisbon', 'Silver Wind'].map(
      (name) => new RegExp(`<mark class="([\\w-]+)"[^>]*>${name}<`).exec(page)?.[1],
    );
    expect(classes).toEqual(['t-person', 't-place', expect.stringMatching(/^t-own-\d$/)]);
    expect(page).toContain(`.${classes[2]} {`);
  });

  it('is scored by extract eval --model, with the new type as a known type', async () => {
    const measured = await extract(['eval', '--model', 'm.model', '--json', 'ships.jsonl'], { cwd });
    expect([measured.status, measured.stderr]).toEqual([0, '']);
    expect(JSON.parse(measured.stdout).exact.types.ship.f1).toBeGreaterThan(0.9);
    const shipped = JSON.parse((await extract(['eval', '--json', 'ships.jsonl'], { cwd })).stdout);
    expect(Object.keys(shipped.exact.types)).not.toContain('ship');
  });

  it('can be adapted further', async () => {
    const args = ['--base', 'm.model', '--epochs', '1', '-o', 'n.model', 'ships.jsonl'];
    const again = await extract(['train', ...args], { cwd });
    expect([again.status, again.stderr]).toEqual([0, expect.stringMatching(/^extract: before: F1 \d\d/m)]);
  });
});

describe('training from nothing', { timeout: 120_000 }, () => {
  it('yields a model with only the annotated types, and the same bytes every time', async () => {
    const args = ['--base', 'none', '--seed', '7', '--epochs', '4', '--quiet', '-o', 'm.model', 'a.jsonl'];
    const [one, two] = await Promise.all([train({ 'a.jsonl': SHIPS }, args), train({ 'a.jsonl': SHIPS }, args)]);
    expect([one.status, one.stdout, one.stderr]).toEqual([0, '', '']);
    expect(one.model?.equals(two.model as Uint8Array)).toBe(true);
    expect(openModelFile<{ types: string[] }>(one.model as Uint8Array).description.types).toEqual([
      'person',
      'place',
      'ship',
    ]);
  });

  it('reads folders of CoNLL and brat files, and the articles of --dev', async () => {
    const [first, ...rest] = shipArticles(3);
    const brat = first?.entities.map(({ start, end, type }, i) => {
      return `T${i + 1}\t${type} ${start} ${end}\t${first.text.slice(start, end)}\n`;
    });
    const files = {
      'data/a.txt': first?.text ?? '',
      'data/a.ann': brat?.join('') ?? '',
      'data/b.conll': 'The O\nSea B-SHIP\nRose I-SHIP\nleft O\nOslo B-LOC\n. O\n\n',
      'dev.jsonl': lines(...rest, { ...first, id: 'again' }),
    };
    const { status, stderr } = await train(files, [...QUICK, '--data', 'data', '--dev', 'dev.jsonl']);
    expect(stderr).toContain('extract: training on 2 documents, dev set of 3; types: person, place, ship\n');
    expect(stderr).toContain('extract: warning: 1 document of --dev is also in the training articles');
    expect(status).toBe(0);
  });
});

describe('annotation with faults', { timeout: 60_000 }, () => {
  const [first, second] = shipArticles(2);
  const faulty = lines(
    {
      ...first,
      entities: [...(first?.entities ?? []), { start: 4, end: 29, type: 'ORG' }, { start: 90, end: 999, type: 'PER' }],
    },
    '{',
    second,
  );

  it('is reported with the document and the line, and the faulty annotations are skipped', async () => {
    const { status, stderr, model } = await train({ 'a.jsonl': faulty }, [...QUICK, 'a.jsonl']);
    expect(status).toBe(1);
    expect(stderr).toContain('extract: a.jsonl:2: is not JSON');
    expect(stderr).toMatch(
      /warning: a\.jsonl:1: s0:1:\d+: PER 6 has the range 90–999, which is not in the text; it is skipped/,
    );
    expect(stderr).toMatch(/warning: a\.jsonl:1: s0:1:\d+: ship “Ever Given” overlaps organization .*; it is skipped/);
    expect(model).toBeDefined();
  });

  it('ends the run with --strict, and nothing is written', async () => {
    const { status, stderr, names } = await train({ 'a.jsonl': faulty }, [...QUICK, '--strict', 'a.jsonl']);
    expect([status, names]).toEqual([2, ['a.jsonl']]);
    expect(stderr).toContain('a.jsonl: has 3 faults in its annotation');
  });
});

describe.concurrent('extract train refuses', () => {
  it.each([
    [['a.jsonl'], 'no output file for the model given; name a file with --output'],
    [['-o', 'm.model'], 'no annotated articles given; see extract train --help'],
    [['-o', 'a.jsonl', 'a.jsonl'], '--output a.jsonl would overwrite a file that is read; choose another path'],
    [['-o', 'none/m.model', 'a.jsonl'], 'none/m.model: no such folder; choose another path with --output'],
    [['-o', 'm.model', 'b.jsonl'], 'b.jsonl: no such file; check the path'],
    [['-o', 'm.model', '--base', 'a.jsonl', 'a.jsonl'], 'a.jsonl: is not a model, or is damaged'],
    [['-o', 'm.model', '--base', 'b.model', 'a.jsonl'], 'b.model: no such file'],
    [['-o', 'm.model', 'bare.jsonl'], 'bare.jsonl: has no mention to learn from; annotate some mentions'],
    [['-o', 'm.model', 'many.jsonl'], 'types are too many'],
  ])('%j', async (args, message) => {
    const many = Array.from({ length: 20 }, (_, i) => ({ start: 4 * i, end: 4 * i + 3, type: `T${i}` }));
    const files = {
      'a.jsonl': SHIPS,
      'bare.jsonl': lines({ id: 'a', text: 'Nothing here.', entities: [] }),
      'many.jsonl': lines({ id: 'a', text: 'Abc '.repeat(20), entities: many }),
    };
    const { status, stdout, stderr, names } = await train(files, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(names.sort()).toEqual(Object.keys(files).sort());
  });
});

it('--model refuses a file that is not a model, and names the file', () =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'm.model'), 'no model');
    for (const args of [
      ['--model', 'm.model', '-'],
      ['eval', '--model', 'm.model', 'a.jsonl'],
    ]) {
      await writeFile(join(cwd, 'a.jsonl'), SHIPS);
      const { status, stderr } = await extract(args, { cwd, stdin: 'x' });
      expect([status, stderr]).toEqual([2, expect.stringContaining('extract: m.model: is not a model, or is damaged')]);
      expect(stderr).toContain('give a file that extract train wrote');
    }
  }));

it('an interrupted training leaves no file', { timeout: 60_000 }, () =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'a.jsonl'), SHIPS);
    const child = spawn(process.execPath, [COMMAND, 'train', '--epochs', '100000', '-o', 'm.model', 'a.jsonl'], {
      cwd,
      env: environment(),
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('epoch 1 of')) child.kill('SIGINT');
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, await readdir(cwd)]).toEqual([130, ['a.jsonl']]);
  }),
);
