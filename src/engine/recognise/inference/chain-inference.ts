/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001):
 * Viterbi for the best labelling and forward-backward for the probability of labels and of spans.
 *
 * Scores come as one row of `labels` numbers a token, in a flat array. Illegal transitions have
 * weight `-Infinity`, so neither algorithm ever gives an I without its B.
 */

import { isInside, isLegal } from '../bio-labels.js';
import { type Chain, createKernel, type Kernel } from './kernel.js';

/** Transition weights: `weights[from * labels + to]`, and `start[to]` for the first token of a sentence. */
export interface Transitions {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly start: Float32Array;
}

/** Writes `-Infinity` over every illegal transition. */
export function forbidIllegal(transitions: Transitions): void {
  const { labels, weights, start } = transitions;
  for (let to = 0; to < labels; to++) {
    if (!isLegal(-1, to)) start[to] = -Infinity;
    for (let from = 0; from < labels; from++) if (!isLegal(from, to)) weights[from * labels + to] = -Infinity;
  }
}

/** Numbers that rounding up the widths of matrices may take. */
const ROUNDING = 64;
/** Tokens that there is room for at first. */
const ROOM = 256;

/**
 * Works on sentences one after another, reusing its buffers: results are valid until the next call.
 */
export class ChainInference {
  readonly labels: number;
  /** From one row of {@link marginals} to the next: the number of labels, rounded up. */
  readonly width: number;
  private readonly transitions: Transitions;
  private kernel!: Kernel;
  private chain!: Chain;
  private room = 0;
  private best = new Float32Array(0);
  private back = new Uint8Array(0);

  constructor(transitions: Transitions) {
    this.transitions = transitions;
    this.labels = transitions.labels;
    this.reserve(ROOM);
    this.width = this.chain.marginals.width;
  }

  /** After {@link forwardBackward}: P(label of token t) at `t * width + label`. */
  get marginals(): Float32Array {
    return this.chain.marginals.data;
  }

  /** Takes over changed transition weights. */
  refresh(): void {
    const { labels } = this;
    const { weights, start } = this.transitions;
    const { forward, backward, start: first } = this.chain;
    for (let to = 0; to < labels; to++) first.data[to] = Math.exp(start[to] as number);
    for (let from = 0; from < labels; from++) {
      for (let to = 0; to < labels; to++) {
        const weight = Math.exp(weights[from * labels + to] as number);
        forward.data[from * forward.width + to] = weight;
        backward.data[to * backward.width + from] = weight;
      }
    }
  }

  private reserve(length: number): void {
    if (this.room >= length) return;
    const { labels } = this;
    const room = this.room === 0 ? length : 2 * length;
    const width = 8 * Math.ceil(labels / 8);
    const kernel = createKernel((5 * room + 2 * labels + 4) * width + 2 * room + ROUNDING);
    this.kernel = kernel;
    this.room = room;
    this.chain = {
      labels,
      start: kernel.matrix(1, labels),
      forward: kernel.matrix(labels, labels),
      backward: kernel.matrix(labels, labels),
      scores: kernel.matrix(room + 1, labels),
      emission: kernel.matrix(room, labels),
      alpha: kernel.matrix(room, labels),
      beta: kernel.matrix(room + 1, labels),
      marginals: kernel.matrix(room, labels),
      scale: kernel.matrix(1, room),
      tops: kernel.matrix(1, room),
    };
    this.best = new Float32Array(room * labels);
    this.back = new Uint8Array(room * labels);
    this.refresh();
  }

  /** The best label sequence of `length` tokens whose scores begin at `scores[offset * labels]`, into `out[offset...]`. */
  viterbi(scores: Float32Array, offset: number, length: number, out: Uint8Array): void {
    const { labels } = this;
    const { weights, start } = this.transitions;
    this.reserve(length);
    const { best } = this;
    const base = offset * labels;
    for (let to = 0; to < labels; to++) best[to] = (start[to] as number) + (scores[base + to] as number);
    for (let t = 1; t < length; t++) {
      const row = t * labels;
      for (let to = 0; to < labels; to++) {
        // An inside follows its own begin and inside alone; anything else may follow any label.
        const inside = isInside(to);
        const first = inside ? to - 1 : 0;
        const last = inside ? to : labels - 1;
        let top = -Infinity;
        let from = first;
        for (let f = first; f <= last; f++) {
          const value = (best[row - labels + f] as number) + (weights[f * labels + to] as number);
          if (value > top) {
            top = value;
            from = f;
          }
        }
        best[row + to] = top + (scores[base + row + to] as number);
        this.back[row + to] = from;
      }
    }
    let label = 0;
    const lastRow = (length - 1) * labels;
    for (let l = 1; l < labels; l++) if ((best[lastRow + l] as number) > (best[lastRow + label] as number)) label = l;
    for (let t = length - 1; t >= 0; t--) {
      out[offset + t] = label;
      label = this.back[t * labels + label] as number;
    }
  }

  /** Runs forward-backward over `length` tokens and fills {@link marginals}. */
  forwardBackward(scores: Float32Array, offset: number, length: number): void {
    const { labels } = this;
    this.reserve(length);
    this.chain.scores.data.set(scores.subarray(offset * labels, (offset + length) * labels));
    this.kernel.chain(this.chain, length);
  }

  /** After {@link forwardBackward} over as many tokens: the log of the partition function. */
  logPartition(length: number): number {
    const { scale, tops } = this.chain;
    let sum = 0;
    for (let t = 0; t < length; t++) sum += (tops.data[t] as number) + Math.log(scale.data[t] as number);
    return sum;
  }

  /** After {@link forwardBackward}: adds P(from at t-1, to at t) - the expected transition counts - to `out`, times `weight`. */
  addPairMarginals(t: number, weight: number, out: Float64Array): void {
    const { labels, width } = this;
    const { alpha, beta, emission, forward, scale } = this.chain;
    const row = t * width;
    const inverse = weight / (scale.data[t] as number);
    for (let f = 0; f < labels; f++) {
      const a = (alpha.data[row - width + f] as number) * inverse;
      if (a < 1e-9) continue;
      for (let to = 0; to < labels; to++) {
        const e = (emission.data[row + to] as number) * (beta.data[row + to] as number);
        const index = f * labels + to;
        out[index] = (out[index] as number) + a * (forward.data[f * width + to] as number) * e;
      }
    }
  }

  /**
   * After {@link forwardBackward}: the probability that tokens `[from, to)` are exactly one span of the type
   * whose B label is `begin` (constrained forward-backward, Culotta and McCallum 2004).
   * @param length tokens of the sentence.
   */
  spanProbability(from: number, to: number, begin: number, length: number): number {
    const { labels, width } = this;
    const { alpha, beta, emission, forward, scale } = this.chain;
    const inside = begin + 1;
    // alpha is normalised so that a path's weight up to t is alpha times the product of the scales.
    let p = alpha.data[from * width + begin] as number;
    let label = begin;
    for (let t = from + 1; t < to; t++) {
      const move = (forward.data[label * width + inside] as number) * (emission.data[t * width + inside] as number);
      p *= move / (scale.data[t] as number);
      label = inside;
    }
    if (to >= length) return Math.min(1, p);
    const row = to * width;
    let leave = 0;
    for (let l = 0; l < labels; l++) {
      if (l === inside) continue;
      const move = (forward.data[label * width + l] as number) * (emission.data[row + l] as number);
      leave += move * (beta.data[row + l] as number);
    }
    // Single precision may round to a little more than all there is.
    return Math.min(1, (p * leave) / (scale.data[to] as number));
  }
}
