/** The model as its parts, opened from the binary: what the tagger needs and nothing else. */
import { readGazetteer } from '../gazetteer/index.js';
import { forbidIllegal, type Transitions } from '../model/crf.js';
import { openModelFile } from '../model/file.js';
import { labelCount } from '../model/labels.js';
import type { Resources } from '../model/resources.js';
import { readWeights, type WeightTable } from '../model/weights.js';
import { readWordTable } from '../model/words.js';
import type { EntityType } from '../types.js';

/** What the file says of itself in its description. */
export interface ModelDescription {
  /** Of the model, not of the format: results may differ between two versions. */
  readonly version: string;
  /** The types of the labels, in their order. */
  readonly types: readonly EntityType[];
  /** Mask of `FAMILY`: the features that the model was trained with. */
  readonly families: number;
}

export interface Model {
  readonly description: ModelDescription;
  readonly resources: Resources;
  readonly linear: LinearModel;
}

/** Scores of labels by sparse features, and of transitions between them. */
export interface LinearModel {
  readonly weights: WeightTable;
  readonly transitions: Transitions;
}

/** The names of the binary's sections. */
export const SECTION = {
  words: 'words',
  gazetteer: 'gazetteer',
  harvest: 'harvest',
  weights: 'weights',
  transitions: 'transitions',
} as const;

/** @throws ExtractError `bad-model` */
export function openModel(bytes: Uint8Array): Model {
  const file = openModelFile<ModelDescription>(bytes);
  const { description, section, has } = file;
  return {
    description,
    resources: {
      words: has(SECTION.words) ? readWordTable(section(SECTION.words)) : null,
      gazetteer: has(SECTION.gazetteer) ? readGazetteer(section(SECTION.gazetteer)) : null,
      harvest: has(SECTION.harvest) ? readGazetteer(section(SECTION.harvest)) : null,
    },
    linear: {
      weights: readWeights(section(SECTION.weights)),
      transitions: readTransitions(section(SECTION.transitions), labelCount(description.types)),
    },
  };
}

function readTransitions(bytes: Uint8Array, labels: number): Transitions {
  const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, labels * (labels + 1));
  const transitions = { labels, weights: numbers.slice(0, labels * labels), start: numbers.slice(labels * labels) };
  forbidIllegal(transitions);
  return transitions;
}

/** The bytes that {@link openModel} reads transitions from. */
export function writeTransitions({ weights, start }: Transitions): Uint8Array {
  const numbers = Float32Array.of(...weights, ...start).map((weight) => (Number.isFinite(weight) ? weight : 0));
  return new Uint8Array(numbers.buffer);
}
