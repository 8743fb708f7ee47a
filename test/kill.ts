/**
 * Kills runs with SIGKILL at random moments, resumes them with --resume, and compares the output with that of an
 * undisturbed run, byte for byte.
 *
 *     npm run build && npx tsx test/kill.ts [--kills N] [--articles N] [--seed N]
 *
 * Most moments are chosen by the size of the output so far, so that they lie inside the run on any machine. Every fifth
 * moment is a time since the start of the process.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Random } from '../src/util/random.js';
import { articleLines } from './support/articles.js';
import { COMMAND, inFolder } from './support/command.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    articles: { type: 'string', default: '150' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});

/** A kind of output: its options, its size so far, and a digest of the complete output. */
interface Mode {
  readonly name: string;
  args(out: string): string[];
  size(folder: string, out: string): number;
  digest(folder: string, out: string): string;
}

const MODES: readonly Mode[] = [
  {
    name: 'one file',
    args: (out) => ['--output', out, '--format', 'jsonl'],
    size: (folder, out) => sizeOf(join(folder, `.${out}.partial`)) || sizeOf(join(folder, out)),
    digest: (folder, out) => digestOf(readFileSync(join(folder, out))),
  },
  {
    name: 'a folder',
    args: (out) => ['--out-dir', out, '--format', 'json'],
    size: (folder, out) => files(join(folder, out)).length,
    digest(folder, out) {
      const names = files(join(folder, out));
      return digestOf(names.map((name) => `${name} ${digestOf(readFileSync(join(folder, out, name)))}`).join('\n'));
    },
  },
];

const random = new Random(Number(values.seed));

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Returns the paths of the results in a folder, without the hidden files of the program. */
function files(folder: string): string[] {
  try {
    const all = readdirSync(folder, { recursive: true, withFileTypes: true });
    const results = all.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return results.map(({ parentPath, name }) => join(parentPath.slice(folder.length), name)).sort();
  } catch {
    return [];
  }
}

function digestOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function start(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [COMMAND, 'in.jsonl', '--quiet', ...args], { cwd: folder, stdio: 'ignore' });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (status) => {
      over = true;
      resolve(status);
    });
  });
  return { child, ended, isOver: () => over };
}

async function killRun(mode: Mode, folder: string, out: string, whole: number, byTime: number | undefined) {
  const run = start(folder, mode.args(out));
  const target = random.next();
  if (byTime !== undefined) await Promise.race([run.ended, sleep(byTime * random.next())]);
  else while (!run.isOver() && mode.size(folder, out) < target * whole) await sleep(3);
  run.child.kill('SIGKILL');
  await run.ended;
  return mode.size(folder, out) / whole;
}

await inFolder(async (folder) => {
  console.log(`seed ${values.seed}`);
  writeFileSync(join(folder, 'in.jsonl'), [...articleLines(Number(values.articles))].join(''));
  let wrong = 0;
  let inside = 0;
  let tries = 0;
  for (const mode of MODES) {
    const began = performance.now();
    if ((await start(folder, mode.args(`undisturbed ${mode.name}`)).ended) !== 0)
      throw new Error('the undisturbed run failed');
    const time = performance.now() - began;
    const whole = mode.size(folder, `undisturbed ${mode.name}`);
    const expected = mode.digest(folder, `undisturbed ${mode.name}`);
    for (let i = 0; i < Number(values.kills) / MODES.length; i++) {
      const share = await killRun(mode, folder, 'killed', whole, i % 5 === 4 ? time : undefined);
      const jobs = ['--jobs', String(1 + (i % 2))];
      const status = await start(folder, [...mode.args('killed'), ...jobs, '--resume']).ended;
      const same = status === 0 && mode.digest(folder, 'killed') === expected;
      tries++;
      if (share > 0.05 && share < 0.95) inside++;
      if (!same) wrong++;
      console.log(
        `${mode.name}: killed at ${(100 * share).toFixed(0)} %, resumed: ${same ? 'the same' : 'OTHER BYTES'}`,
      );
      for (const name of ['killed', '.killed.partial', '.killed.journal']) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    }
  }
  console.log(`${tries} kills, ${inside} of them between 5 % and 95 % of the run, ${wrong} with other bytes`);
  if (wrong > 0 || inside < 0.75 * tries) process.exitCode = 1;
});
