import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND, environment, extract, inFolder, shell } from '../support/command.js';

/** Shell code that prints the exit status of the first command of the pipe. */
const STATUS = `echo "\${PIPESTATUS[0]}"`;

const parse = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.concurrent('JSON Lines', () => {
  it('are detected by the file name, and yield an array', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'two.ndjson'), '{"id":"a","text":"Paris.","title":"T"}\r\n\n{"id":7,"text":"Rome."}');
      const { status, stdout } = await extract(['--json', 'two.ndjson'], { cwd });
      expect(status).toBe(0);
      const results = JSON.parse(stdout) as Record<string, unknown>[];
      expect(results.map(({ id, title }) => [id, title])).toEqual([
        ['a', 'T'],
        ['7', undefined],
      ]);
      expect(Object.keys(results[0] ?? {})).toEqual(['id', 'title', 'date', 'entities']);
    }));

  it('are read from the fields that the options name', async () => {
    const record = { key: 'k', body: 'It rained in Paris on Friday.', head: 'H', day: '2016-11-18T23:00:00Z' };
    const fields = ['--text-field', 'body', '--id-field', 'key', '--title-field', 'head', '--date-field', 'day'];
    const args = ['--from', 'jsonl', '--format', 'jsonl', ...fields];
    const [result] = parse((await extract(args, { stdin: JSON.stringify(record) })).stdout);
    expect([result.id, result.title, result.date]).toEqual(['k', 'H', '2016-11-18']);
    const dated = parse((await extract([...args, '--date', '2020-01-02'], { stdin: JSON.stringify(record) })).stdout);
    expect(dated[0].date).toBe('2020-01-02');
  });

  it('yield each result before the input ends', async () => {
    const child = spawn(process.execPath, [COMMAND, '--from', 'jsonl', '-f', 'jsonl'], { env: environment() });
    child.stdin.write('{"id":"first","text":"Paris."}\n');
    const chunk = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
    expect(JSON.parse(chunk.toString()).id).toBe('first');
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  it('keep the finished results after an interrupt', async () => {
    const child = spawn(process.execPath, [COMMAND, '--from', 'jsonl', '--json'], { env: environment() });
    let output = '';
    child.stdin.write('{"id":"first","text":"Paris."}\n{"id":"half","text":"Ro');
    const finished = new Promise((resolve) => child.once('close', resolve));
    for await (const chunk of child.stdout) {
      if (output === '') child.kill('SIGINT');
      output += chunk;
    }
    expect(await finished).toBe(130);
    expect(JSON.parse(output).map(({ id }: { id: string }) => id)).toEqual(['first']);
  });
});

describe.concurrent('offsets', () => {
  const stdin = '😀😀 Angela Merkel visited Paris.';
  it.each([
    ['utf16', (text: string, start: number, end: number) => text.slice(start, end)],
    ['codepoint', (text: string, start: number, end: number) => [...text].slice(start, end).join('')],
    ['byte', (text: string, start: number, end: number) => Buffer.from(text).subarray(start, end).toString()],
  ])('in %s select the text of the mention', async (unit, slice) => {
    const { stdout } = await extract(['--json', '--offsets', unit], { stdin });
    const mentions = JSON.parse(stdout).entities.flatMap((entity: { mentions: unknown[] }) => entity.mentions);
    expect(mentions.length).toBeGreaterThan(0);
    for (const { start, end, text } of mentions) expect(slice(stdin, start, end)).toBe(text);
  });
});

describe.concurrent('a closed pipe', () => {
  it('ends the run quietly in the middle of a result of more than 5 MB', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'long.txt'), `Angela Merkel visited Paris.${' '.repeat(5.5e6)}`);
      const whole = await extract(['--json', '--include-text', 'long.txt'], { cwd });
      expect(whole.stdout.length).toBeGreaterThan(5e6);
      const cut = await shell(`extract --json --include-text long.txt | head -1; ${STATUS}`, { cwd });
      expect(cut).toEqual({ status: 0, stdout: '{\n0\n', stderr: '' });
    }));

  it('ends the run quietly for records and for the help', async () => {
    const records = 'for i in 1 2 3 4 5 6 7 8; do echo "{\\"text\\":\\"Paris.\\"}"; sleep 0.1; done';
    const { stdout, stderr } = await shell(
      `(${records}) | extract --from jsonl -f jsonl | head -1; echo "\${PIPESTATUS[1]}"`,
    );
    expect([stdout.split('\n').at(-2), stderr]).toEqual(['0', '']);
    expect((await shell(`extract --help | head -1; ${STATUS}`)).stdout).toMatch(/^Usage: .*\n0\n$/);
  });
});
