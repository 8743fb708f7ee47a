/** The code of a worker thread: extracts from the articles that it receives through a message port. */
import type { MessagePort } from 'node:worker_threads';
import { asExtractError, ExtractError } from '../util/errors.js';
import { extractJob, type Job } from './job.js';
import { openExtractor } from './open.js';
import { type Answer, type SentError, type Task, toSentError } from './pool.js';
import type { Resources } from './resources.js';
import type { SentResult } from './scheduler.js';

/**
 * Posts `ready` when the extractor is created, or `broken` if it cannot be created. Then performs one task after
 * another.
 */
export async function serve(port: MessagePort, resources: Resources): Promise<void> {
  const post = (answer: Answer<SentResult>): void => port.postMessage(answer);
  try {
    const extractor = await openExtractor(resources);
    // The pool takes the oldest unfinished task for the one in work, so each task waits until the task before it has
    // ended.
    let previous = Promise.resolve();
    port.on('message', ({ number, input }: Task<Job>) => {
      previous = previous.then(async () => {
        try {
          const { result, text, ...rest } = await extractJob(extractor, input);
          // The result is posted as a JSON string, because a string is copied to another thread faster than a tree of
          // objects.
          const value = { ...rest, json: JSON.stringify(result), ...(input.markup === undefined ? {} : { text }) };
          post({ number, value });
        } catch (error) {
          post({ number, failed: serializeError(error) });
        }
      });
    });
    post({ ready: true });
  } catch (error) {
    post({ broken: serializeError(error) });
  }
}

/**
 * An unknown error may have properties that cannot be copied to another thread, so only its message and stack are kept.
 */
function serializeError(error: unknown): SentError {
  if (error instanceof ExtractError) return toSentError(error);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return toSentError(asExtractError(Object.assign(new Error(message), { stack })));
}
