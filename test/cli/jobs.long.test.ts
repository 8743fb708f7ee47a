import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND, environment, extract, inFolder, ROOT } from '../support/command.js';

const ARTICLES = ['fixtures/wikinews/[b-c]*.txt', 'missing.txt', 'fixtures/nato-asylum.txt'];

/** Node code for workers: an article that mentions Atlantis ends its thread. */
const SINK = `import { isMainThread } from 'node:worker_threads';
const { match } = String.prototype;
String.prototype.match = function (pattern) {
  if (!isMainThread && this.includes('Atlantis')) process.exit(1);
  return match.call(this, pattern);
};`;

describe.concurrent('--jobs', () => {
  it('does not change the output', async () => {
    const args = [...ARTICLES, '--format', 'jsonl', '--offsets', 'codepoint', '--date', '2016-11-18'];
    const [one, ...others] = await Promise.all(
      [['-j', '1'], ['-j', '3'], []].map((jobs) => extract([...args, ...jobs])),
    );
    expect(one?.status).toBe(1);
    expect(one?.stdout.length).toBeGreaterThan(10_000);
    for (const { status, stdout } of others) expect([status, stdout === one?.stdout]).toEqual([1, true]);
  });

  it('applies --lexicon and --ignore alike with any number of threads', () =>
    inFolder(async (cwd) => {
      await writeFile(
        join(cwd, 'names.jsonl'),
        '{"name":"Zorbix Works","type":"product","id":"Z1","aliases":["ZW"]}\n',
      );
      await writeFile(join(cwd, 'ignored.txt.jsonl'), '{"name":"Paris"}\n');
      const stdin = '{"text":"Zorbix Works left Paris for Rome; ZW stayed."}\n';
      const names = ['--lexicon', 'names.jsonl', '--ignore', 'ignored.txt.jsonl', '--types', 'product,place'];
      const args = ['--from', 'jsonl', '-f', 'jsonl', ...names];
      const [one, two] = await Promise.all(['1', '2'].map((jobs) => extract([...args, '-j', jobs], { cwd, stdin })));
      expect(two).toEqual(one);
      expect(one?.stdout).toContain('"lexiconId":"Z1"');
      expect(one?.stdout).not.toContain('"name":"Paris"');
    }));

  it('reports an article that crashes its worker thread, and writes the results of the others', () =>
    inFolder(async (cwd) => {
      const texts = Array.from({ length: 12 }, (_, i) =>
        i % 5 === 3 ? 'Atlantis.' : `Angela Merkel left Paris ${i}.`,
      );
      await writeFile(join(cwd, 'a.jsonl'), texts.map((text) => `${JSON.stringify({ text })}\n`).join(''));
      const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(SINK)}` };
      const { status, stdout, stderr } = await extract(['a.jsonl', '-f', 'jsonl', '-j', '2'], { cwd, env });
      const results = stdout.trimEnd().split('\n');
      expect(results.map((line) => JSON.parse(line).error?.code ?? 'ok')).toEqual(
        texts.map((text) => (text === 'Atlantis.' ? 'crashed' : 'ok')),
      );
      expect(status).toBe(1);
      for (const line of [4, 9]) {
        expect(stderr).toContain(
          `extract: a.jsonl:${line}: the worker thread ended (without an error); remove or split the article`,
        );
      }
    }));

  it('stops the run at once if the model cannot be read', async () => {
    const env = {
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(
        "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; const { readFileSync } = fs;" +
          "fs.readFileSync = (path, ...rest) => String(path).endsWith('.model') ? Buffer.from('torn') : readFileSync(path, ...rest); syncBuiltinESMExports();",
      )}`,
    };
    for (const jobs of ['1', '2']) {
      const { status, stdout, stderr } = await extract([...ARTICLES, '-f', 'jsonl', '-j', jobs], { env });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trimEnd().split('\n').length).toBe(1);
    }
  });
});

describe('an interrupted run', () => {
  it('finishes the articles in work and exits with 130; a second interrupt ends it at once', async () => {
    const args = [COMMAND, '--from', 'jsonl', '-f', 'jsonl', '-j', '2'];
    const child = spawn(process.execPath, args, { env: environment(), cwd: ROOT });
    const finished = new Promise((resolve) => child.once('close', (status, signal) => resolve(status ?? signal)));
    child.stdin.on('error', () => {});
    for (let i = 0; i < 30; i++) child.stdin.write(`{"id":"${i}","text":"Angela Merkel left Paris."}\n`);
    let output = '';
    for await (const chunk of child.stdout) {
      if (output === '') child.kill('SIGINT');
      output += chunk;
    }
    expect(await finished).toBe(130);
    const ids = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(ids.map((_, i) => String(i)));

    const busy = spawn(process.execPath, args, { env: environment(), cwd: ROOT });
    const ended = new Promise((resolve) => busy.once('close', (status, signal) => resolve(status ?? signal)));
    busy.stdin.on('error', () => {});
    busy.stdin.write('{"text":"Paris."}\n');
    const long = JSON.stringify({ text: 'Angela Merkel visited Paris on Friday. '.repeat(60_000) });
    await new Promise((resolve) => busy.stdout.once('data', resolve));
    busy.stdin.write(`${long}\n`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    busy.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 100));
    busy.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
  });
});
