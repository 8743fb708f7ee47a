/** Tries one input after another, in a thread so that the supervisor can stop it. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { stringify } from './kept.js';
import { inputOf, seedOf, targetOf } from './number.js';
import type { Target } from './target.js';

/** The data that the supervisor passes to a thread. */
export interface ThreadData {
  readonly seed: number;
  /** The module with the table of targets. */
  readonly table: string;
  /** Shared by all threads: the number of the next free input, the end of the range, and whether to stop. */
  readonly counter: Int32Array;
  /** Of this thread alone: the start of the current input in milliseconds since 1970, or 0; and its number. */
  readonly clock: Float64Array;
  /** The only input to try. */
  readonly only?: number | undefined;
}

export interface Failure {
  readonly number: number;
  readonly target: string;
  readonly problem: string;
  /** As {@link stringify} writes it. */
  readonly input: string;
}

/** Number of inputs and milliseconds by target. */
export type Tally = Record<string, { inputs: number; ms: number }>;

export type Said = { readonly failure: Failure } | { readonly tally: Tally } | { readonly ready: true };

const port = parentPort;
if (!port) throw new Error('thread.ts runs only as a worker thread');
const say = (said: Said): void => port.postMessage(said);
const { seed, table, counter, clock, only } = workerData as ThreadData;
const targets = ((await import(table)) as { readonly TARGETS: readonly Target<unknown>[] }).TARGETS;

/** Maximum time for shrinking a failing input, in milliseconds. */
const SHRINKING_MS = 4000;

async function problemOf(target: Target<unknown>, input: unknown): Promise<string | undefined> {
  try {
    await target.check(input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Shrinks the input of a seed and returns the smallest failing input. The time limit does not apply meanwhile. */
async function shrunk(
  target: Target<unknown>,
  inputSeed: number,
): Promise<{ input: unknown; problem: string } | undefined> {
  let last: { input: unknown; problem: string } | undefined;
  const property = fc.asyncProperty(target.input, async (input) => {
    const problem = await problemOf(target, input);
    if (problem === undefined) return;
    last = { input, problem };
    throw new Error(problem);
  });
  await fc.check(property, { seed: inputSeed, numRuns: 1, interruptAfterTimeLimit: SHRINKING_MS });
  return last;
}

let tally: Tally = {};

async function attempt(number: number): Promise<void> {
  const inputSeed = seedOf(seed, number);
  const target = targetOf(targets, inputSeed);
  const input = inputOf(target, inputSeed);
  clock[1] = number;
  clock[0] = Date.now();
  const before = performance.now();
  const problem = await problemOf(target, input);
  clock[0] = 0;
  const { inputs, ms } = tally[target.name] ?? { inputs: 0, ms: 0 };
  tally[target.name] = { inputs: inputs + 1, ms: ms + performance.now() - before };
  if (problem === undefined) return;
  const smaller = (await shrunk(target, inputSeed)) ?? { input, problem: `now and then: ${problem}` };
  const failure = { number, target: target.name, problem: smaller.problem, input: stringify(smaller.input) };
  say({ failure });
}

/** Loads what the first input of each kind would load, so that the loading time does not count for that input. */
async function warmUp(): Promise<void> {
  for (const target of targets) if (target.weight > 0) await problemOf(target, inputOf(target, 1));
}

/** Number of inputs between two reports to the supervisor. */
const TOLD = 100;

await warmUp();
say({ ready: true });
if (only !== undefined) await attempt(only);
else {
  while (Atomics.load(counter, 2) === 0) {
    const number = Atomics.add(counter, 0, 1);
    if (number >= (counter[1] as number)) break;
    await attempt(number);
    if (number % TOLD !== 0) continue;
    say({ tally });
    tally = {};
  }
}
say({ tally });
// A target's own worker would keep this thread alive.
process.exit(0);
