/** The training plan of the shipped model: its tables, its shape, and options chosen on the development sets. */
import { readFileSync } from 'node:fs';
import { labelCount } from '../../src/engine/recognise/bio-labels.js';
import { ALL_FAMILIES } from '../../src/engine/recognise/features/templates.js';
import { readVectors } from '../../src/engine/recognise/features/word-vectors.js';
import { SECTION } from '../../src/engine/recognise/open-model.js';
import type { TrainingPlan } from '../../src/train/train-model.js';
import { FROM_NOTHING } from '../../src/train/training-plans.js';
import { TYPES } from './sources.js';

export const VERSION = '1';

const read = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, import.meta.url)));

export function shippedPlan(seed: number, log: (line: string) => void): TrainingPlan {
  const vectors = read('../words/vectors.bin');
  const shape = {
    width: 64,
    layers: 2,
    buckets: 16_384,
    vectorLength: readVectors(vectors).dimension,
    labels: labelCount(TYPES),
  };
  return {
    description: {
      version: VERSION,
      types: TYPES,
      families: ALL_FAMILIES,
      network: { shape, share: 0.55, certain: 0.995 },
      evidence: { types: 0.5, labels: 0.5, prior: 1 },
      // Fitted to the spans that a model with these options finds in ww-dev and wikinews/dev.
      calibration: { slope: 0.52, offset: -0.12 },
    },
    sections: {
      [SECTION.words]: read('../words/clusters.bin'),
      [SECTION.vectors]: vectors,
      [SECTION.gazetteer]: read('../gazetteers/gazetteer.bin'),
    },
    linear: { ...FROM_NOTHING.linear, epochs: 6, seed },
    network: { ...FROM_NOTHING.network, epochs: 6, seed },
    log,
    worker: new URL('worker.mjs', import.meta.url),
  };
}

/** Returns the plan for the linear model alone in a few epochs, for models that are not shipped. */
export function quickPlan(plan: TrainingPlan, epochs: number): TrainingPlan {
  const { network: _, evidence: __, ...description } = plan.description;
  const { [SECTION.vectors]: ___, ...sections } = plan.sections;
  return { ...plan, description, sections, linear: { ...plan.linear, epochs } };
}
