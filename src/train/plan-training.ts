/** How a model is trained on somebody's own articles: from nothing, or from a model that is there already. */

import { labelCount } from '../engine/recognise/bio-labels.js';
import { openModelFile } from '../engine/recognise/file/container.js';
import { MAX_LABELS } from '../engine/recognise/inference/weight-table.js';
import { type ModelDescription, SECTION } from '../engine/recognise/open-model.js';
import type { EntityType } from '../engine/types.js';
import { TIME_TYPES } from '../eval/compared-document.js';
import { ExtractError } from '../util/errors.js';
import type { TrainingPlan } from './train-model.js';

/** The numbers that hold for every training from nothing, the shipped model's included. */
export const FROM_NOTHING = {
  linear: { alpha: 0.1, l1: 1, l2: 1, dropout: 0 },
  network: { batch: 24, rate: 0.002, decay: 0.01, dropout: 0.3, wordDropout: 0.15 },
} as const;

/** Somebody's own articles are few: with larger batches there were too few steps. */
const SMALL_BATCH = 8;

/** Of a model that goes on learning: gentle steps, and decay towards where it came from. */
const ADAPTING = {
  linear: { alpha: 0.1, l1: 1, l2: 1, dropout: 0 },
  network: { batch: SMALL_BATCH, rate: 0.001, decay: 0.01, dropout: 0.3, wordDropout: 0.05 },
} as const;

/** What is new has further to go than what is only told differently. */
const NEW_TYPES = { rate: 0.003 };

export interface PlanOptions {
  /** Of the new model. */
  readonly version: string;
  readonly seed: number;
  /** The most epochs. */
  readonly epochs: number;
}

/** What every model has of words and names, learned from far more text than anybody annotates. */
const TABLES = [SECTION.words, SECTION.vectors, SECTION.gazetteer];

type Learning = Pick<TrainingPlan, 'description' | 'sections' | 'linear' | 'network' | 'base'>;

/**
 * A plan for training from nothing: of the model that is given only the tables of words and names are used.
 *
 * @throws ExtractError `bad-annotation` for more types than a model can have, `bad-model`.
 */
export function planFromNothing(
  model: Uint8Array,
  types: readonly EntityType[],
  { version, seed, epochs }: PlanOptions,
): Learning {
  const { description, section, has } = openModelFile<ModelDescription>(model);
  return {
    description: ofTypes(description, types, version),
    sections: pick(TABLES.filter(has), section),
    linear: { ...FROM_NOTHING.linear, seed, epochs },
    network: { ...FROM_NOTHING.network, batch: SMALL_BATCH, seed, epochs },
  };
}

/**
 * A plan for going on from a model: it keeps its types and gets those that are new to it.
 *
 * @throws ExtractError `bad-annotation` for more types than a model can have, `bad-model`.
 */
export function planFromModel(
  model: Uint8Array,
  types: readonly EntityType[],
  { version, seed, epochs }: PlanOptions,
): Learning {
  const { description, section, has } = openModelFile<ModelDescription>(model);
  const all = [...description.types, ...types.filter((type) => !description.types.includes(type))];
  return {
    description: ofTypes(description, all, version),
    sections: pick([...TABLES, SECTION.harvest].filter(has), section),
    linear: { ...ADAPTING.linear, seed, epochs },
    network: { ...ADAPTING.network, ...(all.length > description.types.length && NEW_TYPES), seed, epochs },
    base: {
      linear: section(SECTION.linear),
      network: has(SECTION.network) ? section(SECTION.network) : undefined,
      shape: description.network?.shape,
      transitions: section(SECTION.transitions),
      labels: labelCount(description.types),
    },
  };
}

function ofTypes(like: ModelDescription, types: readonly EntityType[], version: string): ModelDescription {
  const labels = labelCount(types);
  if (labels > MAX_LABELS) {
    const problem = `${types.length} types are too many (${types.join(', ')})`;
    const advice = `a model can have ${(MAX_LABELS - 2) / 2}: give fewer labels`;
    throw new ExtractError('bad-annotation', problem, { advice });
  }
  const { network } = like;
  return { ...like, version, types, ...(network && { network: { ...network, shape: { ...network.shape, labels } } }) };
}

function pick(names: readonly string[], section: (name: string) => Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(names.map((name) => [name, section(name)]));
}

/** The types that a model can learn of those that are annotated: what is repeated and how long is for rules to find. */
export function learnable(types: readonly EntityType[]): EntityType[] {
  return types.filter((type) => type === 'date' || !TIME_TYPES.includes(type));
}
