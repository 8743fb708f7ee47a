/** Runs that a signal ends in the middle. test/kill.ts tries many more moments. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleLines } from '../support/articles.js';
import { COMMAND, environment, extract, inFolder } from '../support/command.js';
import { JSONL, put, read, tree } from '../support/result-files.js';

const LINES = [...articleLines(90)].join('');
/** The output of an uninterrupted run. */
let whole: string;
beforeAll(() =>
  inFolder(async (cwd) => {
    await put(cwd, LINES);
    await extract(JSONL, { cwd });
    whole = await read(cwd, 'out.jsonl');
  }),
);

/** Starts a run, and sends a signal when the output has reached a size in bytes. */
async function interrupted(cwd: string, args: readonly string[], file: string, bytes: number, signal: NodeJS.Signals) {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: environment(), stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', (status, by) => resolve(status ?? by)));
  const size = () =>
    stat(join(cwd, file)).then(
      (found) => found.size,
      () => 0,
    );
  while (child.exitCode === null && (await size()) < bytes) await new Promise((resolve) => setTimeout(resolve, 3));
  child.kill(signal);
  return ended;
}

describe('--output with JSON Lines', () => {
  it.each(['SIGKILL', 'SIGINT'] as const)('resumes after %s and writes the same bytes', (signal) =>
    inFolder(async (cwd) => {
      await put(cwd, LINES);
      const status = await interrupted(cwd, JSONL, '.out.jsonl.partial', 60_000, signal);
      expect(status).toBe(signal === 'SIGINT' ? 130 : signal);
      if (signal === 'SIGINT') {
        const ids = (await read(cwd, 'out.jsonl'))
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).id);
        expect(ids).toEqual(ids.map((_, i) => `article-${i}`));
        expect(ids.length).toBeLessThan(90);
      } else expect(await readdir(cwd)).toContain('.out.jsonl.partial');
      const resumed = await extract([...JSONL, '--resume'], { cwd });
      expect(resumed.status).toBe(0);
      if (signal === 'SIGINT') expect(resumed.stderr).toMatch(/90 articles, \d+ from an earlier run/);
      expect(await read(cwd, 'out.jsonl')).toBe(whole);
    }),
  );
});

describe('--out-dir', () => {
  it('resumes after SIGKILL and writes the same bytes', () =>
    inFolder(async (cwd) => {
      await put(cwd, [...articleLines(50)].join(''));
      const args = ['in.jsonl', '--json', '-j', '1', '--out-dir'];
      await extract([...args, 'whole'], { cwd });
      const names = await tree(cwd, 'whole');
      expect(names.length).toBe(50);
      expect(await interrupted(cwd, [...args, 'out'], 'out/in.jsonl/12-article-11.json', 1, 'SIGKILL')).toBe('SIGKILL');
      expect((await tree(cwd, 'out')).length).toBeLessThan(50);
      expect((await extract([...args, 'out', '--resume'], { cwd })).status).toBe(0);
      expect(await tree(cwd, 'out')).toEqual(names);
      for (const name of names) expect(await read(cwd, `out/${name}`)).toBe(await read(cwd, `whole/${name}`));
    }));
});

describe('an index', () => {
  it('keeps the finished articles after SIGINT, and is completed by the next run', () =>
    inFolder(async (cwd) => {
      await put(cwd, LINES);
      const args = ['index', 'in.jsonl', '--db', 'n.sqlite', '-j', '1'];
      const child = spawn(process.execPath, [COMMAND, ...args, '--progress'], { cwd, env: environment() });
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.stderr.once('data', () => child.kill('SIGINT'));
      expect(await ended).toBe(130);
      const { stderr } = await extract(args, { cwd });
      const before = Number(/90 articles, (\d+) from an earlier run, /.exec(stderr)?.[1]);
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(90);
      expect((await extract(args, { cwd })).stderr).toContain('1 file unchanged');
    }));
});
