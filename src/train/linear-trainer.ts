/**
 * Trains the linear model: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over sparse
 * features. The loss of a sentence is its weight times the negative log-likelihood of the gold labels, log Z minus the
 * score of the gold labels. Its gradient is the expected minus the observed count:
 *
 *     of the weight of (feature, label)   P(label at t) - [gold label at t], summed over the tokens t with the feature
 *     of a transition                     P(from at t - 1, to at t) - [gold pair at t - 1, t], summed over t
 *
 * Each sentence is one step of stochastic gradient descent with FTRL-proximal updates. The result is the average of the
 * weights at the ends of the epochs of the second half.
 */
import { ChainInference } from '../engine/recognise/inference/chain-inference.js';
import { forbidIllegal, type Transitions } from '../engine/recognise/inference/transitions.js';
import { Random } from '../util/random.js';
import { Ftrl, type FtrlOptions } from './ftrl.js';
import type { LinearTrainingSet } from './linear-training-set.js';

export interface LinearOptions extends FtrlOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Share of a token's features that each step leaves out at random, against undertraining (Sutton et al. 2006). */
  readonly dropout: number;
  /**
   * Called after each epoch. `current` returns the parameters as they are if the training ends now. The callback ends
   * the training by returning true.
   */
  readonly onEpoch?: (epoch: number, loss: number, current: () => LinearParameters) => boolean;
}

export interface LinearParameters {
  /** `features * labels` numbers. */
  readonly weights: Float32Array;
  readonly transitions: Transitions;
}

/** Gradients whose absolute value is smaller are ignored. */
const NEGLIGIBLE = 5e-4;
/** Length of the table of random dropout decisions. */
const MASKS = 4096;
const MASK_STRIDE = 331;

/**
 * Trains the linear model.
 * @param prior the weights at the start, toward which regularisation pulls; by default, zeros.
 */
export function trainLinearModel(
  set: LinearTrainingSet,
  options: LinearOptions,
  prior?: LinearParameters,
): LinearParameters {
  const trainer = new LinearTrainer(set, options, prior);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const loss = trainer.runEpoch();
    if (epoch >= options.epochs >> 1) trainer.addToAverage();
    if (options.onEpoch?.(epoch, loss / set.tokens, () => trainer.current()) === true) break;
  }
  return trainer.current();
}

class LinearTrainer {
  readonly #set: LinearTrainingSet;
  readonly #dropout: number;
  readonly #random: Random;
  readonly #transitions: Transitions;
  readonly #chain: ChainInference;
  readonly #emission: Ftrl;
  readonly #transition: Ftrl;
  readonly #start: Ftrl;
  readonly #order: Int32Array;
  /**
   * Random dropout decisions. Each step starts at a random index of the table, so that its scores and its updates drop
   * the same features.
   */
  readonly #masks = new Uint8Array(MASKS);
  /**
   * The emissions of a sentence, later replaced by their gradient. The array grows to the length of the longest
   * sentence.
   */
  #scores: Float32Array;
  /** Gradient of the transitions. */
  readonly #pairs: Float64Array;
  /** The labels of a token whose gradient is large enough to be applied. */
  readonly #active: Int32Array;
  readonly #sums: { emission: Float32Array; transition: Float64Array; start: Float64Array };
  #summed = 0;

