/** What a worker does: the library once more, over the same bytes of the model, asked through a port. */
import type { MessagePort } from 'node:worker_threads';
import { asExtractError, ExtractError } from '../util/errors.js';
import { createExtractor } from './create.js';
import type { SentResult } from './crew.js';
import { extractJob, type Job } from './job.js';
import type { ExtractorOptions } from './options.js';
import { type Answer, type Order, sent } from './pool.js';

/** Answers one order after another; `ready` when it can, `broken` when it never will. */
export async function serve(port: MessagePort, options: ExtractorOptions): Promise<void> {
  const say = (answer: Answer<SentResult>): void => port.postMessage(answer);
  try {
    const extractor = await createExtractor(options);
    // One after another, also where one has to wait for a parser to be loaded: the first that is unfinished is in work.
    let before = Promise.resolve();
    port.on('message', ({ number, task }: Order<Job>) => {
      before = before.then(async () => {
        try {
          const { result, text, ...rest } = await extractJob(extractor, task);
          // As text, which is copied faster from thread to thread than a tree of objects.
          say({
            number,
            value: { ...rest, json: JSON.stringify(result), ...(task.markup === undefined ? {} : { text }) },
          });
        } catch (error) {
          say({ number, failed: asSent(error) });
        }
      });
    });
    say({ ready: true });
  } catch (error) {
    say({ broken: asSent(error) });
  }
}

function asSent(error: unknown): ReturnType<typeof sent> {
  if (error instanceof ExtractError) return sent(error);
  // Of an unknown error only what can go from thread to thread.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return sent(asExtractError(Object.assign(new Error(message), { stack })));
}
