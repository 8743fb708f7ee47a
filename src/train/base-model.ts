/**
 * The base model of a training: its parameters as the start of the training, with room for the labels of new types.
 *
 * The scores of a new type start a little below the mean of the known types' scores. So the training has to learn only
 * how the new type differs from other names.
 */
import { beginLabel, insideLabel, OUTSIDE, typeIndexOf } from '../engine/recognise/bio-labels.js';
import { readParameters } from '../engine/recognise/inference/network-file.js';
import type { NetworkShape } from '../engine/recognise/inference/network-parameters.js';
import { readTransitions, type Transitions } from '../engine/recognise/inference/transitions.js';
import { readWeights, UNIT } from '../engine/recognise/inference/weight-table.js';
import type { NetworkStart } from './network-trainer.js';

/** The trained sections of a model, as plain data that can be posted to a worker thread. */
export interface BaseModel {
  readonly linear: Uint8Array;
  /** The two sections of the network; a model has both or neither. */
  readonly network?: Uint8Array | undefined;
  readonly shape?: NetworkShape | undefined;
  readonly transitions: Uint8Array;
  /** Number of labels of the base model; the new model has the same labels first, in the same order. */
  readonly labels: number;
}

/** How much lower the scores of a new type start than the mean of the other types' scores. */
const HANDICAP = 2;

/** Returns the weights of the features in the order of the keys, `keys.length * labels` numbers; 0 for new labels. */
export function priorWeights({ linear }: BaseModel, keys: Uint32Array, labels: number): Float32Array {
  const table = readWeights(linear);
  const weights = new Int32Array(keys.length * labels);
  keys.forEach((_, row) => {
    table.add(keys.subarray(row, row + 1), 1, weights, row * labels);
  });
  return Float32Array.from(weights, (weight) => weight * UNIT);
}

/** Returns the pooled transitions of the base model, from which the linear model and the network both start. */
export function priorTransitions(base: BaseModel, labels: number): Transitions {
  const { weights, start } = readTransitions(base.transitions, base.labels);
  const similar = (label: number): number[] => similarLabels(label, base.labels);
  const grown: Transitions = {
    labels,
    weights: new Float32Array(labels * labels),
    start: Float32Array.from({ length: labels }, (_, label) => meanOf(similar(label).map((l) => start[l] as number))),
  };
  for (let from = 0; from < labels; from++) {
    for (let to = 0; to < labels; to++) {
      const isSameType = typeIndexOf(from) === typeIndexOf(to);
      const pairs = similar(from).flatMap((f) =>
        similar(to)
          // A transition within a new type starts like transitions within known types; one between two types, like
          // those between known types.
          .filter((t) => from === OUTSIDE || to === OUTSIDE || (typeIndexOf(f) === typeIndexOf(t)) === isSameType)
          .map((t) => weights[f * base.labels + t] as number),
      );
      grown.weights[from * labels + to] = meanOf(pairs);
    }
  }
  return grown;
}

/**
 * Returns the parameters of the base model's network with columns for new labels; undefined if the base model has no
 * network.
 */
export function networkStart(base: BaseModel, labels: number): NetworkStart | undefined {
  if (base.network === undefined || base.shape === undefined) return undefined;
  const { dense, embeddings } = readParameters(base.network, base.shape);
  const output = dense.length - 2;
  const widened = dense.map((data, k) => (k < output ? data : widenColumns(data, base.labels, labels)));
  const bias = widened[output + 1] as Float32Array;
  for (let label = base.labels; label < labels; label++) bias[label] = (bias[label] as number) - HANDICAP;
  return { dense: widened, embeddings, transitions: priorTransitions(base, labels) };
}

/** Returns the matrix, whose columns are labels, with columns added for new labels. */
function widenColumns(data: Float32Array, before: number, after: number): Float32Array {
  const [from, to] = [roundUp(before), roundUp(after)];
  const out = new Float32Array((data.length / from) * to);
  for (let row = 0; row * from < data.length; row++) {
    for (let label = 0; label < after; label++) {
      out[row * to + label] = meanOf(similarLabels(label, before).map((l) => data[row * from + l] as number));
    }
  }
  return out;
}

/**
 * Returns the known labels from which a label starts: for a known label, the label itself; for a new B or I label, the
 * B or I labels of all known types.
 */
function similarLabels(label: number, known: number): number[] {
  if (label < known) return [label];
  const types = Array.from({ length: (known - 1) / 2 }, (_, type) => type);
  return types.map(label === beginLabel(typeIndexOf(label)) ? beginLabel : insideLabel);
}

/** Returns the mean of the finite numbers; -Infinity, the weight of a forbidden transition, if there are none. */
function meanOf(numbers: readonly number[]): number {
  const finite = numbers.filter(Number.isFinite);
  return finite.length === 0 ? -Infinity : finite.reduce((sum, number) => sum + number, 0) / finite.length;
}

/** Rounds the width of a matrix up to the multiple that the WebAssembly kernel needs. */
function roundUp(width: number): number {
  return Math.ceil(width / 8) * 8;
}
