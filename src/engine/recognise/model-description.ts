/** The description of a model, which a model file contains as JSON, and the check of the description. */
import type { EntityType } from '../types.js';
import { labelCount } from './bio-labels.js';
import { ALL_FAMILIES } from './features/templates.js';
import { broken } from './file/container.js';
import type { NetworkShape } from './inference/network-parameters.js';
import type { EvidenceWeights } from './inference/second-pass.js';

export interface ModelDescription {
  /** Version of the model's content, not of the file format. Two versions can give different results. */
  readonly version: string;
  /** The entity types, in the order of their labels. */
  readonly types: readonly EntityType[];
  /** Bit mask (`FAMILY`) of the feature families with which the model was trained. */
  readonly families: number;
  readonly network?: NetworkDescription;
  /** The weights of the second pass; if absent, the model has no second pass. */
  readonly evidence?: EvidenceWeights;
  /** Calibration of span probabilities; if absent, the probabilities stay as the chain computes them. */
  readonly calibration?: Calibration;
}

/** Platt scaling (Platt 1999) of the log odds of a span: `slope * logOdds + offset`. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

interface NetworkDescription {
  readonly shape: NetworkShape;
  /** The network's share of the pooled emissions; the linear model's share is 1 minus this. */
  readonly share: number;
  /** The linear model does not score a token to which the network gives label O with at least this probability. */
  readonly certain: number;
}

/** Limits of a network's shape, far above any network that this program can train. */
const LARGEST = { width: 4096, layers: 64, buckets: 1 << 24, vectorLength: 4096 };

/**
 * Checks the numbers in the description of a model. The checksum of a file proves that the file is complete, not that
 * its author is this program.
 *
 * @throws ExtractError `bad-model` for a number that is missing or out of bounds.
 */
export function checkDescription(description: ModelDescription, types: readonly EntityType[]): void {
  const { families, network, evidence, calibration } = description;
  check('families', isWhole(families, 0, ALL_FAMILIES));
  if (network !== undefined) {
    const { shape, share, certain } = objectOf('network', network);
    const sizes = objectOf('network', shape);
    for (const [name, largest] of Object.entries(LARGEST)) {
      check(name, isWhole(sizes[name as keyof typeof LARGEST], 1, largest));
    }
    check('labels', sizes.labels === labelCount(types));
    check('share', isShare(share));
    check('certain', isShare(certain));
  }
  for (const [name, numbers] of Object.entries({ evidence, calibration })) {
    if (numbers !== undefined) check(name, Object.values(objectOf(name, numbers)).every(Number.isFinite));
  }
}

function objectOf<Value>(name: string, value: Value): Value {
  check(name, typeof value === 'object' && value !== null);
  return value;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function check(name: string, holds: boolean): void {
  if (!holds) throw broken(`its description has no valid "${name}"`);
}
