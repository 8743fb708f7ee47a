import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, inFolder, SEED } from '../support/command.js';

const ARTICLE = 'Angela Merkel visited Paris on Friday. Merkel met Emmanuel Macron.\n';
const NOTHING = { stdout: '', stderr: '' };

describe.concurrent('exit status 0', () => {
  it('if every article was read', async () => {
    const { status, stdout, stderr } = await extract([SEED]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Jens Stoltenberg');
  });

  it('for an empty file, whose result is empty', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'empty.txt'), '');
      expect(await extract(['empty.txt'], { cwd })).toEqual({ ...NOTHING, status: 0 });
      const { status, stdout } = await extract(['--json', 'empty.txt'], { cwd });
      expect([status, JSON.parse(stdout)]).toEqual([0, { id: 'empty.txt', date: null, entities: [] }]);
    }));

  it('for a record file without records', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'none.jsonl'), '\n\n');
      expect(await extract(['--json', 'none.jsonl'], { cwd })).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
    }));
});

describe.concurrent('exit status 1', () => {
  it('if one of two files is missing; the other result is complete', async () => {
    const { status, stdout, stderr } = await extract([SEED, 'missing.txt']);
    expect(status).toBe(1);
    expect(stderr).toBe('extract: missing.txt: no such file; check the path\n');
    expect(stdout).toContain(`${SEED}:\n`);
    expect(stdout).toContain('Jens Stoltenberg');
  });

  it('if a record is bad; its error has its line and its id, and the other results are complete', async () => {
    const stdin = `{"id":"a","text":"Paris."}\nnot json\n{"id":"c"}\n{"id":"d","text":"Rome."}\n`;
    const { status, stdout, stderr } = await extract(['--from', 'jsonl', '--format', 'jsonl'], { stdin });
    expect(status).toBe(1);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      ['-:2', 'bad-record'],
      ['c', 'bad-record'],
      ['d', undefined],
    ]);
    expect(stderr).toContain('extract: -:2: is not JSON; ');
    expect(stderr).toContain('extract: -:3: has no field with a text; its fields are "id"; name the field');
  });
});

describe.concurrent('exit status 2', () => {
  it('for a missing file, with one line on standard error', async () => {
    const stderr = 'extract: missing.txt: no such file; check the path\n';
    expect(await extract(['missing.txt'])).toEqual({ status: 2, stdout: '', stderr });
  });

  it('for a binary file, whatever its name is', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'photo.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10));
      const { status, stdout, stderr } = await extract(['photo.jpg'], { cwd });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe('extract: photo.jpg: is binary (a NUL at byte 4); pass the text of the article instead\n');
    }));

  it('for an endless device', async () => {
    const { status, stderr } = await extract(['/dev/zero']);
    expect(status).toBe(2);
    expect(stderr).toContain('/dev/zero: is binary');
  });

  it('for text that is not in the encoding of --encoding; the message names the byte', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'old.txt'), Buffer.from('He said \x93no\x94.', 'latin1'));
      const { status, stderr } = await extract(['--encoding', 'utf-8', 'old.txt'], { cwd });
      expect(status).toBe(2);
      expect(stderr).toBe(
        'extract: old.txt: is not UTF-8 at byte 8 (0x93); convert the file to UTF-8, for example with iconv -f windows-1252 -t utf-8\n',
      );
    }));

  it.each([
    [['--typs', 'person'], "extract: unknown option '--typs'; did you mean --types?"],
    [['--frobnicate'], "extract: unknown option '--frobnicate'; see extract --help"],
    [['--types', 'persn', SEED], 'extract: --types: unknown type "persn"; did you mean person?'],
    [['--types', 'person,', SEED], 'extract: --types: unknown type ""; choose among person, '],
    [['--types', 'orgnization', SEED], 'did you mean organization?'],
    [['--format', 'jsn', SEED], 'extract: --format: unknown value "jsn"; did you mean json?'],
    [['--format', 'xml', SEED], 'extract: --format: unknown value "xml"; '],
    [
      ['--date', '2016-11-31', SEED],
      'extract: --date: "2016-11-31" is not a day of the calendar; write the date as YYYY-MM-DD',
    ],
    [['--date', 'Friday', SEED], 'extract: --date: "Friday" is not a day of the calendar; '],
    [['--min-count', '0', SEED], 'extract: --min-count: "0" is not a whole number from 1; '],
    [['--min-score', '1.2', SEED], 'extract: --min-score: "1.2" is not a number from 0 to 1; '],
    [['--min-score', 'high', SEED], 'extract: --min-score: "high" is not a number from 0 to 1; '],
    [['-j', 'many', SEED], 'extract: --jobs: "many" is not a whole number from 1; '],
    [['--sort', 'saliense', SEED], 'extract: --sort: unknown value "saliense"; did you mean salience?'],
    [['--offsets', 'grapheme', SEED], 'extract: --offsets: unknown value "grapheme"; '],
    [['--context', '-1', SEED], 'extract: --context: "-1" is not a whole number from 0; '],
    [['--color', 'sometimes', SEED], 'extract: --color: unknown value "sometimes"; '],
    [['--json', '--format', 'table', SEED], 'extract: --json and --format tablecannot be used together; '],
    [['--format', 'html', '--open', SEED], 'extract: --open has no file to show; name a file with --output'],
    [['--output'], "extract: option '-o, --output <file>' argument missing; see extract --help"],
    [[''], 'extract: an argument is empty; give it a value, or leave it out'],
    [['--out-dir', '', SEED], 'extract: --out-dir is empty; give it a value, or leave it out'],
    [['--include', '', '.'], 'extract: --include is empty; '],
    [['--out-dir', SEED, 'fixtures/wikinews'], '.txt: is a file, not a folder; choose another path with --out-dir'],
    [['--batch', SEED], "extract: unknown option '--batch'; "],
  ])('for %j', async (args, message) => {
    const { status, stdout, stderr } = await extract(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.split('\n').length).toBe(2);
  });

  it('if the output would overwrite an article', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'a.txt'), ARTICLE);
      const { status, stderr } = await extract(['a.txt', '-o', './a.txt'], { cwd });
      expect([status, stderr]).toEqual([
        2,
        'extract: --output ./a.txt would overwrite an article that is read; choose another path\n',
      ]);
      expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(ARTICLE);
    }));

  it('if the result cannot be written', () =>
    inFolder(async (cwd) => {
      const { status, stderr } = await extract(['-o', 'none/out.txt', SEED], { cwd });
      expect([status, stderr]).toEqual([
        2,
        'extract: none/out.txt: no such folder; choose another path with --output\n',
      ]);
      expect((await extract(['-o', '/dev/full', SEED])).status).toBe(2);
    }));
});

