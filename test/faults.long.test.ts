/** Runs on failing disks, full disks and closed pipes. test/faults.ts lets every call fail. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleLines } from './support/articles.js';
import { COMMAND, inFolder, ROOT, run, SEED, shell } from './support/command.js';
import { FAULT_RUNS, type FaultRun, snapshot, wrongs } from './support/fault-runs.js';

const FAULTS = join(ROOT, 'test', 'support', 'faults.mjs');

async function command(args: readonly string[], cwd: string, fault?: string) {
  const preload = fault === undefined ? [] : ['--import', FAULTS];
  const ran = await run(process.execPath, [...preload, COMMAND, ...args], {
    cwd,
    env: fault === undefined ? {} : { FAULT: fault },
  });
  return { ...ran, files: snapshot(cwd) };
}

describe('a file-system call that fails', () => {
  it.each([
    [
      'one file of many results',
      'handle.write .*partial:ENOSPC',
      2,
      /^extract: out\.jsonl: no space left on the device; /,
    ],
    [
      'a folder of results',
      'promises.rename .*:EIO',
      2,
      /^extract: out\/in\.jsonl\/.*: could not be written \(EIO\); /,
    ],
    ['an article to standard output', 'handle.read .*a.txt:SHORT', 0, /^$/],
  ] as const)('in the run "%s" with the fault %s ends with status %i', async (name, fault, status, message) => {
    const tried = FAULT_RUNS.find((each) => each.name === name) as FaultRun;
    const whole = await inFolder((folder) => {
      tried.prepare(folder);
      return command(tried.args, folder);
    });
    await inFolder(async (folder) => {
      tried.prepare(folder);
      const before = snapshot(folder);
      const ended = await command(tried.args, folder, fault);
      expect(ended.stderr).toMatch(message);
      expect([ended.status, wrongs(ended, before, whole)]).toEqual([status, []]);
      if (status === 0) return;
      const repaired = await command(tried.again ?? tried.args, folder);
      expect([repaired.status, repaired.stdout]).toEqual([0, whole.stdout]);
      for (const [path, content] of whole.files) expect(repaired.files.get(path)).toBe(content);
    });
  });
});

describe('standard output', () => {
  it('that is full is an error', async () => {
    const message = 'extract: standard output: no space left on the device; choose another path with --output\n';
    expect(await shell(`extract ${SEED} > /dev/full`)).toEqual({ status: 2, stdout: '', stderr: message });
  });

  it('that is closed by its reader ends the run quietly', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'in.jsonl'), [...articleLines(4)].join(''));
      const { status, stdout, stderr } = await shell('extract -q -j 1 -f jsonl in.jsonl | head -1', { cwd });
      expect([status, stdout.split('\n').length, stderr]).toEqual([0, 2, '']);
    }));
});
