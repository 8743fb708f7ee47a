/** --lexicon, --ignore and --given-mentions. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/engine/types.js';
import { extract, inFolder } from '../support/command.js';

const TEXT = 'Angela Merkel met Zorblax Industries in Paris. Zorblax hired the WHO, and who paid Merkel?';

interface Files {
  readonly [name: string]: string;
}

async function withFiles(files: Files, args: readonly string[], stdin = TEXT) {
  return inFolder(async (cwd) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
    const { status, stdout, stderr } = await extract(args, { cwd, stdin });
    const entities: Entity[] = status === 0 ? JSON.parse(stdout).entities : [];
    return { status, stdout, stderr, entities, row: (name: string) => entities.find((entity) => entity.name === name) };
  });
}

describe.concurrent('--lexicon', () => {
  const names = { 'own.csv': 'name,type,id,aliases\nZorblax Industries,ORG,z1,Zorblax\nWHO,ORG,w1,\n' };

  it('finds the listed names, wins over the model, and reports lexiconId', async () => {
    const { entities, row, stderr } = await withFiles(names, ['--json', '--lexicon', 'own.csv']);
    expect(stderr).toBe('');
    expect(row('Zorblax Industries')).toMatchObject({
      type: 'organization',
      count: 2,
      lexiconId: 'z1',
      aliases: ['Zorblax'],
    });
    expect(row('WHO')).toMatchObject({ count: 1, lexiconId: 'w1' });
    expect(row('Angela Merkel')).not.toHaveProperty('lexiconId');
    for (const { mentions } of entities)
      for (const { start, end, text } of mentions) expect(TEXT.slice(start, end)).toBe(text);
    const wrong = { 'own.csv': 'name,type\nAngela Merkel,place\n' };
    expect((await withFiles(wrong, ['--json', '--lexicon', 'own.csv'])).row('Angela Merkel')?.type).toBe('place');
  });

  it('may have new types, which are reported unless --types selects others', async () => {
    const ships = { 'own.jsonl': '{"name": "Zorblax", "type": "ship"}' };
    const shown = await withFiles(ships, ['--json', '--lexicon', 'own.jsonl']);
    expect(shown.row('Zorblax')?.type).toBe('ship');
    const only = await withFiles(ships, ['--json', '--lexicon', 'own.jsonl', '--types', 'ship']);
    expect(only.entities.map(({ name }) => name)).toEqual(['Zorblax']);
    const unknown = await withFiles(ships, ['--lexicon', 'own.jsonl', '--types', 'boat']);
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('unknown type "boat"')]);
    const without = await withFiles(ships, ['--types', 'ship']);
    expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('unknown type "ship"')]);
  });

  it('warns about each bad line and continues, or stops at the first bad line with --fail-fast', async () => {
    const files = { 'own.csv': 'name,type\nZorblax\nWHO,ORG\n' };
    const goesOn = await withFiles(files, ['--json', '--lexicon', 'own.csv']);
    expect([goesOn.status, goesOn.stderr]).toEqual([
      0,
      'extract: warning: own.csv:2: has no "type"; correct or remove the entry\n',
    ]);
    expect(goesOn.row('WHO')?.count).toBe(1);
    const stops = await withFiles(files, ['--json', '--lexicon', 'own.csv', '--fail-fast']);
    expect([stops.status, stops.stdout, stops.stderr]).toEqual([
      2,
      '',
      'extract: own.csv:2: has no "type"; correct or remove the entry\n',
    ]);
  });

  it('counts further bad lines after ten warnings', async () => {
    const files = { 'own.csv': `name,type\n${'Zorblax\n'.repeat(50)}` };
    const { stderr } = await withFiles(files, ['--json', '--lexicon', 'own.csv']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(11);
    expect(stderr).toContain('own.csv: 40 more entries cannot be used');
  });

  it('is an error if the file is missing or is not a lexicon', async () => {
    const missing = await withFiles({}, ['--lexicon', 'own.csv']);
    expect([missing.status, missing.stderr]).toEqual([2, 'extract: own.csv: no such file; check the path\n']);
    const headless = await withFiles({ 'own.csv': 'Zorblax,ship\n' }, ['--lexicon', 'own.csv']);
    expect([headless.status, headless.stderr]).toEqual([
      2,
      'extract: own.csv:1: has no column "name"; correct or remove the entry\n',
    ]);
  });
});

describe.concurrent('--ignore', () => {
  it('leaves out the listed names, and mentions that link to them', async () => {
    const { row, entities } = await withFiles({ 'stop.txt': 'Angela Merkel\n' }, ['--json', '--ignore', 'stop.txt']);
    expect([row('Angela Merkel'), row('Merkel')]).toEqual([undefined, undefined]);
    expect(entities.length).toBeGreaterThan(0);
  });

  it('wins over the lexicon', async () => {
    const files = { 'own.csv': 'name,type\nZorblax,ORG\n', 'stop.json': '["Zorblax"]' };
    const { stdout } = await withFiles(files, ['--json', '--lexicon', 'own.csv', '--ignore', 'stop.json']);
    expect(stdout).not.toMatch(/"Zorblax"/);
  });
});

describe.concurrent('--given-mentions', () => {
  const record = {
    id: 'r1',
    text: '😀 Oslo met Ann Lee. Lee left Oslo on Friday.',
    date: '2016-11-18',
    entities: [
      { start: 2, end: 6, type: 'GPE' },
      { start: 11, end: 18, type: 'PER' },
      { start: 20, end: 23, type: 'PERSON' },
      { start: 37, end: 43, type: 'DATE' },
    ],
  };
  const jsonl = ['--from', 'jsonl', '--format', 'jsonl', '--given-mentions', '--offsets', 'codepoint'];

  it('links and resolves the mentions of the record, and recognises no others', async () => {
    const { stdout, status } = await extract(jsonl, { stdin: JSON.stringify(record) });
    const { entities } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(entities.map(({ type, name, count }: Entity) => [type, name, count])).toEqual([
      ['person', 'Ann Lee', 2],
      ['place', 'Oslo', 1],
      ['date', 'Friday', 1],
    ]);
    expect(entities[0].mentions.map(({ start, end }: { start: number; end: number }) => [start, end])).toEqual([
      [11, 18],
      [20, 23],
    ]);
    expect(entities[0].mentions[0]).not.toHaveProperty('score');
    expect([entities[1].place.country, entities[2].value]).toEqual(['NO', '2016-11-18']);
  });

  it('reads offsets in the unit of --offsets', async () => {
    const stdin = JSON.stringify({ text: record.text, entities: [{ start: 3, end: 7, type: 'LOC' }] });
    const { stdout } = await extract(['--from', 'jsonl', '--json', '--given-mentions'], { stdin });
    expect(JSON.parse(stdout)[0].entities[0].name).toBe('Oslo');
  });

  it('reports the record and the index of a bad mention, and continues with the next record', async () => {
    const bad = { ...record, id: 'r2', entities: [record.entities[0], { start: 11, end: 999, type: 'PER' }] };
    const none = { id: 'r3', text: 'Oslo.' };
    const stdin = [bad, none, record].map((each) => JSON.stringify(each)).join('\n');
    const { stdout, stderr, status } = await extract(jsonl, { stdin });
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(results.map(({ error, entities }) => error?.code ?? entities.length)).toEqual([
      'bad-mention',
      'bad-mention',
      3,
    ]);
    expect(stderr.split('\n')).toEqual([
      'extract: -:1: entities[1] has start 11 and end 999, which is no stretch of the text; give each mention a type, and a start and an end inside the text',
      'extract: -:2: "entities" is not a list of mentions; give each mention a type, and a start and an end inside the text',
      '',
    ]);
  });

  it('reads the annotation of other tools', async () => {
    const stdin = 'Ann B-PER\nLee I-PER\nleft O\nOslo B-LOC\n. O\n';
    const { stdout } = await extract(['--from', 'conll', '--json', '--given-mentions'], { stdin });
    const { entities } = JSON.parse(stdout)[0];
    expect(entities.map(({ type, name }: Entity) => [type, name])).toEqual([
      ['person', 'Ann Lee'],
      ['place', 'Oslo'],
    ]);
    expect(entities[1].place.country).toBe('NO');
  });

  it('keeps unknown types of given mentions', async () => {
    const stdin = JSON.stringify({ text: 'The Bounty sank.', entities: [{ start: 4, end: 10, type: 'SHIP' }] });
    const args = ['--from', 'jsonl', '--json', '--given-mentions', '--types', 'ship'];
    const { stdout } = await extract(args, { stdin });
    expect(JSON.parse(stdout)[0].entities[0]).toMatchObject({ type: 'ship', name: 'Bounty' });
  });

  it('is an error for a text file, which has no mentions', async () => {
    const { status, stderr } = await extract(['--given-mentions'], { stdin: 'Oslo.' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('the article has no mentions')]);
  });

  it('decides alone: without it, the mentions in a record are ignored', async () => {
    const stdin = JSON.stringify({ text: 'Angela Merkel left.', entities: 'nonsense' });
    const { status, stdout } = await extract(['--from', 'jsonl', '--json'], { stdin });
    expect([status, JSON.parse(stdout)[0].entities[0].name]).toEqual([0, 'Angela Merkel']);
  });
});

describe.concurrent('many articles', () => {
  it('are extracted again with --resume if the lexicon has changed', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'a.jsonl'), `${JSON.stringify({ text: 'Zorblax met the WHO.' })}\n`);
      const args = ['a.jsonl', '--format', 'jsonl', '--lexicon', 'own.csv', '--output', 'out.jsonl', '--resume'];
      for (const type of ['ship', 'robot']) {
        await writeFile(join(cwd, 'own.csv'), `name,type\nZorblax,${type}\n`);
        expect((await extract(args, { cwd })).status).toBe(0);
        expect(await readFile(join(cwd, 'out.jsonl'), 'utf8')).toContain(`"type":"${type}"`);
      }
    }));
});

describe.concurrent('places', () => {
  const stdin = 'A storm hit Paris, Texas, and Turkish towns.';

  it('have a country in the table and coordinates in JSON', async () => {
    const table = await extract(['--types', 'place,group'], { stdin });
    expect(table.stdout).toMatch(/name +count +country/);
    expect(table.stdout).toMatch(/Paris +1 +US/);
    expect(table.stdout).toMatch(/Turkish +1 +TR/);
    const json = await extract(['--json'], { stdin });
    const paris = JSON.parse(json.stdout).entities.find(({ name }: Entity) => name === 'Paris');
    expect(paris.place).toMatchObject({ country: 'US', admin: 'Texas', kind: 'city' });
    expect(Object.keys(paris)).toEqual(['id', 'type', 'name', 'count', 'aliases', 'salience', 'place', 'mentions']);
  });
});

it('--sort salience lists the most salient entities first', async () => {
  const body = 'Angela Merkel slept. Emmanuel Macron ate. Macron slept. Macron left Berlin, and Boris Johnson came.';
  const { stdout } = await extract(['--json', '--types', 'person', '--sort', 'salience'], {
    stdin: `Macron stays away\n\n${body}`,
  });
  const saliences = JSON.parse(stdout).entities.map(({ salience }: Entity) => salience);
  expect(JSON.parse(stdout).entities[0].name).toBe('Emmanuel Macron');
  expect(saliences).toEqual([...saliences].sort((a, b) => b - a));
});
