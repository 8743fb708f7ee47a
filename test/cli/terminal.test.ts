import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPaint, terminalWidth, usesColor } from '../../src/cli/terminal/terminal.js';
import { nearest } from '../../src/util/nearest.js';
import { COMMAND, extract, inFolder, type Ran, run, SEED } from '../support/command.js';

const ESCAPE = '\u001B';

describe('colour', () => {
  const tty = { isTTY: true };
  it.each([
    ['auto', {}, tty, true],
    ['auto', {}, {}, false],
    ['auto', { TERM: 'dumb' }, tty, false],
    ['auto', { NO_COLOR: '1' }, tty, false],
    ['auto', { NO_COLOR: '' }, tty, true],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, tty, false],
    ['auto', { FORCE_COLOR: '1' }, {}, true],
    ['auto', { FORCE_COLOR: '' }, {}, false],
    ['auto', { FORCE_COLOR: '0' }, tty, false],
    ['always', { NO_COLOR: '1' }, {}, true],
    ['never', { FORCE_COLOR: '1' }, tty, false],
  ] as const)('%s with %j on %j: %s', (choice, env, stream, expected) => {
    expect(usesColor(choice, env, stream)).toBe(expected);
  });

  it('is a different one for each entity type', async () => {
    const paint = await createPaint(true);
    const painted = ['person', 'organization', 'place', 'date', 'group'].map((type) => paint('x', { type }));
    expect(new Set(painted).size).toBe(5);
  });

  it('is off in a pipe, unless it is forced', async () => {
    expect((await extract([SEED])).stdout).not.toContain(ESCAPE);
    expect((await extract([SEED], { env: { FORCE_COLOR: '1' } })).stdout).toContain(ESCAPE);
    expect((await extract(['--color', 'always', SEED], { env: { NO_COLOR: '1' } })).stdout).toContain(ESCAPE);
  });
});

describe('width', () => {
  it('is that of the terminal, 80 if the terminal reports 0, and undefined in a pipe', () => {
    expect(terminalWidth({ isTTY: true, columns: 132 })).toBe(132);
    expect(terminalWidth({ isTTY: true, columns: 0 })).toBe(80);
    expect(terminalWidth({ isTTY: true })).toBe(80);
    expect(terminalWidth({ columns: 132 })).toBeUndefined();
  });
});

describe('nearest', () => {
  it.each([
    ['persn', 'person'],
    ['plcae', 'place'],
    ['org', 'organization'],
    ['PERSON', 'person'],
    ['xyzzy', undefined],
    ['', undefined],
  ])('returns for the mistyped word "%s": %s', (word, expected) => {
    expect(nearest(word, ['person', 'place', 'organization', 'date'])).toBe(expected);
  });
});

/** The command `script` of util-linux runs a program in a pseudo-terminal. BSD's has different arguments. */
const hasPty = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
if (!hasPty) console.warn('script of util-linux is not installed: the tests with a pseudo-terminal are skipped');

async function inTerminal(args: readonly string[], columns: number, env = {}, cwd?: string): Promise<Ran> {
  const quoted = [process.execPath, COMMAND, ...args].map((arg) => `'${arg.replaceAll("'", "'\\''")}'`).join(' ');
  const line = `stty cols ${columns} rows 40; ${quoted} </dev/tty`;
  return run('script', ['--quiet', '--return', '--command', line, '/dev/null'], { env, ...(cwd ? { cwd } : {}) });
}

describe.runIf(hasPty)('in a terminal', () => {
  const plain = (text: string) => text.replaceAll('\r', '').replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '');

  it('colours the table and fits it to the width', async () => {
    const { status, stdout } = await inTerminal([SEED], 40, { TERM: 'xterm' });
    expect(status).toBe(0);
    expect(stdout).toContain(`${ESCAPE}[32m`);
    const lines = plain(stdout).split('\n');
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('uses no colour with NO_COLOR or TERM=dumb', async () => {
    for (const env of [{ NO_COLOR: '1', TERM: 'xterm' }, { TERM: 'dumb' }]) {
      expect((await inTerminal([SEED], 80, env)).stdout).not.toContain(ESCAPE);
    }
  });

  it('receives no control characters from an article, a file name or a message', () =>
    inFolder(async (cwd) => {
      const name = `e${ESCAPE}]0;owned\u0007\u202E.txt`;
      await writeFile(
        join(cwd, name),
        `Angela${ESCAPE}[2J Merkel\u009B31m visited Par\u202Eis. John\u200B Smith\u{E0041} left Rome.`,
      );
      for (const args of [
        [name, name],
        ['--mentions', name, name],
        ['--json', name],
        ['-f', 'jsonl', name],
        [`no${name}`],
        [`--${name}`],
        ['-v', name],
      ]) {
        const { stdout } = await inTerminal(args, 80, { NO_COLOR: '1', TERM: 'xterm' }, cwd);
        expect(stdout.length).toBeGreaterThan(10);
        expect(stdout).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u202E\u{E0041}]/u);
      }
    }));

  it('prints a usage error if no article is given', async () => {
    const { status, stdout } = await inTerminal([], 80);
    expect(status).toBe(2);
    expect(stdout).toContain('extract: no article given');
  });
});
