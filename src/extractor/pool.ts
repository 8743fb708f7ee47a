/**
 * A pool of worker threads. Each worker has at most two tasks: one that it works on and one that waits. If a worker
 * dies, the task in work fails; its waiting task goes to another worker.
 */
import type { Worker } from 'node:worker_threads';
import { ExtractError } from '../util/errors.js';

/** The message that the pool posts to a worker. */
export interface Task<In> {
  readonly number: number;
  readonly input: In;
}

/** The messages that a worker posts to the pool. */
export type Answer<Out> =
  | { readonly ready: true }
  | { readonly number: number; readonly value: Out }
  | { readonly number: number; readonly failed: SentError }
  /** The worker has failed to start, so it can do no task. */
  | { readonly broken: SentError };

/**
 * An {@link ExtractError} as a plain object, because the class of an object is lost when it is posted to another
 * thread.
 */
export interface SentError {
  readonly code: ExtractError['code'];
  readonly problem: string;
  readonly advice: string;
  readonly cause: unknown;
}

/** Thrown when no worker thread can be started, so that no further task can succeed. */
export class PoolError extends Error {
  override readonly name = 'PoolError';
  constructor(readonly reason: ExtractError) {
    super(reason.message);
  }
}

export interface Pool<In, Out> {
  /**
   * Runs a task in a worker.
   * @throws ExtractError of the task, `crashed` if the task ended its worker; {@link PoolError}
   */
  run(input: In): Promise<Out>;
  /** Ends the workers. Tasks that are not finished are lost. */
  close(): Promise<void>;
}

interface PendingTask<In, Out> extends Task<In> {
  resolve(value: Out): void;
  reject(error: Error): void;
}

interface PoolWorker<In, Out> {
  readonly thread: Worker;
  ready: boolean;
  /** The tasks that the worker has received and not finished, oldest first. The worker works on the first task. */
  readonly tasks: PendingTask<In, Out>[];
}

/** With a second task waiting, a worker that finishes its first task can go on at once. */
const TASKS_PER_WORKER = 2;

/** Creates a pool of at most `size` workers. A worker starts only when a task needs it. */
export function createPool<In, Out>(size: number, spawn: () => Worker): Pool<In, Out> {
  const queue: PendingTask<In, Out>[] = [];
  const workers = new Set<PoolWorker<In, Out>>();
  let count = 0;
  let broken: PoolError | undefined;
  let isClosed = false;

  const startWorker = (): PoolWorker<In, Out> => {
    const worker: PoolWorker<In, Out> = { thread: spawn(), ready: false, tasks: [] };
    let cause: unknown;
    worker.thread.on('message', (answer: Answer<Out>) => {
      if ('ready' in answer) worker.ready = true;
      else if ('broken' in answer) breakPool(fromSentError(answer.broken));
      else settleTask(worker, answer);
      assignTasks();
    });
    worker.thread.on('error', (error) => {
      cause = error;
    });
    worker.thread.on('exit', () => {
      workers.delete(worker);
      if (!isClosed) handleExit(worker, cause);
    });
    workers.add(worker);
    return worker;
  };

  /**
   * After a worker has died: fails the task that the worker was working on, and puts its waiting task back to the head
   * of the queue.
   */
  const handleExit = ({ tasks, ready }: PoolWorker<In, Out>, cause: unknown): void => {
    const reason = exitReason(cause);
    if (!ready) breakPool(new ExtractError('internal', `a worker thread could not start (${reason})`, { cause }));
    const [current, ...waiting] = tasks;
    current?.reject(broken ?? new ExtractError('crashed', `the worker thread ended (${reason})`, { cause }));
    queue.unshift(...waiting);
    assignTasks();
  };

  const breakPool = (reason: ExtractError): void => {
    broken ??= new PoolError(reason);
    for (const { tasks } of workers) for (const { reject } of tasks.splice(0)) reject(broken);
  };

  /** Gives the queued tasks to the workers with the fewest tasks. */
  const assignTasks = (): void => {
    while (broken && queue.length > 0) queue.shift()?.reject(broken);
    while (queue.length > 0) {
      let best: PoolWorker<In, Out> | undefined;
      for (const worker of workers) if (!best || worker.tasks.length < best.tasks.length) best = worker;
      if (workers.size < size && (best?.tasks.length ?? 1) > 0) best = startWorker();
      if (!best || best.tasks.length >= TASKS_PER_WORKER) return;
      const task = queue.shift() as PendingTask<In, Out>;
      try {
        best.thread.postMessage({ number: task.number, input: task.input } satisfies Task<In>);
        best.tasks.push(task);
      } catch (error) {
        // The task contains a value that cannot be copied to another thread.
        task.reject(error as Error);
      }
    }
  };

  return {
    run: (input) =>
      new Promise((resolve, reject) => {
        queue.push({ number: count++, input, resolve, reject });
        assignTasks();
      }),
    async close() {
      isClosed = true;
      await Promise.all([...workers].map(({ thread }) => thread.terminate()));
    },
  };
}

/** Resolves or rejects the task that a worker has answered. Ignores an answer to a task that the pool has given up. */
function settleTask<In, Out>(
  { tasks }: PoolWorker<In, Out>,
  answer: Extract<Answer<Out>, { readonly number: number }>,
): void {
  const at = tasks.findIndex(({ number }) => number === answer.number);
  if (at < 0) return;
  const [task] = tasks.splice(at, 1);
  if ('value' in answer) task?.resolve(answer.value);
  else task?.reject(fromSentError(answer.failed));
}

export function toSentError({ code, problem, advice, cause }: ExtractError): SentError {
  return { code, problem, advice, cause };
}

function fromSentError({ code, problem, advice, cause }: SentError): ExtractError {
  return new ExtractError(code, problem, { advice, cause });
}

function exitReason(cause: unknown): string {
  if (!(cause instanceof Error)) return 'without an error';
  return 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : cause.message;
}
