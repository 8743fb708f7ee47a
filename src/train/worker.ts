/**
 * The entry point of a worker thread that trains one part of a model. The thread receives a {@link Task} and posts lines
 * for the log, `{ line }`, and at the end the trained part, `{ trained }`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { trainLinearPart } from './linear-part.js';
import { trainNetworkPart } from './network-part.js';
import type { PartPlan, TrainPart } from './train-part.js';
import type { TrainingArticle } from './training-article.js';

const TRAINERS = { linear: trainLinearPart, network: trainNetworkPart } satisfies Record<string, TrainPart>;

export interface Task {
  readonly part: keyof typeof TRAINERS;
  readonly articles: readonly TrainingArticle[];
  readonly plan: PartPlan;
}

const { part, articles, plan } = workerData as Task;
const trained = TRAINERS[part](articles, plan, (line) => parentPort?.postMessage({ line }));
parentPort?.postMessage({ trained });
