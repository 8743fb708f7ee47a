import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder } from '../support/command.js';
import { evaluate, FILES, FOUND, GOLD, lines, result } from '../support/evaluation.js';

describe.concurrent('a folder of gold annotation', () => {
  it('is read once, despite links and hidden files in it', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'g'));
      await writeFile(join(cwd, 'g/gold.jsonl'), lines(GOLD));
      await writeFile(join(cwd, 'g/.journal.jsonl'), 'no JSON');
      for (const name of ['a', 'b', 'c']) await symlink('.', join(cwd, 'g', name));
      const { status, stdout, stderr } = await extract(['eval', 'g', 'g', '--json'], { cwd });
      expect([status, stderr, JSON.parse(stdout).documents]).toEqual([0, '', 1]);
    }));

  it('does not read a device or standard input for a record without text', async () => {
    const gold = lines(...['/dev/zero', '-', '.'].map((id) => ({ id, entities: [] })));
    const { status, stderr } = await evaluate({ 'gold.jsonl': gold }, ['gold.jsonl', 'gold.jsonl'], 'Paris.');
    expect(status).toBe(2);
    for (const id of ['/dev/zero', '-', '.']) expect(stderr).toContain(`has no text, and there is no file ${id}; `);
  });
});

describe.concurrent('faults in gold annotation', () => {
  const faulty = lines(
    { ...GOLD, entities: [...GOLD.entities, { start: 18, end: 40, type: 'PER' }, { start: 0, end: 2, type: 'SHIP' }] },
    { id: 'b', text: 'x\r\ny\nBo', entities: [{ start: 5, end: 7, type: 'PER' }] },
    { id: 'a', text: 'again' },
  );
  const files = { 'gold.jsonl': faulty, 'result.jsonl': lines(FOUND) };

  it('are reported with the document and the line, and the faulty annotations are skipped', async () => {
    const { status, stdout, stderr } = await evaluate(files, ['gold.jsonl', 'result.jsonl', '--json']);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'extract: warning: gold.jsonl:3: has the id a of an earlier document; it is skipped',
      'extract: warning: gold.jsonl:1: a:1:19: PER 4 has the range 18–40, which is not in the text; it is skipped',
      'extract: warning: gold.jsonl:1: a:1:1: SHIP 5 (“An”) has an unknown label; it is skipped',
      'extract: warning: gold.jsonl:2: b:2:2: has lines that end in "\\r\\n" and in "\\n", so its offsets may be shifted; it is skipped',
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

  it('end the run with --strict before anything is scored', async () => {
    const { status, stdout, stderr } = await evaluate(files, ['gold.jsonl', 'result.jsonl', '--strict']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('extract: gold.jsonl:1: a:1:19: PER 4 has the range 18–40, which is not in the text\n');
    expect(stderr).toMatch(
      /gold\.jsonl: has 4 faults in its annotation; correct the annotation, or leave out --strict to continue without it\n$/,
    );
    expect((await evaluate(FILES, ['gold.jsonl', 'result.jsonl', '--strict'])).status).toBe(0);
    const unreadable = await evaluate({ ...FILES, 'gold.jsonl': lines(GOLD, '{') }, [
      'gold.jsonl',
      'result.jsonl',
      '--strict',
    ]);
    expect([unreadable.status, unreadable.stdout]).toEqual([2, '']);
    expect(unreadable.stderr).toContain('gold.jsonl: has 1 fault in its annotation');
  });

  it('do not include unknown labels that --types lists or the result has', async () => {
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

  it('of one kind are reported at most three times, or all of them with --verbose', async () => {
    const entities = Array.from({ length: 9 }, (_, i) => ({ start: 50 + i, end: 60, type: 'PER' }));
    const many = { 'gold.jsonl': lines({ ...GOLD, entities }), 'result.jsonl': lines(FOUND) };
    const { stderr } = await evaluate(many, ['gold.jsonl', 'result.jsonl']);
    expect(stderr.match(/not in the text/g)?.length).toBe(3);
    expect(stderr).toContain('6 more faults of the kind off-text; --verbose lists them all');
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

  it('in CoNLL columns gets the figures of seqeval in every tagging scheme, with untrimmed spans', async () => {
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
    // Figures of classification_report in seqeval 1.2.2.
    expect(figures.types.PER).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3, gold: 1 });
    expect(figures.types.ORG).toMatchObject({ precision: 1, recall: 1, gold: 2 });
    expect(figures.types.LOC).toMatchObject({ precision: 0.5, recall: 1 });
    expect(figures.types.MISC).toMatchObject({ precision: 0, recall: 0, gold: 1 });
    expect(figures.micro.precision).toBeCloseTo(0.5714285714285714, 12);
    expect(figures.micro).toMatchObject({ recall: 0.8, f1: 2 / 3 });
    expect(figures.macro).toMatchObject({ precision: 0.5, recall: 0.75 });
    expect(figures.macro.f1).toBeCloseTo(0.5833333333333333, 12);
  });

  it('keeps labels as types if both files use the same labels, and maps them to types if not', async () => {
    const files = {
      'gold.conll': 'Oslo B-GPE\nand O\nEtna B-LOC\n',
      'same.conll': 'Oslo B-LOC\nand O\nEtna B-GPE\n',
      'other.conll': 'Oslo B-PLACE\nand O\nEtna B-PLACE\n',
    };
    expect((await exact(files, ['gold.conll', 'same.conll'])).exact.micro.f1).toBe(0);
    const { types, exact: figures } = await exact(files, ['gold.conll', 'other.conll']);
    expect([types, figures.micro.f1]).toEqual([['place'], 1]);
  });

  it('widens mentions of the model to whole tokens', async () => {
    const files = {
      'gold.conll': 'Anna B-PER\nEk-Bo I-PER\nleft O\n',
      'found.jsonl': lines(result([['person', 0, 'Anna Ek']], 'gold.conll')),
    };
    expect((await exact(files, ['gold.conll', 'found.jsonl'])).exact.micro.f1).toBe(1);
  });

  it('is read from brat, spaCy and Label Studio, detected by name and by content', async () => {
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
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('a.ann:1: has no text to these annotations');
  });

  it('is refused if it is not in the format of --from', async () => {
    const { status, stderr } = await evaluate({ 'gold.txt': 'Anna met Bo.\n' }, ['gold.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('gold.txt:1: has no BIO label in its last column; see docs/formats.md for what is read');
    expect((await evaluate({ 'gold.conll': 'Anna B-PER\n' }, ['gold.conll', '--from', 'jsonl'])).stderr).toContain(
      'is not JSON',
    );
  });
});
