/** Opens a model file: returns the parts that the tagger needs. */
import { ExtractError } from '../../util/errors.js';
import type { EntityType } from '../types.js';
import { labelCount } from './bio-labels.js';
import { readGazetteer } from './features/gazetteer/read-gazetteer.js';
import type { LookupTables } from './features/lookup-tables.js';
import { readWordTable } from './features/word-table.js';
import { readVectors } from './features/word-vectors.js';
import { broken, type ModelFile, modelTypes, openModelFile } from './file/container.js';
import type { Network } from './inference/network.js';
import { readNetwork } from './inference/network-file.js';
import { readTransitions, type Transitions } from './inference/transitions.js';
import { readWeights, type WeightTable } from './inference/weight-table.js';
import { checkDescription, type ModelDescription } from './model-description.js';

export interface Model {
  readonly description: ModelDescription;
  readonly tables: LookupTables;
  readonly linear: WeightTable;
  readonly network: Network | undefined;
  /** Transition weights, pooled from the linear model and the network. */
  readonly transitions: Transitions;
}

/** The names of the sections in a model file. */
export const SECTION = {
  words: 'words',
  vectors: 'vectors',
  gazetteer: 'gazetteer',
  harvest: 'harvest',
  linear: 'weights',
  network: 'network',
  transitions: 'transitions',
} as const;

/** Opens the tables of words and names from their sections; a table without a section is undefined. */
export function openTables(section: (name: string) => Uint8Array | undefined): LookupTables {
  const words = section(SECTION.words);
  const gazetteer = section(SECTION.gazetteer);
  const harvest = section(SECTION.harvest);
  return {
    words: words && readWordTable(words),
    gazetteer: gazetteer && readGazetteer(gazetteer),
    harvest: harvest && readGazetteer(harvest),
  };
}

/** @throws ExtractError `bad-model` */
export function openModel(bytes: Uint8Array): Model {
  const file = openModelFile<ModelDescription>(bytes);
  const types = modelTypes(file);
  checkDescription(file.description, types);
  try {
    return openParts(file, types);
  } catch (cause) {
    // A typed array that exceeds the section's bytes throws a RangeError: the file comes from another program or
    // another version.
    throw cause instanceof ExtractError ? cause : broken('its sections do not fit each other', cause);
  }
}

function openParts({ description, section, has }: ModelFile<ModelDescription>, types: readonly EntityType[]): Model {
  const { network } = description;
  return {
    description,
    tables: openTables((name) => (has(name) ? section(name) : undefined)),
    linear: readWeights(section(SECTION.linear)),
    network: network && readNetwork(section(SECTION.network), network.shape, readVectors(section(SECTION.vectors))),
    transitions: readTransitions(section(SECTION.transitions), labelCount(types)),
  };
}
