/** Runs inputs in threads, and stops a thread whose input takes too long. */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bundle } from './bundle.js';
import { stringify } from './kept.js';
import { inputOf, seedOf, targetOf } from './number.js';
import type { Target } from './target.js';
import type { Failure, Said, Tally, ThreadData } from './thread.js';

export interface FuzzOptions {
  readonly seed: number;
  /** The number of the first input. */
  readonly first?: number;
  readonly inputs: number;
  /** Time after which no thread begins another input. */
  readonly seconds?: number;
  /** The module that exports the table of targets as `TARGETS`. */
  readonly table: URL;
  /** Maximum time of an input, in milliseconds. */
  readonly limit?: number;
  readonly threads?: number;
  readonly onFailure?: (failure: Failure) => void;
}

export interface Fuzzed {
  readonly tried: number;
  readonly failures: readonly Failure[];
  readonly tally: Tally;
}

const NO_LIMIT = 0x7fffffff;
const NONE = -1;
/** Interval between two looks at the clocks, in milliseconds. */
const LOOK = 50;

export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const { seed, first = 0, inputs, seconds, table, limit = 2000, threads = availableParallelism() } = options;
  const built = await bundle(table);
  const { TARGETS } = (await import(table.href)) as { readonly TARGETS: readonly Target<unknown>[] };
  const counter = new Int32Array(new SharedArrayBuffer(12));
  counter[0] = first;
  counter[1] = Math.min(NO_LIMIT, first + inputs);
  const failures: Failure[] = [];
  const tally: Tally = {};
  const failed = (failure: Failure): void => {
    failures.push(failure);
    options.onFailure?.(failure);
  };
  /** The input that ended its thread. */
  const lost = (number: number, problem: string): void => {
    const target = targetOf(TARGETS, seedOf(seed, number));
    failed({ number, target: target.name, problem, input: stringify(inputOf(target, seedOf(seed, number))) });
  };
  const hear = (said: Said): void => {
    if ('failure' in said) failed(said.failure);
    if (!('tally' in said)) return;
    for (const [name, { inputs, ms }] of Object.entries(said.tally)) {
      const sum = tally[name] ?? { inputs: 0, ms: 0 };
      tally[name] = { inputs: sum.inputs + inputs, ms: sum.ms + ms };
    }
  };
  const thread = { script: built.thread, seed, table: built.table.href, counter };

  const isSlow = ({ cpu, wall }: Took): boolean => cpu > limit || wall > 10 * limit;
  // Processor time counts all threads together, so a slow input runs again when the other threads are done.
  const isLong = ({ cpu, wall }: Took): boolean => isSlow({ cpu: cpu / threads, wall });
  const slow: number[] = [];
  const lane = async (): Promise<void> => {
    for (;;) {
      const { ended, number } = await runThread(thread, hear, isLong);
      if (ended === 'stopped') slow.push(number as number);
      else if (ended !== 'done') lost(number as number, ended);
      if (ended === 'done' || Atomics.load(counter, 0) >= (counter[1] as number)) return;
    }
  };
  const timer = setTimeout(() => Atomics.store(counter, 2, 1), (seconds ?? NO_LIMIT / 1000) * 1000);
  await Promise.all(Array.from({ length: threads }, lane));
  clearTimeout(timer);
  for (const only of slow) {
    const { ended } = await runThread({ ...thread, only }, hear, isSlow);
    if (ended !== 'done') lost(only, ended === 'stopped' ? `takes more than ${limit} ms` : ended);
  }
  rmSync(built.folder, { recursive: true });
  const tried = Math.min(counter[0] as number, counter[1] as number) - first;
  return { tried, failures, tally };
}

/** Returns the milliseconds since the input began: wall-clock time, and processor time of this process. */
interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** Runs a thread to its end. Returns the reason (`done`, `stopped` or an error) and the input in work at that time. */
async function runThread(
  { script, ...data }: Omit<ThreadData, 'clock'> & { readonly script: URL },
  hear: (said: Said) => void,
  isTooLong: (took: Took) => boolean,
): Promise<{ readonly ended: string; readonly number?: number }> {
  const clock = new Float64Array(new SharedArrayBuffer(16));
  clock[1] = NONE;
  const worker = new Worker(script, {
    workerData: { ...data, clock } satisfies ThreadData,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  let ended = 'done';
  let begun = { at: 0, cpu: process.cpuUsage() };
  const look = setInterval(() => {
    const at = clock[0] as number;
    if (at !== begun.at) begun = { at, cpu: process.cpuUsage() };
    if (at === 0) return;
    const { user, system } = process.cpuUsage(begun.cpu);
    if (!isTooLong({ wall: Date.now() - at, cpu: (user + system) / 1000 })) return;
    clearInterval(look);
    ended = 'stopped';
    void worker.terminate();
  }, LOOK);
  worker.on('message', hear);
  worker.on('error', (error: Error) => {
    ended = `takes its thread with it: ${error.stack ?? error.message}`;
  });
  const code = await new Promise((resolve) => worker.on('exit', resolve));
  clearInterval(look);
  if (code !== 0 && clock[1] === NONE) throw new Error(`a thread ended before its first input (${ended})`);
  if (ended === 'done' && clock[0] !== 0) ended = 'is never done';
  return ended === 'done' ? { ended } : { ended, number: clock[1] as number };
}
