/** Two runs that write to the same place at the same time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND, environment, extract, inFolder } from '../support/command.js';
import { lines } from '../support/evaluation.js';
import { put, read } from '../support/result-files.js';

const record = (id: string) => ({ id, text: 'Angela Merkel', entities: [{ start: 0, end: 13, type: 'person' }] });
const GIVEN = ['--given-mentions', '--types', 'person', '--from', 'jsonl', '--format', 'jsonl', '--quiet', '-j', '1'];

const PLACES = [
  { to: ['-o', 'out.jsonl'], shown: 'out.jsonl', lock: '.out.jsonl.lock', result: 'out.jsonl', option: '--output' },
  {
    to: ['--out-dir', 'out'],
    shown: 'out',
    lock: join('out', '.extract-journal.lock'),
    result: join('out', 'stdin', '1-first.jsonl'),
    option: '--out-dir',
  },
];

/** Starts a run that has begun to write and waits for further input. */
async function begun(cwd: string, to: readonly string[], lock: string) {
  const child = spawn(process.execPath, [COMMAND, ...GIVEN, ...to, '-'], { cwd, env: environment() });
  const closed = once(child, 'close');
  await expect.poll(() => read(cwd, lock).catch(() => ''), { timeout: 20_000 }).toMatch(/^\d+ \d*\n$/);
  return { child, closed };
}

describe.each(PLACES)('$option', ({ to, shown, lock, result, option }) => {
  it('is refused while another run writes there; the other run goes on', () =>
    inFolder(async (cwd) => {
      await put(cwd, lines(record('second')));
      const { child, closed } = await begun(cwd, to, lock);
      child.stdin.write(lines(record('first')));
      const second = await extract([...GIVEN, ...to, 'in.jsonl'], { cwd });
      expect(second).toEqual({
        status: 2,
        stdout: '',
        stderr: `extract: ${shown}: is being written by another run (process ${child.pid}); ${
          option === '--output' ? 'wait until that run has ended, or ' : ''
        }choose another path with ${option}\n`,
      });
      child.stdin.end();
      expect(await closed).toEqual([0, null]);
      expect(await read(cwd, result)).toBe(`${JSON.stringify(JSON.parse(await read(cwd, result)))}\n`);
      expect(JSON.parse(await read(cwd, result))).toMatchObject({ id: 'first' });
      expect((await readdir(cwd, { recursive: true })).filter((name) => name.endsWith('.lock'))).toEqual([]);
      expect((await extract([...GIVEN, ...to, 'in.jsonl'], { cwd })).status).toBe(0);
    }));

  it('can be used again after a run was killed or left an empty lock file', () =>
    inFolder(async (cwd) => {
      await put(cwd, lines(record('second')));
      const { child, closed } = await begun(cwd, to, lock);
      child.kill('SIGKILL');
      await closed;
      for (let i = 0; i < 2; i++) {
        const { status, stderr } = await extract([...GIVEN, ...to, '--resume', 'in.jsonl'], { cwd });
        expect([status, stderr]).toEqual([0, '']);
        expect((await readdir(cwd, { recursive: true })).filter((name) => /lock|tmp/.test(name))).toEqual([]);
        await writeFile(join(cwd, lock), '');
      }
    }));

  it('goes to exactly one of many runs that find the lock file of a dead process', () =>
    inFolder(async (cwd) => {
      await put(cwd, lines(...Array.from({ length: 50 }, (_, i) => record(`r${i}`))));
      const { child, closed } = await begun(cwd, to, lock);
      child.kill('SIGKILL');
      await closed;
      const ran = await Promise.all([1, 2, 3].map(() => extract([...GIVEN, ...to, 'in.jsonl'], { cwd })));
      expect(ran.some(({ status }) => status === 0)).toBe(true);
      for (const { status, stderr } of ran) if (status !== 0) expect(stderr).toContain('by another run');
      if (option === '--output') expect((await read(cwd, 'out.jsonl')).split('\n').length).toBe(51);
    }));
});
