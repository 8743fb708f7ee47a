/**
 * The loss of a batch of emissions: the negative log-likelihood of the gold labels in a linear-chain CRF, with its
 * gradient. linear-trainer.ts states both.
 */
import { ChainInference } from '../engine/recognise/inference/chain-inference.js';
import type { Matrix } from '../engine/recognise/inference/kernel.js';
import { forbidIllegal, type Transitions } from '../engine/recognise/inference/transitions.js';
import { Adam, type StepSize } from './adam.js';
import { ROWS } from './network-state.js';

/** A sentence of the batch: its first row in the scores, and its number of rows. */
export interface BatchSentence {
  readonly row: number;
  readonly length: number;
  readonly weight: number;
  /** The gold label of each token. */
  readonly gold: Uint8Array;
}

export class ChainLoss {
  readonly transitions: Transitions;
  readonly #chain: ChainInference;
  /** Gradient of the transitions; {@link update} sets it to zero. */
  readonly #pairs: Float64Array;
  readonly #starts: Float32Array;
  readonly #transitionOptimiser: Adam;
  readonly #startOptimiser: Adam;
  /** Emissions of one sentence in a plain array: `labels` numbers for each token, without padding. */
  readonly #packed: Float32Array;

  /** @param begin the transitions at the start of the training; by default, zeros. */
  constructor(labels: number, begin?: Transitions) {
    this.transitions = {
      labels,
      weights: begin?.weights.slice() ?? new Float32Array(labels * labels),
      start: begin?.start.slice() ?? new Float32Array(labels),
    };
    forbidIllegal(this.transitions);
    this.#chain = new ChainInference(this.transitions);
    this.#pairs = new Float64Array(labels * labels);
    this.#starts = new Float32Array(labels);
    this.#transitionOptimiser = new Adam(this.transitions.weights);
    this.#startOptimiser = new Adam(this.transitions.start);
    this.#packed = new Float32Array(ROWS * labels);
  }

  /**
   * Returns the loss of a sentence. Replaces the sentence's emissions in `scores` by their gradient and adds to the
   * gradient of the transitions.
   */
  add({ row, length, weight, gold }: BatchSentence, scores: Matrix): number {
    const { labels, weights, start } = this.transitions;
    const chain = this.#chain;
    const packed = this.#packed;
    const pairs = this.#pairs;
    const starts = this.#starts;
    for (let t = 0; t < length; t++) {
      const from = (row + t) * scores.width;
      for (let l = 0; l < labels; l++) packed[t * labels + l] = scores.data[from + l] as number;
    }
    chain.forwardBackward(packed, 0, length);
    let goldScore = 0;
    for (let t = 0; t < length; t++) {
      const label = gold[t] as number;
      goldScore += packed[t * labels + label] as number;
      if (t === 0) goldScore += start[label] as number;
      else {
        const index = (gold[t - 1] as number) * labels + label;
        goldScore += weights[index] as number;
        chain.addPairMarginals(t, weight, pairs);
        pairs[index] = (pairs[index] as number) - weight;
      }
      const to = (row + t) * scores.width;
      for (let l = 0; l < labels; l++) {
        const error = weight * ((chain.marginals[t * chain.width + l] as number) - (l === label ? 1 : 0));
        scores.data[to + l] = error;
        if (t === 0) starts[l] = (starts[l] as number) + error;
      }
    }
    return weight * (chain.logPartition(length) - goldScore);
  }

  /** Updates the transitions by their gradient, without weight decay. */
  update(size: Omit<StepSize, 'decay'>): void {
    const step = { ...size, decay: 0 };
    const pairs = Float32Array.from(this.#pairs);
    this.#pairs.fill(0);
    this.#transitionOptimiser.update(pairs, 0, pairs.length, step);
    this.#startOptimiser.update(this.#starts, 0, this.#starts.length, step);
    forbidIllegal(this.transitions);
    this.#chain.refresh();
  }
}
