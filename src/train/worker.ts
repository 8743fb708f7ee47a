/** A worker thread that trains one part of a model. */
import { parentPort, workerData } from 'node:worker_threads';
import { PARTS, type PartPlan } from './model-parts.js';
import type { TrainingArticle } from './training-article.js';

export interface Task {
  readonly part: keyof typeof PARTS;
  readonly articles: readonly TrainingArticle[];
  readonly plan: PartPlan;
}

const { part, articles, plan } = workerData as Task;
const trained = PARTS[part](articles, plan, (line) => parentPort?.postMessage({ line }));
parentPort?.postMessage({ trained });
