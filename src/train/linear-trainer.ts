/**
 * Training of the linear-chain CRF: stochastic gradient on the negative log-likelihood with
 * FTRL-proximal updates (McMahan et al. 2013), whose L1 term leaves most weights exactly zero.
 * The weights are averaged over the second half of the epochs.
 */
import { ChainInference, forbidIllegal, type Transitions } from '../engine/recognise/inference/chain-inference.js';
import { Random } from '../util/random.js';
import type { TrainingSet } from './linear-training-set.js';

export interface CrfOptions {
  readonly epochs: number;
  /** Learning rate of FTRL. */
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  readonly seed: number;
  /** Share of a token's features that is left out at random in each visit, against undertraining (Sutton et al. 2006). */
  readonly dropout: number;
  /** Called after each epoch, with a way to what the training would give if it ended here; true ends it. */
  readonly onEpoch?: (epoch: number, loss: number, current: () => TrainedCrf) => boolean;
}

export interface TrainedCrf {
  /** `features * labels`. */
  readonly weights: Float32Array;
  readonly transitions: Transitions;
}

/** Gradients below this change nothing that could be seen. */
const NEGLIGIBLE = 5e-4;

class Ftrl {
  readonly w: Float32Array;
  /** What the weights are drawn to, and begin at. */
  private readonly centre: Float32Array;
  private readonly z: Float32Array;
  private readonly n: Float32Array;
  private readonly options: CrfOptions;

  constructor(size: number, options: CrfOptions, centre: Float32Array = new Float32Array(size)) {
    this.w = centre.slice();
    this.centre = centre;
    this.z = new Float32Array(size);
    this.n = new Float32Array(size);
    this.options = options;
  }

  update(index: number, gradient: number): void {
    const { alpha, l1, l2 } = this.options;
    const n = this.n[index] as number;
    const grown = n + gradient * gradient;
    const root = Math.sqrt(grown);
    const centre = this.centre[index] as number;
    const moved = (this.w[index] as number) - centre;
    const z = (this.z[index] as number) + gradient - ((root - Math.sqrt(n)) / alpha) * moved;
    this.n[index] = grown;
    this.z[index] = z;
    const size = Math.abs(z);
    this.w[index] = size <= l1 ? centre : centre - (z - Math.sign(z) * l1) / ((1 + root) / alpha + l2);
  }
}