describe.concurrent('the command', () => {
  it('reads standard input if no path is given or the path is -', async () => {
    const piped = await extract(['--json'], { stdin: ARTICLE });
    expect([piped.status, JSON.parse(piped.stdout).id]).toEqual([0, '-']);
    expect(await extract(['--json', '-'], { stdin: ARTICLE })).toEqual(piped);
  });

  it('reads a file whose name looks like an option, after --', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, '--json'), ARTICLE);
      expect((await extract(['--', '--json'], { cwd })).stdout).toContain('Paris');
    }));

  it('writes complete output to a file, and leaves no other file', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'a.txt'), ARTICLE);
      const { stdout } = await extract(['--json', 'a.txt'], { cwd });
      expect(await extract(['--json', '--output', 'out.json', 'a.txt'], { cwd })).toEqual({ ...NOTHING, status: 0 });
      expect(await readFile(join(cwd, 'out.json'), 'utf8')).toBe(stdout);
      expect((await readdir(cwd)).sort()).toEqual(['a.txt', 'out.json']);
    }));

  it('leaves the output file unchanged if nothing could be read', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'out'), 'precious');
      for (const args of [['--json', 'none'], ['--json', 'none', 'nothing'], ['-f', 'html', 'none'], ['none']]) {
        expect((await extract([...args, '-o', 'out'], { cwd })).status).toBe(2);
        expect(await readFile(join(cwd, 'out'), 'utf8')).toBe('precious');
        expect(await readdir(cwd)).toEqual(['out']);
      }
    }));

  it('writes to standard output for --output -', () =>
    inFolder(async (cwd) => {
      const piped = await extract(['--json'], { cwd, stdin: ARTICLE });
      expect(await extract(['--json', '-o', '-'], { cwd, stdin: ARTICLE })).toEqual(piped);
      expect(await readdir(cwd)).toEqual([]);
    }));

  it('prints no warnings with --quiet, and a summary with --verbose', async () => {
    const stdin = '{"text":"Paris.","date":"some day"}';
    const warned = await extract(['--from', 'jsonl', '--json'], { stdin });
    expect(warned.stderr).toBe('extract: warning: -:1: no date: "date" is "some day", which names no day\n');
    expect(await extract(['--from', 'jsonl', '--json', '-q'], { stdin })).toEqual({ ...warned, stderr: '' });
    const verbose = await extract(['--from', 'jsonl', '--json', '-v'], { stdin });
    expect(verbose.stdout).toBe(warned.stdout);
    expect(verbose.stderr).toMatch(/^extract: 1 article, 1 word, 1 entity, 0 failures, \S+ words\/s$/m);
  });

  it('writes the same bytes in every time zone and locale', async () => {
    const first = await extract(['--json', SEED]);
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR' };
    expect(await extract(['--json', SEED], { env })).toEqual(first);
  });

  it('does not read standard input when a path is given', () =>
    inFolder(async (cwd) => {
      await mkdir(join(cwd, 'd.txt'));
      const { status, stderr } = await extract(['d.txt'], { cwd, stdin: ARTICLE });
      expect([status, stderr.slice(0, 38)]).toEqual([2, 'extract: d.txt: has no article in it; ']);
    }));
});
