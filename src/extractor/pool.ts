/**
 * A fixed number of workers, each with one article in work and one waiting. A worker that dies takes the article that it
 * was working on with it, and nothing else: the one that waited goes to another worker.
 */
import type { Worker } from 'node:worker_threads';
import { ExtractError } from '../util/errors.js';

/** What a worker is told; it works on one task after another. */
export interface Order<Task> {
  readonly number: number;
  readonly task: Task;
}

/** What a worker says. */
export type Answer<Value> =
  | { readonly ready: true }
  | { readonly number: number; readonly value: Value }
  | { readonly number: number; readonly failed: SentError }
  /** The worker cannot work at all. */
  | { readonly broken: SentError };

/** An error as it crosses from one thread to another, which would lose its class. */
export interface SentError {
  readonly code: ExtractError['code'];
  readonly problem: string;
  readonly advice: string;
  readonly cause: unknown;
}

/** No worker can be had: there is no use in going on. */
export class PoolBroken extends Error {
  override readonly name = 'PoolBroken';
  constructor(readonly reason: ExtractError) {
    super(reason.message);
  }
}

export interface Pool<Task, Value> {
  /** @throws ExtractError of the task, `crashed` when it took its worker with it; {@link PoolBroken}. */
  run(task: Task): Promise<Value>;
  /** Ends the workers; what they are working on is lost. */
  close(): Promise<void>;
}

interface Entry<Task, Value> extends Order<Task> {
  resolve(value: Value): void;
  reject(error: Error): void;
}

interface Lane<Task, Value> {
  readonly worker: Worker;
  ready: boolean;
  /** What the worker has got, oldest first: it is working on the first. */
  readonly given: Entry<Task, Value>[];
}

/** So that a worker need not wait for its next task when it has finished one. */
const GIVEN_AT_ONCE = 2;

export function createPool<Task, Value>(size: number, spawn: () => Worker): Pool<Task, Value> {
  const waiting: Entry<Task, Value>[] = [];
  const lanes = new Set<Lane<Task, Value>>();
  let orders = 0;
  let broken: PoolBroken | undefined;
  let closed = false;

  const open = (): Lane<Task, Value> => {
    const lane: Lane<Task, Value> = { worker: spawn(), ready: false, given: [] };
    let cause: unknown;
    lane.worker.on('message', (answer: Answer<Value>) => {
      if ('ready' in answer) lane.ready = true;
      else if ('broken' in answer) breakWith(received(answer.broken));
      else {
        const at = lane.given.findIndex(({ number }) => number === answer.number);
        const [entry] = at < 0 ? [] : lane.given.splice(at, 1);
        if ('value' in answer) entry?.resolve(answer.value);
        else entry?.reject(received(answer.failed));
      }
      hand();
    });
    lane.worker.on('error', (error) => {
      cause = error;
    });
    lane.worker.on('exit', () => {
      lanes.delete(lane);
      if (!closed) bury(lane, cause);
    });
    lanes.add(lane);
    return lane;
  };

  const bury = ({ given, ready }: Lane<Task, Value>, cause: unknown): void => {
    const reason = reasonOf(cause);
    if (!ready) breakWith(new ExtractError('internal', `a worker could not start (${reason})`, { cause }));
    const [victim, ...others] = given;
    victim?.reject(broken ?? new ExtractError('crashed', `the work on it broke off (${reason})`, { cause }));
    waiting.unshift(...others);
    hand();
  };

  const breakWith = (reason: ExtractError): void => {
    broken ??= new PoolBroken(reason);
    for (const { given } of lanes) for (const { reject } of given.splice(0)) reject(broken);
  };

  /** Gives what is waiting to the workers with the least to do. */
  const hand = (): void => {
    while (broken && waiting.length > 0) waiting.shift()?.reject(broken);
    while (waiting.length > 0) {
      let best: Lane<Task, Value> | undefined;
      for (const lane of lanes) if (!best || lane.given.length < best.given.length) best = lane;
      if (lanes.size < size && (best?.given.length ?? 1) > 0) best = open();
      if (!best || best.given.length >= GIVEN_AT_ONCE) return;
      const entry = waiting.shift() as Entry<Task, Value>;
      try {
        best.worker.postMessage({ number: entry.number, task: entry.task } satisfies Order<Task>);
        best.given.push(entry);
      } catch (error) {
        // What cannot be copied to another thread.
        entry.reject(error as Error);
      }
    }
  };

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ number: orders++, task, resolve, reject });
        hand();
      }),
    async close() {
      closed = true;
      await Promise.all([...lanes].map(({ worker }) => worker.terminate()));
    },
  };
}

export function sent(error: ExtractError): SentError {
  return { code: error.code, problem: error.problem, advice: error.advice, cause: error.cause };
}

function received({ code, problem, advice, cause }: SentError): ExtractError {
  return new ExtractError(code, problem, { advice, cause });
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'its worker ended';
  return 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : cause.message;
}
