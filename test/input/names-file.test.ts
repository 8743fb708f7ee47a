import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/extractor/read-document.js';
import { splitRows } from '../../src/input/names/csv-lines.js';
import { readIgnoreList, readLexicon } from '../../src/input/names/names-file.js';
import type { ExtractError } from '../../src/util/errors.js';
import { inFolder } from '../support/command.js';

const TEXT = 'Acme Robotics, Big Red, Smith, John, and Zeta met.';

/** What the lexicon of a file finds, and what was said about its lines. */
function read(name: string, content: string): Promise<{ found: string[]; bad: string[] }> {
  return inFolder(async (cwd) => {
    await writeFile(join(cwd, name), content);
    const bad: string[] = [];
    const lexicon = await readLexicon(name, { cwd, onBadLine: ({ message }) => bad.push(message.replace(/;.*/, '')) });
    const found = lexicon
      .match(readDocument(TEXT))
      .map(({ start, end, type, lexiconId }) => `${TEXT.slice(start, end)} ${type} ${lexiconId ?? '-'}`);
    return { found, bad };
  });
}

const ALL = ['Acme Robotics organization q1', 'Big Red organization q1', 'Smith, John person 2', 'Zeta ship -'];

describe('a lexicon', () => {
  it.each([
    [
      'names.json',
      '[{"name":"Acme Robotics","type":"ORG","id":"q1","aliases":["Big Red"]},{"name":"Smith, John","type":"PER","id":2},{"name":"Zeta","type":"ship"}]',
    ],
    [
      'names.jsonl',
      '{"name":"Acme Robotics","type":"ORG","id":"q1","aliases":["Big Red"]}\r\n\n{"name":"Smith, John","type":"PER","id":2}\n{"name":"Zeta","type":"ship"}',
    ],
    ['names.csv', '\ufeffname,type,aliases,id\nAcme Robotics,ORG,Big Red,q1\n"Smith, John",PER,,2\n\nZeta,ship,,\n'],
    [
      'names.csv',
      'ID,x,Case sensitive,Type,Aliases,NAME\r\nq1,-,no,ORG,"Nobody|Big Red", Acme Robotics \r\n2,-,,PER,,"Smith, John"\r\n,-,,ship,,Zeta\r\n',
    ],
    [
      'names.tsv',
      'name\ttype\taliases\tid\nAcme Robotics\tORG\tNobody; Big Red\tq1\nSmith, John\tPER\t\t2\nZeta\tship\t\t\n',
    ],
    [
      'names',
      '[{"name":"Acme Robotics","type":"ORG","id":"q1","aliases":["Big Red"]},{"name":"Smith, John","type":"PER","id":2},{"name":"Zeta","type":"ship"}]',
    ],
    [
      'names',
      '{"name":"Acme Robotics","type":"ORG","id":"q1","aliases":["Big Red"]}\n{"name":"Smith, John","type":"PER","id":2}\n{"name":"Zeta","type":"ship"}',
    ],
    ['names', 'name,type,aliases,id\nAcme Robotics,ORG,Big Red,q1\n"Smith, John",PER,,2\nZeta,ship\n'],
  ])('is read from %s', async (name, content) => {
    expect(await read(name, content)).toEqual({ found: ALL, bad: [] });
  });

  it('reads whether the case of a name counts', async () => {
    const csv = 'name,type,caseSensitive\nACME ROBOTICS,ORG,true\nBIG RED,ORG,false\nZETA,ship,maybe\n';
    expect(await read('names.csv', csv)).toEqual({
      found: ['Big Red organization -'],
      bad: ['names.csv:4: has a "caseSensitive" that is neither true nor false'],
    });
  });

  it('can be empty', async () => {
    for (const name of ['a.json', 'a.jsonl', 'a.csv', 'a.txt']) {
      expect(await read(name, name === 'a.json' ? '[]' : '')).toEqual({ found: [], bad: [] });
    }
  });
});