/** @param prior weights that the training begins at and is drawn to; without it, all are zero. */
export function trainCrf(set: TrainingSet, options: CrfOptions, prior?: TrainedCrf): TrainedCrf {
  const { labels } = set;
  const transitions: Transitions = {
    labels,
    weights: finite(prior?.transitions.weights, labels * labels),
    start: finite(prior?.transitions.start, labels),
  };
  const emission = new Ftrl(set.features * labels, options, prior?.weights);
  const transition = new Ftrl(labels * labels, { ...options, l1: 0 }, transitions.weights.slice());
  const begin = new Ftrl(labels, { ...options, l1: 0 }, transitions.start.slice());
  forbidIllegal(transitions);
  const chain = new ChainInference(transitions);
  const random = new Random(options.seed);
  const order = Int32Array.from({ length: set.sentences }, (_, s) => s);
  const sumE = new Float32Array(emission.w.length);
  const sumT = new Float64Array(transition.w.length);
  const sumB = new Float64Array(labels);
  let snapshots = 0;
  let scores = new Float32Array(256 * labels);
  const pairs = new Float64Array(labels * labels);
  const masks = new Uint8Array(4096);
  for (let m = 0; m < masks.length; m++) masks[m] = random.next() < options.dropout ? 0 : 1;
  const keepScale = 1 / (1 - options.dropout);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (let visit = 0; visit < order.length; visit++) {
      const s = order[visit] as number;
      const first = set.sentenceStart[s] as number;
      const length = (set.sentenceStart[s + 1] as number) - first;
      const weight = set.weight[s] as number;
      if (scores.length < length * labels) scores = new Float32Array(2 * length * labels);
      // Dropout masks are a shifting window over one random table: cheap, and the same going forth and back.
      const shift = Math.floor(random.next() * masks.length);
      scores.fill(0, 0, length * labels);
      for (let t = 0; t < length; t++) {
        const at = t * labels;
        let m = (shift + t * 331) % masks.length;
        set.forEachList(first + t, (ids, from, to) => {
          for (let k = from; k < to; k++) {
            m = m + 1 === masks.length ? 0 : m + 1;
            if (masks[m] === 0) continue;
            const base = (ids[k] as number) * labels;
            for (let l = 0; l < labels; l++)
              scores[at + l] = (scores[at + l] as number) + (emission.w[base + l] as number);
          }
        });
        if (options.dropout > 0)
          for (let l = 0; l < labels; l++) scores[at + l] = (scores[at + l] as number) * keepScale;
      }
      chain.forwardBackward(scores, 0, length);
      loss += weight * (chain.logPartition(length) - goldScore(set, transitions, scores, first, length));
      const { marginals } = chain;
      for (let t = 0; t < length; t++) {
        const at = t * labels;
        const gold = set.gold[first + t] as number;
        let moves = 0;
        for (let l = 0; l < labels; l++) {
          const g = weight * ((marginals[t * chain.width + l] as number) - (l === gold ? 1 : 0));
          scores[at + l] = g;
          if (Math.abs(g) > NEGLIGIBLE) active[moves++] = l;
        }
        if (moves === 0) continue;
        let m = (shift + t * 331) % masks.length;
        set.forEachList(first + t, (ids, from, to) => {
          for (let k = from; k < to; k++) {
            m = m + 1 === masks.length ? 0 : m + 1;
            if (masks[m] === 0) continue;
            const base = (ids[k] as number) * labels;
            for (let a = 0; a < moves; a++) {
              const l = active[a] as number;
              emission.update(base + l, scores[at + l] as number);
            }
          }
        });
      }
      // Transitions: expected minus observed counts of the sentence.
      pairs.fill(0);
      for (let t = 1; t < length; t++) {
        chain.addPairMarginals(t, weight, pairs);
        const index = (set.gold[first + t - 1] as number) * labels + (set.gold[first + t] as number);
        pairs[index] = (pairs[index] as number) - weight;
      }
      for (let i = 0; i < pairs.length; i++) {
        if (transitions.weights[i] === -Infinity || Math.abs(pairs[i] as number) < NEGLIGIBLE) continue;
        transition.update(i, pairs[i] as number);
        transitions.weights[i] = transition.w[i] as number;
      }
      for (let l = 0; l < labels; l++) {
        if (transitions.start[l] === -Infinity) continue;
        const g = weight * ((marginals[l] as number) - (l === set.gold[first] ? 1 : 0));
        begin.update(l, g);
        transitions.start[l] = begin.w[l] as number;
      }
      chain.refresh();
    }
    if (epoch >= options.epochs >> 1) {
      for (let i = 0; i < sumE.length; i++) sumE[i] = (sumE[i] as number) + (emission.w[i] as number);
      for (let i = 0; i < sumT.length; i++) sumT[i] = (sumT[i] as number) + (transition.w[i] as number);
      for (let i = 0; i < labels; i++) sumB[i] = (sumB[i] as number) + (begin.w[i] as number);
      snapshots++;
    }
    if (options.onEpoch?.(epoch, loss / set.tokens, current) === true) break;
  }
  return current();

  function current(): TrainedCrf {
    const share = 1 / Math.max(1, snapshots);
    const mean = (sums: ArrayLike<number>, latest: Float32Array): Float32Array =>
      snapshots === 0 ? latest.slice() : Float32Array.from(sums, (sum) => sum * share);
    const averaged: Transitions = { labels, weights: mean(sumT, transition.w), start: mean(sumB, begin.w) };
    forbidIllegal(averaged);
    return { weights: mean(sumE, emission.w), transitions: averaged };
  }
}

/** Numbers as they are, but zero for what is forbidden; zeros where there are none. */
function finite(numbers: Float32Array | undefined, size: number): Float32Array {
  if (numbers === undefined) return new Float32Array(size);
  return numbers.map((number) => (Number.isFinite(number) ? number : 0));
}

const active = new Int32Array(64);

function goldScore(
  set: TrainingSet,
  transitions: Transitions,
  scores: Float32Array,
  first: number,
  length: number,
): number {
  const { labels } = set;
  let sum = transitions.start[set.gold[first] as number] as number;
  for (let t = 0; t < length; t++) {
    const label = set.gold[first + t] as number;
    sum += scores[t * labels + label] as number;
    if (t > 0) sum += transitions.weights[(set.gold[first + t - 1] as number) * labels + label] as number;
  }
  return sum;
}
