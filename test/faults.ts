/**
 * Lets every file-system call of the main kinds of runs fail once, with every error that it can return. After each fault
 * it checks that no file is torn, that the run neither crashes nor hangs nor leaks a descriptor, and that the exit status
 * and the message are right. Then it repeats the command, or resumes it, and compares the output with the output of a run
 * without a fault.
 *
 *     npm run build && npx tsx test/faults.ts [--run NAME] [--verbose]
 *
 * The thousands of runs share one process; test/faults.long.test.ts runs a few of them in separate processes. At the end,
 * a hundred runs write to a pipe that closes (`| head -1`), and some to a full device. `--run shell` runs only these.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Context } from '../src/cli/context.js';
import { inFolder, shell } from './support/command.js';
import { lines } from './support/evaluation.js';
import { type Ended, FAULT_RUNS, type FaultRun, snapshot, wrongs } from './support/fault-runs.js';
import { arm, causesOf, disarm, type Fault, type FileCall } from './support/faults.mjs';

const { values } = parseArgs({ options: { run: { type: 'string' }, verbose: { type: 'boolean' } } });
/** Milliseconds after which a run counts as hanging. */
const PATIENCE = 60_000;

const built = new URL('../dist/cli/main.js', import.meta.url).href;
const { main } = (await import(built)) as { main: (context: Context) => Promise<number> };

let escaped: unknown[] = [];
process.on('unhandledRejection', (reason) => escaped.push(reason));
process.on('uncaughtException', (error) => escaped.push(error));

async function command(argv: readonly string[], cwd: string, fault?: Fault): Promise<Ended & { calls: FileCall[] }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = { stdout: '', stderr: '' };
  stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  escaped = [];
  arm(fault);
  const signal = new AbortController().signal;
  const running = main({ argv, stdin: Readable.from([]), stdout, stderr, env: {}, cwd, signal });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  const status = await Promise.race([running, late]).catch((error) => {
    escaped.push(error);
    return null;
  });
  clearTimeout(timer);
  // Lets pending callbacks run, so that their errors are counted.
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
  return { calls: disarm(), status, ...said, files: snapshot(cwd) };
}

/** Returns the number of open descriptors; 0 on a system without /proc. */
function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}

/** Returns true if descriptors stay open. Concurrent calls may hold some for a moment after the failure. */
async function staysAbove(open: number): Promise<boolean> {
  for (let i = 0; i < 500 && openFiles() > open; i++) await sleep(10);
  return openFiles() > open;
}

/** Creates the folder in the state before the run. */
async function prepared(run: FaultRun, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  run.prepare(folder);
  if (!run.before) return;
  const { args, failing } = run.before;
  if (failing === undefined) await command(args, folder);
  else {
    const { calls } = await command(args, folder);
    const those = calls.flatMap(({ name, path }, i) => (failing.test(`${name} ${path}`) ? [i + 1] : []));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    run.prepare(folder);
    await command(args, folder, { at: those[1] as number, code: 'EIO' });
  }
}

/** Returns true inside a sequence of equal calls on one file; only the first two and the last of them are tested. */
function isWithin(calls: readonly FileCall[], index: number): boolean {
  const same = (at: number) => calls[at]?.name === calls[index]?.name && calls[at]?.path === calls[index]?.path;
  return same(index - 2) && same(index - 1) && same(index + 1);
}

async function answer(run: FaultRun, folder: string): Promise<string> {
  return run.ask ? (await command(run.ask, folder)).stdout : '';
}

const visible = (files: ReadonlyMap<string, string>): string =>
  JSON.stringify([...files].filter(([path]) => !/(^|\/)\.|sqlite/.test(path)));

let tried = 0;
let failed = 0;
await inFolder(async (root) => {
  for (const run of FAULT_RUNS.filter(({ name }) => values.run === undefined || name === values.run)) {
    const folder = join(root, 'run');
    await prepared(run, folder);
    const whole = await command(run.args, folder);
    if (whole.status !== 0) throw new Error(`${run.name}: ${whole.stderr}`);
    const expected = await answer(run, folder);
    let faults = 0;
    for (const [index, { name, path }] of whole.calls.entries()) {
      if (isWithin(whole.calls, index)) continue;
      for (const code of causesOf(name)) {
        await prepared(run, folder);
        const before = snapshot(folder);
        const open = openFiles();
        const ended = await command(run.args, folder, { at: index + 1, code });
        const wrong = wrongs(ended, before, whole);
        // SQLite reports a short write as an error.
        if (code === 'SHORT' && ended.status !== 0 && !run.ask) wrong.push('did not go on reading or writing');
        wrong.push(...escaped.map((error) => `let escape ${error instanceof Error ? error.stack : error}`));
        if (await staysAbove(open)) wrong.push('left a file open');
        const repaired = await command(run.again ?? run.args, folder);
        if (repaired.status !== 0) wrong.push(`could not be done again: ${repaired.stderr.trim()}`);
        else if (visible(repaired.files) !== visible(whole.files)) wrong.push('gave other bytes when done again');
        else if ((await answer(run, folder)) !== expected) wrong.push('has another answer when done again');
        faults++;
        if (wrong.length > 0) failed++;
        if (wrong.length > 0 || values.verbose) {
          console.log(
            `${run.name}, call ${index + 1} (${name} ${path}), ${code}: ${ended.status} ${ended.stderr.trim()}`,
          );
          for (const what of wrong) console.log(`    ${what}`);
        }
      }
    }
    tried += faults;
    console.log(`${run.name}: ${whole.calls.length} calls, ${faults} faults`);
  }
});
/** Runs commands whose pipe is closed early or whose output device is full. */
async function shells(folder: string): Promise<void> {
  const given = Array.from({ length: 200 }, (_, i) => ({
    id: `r${i}`,
    text: 'Angela Merkel visited Paris.',
    entities: [{ start: 0, end: 13, type: 'person' }],
  }));
  writeFileSync(join(folder, 'in.jsonl'), lines(...given));
  const READ = 'extract --given-mentions --types person --jobs 1 --quiet in.jsonl';
  const whole = new Map<string, string>();
  for (let i = 0; i < 100; i++) {
    const line = `${READ} --format ${['table', 'jsonl', 'json', 'csv'][i % 4]} | head -1`;
    const { status, stdout, stderr } = await shell(line, { cwd: folder });
    if (!whole.has(line)) whole.set(line, stdout);
    report(line, status === 0 && stderr === '' && stdout !== '' && stdout === whole.get(line), { status, stderr });
  }
  for (const job of [READ, `${READ} --json`, 'extract --help', 'extract --version', 'extract --completion bash']) {
    const { status, stderr } = await shell(`${job} > /dev/full`, { cwd: folder });
    report(`${job} > /dev/full`, status === 2 && /^extract: standard output: no space left .*\n$/.test(stderr), {
      status,
      stderr,
    });
  }
}

function report(line: string, isRight: boolean, ended: object): void {
  tried++;
  if (isRight) return;
  failed++;
  console.log(`${line}: ${JSON.stringify(ended)}`);
}

if (values.run === undefined || values.run === 'shell') await inFolder(shells);
console.log(`${tried} faults, ${failed} of them handled wrongly`);
if (failed > 0) process.exitCode = 1;
