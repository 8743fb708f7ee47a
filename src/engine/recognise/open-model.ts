/** The model as its parts, opened from the binary: what the tagger needs and nothing else. */
import { ExtractError } from '../../util/errors.js';
import type { EntityType } from '../types.js';
import { labelCount } from './bio-labels.js';
import { readGazetteer } from './features/gazetteer/read-gazetteer.js';
import type { Resources } from './features/lookup-tables.js';
import { readVectors, readWordTable } from './features/word-table.js';
import { broken, type ModelFile, modelTypes, openModelFile } from './file/container.js';
import { forbidIllegal, type Transitions } from './inference/chain-inference.js';
import type { Network, NetworkShape } from './inference/network.js';
import { readNetwork } from './inference/network-file.js';
import type { EvidenceWeights } from './inference/second-pass.js';
import { readWeights, type WeightTable } from './inference/weight-table.js';
import { checkDescription } from './model-description.js';

/** What the file says of itself in its description. */
export interface ModelDescription {
  /** Of the model, not of the format: results may differ between two versions. */
  readonly version: string;
  /** The types of the labels, in their order. */
  readonly types: readonly EntityType[];
  /** Mask of `FAMILY`: the features that the model was trained with. */
  readonly families: number;
  readonly network?: NetworkDescription;
  /** Of the second pass; without it there is none. */
  readonly evidence?: EvidenceWeights;
  /** From the log odds of a span to those that come true; without it, probabilities are as they are computed. */
  readonly calibration?: Calibration;
}

/** Platt scaling (Platt 1999): `slope * logOdds + offset`. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export interface NetworkDescription {
  readonly shape: NetworkShape;
  /** The network's part in the pooled scores; the rest is the linear model's. */
  readonly share: number;
  /** Where the network by itself gives "no name" this probability or more, the linear model is not asked. */
  readonly certain: number;
}

/** The scores of both are pooled, as logarithms of probabilities are; the transitions are pooled already. */
export interface Model {
  readonly description: ModelDescription;
  readonly resources: Resources;
  /** Scores by sparse features. */
  readonly linear: WeightTable;
  readonly network: Network | null;
  readonly transitions: Transitions;
}

/** The names of the binary's sections. */
export const SECTION = {
  words: 'words',
  vectors: 'vectors',
  gazetteer: 'gazetteer',
  harvest: 'harvest',
  linear: 'weights',
  network: 'network',
  transitions: 'transitions',
} as const;

/** Tables of names and words by section; what has no section is null. */
export function openResources(section: (name: string) => Uint8Array | undefined): Resources {
  const words = section(SECTION.words);
  const gazetteer = section(SECTION.gazetteer);
  const harvest = section(SECTION.harvest);
  return {
    words: words === undefined ? null : readWordTable(words),
    gazetteer: gazetteer === undefined ? null : readGazetteer(gazetteer),
    harvest: harvest === undefined ? null : readGazetteer(harvest),
  };
}

/** @throws ExtractError `bad-model` */
export function openModel(bytes: Uint8Array): Model {
  const file = openModelFile<ModelDescription>(bytes);
  const types = modelTypes(file);
  checkDescription(file.description, types);
  try {
    return partsOf(file, types);
  } catch (cause) {
    // Views that reach beyond their bytes, numbers that are not there: a file of another program, or of another time.
    throw cause instanceof ExtractError ? cause : broken('its parts do not fit each other', cause);
  }
}

function partsOf({ description, section, has }: ModelFile<ModelDescription>, types: readonly EntityType[]): Model {
  const { network } = description;
  return {
    description,
    resources: openResources((name) => (has(name) ? section(name) : undefined)),
    linear: readWeights(section(SECTION.linear)),
    network:
      network === undefined
        ? null
        : readNetwork(section(SECTION.network), network.shape, readVectors(section(SECTION.vectors))),
    transitions: readTransitions(section(SECTION.transitions), labelCount(types)),
  };
}

export function readTransitions(bytes: Uint8Array, labels: number): Transitions {
  const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, labels * (labels + 1));
  const transitions = { labels, weights: numbers.slice(0, labels * labels), start: numbers.slice(labels * labels) };
  forbidIllegal(transitions);
  return transitions;
}

/** The bytes that transitions are read from: the weighted sum of some. */
export function writeTransitions(parts: readonly { transitions: Transitions; share: number }[]): Uint8Array {
  const sums = parts.map(({ transitions: { weights, start }, share }) =>
    Float64Array.of(...weights, ...start).map((weight) => (Number.isFinite(weight) ? share * weight : 0)),
  );
  const first = sums[0] as Float64Array;
  const numbers = Float32Array.from(first, (_, i) => sums.reduce((sum, part) => sum + (part[i] as number), 0));
  return new Uint8Array(numbers.buffer);
}
