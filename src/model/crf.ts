/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001):
 * Viterbi for the best labelling and forward-backward for the probability of labels and of spans.
 *
 * Scores come as one row of `labels` numbers a token, in a flat array. Illegal transitions have
 * weight `-Infinity`, so neither algorithm ever gives an I without its B.
 */
import { createKernel, type Kernel, type Matrix } from './kernel.js';
import { isInside, isLegal } from './labels.js';

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

/**
 * Works on sentences one after another, reusing its buffers: results are valid until the next call.
 */
export class ChainInference {
  readonly labels: number;
  /** After {@link forwardBackward}: P(label of token t) at `t * labels + label`. */
  marginals = new Float64Array(0);
  private readonly transitions: Transitions;
  /** exp of the transition weights; 0 where illegal. */
  private readonly expTransition: Float64Array;
  private readonly expStart: Float64Array;
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private emission = new Float64Array(0);
  private scale = new Float64Array(0);
  private back = new Uint8Array(0);
  /** One step along the chain as a product of matrices in the kernel: `after = before * (forward or backward)`. */
  private readonly kernel: Kernel;
  private readonly before: Matrix;
  private readonly after: Matrix;
  private readonly forward: Matrix;
  private readonly backward: Matrix;

  constructor(transitions: Transitions) {
    this.transitions = transitions;
    this.labels = transitions.labels;
    this.kernel = createKernel(2 * (this.labels + 1) * (this.labels + 8));
    this.before = this.kernel.matrix(1, this.labels);
    this.after = this.kernel.matrix(1, this.labels);
    this.forward = this.kernel.matrix(this.labels, this.labels);
    this.backward = this.kernel.matrix(this.labels, this.labels);
    this.expTransition = new Float64Array(this.labels * this.labels);
    this.expStart = new Float64Array(this.labels);
    this.refresh();
  }

  /** Takes over changed transition weights. */
  refresh(): void {
    const { weights, start } = this.transitions;
    for (let i = 0; i < weights.length; i++) this.expTransition[i] = Math.exp(weights[i] as number);
    for (let i = 0; i < start.length; i++) this.expStart[i] = Math.exp(start[i] as number);
    const { labels, forward, backward } = this;
    for (let from = 0; from < labels; from++) {
      for (let to = 0; to < labels; to++) {
        const weight = this.expTransition[from * labels + to] as number;
        forward.data[from * forward.width + to] = weight;
        backward.data[to * backward.width + from] = weight;
      }
    }
  }

  /** From `before`, which the caller has filled, to the sums over all transitions, in `after`. */
  private step(transitions: Matrix): void {
    this.after.data.fill(0);
    this.kernel.multiply(this.after, this.before, transitions, 1, this.labels);
  }

  private reserve(length: number): void {
    const size = length * this.labels;
    if (this.alpha.length >= size) return;
    const room = Math.max(size, 64 * this.labels) * 2;
    this.alpha = new Float64Array(room);
    this.beta = new Float64Array(room);
    this.emission = new Float64Array(room);
    this.marginals = new Float64Array(room);
    this.back = new Uint8Array(room);
    this.scale = new Float64Array(room / this.labels);
  }

  /** The best label sequence of `length` tokens whose scores begin at `scores[offset * labels]`, into `out[offset...]`. */
  viterbi(scores: Float32Array, offset: number, length: number, out: Uint8Array): void {
    const { labels } = this;
    const { weights, start } = this.transitions;
    this.reserve(length);
    const best = this.alpha;
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

  /**
   * Runs forward-backward over `length` tokens and fills {@link marginals}.
   * @returns the log of the partition function.
   */
  forwardBackward(scores: Float32Array, offset: number, length: number): number {
    const { labels } = this;
    this.reserve(length);
    const { alpha, beta, emission, marginals, scale } = this;
    const before = this.before.data;
    const after = this.after.data;
    const base = offset * labels;
    let logZ = 0;
    for (let t = 0; t < length; t++) {
      const row = t * labels;
      if (t === 0) after.set(this.expStart);
      else this.step(this.forward);
      // The highest score of a label that can be reached: one that cannot be must not make the others vanish.
      let top = -Infinity;
      for (let l = 0; l < labels; l++) {
        if ((after[l] as number) > 0) top = Math.max(top, scores[base + row + l] as number);
      }
      logZ += top;
      let sum = 0;
      for (let to = 0; to < labels; to++) {
        const reached = after[to] as number;
        const e = reached > 0 ? Math.exp((scores[base + row + to] as number) - top) : 0;
        emission[row + to] = e;
        const value = reached * e;
        alpha[row + to] = value;
        sum += value;
      }
      scale[t] = sum;
      logZ += Math.log(sum);
      const inverse = 1 / sum;
      for (let l = 0; l < labels; l++) {
        const share = (alpha[row + l] as number) * inverse;
        alpha[row + l] = share;
        before[l] = share;
      }
    }
    const last = (length - 1) * labels;
    for (let l = 0; l < labels; l++) {
      beta[last + l] = 1;
      marginals[last + l] = alpha[last + l] as number;
    }
    for (let t = length - 2; t >= 0; t--) {
      const row = t * labels;
      const next = row + labels;
      const inverse = 1 / (scale[t + 1] as number);
      // What follows, seen from the next token.
      for (let l = 0; l < labels; l++) {
        before[l] = (emission[next + l] as number) * (beta[next + l] as number) * inverse;
      }
      this.step(this.backward);
      for (let l = 0; l < labels; l++) {
        const follows = after[l] as number;
        beta[row + l] = follows;
        marginals[row + l] = (alpha[row + l] as number) * follows;
      }
    }
    return logZ;
  }

  /** After {@link forwardBackward}: adds P(from at t-1, to at t) - the expected transition counts - to `out`, times `weight`. */
  addPairMarginals(t: number, weight: number, out: Float64Array): void {
    const { labels, alpha, beta, emission, expTransition } = this;
    const row = t * labels;
    const inverse = weight / (this.scale[t] as number);
    for (let f = 0; f < labels; f++) {
      const a = (alpha[row - labels + f] as number) * inverse;
      if (a < 1e-9) continue;
      for (let to = 0; to < labels; to++) {
        const e = (emission[row + to] as number) * (beta[row + to] as number);
        const index = f * labels + to;
        out[index] = (out[index] as number) + a * (expTransition[index] as number) * e;
      }
    }
  }

  /**
   * After {@link forwardBackward}: the probability that tokens `[from, to)` are exactly one span of the type
   * whose B label is `begin` (constrained forward-backward, Culotta and McCallum 2004).
   * @param length tokens of the sentence.
   */
  spanProbability(from: number, to: number, begin: number, length: number): number {
    const { labels, alpha, beta, emission, expTransition, scale } = this;
    const inside = begin + 1;
    // alpha is normalised so that a path's weight up to t is alpha times the product of the scales.
    let p = alpha[from * labels + begin] as number;
    let label = begin;
    for (let t = from + 1; t < to; t++) {
      p *=
        ((expTransition[label * labels + inside] as number) * (emission[t * labels + inside] as number)) /
        (scale[t] as number);
      label = inside;
    }
    if (to >= length) return p;
    const row = to * labels;
    let leave = 0;
    for (let l = 0; l < labels; l++) {
      if (l === inside) continue;
      leave +=
        (expTransition[label * labels + l] as number) * (emission[row + l] as number) * (beta[row + l] as number);
    }
    return (p * leave) / (scale[to] as number);
  }
}