  constructor(set: LinearTrainingSet, options: LinearOptions, prior: LinearParameters | undefined) {
    const { labels } = set;
    const transitions: Transitions = {
      labels,
      weights: finiteWeights(prior?.transitions.weights, labels * labels),
      start: finiteWeights(prior?.transitions.start, labels),
    };
    this.#set = set;
    this.#dropout = options.dropout;
    this.#random = new Random(options.seed);
    this.#transitions = transitions;
    this.#emission = new Ftrl(set.features * labels, options, prior?.weights);
    this.#transition = new Ftrl(labels * labels, { ...options, l1: 0 }, transitions.weights.slice());
    this.#start = new Ftrl(labels, { ...options, l1: 0 }, transitions.start.slice());
    forbidIllegal(transitions);
    this.#chain = new ChainInference(transitions);
    this.#order = Int32Array.from({ length: set.sentences }, (_, s) => s);
    this.#scores = new Float32Array(256 * labels);
    this.#pairs = new Float64Array(labels * labels);
    this.#active = new Int32Array(labels);
    this.#sums = {
      emission: new Float32Array(set.features * labels),
      transition: new Float64Array(labels * labels),
      start: new Float64Array(labels),
    };
    for (let m = 0; m < MASKS; m++) this.#masks[m] = this.#random.next() < options.dropout ? 0 : 1;
  }

  /**
   * Trains on every sentence once, in random order. Returns the sum of the sentences' losses, each taken before its
   * update.
   */
  runEpoch(): number {
    this.#random.shuffle(this.#order);
    let loss = 0;
    for (let visit = 0; visit < this.#order.length; visit++) loss += this.#step(this.#order[visit] as number);
    return loss;
  }

  #step(sentence: number): number {
    const set = this.#set;
    const first = set.sentenceStart[sentence] as number;
    const length = (set.sentenceStart[sentence + 1] as number) - first;
    const weight = set.weight[sentence] as number;
    const maskStart = Math.floor(this.#random.next() * MASKS);
    this.#scoreTokens(first, length, maskStart);
    this.#chain.forwardBackward(this.#scores, 0, length);
    const loss = weight * (this.#chain.logPartition(length) - this.#goldScore(first, length));
    this.#updateEmissions(first, length, weight, maskStart);
    this.#updateTransitions(first, length, weight);
    this.#chain.refresh();
    return loss;
  }

  /** Computes the emissions of a sentence: for each token from `first` on, the sums of the weights of its features. */
  #scoreTokens(first: number, length: number, maskStart: number): void {
    const { labels } = this.#set;
    const { weights } = this.#emission;
    const masks = this.#masks;
    if (this.#scores.length < length * labels) this.#scores = new Float32Array(2 * length * labels);
    const scores = this.#scores;
    const keepScale = 1 / (1 - this.#dropout);
    scores.fill(0, 0, length * labels);
    for (let t = 0; t < length; t++) {
      const at = t * labels;
      let m = (maskStart + t * MASK_STRIDE) % MASKS;
      this.#set.forEachList(first + t, (ids, from, to) => {
        for (let k = from; k < to; k++) {
          m = m + 1 === MASKS ? 0 : m + 1;
          if (masks[m] === 0) continue;
          const base = (ids[k] as number) * labels;
          for (let l = 0; l < labels; l++) scores[at + l] = (scores[at + l] as number) + (weights[base + l] as number);
        }
      });
      if (this.#dropout === 0) continue;
      for (let l = 0; l < labels; l++) scores[at + l] = (scores[at + l] as number) * keepScale;
    }
  }

  /** Returns the score of the gold labels of a sentence: emissions plus transitions. */
  #goldScore(first: number, length: number): number {
    const { labels, gold } = this.#set;
    const { weights, start } = this.#transitions;
    let sum = start[gold[first] as number] as number;
    for (let t = 0; t < length; t++) {
      const label = gold[first + t] as number;
      sum += this.#scores[t * labels + label] as number;
      if (t > 0) sum += weights[(gold[first + t - 1] as number) * labels + label] as number;
    }
    return sum;
  }

  #updateEmissions(first: number, length: number, weight: number, maskStart: number): void {
    const { labels, gold } = this.#set;
    const { marginals, width } = this.#chain;
    const emission = this.#emission;
    const scores = this.#scores;
    const masks = this.#masks;
    const active = this.#active;
    for (let t = 0; t < length; t++) {
      const at = t * labels;
      const goldLabel = gold[first + t] as number;
      let count = 0;
      for (let l = 0; l < labels; l++) {
        const g = weight * ((marginals[t * width + l] as number) - (l === goldLabel ? 1 : 0));
        scores[at + l] = g;
        if (Math.abs(g) > NEGLIGIBLE) active[count++] = l;
      }
      if (count === 0) continue;
      let m = (maskStart + t * MASK_STRIDE) % MASKS;
      this.#set.forEachList(first + t, (ids, from, to) => {
        for (let k = from; k < to; k++) {
          m = m + 1 === MASKS ? 0 : m + 1;
          if (masks[m] === 0) continue;
          const base = (ids[k] as number) * labels;
          for (let a = 0; a < count; a++) {
            const l = active[a] as number;
            emission.update(base + l, scores[at + l] as number);
          }
        }
      });
    }
  }

  #updateTransitions(first: number, length: number, weight: number): void {
    const { labels, gold } = this.#set;
    const { weights, start } = this.#transitions;
    const { marginals } = this.#chain;
    const pairs = this.#pairs;
    pairs.fill(0);
    for (let t = 1; t < length; t++) {
      this.#chain.addPairMarginals(t, weight, pairs);
      const index = (gold[first + t - 1] as number) * labels + (gold[first + t] as number);
      pairs[index] = (pairs[index] as number) - weight;
    }
    for (let i = 0; i < pairs.length; i++) {
      if (weights[i] === -Infinity || Math.abs(pairs[i] as number) < NEGLIGIBLE) continue;
      this.#transition.update(i, pairs[i] as number);
      weights[i] = this.#transition.weights[i] as number;
    }
    for (let l = 0; l < labels; l++) {
      if (start[l] === -Infinity) continue;
      const g = weight * ((marginals[l] as number) - (l === gold[first] ? 1 : 0));
      this.#start.update(l, g);
      start[l] = this.#start.weights[l] as number;
    }
  }

  /** Adds the current weights to the average of the epochs. */
  addToAverage(): void {
    addTo(this.#sums.emission, this.#emission.weights);
    addTo(this.#sums.transition, this.#transition.weights);
    addTo(this.#sums.start, this.#start.weights);
    this.#summed++;
  }

  /** Returns the average of the weights; if no epoch has been added to the average, the current weights. */
  current(): LinearParameters {
    const share = 1 / Math.max(1, this.#summed);
    const mean = (sums: ArrayLike<number>, latest: Float32Array): Float32Array =>
      this.#summed === 0 ? latest.slice() : Float32Array.from(sums, (sum) => sum * share);
    const transitions: Transitions = {
      labels: this.#set.labels,
      weights: mean(this.#sums.transition, this.#transition.weights),
      start: mean(this.#sums.start, this.#start.weights),
    };
    forbidIllegal(transitions);
    return { weights: mean(this.#sums.emission, this.#emission.weights), transitions };
  }
}

function addTo(sums: Float32Array | Float64Array, weights: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (weights[i] as number);
}

/** Returns the weights with 0 in place of -Infinity for forbidden transitions; zeros if `weights` is undefined. */
function finiteWeights(weights: Float32Array | undefined, size: number): Float32Array {
  if (weights === undefined) return new Float32Array(size);
  return weights.map((weight) => (Number.isFinite(weight) ? weight : 0));
}
