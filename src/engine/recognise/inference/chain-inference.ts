/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). The score of a labelling y
 * of the tokens 0 … n - 1 of a sentence is
 *
 *     start[y0] + sum over t of emission[t][yt] + sum over t > 0 of transition[yt-1][yt]
 *
 * and its probability is the exponential of the score, divided by the sum Z of the exponentials over all labellings.
 * Viterbi finds the labelling with the highest score. Forward-backward computes log Z and the marginals: the probability
 * of each label at each token, of each pair of labels at neighbouring tokens, and of spans.
 *
 * Illegal transitions have weight `-Infinity`, so neither algorithm ever returns an I label without its B label.
 */
import { isInside } from '../bio-labels.js';
import { type Chain, createKernel, type Kernel } from './kernel.js';
import type { Transitions } from './transitions.js';

/** Additional memory of the kernel, in numbers, because the kernel rounds up the size of each matrix. */
const ROUNDING = 64;
/** Length in tokens of the longest sentence for which memory is allocated at first. */
const INITIAL_ROOM = 256;
/** Pairs of labels whose first label has a lower forward probability are left out of the sums. */
const NEGLIGIBLE = 1e-9;

/**
 * Runs both algorithms on one sentence after another. It reuses its buffers, so the results of a call are valid until
 * the next call. The emissions of a document are one flat array with `labels` numbers for each token.
 */
export class ChainInference {
  readonly labels: number;
  /** Length of a row of {@link marginals}: the number of labels, rounded up. */
  readonly width: number;
  readonly #transitions: Transitions;
  #kernel!: Kernel;
  #chain!: Chain;
  #room = 0;
  #best = new Float32Array(0);
  #back = new Uint8Array(0);

  constructor(transitions: Transitions) {
    this.#transitions = transitions;
    this.labels = transitions.labels;
    this.#reserve(INITIAL_ROOM);
    this.width = this.#chain.marginals.width;
  }

  /** Valid after {@link forwardBackward}: the probability of a label at token t is at index `t * width + label`. */
  get marginals(): Float32Array {
    return this.#chain.marginals.data;
  }

  /** Reads the transition weights again. Called after each change of the weights. */
  refresh(): void {
    const { labels } = this;
    const { weights, start } = this.#transitions;
    const { forward, backward, start: first } = this.#chain;
    for (let to = 0; to < labels; to++) first.data[to] = Math.exp(start[to] as number);
    for (let from = 0; from < labels; from++) {
      for (let to = 0; to < labels; to++) {
        const weight = Math.exp(weights[from * labels + to] as number);
        forward.data[from * forward.width + to] = weight;
        backward.data[to * backward.width + from] = weight;
      }
    }
  }

  #reserve(length: number): void {
    if (this.#room >= length) return;
    const { labels } = this;
    const room = this.#room === 0 ? length : 2 * length;
    const width = 8 * Math.ceil(labels / 8);
    const kernel = createKernel((5 * room + 2 * labels + 4) * width + 2 * room + ROUNDING);
    this.#kernel = kernel;
    this.#room = room;
    this.#chain = {
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
    this.#best = new Float32Array(room * labels);
    this.#back = new Uint8Array(room * labels);
    this.refresh();
  }

  /**
   * Writes the labelling with the highest score to `out[offset, offset + length)` (Viterbi 1967).
   *
   * `best[t][y]` is the highest score of a labelling of the tokens up to t that ends with label y, and `back[t][y]` is
   * the label before y in that labelling; the labels are read from the last token to the first along `back`.
   *
   * @param scores the emissions; those of the sentence start at `offset * labels`.
   */
  viterbi(scores: Float32Array, offset: number, length: number, out: Uint8Array): void {
    const { labels } = this;
    const { weights, start } = this.#transitions;
    this.#reserve(length);
    const best = this.#best;
    const back = this.#back;
    const base = offset * labels;
    for (let to = 0; to < labels; to++) best[to] = (start[to] as number) + (scores[base + to] as number);
    for (let t = 1; t < length; t++) {
      const row = t * labels;
      for (let to = 0; to < labels; to++) {
        // An I label follows only the B and I labels of its type, which are neighbours in the array; other labels may
        // follow any label.
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
        back[row + to] = from;
      }
    }
    let label = 0;
    const lastRow = (length - 1) * labels;
    for (let l = 1; l < labels; l++) if ((best[lastRow + l] as number) > (best[lastRow + label] as number)) label = l;
    for (let t = length - 1; t >= 0; t--) {
      out[offset + t] = label;
      label = back[t * labels + label] as number;
    }
  }

  /** Runs forward-backward over `length` tokens and fills {@link marginals}; {@link Chain} has the recursions. */
  forwardBackward(scores: Float32Array, offset: number, length: number): void {
    const { labels } = this;
    this.#reserve(length);
    this.#chain.scores.data.set(scores.subarray(offset * labels, (offset + length) * labels));
    this.#kernel.chain(this.#chain, length);
  }

  /** After {@link forwardBackward} over `length` tokens: returns log Z, the log of the partition function. */
  logPartition(length: number): number {
    const { scale, tops } = this.#chain;
    let sum = 0;
    for (let t = 0; t < length; t++) sum += (tops.data[t] as number) + Math.log(scale.data[t] as number);
    return sum;
  }

  /**
   * After {@link forwardBackward}: adds `weight * P(label from at t - 1, label to at t)` to `out[from * labels + to]`.
   * Summed over t, this is the expected number of each transition, one half of the gradient of the transition weights.
   */
  addPairMarginals(t: number, weight: number, out: Float64Array): void {
    const { labels, width } = this;
    const { alpha, beta, emission, forward, scale } = this.#chain;
    const row = t * width;
    const inverse = weight / (scale.data[t] as number);
    for (let f = 0; f < labels; f++) {
      const a = (alpha.data[row - width + f] as number) * inverse;
      if (a < NEGLIGIBLE) continue;
      for (let to = 0; to < labels; to++) {
        const e = (emission.data[row + to] as number) * (beta.data[row + to] as number);
        const index = f * labels + to;
        out[index] = (out[index] as number) + a * (forward.data[f * width + to] as number) * e;
      }
    }
  }

  /**
   * After {@link forwardBackward}: returns the probability that tokens `[from, to)` are exactly one span of the type whose
   * B label is `begin` (constrained forward-backward, Culotta and McCallum 2004). It is the forward probability of B at
   * `from`, times the path through the I labels, times the backward probability of leaving the span at `to`.
   *
   * @param length number of tokens of the sentence.
   */
  spanProbability(from: number, to: number, begin: number, length: number): number {
    const { labels, width } = this;
    const { alpha, beta, emission, forward, scale } = this.#chain;
    const inside = begin + 1;
    // alpha is scaled: the weight of all paths to a label at t is alpha times the product of the scales up to t.
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
    // In single precision the product can exceed 1 by a rounding error.
    return Math.min(1, (p * leave) / (scale.data[to] as number));
  }
}
