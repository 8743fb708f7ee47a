/** Trains a model: from annotated articles and a plan to the bytes of a model file. Equal input gives equal bytes. */
import { Worker } from 'node:worker_threads';
import { packModelFile } from '../engine/recognise/file/container.js';
import { writeTransitions } from '../engine/recognise/inference/transitions.js';
import { SECTION } from '../engine/recognise/open-model.js';
import { harvestNames } from './harvest-names.js';
import type { PartPlan, TrainedPart } from './train-part.js';
import type { TrainingArticle } from './training-article.js';
import type { Task } from './worker.js';

export interface TrainingPlan extends Omit<PartPlan, 'harvest'> {
  readonly log?: ((line: string) => void) | undefined;
  /** URL of the worker threads' module. Scripts that run the sources without a build pass the URL of a built module. */
  readonly worker?: URL | undefined;
  /** Aborting the signal ends the training, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

// The bundler moves this module into dist/chunks, so the worker's URL goes through the folder above.
const WORKER = new URL('../train/worker.js', import.meta.url);

/**
 * Trains the linear model and the network at the same time, each in a worker thread, and pools their transitions.
 *
 * @param articles the articles as they were written; without a base model, their names become a gazetteer of the new
 * model.
 * @param copies copies in other letter case, whose names are not collected.
 */
export async function trainModel(
  articles: readonly TrainingArticle[],
  copies: readonly TrainingArticle[],
  { log = () => {}, worker = WORKER, signal, ...plan }: TrainingPlan,
): Promise<Uint8Array> {
  const { description } = plan;
  // A base model already has the names of its own training articles and has learned how far to trust them, so no names
  // are collected.
  const harvest = plan.base === undefined ? harvestNames(articles, description.types) : undefined;
  const sections = { ...plan.sections, ...(harvest && { [SECTION.harvest]: harvest.all }) };
  const task = {
    articles: [...articles, ...copies],
    plan: { ...plan, sections, harvest: harvest?.without ?? [] },
  };
  const share = description.network?.share ?? 0;
  const threads = { module: worker, log, signal };
  const [linear, network] = await Promise.all([
    runWorker({ part: 'linear', ...task }, threads),
    description.network === undefined ? undefined : runWorker({ part: 'network', ...task }, threads),
  ]);
  const parts = [{ transitions: linear.transitions, share: 1 - share }];
  if (network !== undefined) parts.push({ transitions: network.transitions, share });
  return packModelFile(description, {
    ...sections,
    [SECTION.linear]: linear.bytes,
    ...(network === undefined ? {} : { [SECTION.network]: network.bytes }),
    [SECTION.transitions]: writeTransitions(parts),
  });
}

interface ThreadOptions {
  readonly module: URL;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

function runWorker(task: Task, { module, log, signal }: ThreadOptions): Promise<TrainedPart> {
  signal?.throwIfAborted();
  const worker = new Worker(module, { workerData: task });
  const abort = (): void => void worker.terminate();
  signal?.addEventListener('abort', abort);
  return new Promise<TrainedPart>((resolve, reject) => {
    worker.on('message', (message: { line?: string; trained?: TrainedPart }) => {
      if (message.line !== undefined) log(message.line);
      if (message.trained !== undefined) resolve(message.trained);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      const problem = `the worker thread of the ${task.part} part ended with status ${code} before its result`;
      reject(signal?.aborted ? signal.reason : new Error(problem));
    });
  }).finally(() => signal?.removeEventListener('abort', abort));
}
