/**
 * A model to begin with: its weights as a training starts from them, with room for the labels of further types.
 *
 * A new type begins as "some name": its scores are the mean of those that the model's own types have, a little lower, so
 * that it must only learn in which way it differs from other names.
 */

import { beginLabel, insideLabel, OUTSIDE, typeOfLabel } from '../engine/recognise/bio-labels.js';
import type { Transitions } from '../engine/recognise/inference/chain-inference.js';
import type { NetworkShape } from '../engine/recognise/inference/network.js';
import { readParameters } from '../engine/recognise/inference/network-file.js';
import { readWeights, UNIT } from '../engine/recognise/inference/weight-table.js';
import { readTransitions } from '../engine/recognise/open-model.js';
import type { NetworkStart } from './network-trainer.js';

/** The sections that hold what was learned, and how they are to be read. Plain data, so that it can go to a worker. */
export interface BaseModel {
  readonly linear: Uint8Array;
  /** Both or none. */
  readonly network?: Uint8Array | undefined;
  readonly shape?: NetworkShape | undefined;
  readonly transitions: Uint8Array;
  /** How many labels it has: the first ones of the new model's. */
  readonly labels: number;
}

/** How much lower than the other types' scores those of a new one begin. */
const HANDICAP = 2;

/** The weights of features in the order of their keys; new labels have none. */
export function priorWeights({ linear }: BaseModel, keys: Uint32Array, labels: number): Float32Array {
  const table = readWeights(linear);
  const weights = new Int32Array(keys.length * labels);
  keys.forEach((_, row) => {
    table.add(keys.subarray(row, row + 1), 1, weights, row * labels);
  });
  return Float32Array.from(weights, (weight) => weight * UNIT);
}

/** The pooled transitions: both parts begin with the same. */
export function priorTransitions(base: BaseModel, labels: number): Transitions {
  const { weights, start } = readTransitions(base.transitions, base.labels);
  const own = (label: number): number[] => likeLabels(label, base.labels);
  const grown: Transitions = {
    labels,
    weights: new Float32Array(labels * labels),
    start: Float32Array.from({ length: labels }, (_, label) => meanOf(own(label).map((l) => start[l] as number))),
  };
  for (let from = 0; from < labels; from++) {
    for (let to = 0; to < labels; to++) {
      const sameType = typeOfLabel(from) === typeOfLabel(to);
      const pairs = own(from).flatMap((f) =>
        own(to)
          // Within a new type as within one type, between types as between different ones.
          .filter((t) => from === OUTSIDE || to === OUTSIDE || (typeOfLabel(f) === typeOfLabel(t)) === sameType)
          .map((t) => weights[f * base.labels + t] as number),
      );
      grown.weights[from * labels + to] = meanOf(pairs);
    }
  }
  return grown;
}

/** The network's parameters, with columns for new labels. */
export function networkStart(base: BaseModel, labels: number): NetworkStart | undefined {
  if (base.network === undefined || base.shape === undefined) return undefined;
  const { dense, embeddings } = readParameters(base.network, base.shape);
  const output = dense.length - 2;
  const widened = dense.map((data, k) => (k < output ? data : widenedColumns(data, base.labels, labels)));
  const bias = widened[output + 1] as Float32Array;
  for (let label = base.labels; label < labels; label++) bias[label] = (bias[label] as number) - HANDICAP;
  return { dense: widened, embeddings, transitions: priorTransitions(base, labels) };
}

/** Rows of a matrix whose columns are labels. */
function widenedColumns(data: Float32Array, before: number, after: number): Float32Array {
  const [from, to] = [roundedUp(before), roundedUp(after)];
  const out = new Float32Array((data.length / from) * to);
  for (let row = 0; row * from < data.length; row++) {
    for (let label = 0; label < after; label++) {
      out[row * to + label] = meanOf(likeLabels(label, before).map((l) => data[row * from + l] as number));
    }
  }
  return out;
}

/** A label that the model has stands for itself, a new one for those of its kind. */
function likeLabels(label: number, known: number): number[] {
  if (label < known) return [label];
  const types = Array.from({ length: (known - 1) / 2 }, (_, type) => type);
  return types.map(label === beginLabel(typeOfLabel(label)) ? beginLabel : insideLabel);
}

function meanOf(numbers: readonly number[]): number {
  const possible = numbers.filter(Number.isFinite);
  return possible.length === 0 ? -Infinity : possible.reduce((sum, number) => sum + number, 0) / possible.length;
}

/** The kernel's matrices are a multiple of eight wide. */
function roundedUp(width: number): number {
  return Math.ceil(width / 8) * 8;
}
