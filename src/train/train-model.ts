/** Training: annotated articles in, the bytes of a model out. Same articles, same plan, same bytes. */
import { Worker } from 'node:worker_threads';
import { packModelFile } from '../engine/recognise/file/container.js';
import { SECTION, writeTransitions } from '../engine/recognise/open-model.js';
import { harvestNames } from './harvest-names.js';
import type { PartPlan, TrainedPart } from './model-parts.js';
import type { TrainingArticle } from './training-article.js';
import type { Task } from './worker.js';

export interface TrainingPlan extends Omit<PartPlan, 'harvest'> {
  readonly log?: ((line: string) => void) | undefined;
  /** The module of the worker threads; another one where the sources run without having been built. */
  readonly worker?: URL | undefined;
  /** Ends the training, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

// The bundle puts this module into dist/chunks, so the path goes through the folder above.
const WORKER = new URL('../train/worker.js', import.meta.url);

/**
 * The linear model and the network are trained at the same time, a thread each.
 *
 * @param articles in their own writing.
 * @param copies of some of them in other writings; no names are harvested from these.
 */
export async function trainModel(
  articles: readonly TrainingArticle[],
  copies: readonly TrainingArticle[],
  { log = () => {}, worker = WORKER, signal, ...plan }: TrainingPlan,
): Promise<Uint8Array> {
  const { description } = plan;
  // A base has its names, and has learned how far to trust them; one that is trained from nothing gathers its own.
  const harvest = plan.base === undefined ? harvestNames(articles, description.types) : undefined;
  const sections = { ...plan.sections, ...(harvest && { [SECTION.harvest]: harvest.all }) };
  const task = {
    articles: [...articles, ...copies],
    plan: { ...plan, sections, harvest: harvest?.without ?? [] },
  };
  const share = description.network?.share ?? 0;
  const threads = { module: worker, log, signal };
  const [linear, network] = await Promise.all([
    runPart({ part: 'linear', ...task }, threads),
    description.network === undefined ? undefined : runPart({ part: 'network', ...task }, threads),
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

interface Threads {
  readonly module: URL;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

function runPart(task: Task, { module, log, signal }: Threads): Promise<TrainedPart> {
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
      reject(signal?.aborted ? signal.reason : new Error(`training the ${task.part} part ended with status ${code}`));
    });
  }).finally(() => signal?.removeEventListener('abort', abort));
}
