/** The state of the network during training: its parameters, their gradient, and the buffers of the current batch. */
import type { WordVectors } from '../engine/recognise/features/word-vectors.js';
import { createKernel, type Kernel, type Matrix } from '../engine/recognise/inference/kernel.js';
import type { NetworkParameters } from '../engine/recognise/inference/network-file.js';
import {
  type DenseParameters,
  denseMatrices,
  denseParameters,
  denseSize,
  type NetworkShape,
  WINDOW,
} from '../engine/recognise/inference/network-parameters.js';
import type { Random } from '../util/random.js';
import type { NetworkTrainingSet } from './network-training-set.js';

/** Number of rows in a batch. The hidden rows have one more row before and one after, which stay zero. */
export const ROWS = 4096;
/** Marks a row without a token. One such row follows each sentence, so that no window spans two sentences. */
export const NO_TOKEN = -1;

export interface NetworkState {
  readonly set: NetworkTrainingSet;
  readonly shape: NetworkShape;
  readonly kernel: Kernel;
  /** The parameters except for the embeddings. */
  readonly dense: DenseParameters;
  readonly embeddings: Float32Array;
  /** Gradient of the parameters; the backward pass adds to it, and the update sets it to zero. */
  readonly denseGradient: DenseParameters;
  readonly embeddingGradient: Float32Array;
  /** For each bucket of the embeddings: 1 if the batch has a gradient for it. */
  readonly isTouched: Uint8Array;
  /** The pretrained vectors of the words. */
  readonly vectors: DecodedVectors;

  /** The token of each row, or {@link NO_TOKEN}; and for each row 1 if dropout leaves out the token's word. */
  readonly tokenOf: Int32Array;
  readonly isWordDropped: Uint8Array;
  /** Dropout factors of the input and of each layer's output: each is 0 or 1 / (1 - dropout). */
  readonly masks: readonly Float32Array[];
  /** The word vectors of the batch, one in each row. */
  readonly input: Matrix;
  /**
   * The hidden rows: index 0 before the first layer, index l after layer l. Row r of the batch is row r + 1 of these
   * matrices.
   */
  readonly hidden: readonly Matrix[];
  /** The output of each layer before the rectifier. */
  readonly layerOutput: readonly Matrix[];
  /** The emissions, `labels` numbers in each row; the loss replaces them by their gradient. */
  readonly scores: Matrix;
  /** Gradient of the hidden rows, and of a layer's output before the rectifier. */
  readonly hiddenGradient: Matrix;
  readonly outputGradient: Matrix;
  /** Transposed weights, of a layer and of the output layer. */
  readonly layerTransposed: Matrix;
  readonly outputTransposed: Matrix;
}

/** Creates the state for a training. @param begin the parameters at the start; by default, random numbers. */
export function createNetworkState(
  set: NetworkTrainingSet,
  shape: NetworkShape,
  vectors: WordVectors,
  random: Random,
  begin?: NetworkParameters,
): NetworkState {
  const { width, layers, buckets, vectorLength, labels } = shape;
  const room = 2 * denseSize(shape) + (ROWS + 2) * (vectorLength + (3 * layers + 4) * width + 2 * (labels + 8));
  const kernel = createKernel(room + (layers + 1) * (WINDOW * width + vectorLength + 8) * (width + 8));
  const scores = kernel.matrix(ROWS, labels);
  const state: NetworkState = {
    set,
    shape,
    kernel,
    dense: denseParameters(kernel, shape),
    embeddings: new Float32Array(buckets * width),
    denseGradient: denseParameters(kernel, shape),
    embeddingGradient: new Float32Array(buckets * width),
    isTouched: new Uint8Array(buckets),
    vectors: decodeVectors(set, vectors),
    tokenOf: new Int32Array(ROWS),
    isWordDropped: new Uint8Array(ROWS),
    masks: Array.from({ length: layers + 1 }, () => new Float32Array(ROWS * width)),
    input: kernel.matrix(ROWS, vectorLength),
    hidden: Array.from({ length: layers + 1 }, () => kernel.matrix(ROWS + 2, width)),
    layerOutput: Array.from({ length: layers }, () => kernel.matrix(ROWS, width)),
    scores,
    hiddenGradient: kernel.matrix(ROWS + 2, width),
    outputGradient: kernel.matrix(ROWS + 2, width),
    layerTransposed: kernel.matrix(WINDOW * width, width),
    outputTransposed: kernel.matrix(scores.width, width),
  };
  if (begin === undefined) initialise(state, random);
  else {
    denseMatrices(state.dense).forEach(({ data }, k) => {
      data.set(begin.dense[k] as Float32Array);
    });
    state.embeddings.set(begin.embeddings);
  }
  return state;
}

/**
 * Initialises the weights with random numbers from uniform distributions of variance 1 / inputs (LeCun et al. 1998);
 * the biases stay 0.
 */
function initialise({ dense, embeddings, shape }: NetworkState, random: Random): void {
  const { width, vectorLength } = shape;
  const fillUniform = (data: Float32Array, limit: number): void => {
    for (let k = 0; k < data.length; k++) data[k] = limit * (2 * random.next() - 1);
  };
  fillUniform(embeddings, 0.05);
  fillUniform(dense.projection.data, Math.sqrt(3 / vectorLength));
  for (const { weights } of dense.layers) fillUniform(weights.data, Math.sqrt(3 / (WINDOW * width)));
  fillUniform(dense.output.data, Math.sqrt(3 / width));
}

/**
 * The pretrained word vectors as numbers: the vector of word w starts at `data[at[w]]`; `at[w]` is -1 for a word
 * without a vector.
 */
interface DecodedVectors {
  readonly at: Int32Array;
  readonly data: Float32Array;
}

function decodeVectors(set: NetworkTrainingSet, vectors: WordVectors): DecodedVectors {
  const { dimension, count } = vectors;
  const at = new Int32Array(set.row.length).fill(-1);
  const words = set.row.filter((row) => row >= 0 && row < count).length;
  const data = new Float32Array(words * dimension);
  let next = 0;
  set.row.forEach((row, word) => {
    if (row < 0 || row >= count) return;
    vectors.into(row, data, next);
    at[word] = next;
    next += dimension;
  });
  return { at, data };
}

/**
 * Calls `visit` with each embedding bucket of a token: the buckets of its word, unless dropout leaves the word out, and
 * those of its attributes.
 */
export function forEachBucket(
  set: NetworkTrainingSet,
  token: number,
  isWordDropped: boolean,
  visit: (bucket: number) => void,
): void {
  if (!isWordDropped) {
    const word = set.word[token] as number;
    const end = set.wordStart[word + 1] as number;
    for (let k = set.wordStart[word] as number; k < end; k++) visit(set.wordBuckets[k] as number);
  }
  const end = set.attributeStart[token + 1] as number;
  for (let k = set.attributeStart[token] as number; k < end; k++) visit(set.attributeBuckets[k] as number);
}
