/**
 * Trains the network: Adam (Kingma and Ba 2015) on the negative log-likelihood of a linear-chain CRF over the network's
 * emissions, in batches of sentences, with dropout (Srivastava et al. 2014). Each step gathers a batch, runs the
 * forward pass, computes the loss, runs the backward pass and updates the parameters.
 */
import type { WordVectors } from '../engine/recognise/features/word-vectors.js';
import type { Matrix } from '../engine/recognise/inference/kernel.js';
import type { NetworkParameters } from '../engine/recognise/inference/network-file.js';
import {
  type DenseParameters,
  denseMatrices,
  type NetworkShape,
} from '../engine/recognise/inference/network-parameters.js';
import type { Transitions } from '../engine/recognise/inference/transitions.js';
import { Random } from '../util/random.js';
import { Adam, type StepSize } from './adam.js';
import { runBackward } from './backward-pass.js';
import { type BatchSentence, ChainLoss } from './chain-loss.js';
import { type Dropout, runForward } from './forward-pass.js';
import { createNetworkState, type NetworkState, NO_TOKEN, ROWS } from './network-state.js';
import type { NetworkTrainingSet } from './network-training-set.js';

export interface NetworkOptions extends Dropout {
  readonly epochs: number;
  /** Sentences in a batch. */
  readonly batch: number;
  /** The learning rate at the start; it falls linearly to zero. */
  readonly rate: number;
  /** Weight decay. */
  readonly decay: number;
  readonly seed: number;
  /** Called after each epoch with the current network. The callback ends the training by returning true. */
  readonly onEpoch?: (epoch: number, loss: number, current: TrainedNetwork) => boolean;
}

/** The parameters at the start of the training; weight decay pulls the parameters back toward them. */
export interface NetworkStart extends NetworkParameters {
  readonly transitions: Transitions;
}

export interface TrainedNetwork {
  readonly embeddings: Float32Array;
  readonly dense: DenseParameters;
  readonly transitions: Transitions;
}

/** Number of steps over which the learning rate rises linearly at the start; at most a tenth of all steps. */
const WARM_UP_STEPS = 200;
/** Minimum learning rate, as a share of the initial learning rate. */
const LOWEST_RATE = 0.01;

export function trainNetwork(
  set: NetworkTrainingSet,
  shape: NetworkShape,
  vectors: WordVectors,
  options: NetworkOptions,
  begin?: NetworkStart,
): TrainedNetwork {
  const trainer = new NetworkTrainer(set, shape, vectors, options, begin);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const loss = trainer.runEpoch();
    if (options.onEpoch?.(epoch, loss / set.gold.length, trainer.current()) === true) break;
  }
  return trainer.current();
}

interface Batch {
  readonly rows: number;
  readonly sentences: readonly BatchSentence[];
}

class NetworkTrainer {
  readonly #set: NetworkTrainingSet;
  readonly #options: NetworkOptions;
  readonly #random: Random;
  readonly #state: NetworkState;
  readonly #loss: ChainLoss;
  readonly #denseOptimisers: readonly Adam[];
  readonly #embeddingOptimiser: Adam;
  readonly #embeddingDecay: number;
  readonly #order: Int32Array;
  readonly #steps: number;
  #step = 0;

  constructor(
    set: NetworkTrainingSet,
    shape: NetworkShape,
    vectors: WordVectors,
    options: NetworkOptions,
    begin: NetworkStart | undefined,
  ) {
    this.#set = set;
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#state = createNetworkState(set, shape, vectors, this.#random, begin);
    this.#loss = new ChainLoss(shape.labels, begin?.transitions);
    this.#denseOptimisers = denseMatrices(this.#state.dense).map(({ data }, k) => new Adam(data, begin?.dense[k]));
    this.#embeddingOptimiser = new Adam(this.#state.embeddings, begin?.embeddings);
    // Without a base model the embeddings have no weight decay: rare vectors would decay to zero between their
    // gradients. With a base model they decay to its values.
    this.#embeddingDecay = begin === undefined ? 0 : options.decay;
    this.#order = Int32Array.from({ length: set.sentences }, (_, s) => s);
    this.#steps = options.epochs * Math.ceil(set.sentences / options.batch);
  }

  current(): TrainedNetwork {
    const { embeddings, dense } = this.#state;
    return { embeddings, dense, transitions: this.#loss.transitions };
  }

  /**
   * Trains on every sentence once, in random order. Returns the sum of the sentences' losses, each taken before its
   * update.
   */
  runEpoch(): number {
    this.#random.shuffle(this.#order);
    let loss = 0;
    for (let from = 0; from < this.#order.length; ) {
      const batch = this.#gatherBatch(from);
      loss += this.#runStep(batch);
      from += batch.sentences.length;
    }
    return loss;
  }

  /** Fills the rows of the batch with the tokens of the next sentences, and an empty row after each sentence. */
  #gatherBatch(from: number): Batch {
    const { sentenceStart, gold, weight } = this.#set;
    const { tokenOf } = this.#state;
    const last = Math.min(this.#order.length, from + this.#options.batch);
    const sentences: BatchSentence[] = [];
    let rows = 0;
    for (let k = from; k < last; k++) {
      const s = this.#order[k] as number;
      const first = sentenceStart[s] as number;
      const length = Math.min((sentenceStart[s + 1] as number) - first, ROWS - 1);
      if (rows + length + 1 > ROWS) break;
      const labels = gold.subarray(first, first + length);
      sentences.push({ row: rows, length, weight: weight[s] as number, gold: labels });
      for (let t = 0; t < length; t++) tokenOf[rows++] = first + t;
      tokenOf[rows++] = NO_TOKEN;
    }
    return { rows, sentences };
  }

  #runStep({ rows, sentences }: Batch): number {
    const { scores } = this.#state;
    runForward(this.#state, rows, this.#options, this.#random);
    let loss = 0;
    for (const sentence of sentences) {
      loss += this.#loss.add(sentence, scores);
      const emptyRow = sentence.row + sentence.length;
      scores.data.fill(0, emptyRow * scores.width, (emptyRow + 1) * scores.width);
    }
    runBackward(this.#state, rows);
    this.#step++;
    this.#update();
    return loss;
  }

  #update(): void {
    const { denseGradient, embeddingGradient, isTouched, shape } = this.#state;
    const size: StepSize = { rate: this.#rate(), step: this.#step, decay: this.#options.decay };
    const gradients = denseMatrices(denseGradient);
    this.#denseOptimisers.forEach((optimiser, k) => {
      const { data } = gradients[k] as Matrix;
      optimiser.update(data, 0, data.length, size);
    });
    const embeddingSize = { ...size, decay: this.#embeddingDecay };
    for (let bucket = 0; bucket < isTouched.length; bucket++) {
      if (isTouched[bucket] === 0) continue;
      isTouched[bucket] = 0;
      const from = bucket * shape.width;
      this.#embeddingOptimiser.update(embeddingGradient, from, from + shape.width, embeddingSize);
    }
    this.#loss.update(size);
  }

  #rate(): number {
    const { rate } = this.#options;
    const warmUp = Math.min(WARM_UP_STEPS, this.#steps / 10);
    return rate * Math.max(LOWEST_RATE, 1 - this.#step / this.#steps) * Math.min(1, this.#step / warmUp);
  }
}
