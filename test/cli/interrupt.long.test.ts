/** Ctrl-C ends a run that waits for the other end of a named pipe. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { COMMAND, environment, inFolder, run } from '../support/command.js';
import { lines } from '../support/evaluation.js';
import { put } from '../support/result-files.js';

const RECORD = { id: 'a', text: 'Angela Merkel', entities: [{ start: 0, end: 13, type: 'person' }] };
const GIVEN = ['--given-mentions', '--types', 'person', '--jobs', '1', '--from', 'jsonl', '--quiet'];

/** Interrupts a run while it waits, and returns how it ended. */
async function interrupted(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [COMMAND, ...GIVEN, ...args], { cwd, env: environment() });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const closed = once(child, 'close');
  // Long enough to reach the wait on a busy machine. A run that has not reached it is ended by the signal itself.
  await sleep(2500);
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.kill('SIGINT');
  const [status, signal] = await closed;
  clearTimeout(late);
  return { status, signal, stderr };
}

const ENDED = { status: 130, signal: null, stderr: '' };

describe.runIf(process.platform === 'linux')('an interruption', () => {
  it.each([
    ['nobody writes to what is read', ['pipe']],
    ['nobody reads what is written', ['-o', 'pipe', 'in.jsonl']],
    ['nobody reads what is written, as JSON Lines', ['-o', 'pipe', '-f', 'jsonl', 'in.jsonl']],
  ])('ends a run while %s', (_, args) =>
    inFolder(async (cwd) => {
      await put(cwd, lines(RECORD));
      await run('mkfifo', ['pipe'], { cwd });
      expect(await interrupted(cwd, args)).toEqual(ENDED);
    }),
  );
});