describe('a line that cannot be used', () => {
  it('is reported by its number, and the other lines are read', async () => {
    const lines = [
      '{"name":"Zeta","type":"ship"}',
      'oops',
      '',
      '{"name":"Zeta"}',
      '"Zeta"',
      '{"name":"Big Red","type":"x"}',
    ];
    expect(await read('n.jsonl', lines.join('\n'))).toEqual({
      found: ['Big Red x -', 'Zeta ship -'],
      bad: ['n.jsonl:2: is not JSON', 'n.jsonl:4: has no "type"', 'n.jsonl:5: has no "type"'],
    });
    expect(await read('n.csv', 'type,name\nship,Zeta\nship\n"ship,"Big Red\nx,Big" Red\nx,Big Red')).toEqual({
      found: ['Big Red x -', 'Zeta ship -'],
      bad: ['n.csv:3: has no "name"', 'n.csv:4: has no "name"', 'n.csv:5: has a quotation mark that is not closed'],
    });
    expect((await read('n.json', '[{"name":"Zeta","type":"ship"},{"name":"Zeta"}]')).bad).toEqual([
      'n.json, entry 2: has no "type"',
    ]);
  });

  it('is thrown if there is no onBadLine', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'n.jsonl'), '{"name":"Zeta"}');
      await expect(readLexicon('n.jsonl', { cwd })).rejects.toMatchObject({ code: 'bad-lexicon', input: 'n.jsonl:1' });
    }));
});

describe('a file that cannot be used', () => {
  it.each([
    ['a.json', '{"name":"Zeta","type":"ship"}', 'bad-lexicon', 'is not a JSON array'],
    ['a.json', '[', 'bad-lexicon', 'is not JSON'],
    ['a.csv', 'Zeta,ship\n', 'bad-lexicon', 'has no column "name"'],
    ['a.csv', 'a\0b', 'binary', ''],
  ])('%s with %j', (name, content, code, problem) =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, name), content);
      const error: ExtractError = await readLexicon(name, { cwd, onBadLine: () => {} }).then(
        () => expect.fail('no error'),
        (reason) => reason,
      );
      expect(error.code).toBe(code);
      expect(error.input).toMatch(/^a\.\w+(:1)?$/);
      expect(error.problem).toContain(problem);
    }),
  );

  it('is reported if it does not exist', async () => {
    await expect(readLexicon('no-such-file.csv')).rejects.toMatchObject({
      code: 'not-found',
      input: 'no-such-file.csv',
    });
  });
});

it('readIgnoreList reads one name a line', () =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'stop.txt'), 'Acme Robotics\r\n\n  Big Red \n');
    const isIgnored = (await readIgnoreList('stop.txt', { cwd })).in(readDocument(TEXT));
    const at = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length, type: 'misc' });
    expect(['Acme Robotics', 'Big Red', 'Zeta'].map((part) => isIgnored(at(part)))).toEqual([true, true, false]);
  }));

describe('splitRows', () => {
  const rowsOf = async (text: string) => [...(await splitRows(text, ','))];

  it('returns a row for every line, whatever the line holds', () => {
    const line = fc.array(fc.constantFrom('"', '""', ',', 'a', ' ', "'", '\\', '=')).map((parts) => parts.join(''));
    return fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const rows = await rowsOf(lines.join('\n'));
        // A text without a last line break ends with its last line, unless that is empty.
        expect(rows).toHaveLength(lines.at(-1) === '' ? lines.length - 1 : lines.length);
        for (let i = 0; i < rows.length; i++) expect([rows[i]]).toEqual(await rowsOf(`${lines[i]}\n`));
      }),
    );
  });

  it('returns a row for every line even if a stray quotation mark swallows a line break', async () => {
    expect((await rowsOf('a ","\n"b",c'))[1]).toEqual(['b', 'c']);
  });

  it.each([
    ['a,b', ['a', 'b']],
    ['"a,""b""",c', ['a,"b"', 'c']],
    ['\n', ['']],
    ['a,b\r\n', ['a', 'b']],
    ['a "b" c,d', ['a "b" c', 'd']],
  ])('%j', async (text, cells) => expect(await rowsOf(text)).toEqual([cells]));
});
