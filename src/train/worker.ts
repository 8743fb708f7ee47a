/** A worker thread that trains one part of a model. */
import { parentPort, workerData } from 'node:worker_threads';
import type { TrainingArticle } from './corpus.js';
import { PARTS, type PartPlan } from './parts.js';

export interface Task {
  readonly part: keyof typeof PARTS;
  readonly articles: readonly TrainingArticle[];
  readonly plan: PartPlan;
}

const { part, articles, plan } = workerData as Task;
const trained = PARTS[part](articles, plan, (line) => parentPort?.postMessage({ line }));
parentPort?.postMessage({ trained });
