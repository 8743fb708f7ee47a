/** Training: annotated articles in, the bytes of a model out. Same articles, same plan, same bytes. */
import { Worker } from 'node:worker_threads';
import { packModelFile } from '../model/file.js';
import { SECTION, writeTransitions } from '../recognise/model.js';
import type { TrainingArticle } from './corpus.js';
import { harvestNames } from './harvest.js';
import type { PartPlan, TrainedPart } from './parts.js';
import type { Task } from './worker.js';

export interface TrainingPlan extends Omit<PartPlan, 'harvest'> {
  readonly log?: (line: string) => void;
  /** The module of the worker threads; another one where the sources run without having been built. */
  readonly worker?: URL;
}

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
  { log = () => {}, worker = WORKER, ...plan }: TrainingPlan,
): Promise<Uint8Array> {
  const { description, sections } = plan;
  const harvest = harvestNames(articles, description.types);
  const task = { articles: [...articles, ...copies], plan: { ...plan, harvest: harvest.without } };
  const share = description.network?.share ?? 0;
  const [linear, network] = await Promise.all([
    runPart({ part: 'linear', ...task }, worker, log),
    description.network === undefined ? undefined : runPart({ part: 'network', ...task }, worker, log),
  ]);
  const parts = [{ transitions: linear.transitions, share: 1 - share }];
  if (network !== undefined) parts.push({ transitions: network.transitions, share });
  return packModelFile(description, {
    ...sections,
    [SECTION.harvest]: harvest.all,
    [SECTION.linear]: linear.bytes,
    ...(network === undefined ? {} : { [SECTION.network]: network.bytes }),
    [SECTION.transitions]: writeTransitions(parts),
  });
}

function runPart(task: Task, module: URL, log: (line: string) => void): Promise<TrainedPart> {
  const worker = new Worker(module, { workerData: task });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: { line?: string; trained?: TrainedPart }) => {
      if (message.line !== undefined) log(message.line);
      if (message.trained !== undefined) resolve(message.trained);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`training the ${task.part} part ended with status ${code}`)));
  });
}
