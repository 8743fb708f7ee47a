/** The transition weights of the linear chain: how well one label follows another. */
import { isLegal } from '../bio-labels.js';

/**
 * The weight of a transition between neighbouring tokens is `weights[from * labels + to]`; `start[to]` is for the first
 * token of a sentence.
 */
export interface Transitions {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly start: Float32Array;
}

/** Sets the weight of every illegal transition to `-Infinity`. */
export function forbidIllegal({ labels, weights, start }: Transitions): void {
  for (let to = 0; to < labels; to++) {
    if (!isLegal(-1, to)) start[to] = -Infinity;
    for (let from = 0; from < labels; from++) if (!isLegal(from, to)) weights[from * labels + to] = -Infinity;
  }
}

/** Reads the transitions' section of a model file: the weights, then the start weights, both as float32. */
export function readTransitions(bytes: Uint8Array, labels: number): Transitions {
  const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, labels * (labels + 1));
  const transitions = { labels, weights: numbers.slice(0, labels * labels), start: numbers.slice(labels * labels) };
  forbidIllegal(transitions);
  return transitions;
}

/**
 * Returns the bytes that {@link readTransitions} reads: the weighted sum of the transitions of a model's parts. Weights
 * of illegal transitions are stored as 0.
 */
export function writeTransitions(parts: readonly { transitions: Transitions; share: number }[]): Uint8Array {
  const weighted = parts.map(({ transitions: { weights, start }, share }) =>
    Float64Array.of(...weights, ...start).map((weight) => (Number.isFinite(weight) ? share * weight : 0)),
  );
  const [first] = weighted as [Float64Array];
  const sums = Float32Array.from(first, (_, i) => weighted.reduce((sum, part) => sum + (part[i] as number), 0));
  return new Uint8Array(sums.buffer);
}
