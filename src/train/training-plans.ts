/** Plans the training on a user's articles: from nothing, or from a base model. */
import { labelCount } from '../engine/recognise/bio-labels.js';
import { openModelFile } from '../engine/recognise/file/container.js';
import { MAX_LABELS } from '../engine/recognise/inference/weight-table.js';
import type { ModelDescription } from '../engine/recognise/model-description.js';
import { SECTION } from '../engine/recognise/open-model.js';
import type { EntityType } from '../engine/types.js';
import { TIME_TYPES } from '../eval/compared-document.js';
import { ExtractError } from '../util/errors.js';
import type { TrainingPlan } from './train-model.js';

/** The options of every training from nothing, including that of the shipped model. */
export const FROM_NOTHING = {
  linear: { alpha: 0.1, l1: 1, l2: 1, dropout: 0 },
  network: { batch: 24, rate: 0.002, decay: 0.01, dropout: 0.3, wordDropout: 0.15 },
} as const;

/** Number of sentences in a batch. Users have few articles; larger batches would leave too few steps. */
const SMALL_BATCH = 8;

/** The options of a training from a base model: small steps, and weight decay toward the base model. */
const ADAPTING = {
  linear: { alpha: 0.1, l1: 1, l2: 1, dropout: 0 },
  network: { batch: SMALL_BATCH, rate: 0.001, decay: 0.01, dropout: 0.3, wordDropout: 0.05 },
} as const;

/** Options for a type that the base model does not know, which needs larger steps. */
const WITH_NEW_TYPES = { rate: 0.003 };

interface PlanOptions {
  /** Version of the new model. */
  readonly version: string;
  readonly seed: number;
  /** Maximum number of epochs. */
  readonly epochs: number;
}

/**
 * Sections that a new model copies from the given model: words and names from much more text than any annotated corpus
 * has.
 */
const TABLES = [SECTION.words, SECTION.vectors, SECTION.gazetteer];

type LearningPlan = Pick<TrainingPlan, 'description' | 'sections' | 'linear' | 'network' | 'base'>;

/**
 * Returns the plan for a training from nothing, which takes only the tables of words and names from the given model.
 *
 * @throws ExtractError `bad-annotation` for more types than a model can have, `bad-model`.
 */
export function planFromNothing(
  model: Uint8Array,
  types: readonly EntityType[],
  { version, seed, epochs }: PlanOptions,
): LearningPlan {
  const { description, section, has } = openModelFile<ModelDescription>(model);
  return {
    description: describeModel(description, types, version),
    sections: pickSections(TABLES.filter(has), section),
    linear: { ...FROM_NOTHING.linear, seed, epochs },
    network: { ...FROM_NOTHING.network, batch: SMALL_BATCH, seed, epochs },
  };
}

/**
 * Returns the plan for a training from a base model. The new model has the types of the base model and the new types.
 *
 * @throws ExtractError `bad-annotation` for more types than a model can have, `bad-model`.
 */
export function planFromModel(
  model: Uint8Array,
  types: readonly EntityType[],
  { version, seed, epochs }: PlanOptions,
): LearningPlan {
  const { description, section, has } = openModelFile<ModelDescription>(model);
  const all = [...description.types, ...types.filter((type) => !description.types.includes(type))];
  return {
    description: describeModel(description, all, version),
    sections: pickSections([...TABLES, SECTION.harvest].filter(has), section),
    linear: { ...ADAPTING.linear, seed, epochs },
    network: { ...ADAPTING.network, ...(all.length > description.types.length && WITH_NEW_TYPES), seed, epochs },
    base: {
      linear: section(SECTION.linear),
      network: has(SECTION.network) ? section(SECTION.network) : undefined,
      shape: description.network?.shape,
      transitions: section(SECTION.transitions),
      labels: labelCount(description.types),
    },
  };
}

/** Returns the description of a model that differs from another one only in its types and its version. */
function describeModel(other: ModelDescription, types: readonly EntityType[], version: string): ModelDescription {
  const labels = labelCount(types);
  if (labels > MAX_LABELS) {
    const problem = `${types.length} types are too many (${types.join(', ')})`;
    const advice = `a model can have ${(MAX_LABELS - 2) / 2}: give fewer labels`;
    throw new ExtractError('bad-annotation', problem, { advice });
  }
  const { network } = other;
  return { ...other, version, types, ...(network && { network: { ...network, shape: { ...network.shape, labels } } }) };
}

function pickSections(names: readonly string[], section: (name: string) => Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(names.map((name) => [name, section(name)]));
}

/** Returns the types that a model can learn: all types but durations and sets of times, which rules find. */
export function learnableTypes(types: readonly EntityType[]): EntityType[] {
  return types.filter((type) => type === 'date' || !TIME_TYPES.includes(type));
}
