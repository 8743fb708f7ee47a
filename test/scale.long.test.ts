/** Runs the commands of docs/scale.md that need no cluster. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleLines } from './support/articles.js';
import { COMMAND, inFolder, ROOT, run } from './support/command.js';

const PAGE = readFileSync(join(ROOT, 'docs', 'scale.md'), 'utf8');

/** Returns the line of the page with the given start. */
function lineOf(begin: string): string {
  const found = PAGE.split('\n').find((line) => line.startsWith(begin));
  if (found === undefined) throw new Error(`docs/scale.md has no line that begins with ${begin}`);
  return found;
}

/** Runs a command line in a folder with the unpacked package; `extract` is on the path too. */
async function inShell(line: string, cwd: string, stdin = '') {
  const bin = join(cwd, 'extract', 'bin');
  if (!existsSync(bin)) {
    mkdirSync(bin, { recursive: true });
    symlinkSync(process.execPath, join(bin, 'node'));
    symlinkSync(COMMAND, join(bin, 'extract'));
  }
  return run('bash', ['-c', `PATH="${bin}:$PATH"; ${line}`], { cwd, stdin });
}

const PLAIN = 'extract news.jsonl --format jsonl';
const hasParallel = spawnSync('parallel', ['--version']).status === 0;

it.runIf(hasParallel)('GNU parallel writes the same bytes as the plain command', { timeout: 180_000 }, () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'news.jsonl'), [...articleLines(12)].join(''));
    mkdirSync(join(folder, 'shards'));
    writeFileSync(join(folder, 'shards', 'a.jsonl'), [...articleLines(12)].join(''));
    writeFileSync(join(folder, 'machines'), ':\n');
    const { stdout } = await inShell(PLAIN, folder);
    expect(stdout.split('\n')).toHaveLength(13);
    const pieces = await inShell(lineOf('parallel --pipepart').replace('10M', '12k'), folder);
    expect([pieces.status, readFileSync(join(folder, 'entities.jsonl'), 'utf8')], pieces.stderr).toEqual([0, stdout]);
    const files = await inShell(lineOf('parallel --sshloginfile'), folder);
    expect([files.status, readFileSync(join(folder, 'shards', 'a.out'), 'utf8')], files.stderr).toEqual([0, stdout]);
    expect(existsSync(join(folder, 'shards', 'a.jsonl'))).toBe(true);
  }),
);

it('the Hadoop mapper writes one line per line and succeeds even if an article fails', { timeout: 180_000 }, () =>
  inFolder(async (folder) => {
    const mapper = lineOf('extract/bin/node');
    const lines = [...articleLines(3)];
    writeFileSync(join(folder, 'news.jsonl'), lines.join(''));
    const { stdout } = await inShell(PLAIN, folder);
    const mapped = await inShell(mapper, folder, [...lines, '{"id":"no text"}\n'].join(''));
    expect(mapped.status).toBe(0);
    expect(mapped.stdout.startsWith(stdout)).toBe(true);
    expect(mapped.stdout.slice(stdout.length)).toMatch(/^\{.*"bad-record".*\}\n$/);
    const wrong = await inShell(mapper.replace('--format jsonl', '--format none'), folder);
    expect(wrong.status).not.toBe(0);
  }),
);
