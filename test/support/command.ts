/** Runs the built command in a temporary folder. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The package to run: this repository, or the installation of test/packed.ts. */
export const PACKAGE = process.env.EXTRACT_PACKAGE ?? ROOT;
export const COMMAND = join(PACKAGE, 'bin', 'extract.js');
export const SEED = join(ROOT, 'fixtures', 'nato-asylum.txt');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Returns the environment without variables that affect colour, so that only the test decides. */
export function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  return { ...rest, ...extra };
}

export function extract(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(process.execPath, [COMMAND, ...args], options);
}

/** Runs a line of bash in which `extract` is the built command. */
export async function shell(line: string, options: RunOptions = {}): Promise<Ran> {
  return run(
    'bash',
    ['-o', 'pipefail', '-c', `extract() { "${process.execPath}" "${COMMAND}" "$@"; }; ${line}`],
    options,
  );
}

export function run(
  program: string,
  args: readonly string[],
  { stdin = '', cwd = ROOT, env = {} }: RunOptions,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: environment(env) });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => stderr.push(chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** Calls `use` with a new folder, and removes the folder afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'extract-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
