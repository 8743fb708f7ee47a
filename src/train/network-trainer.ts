/**
 * Training of the network: Adam on the negative log-likelihood of a linear-chain CRF over its scores, in batches of
 * sentences, with dropout (Srivastava et al. 2014) on vectors, layers and whole words.
 */

import type { WordVectors } from '../engine/recognise/features/word-table.js';
import { ChainInference, forbidIllegal, type Transitions } from '../engine/recognise/inference/chain-inference.js';
import { createKernel, type Matrix } from '../engine/recognise/inference/kernel.js';
import {
  type DenseParameters,
  denseMatrices,
  denseParameters,
  denseSize,
  type NetworkShape,
  WINDOW,
} from '../engine/recognise/inference/network.js';
import { Random } from '../util/random.js';
import { Adam } from './adam.js';
import type { NetworkSet } from './network-training-set.js';

export interface NetworkOptions {
  readonly epochs: number;
  /** Sentences in a batch. */
  readonly batch: number;
  /** Of Adam, at the start; it falls to zero in a straight line. */
  readonly rate: number;
  readonly decay: number;
  /** Share of the numbers that are dropped from the input and from each layer. */
  readonly dropout: number;
  /** Share of the words whose own vectors are dropped, so that attributes and context are learned too. */
  readonly wordDropout: number;
  readonly seed: number;
  /** Called after each epoch with the network as it is then; true ends the training. */
  readonly onEpoch?: (epoch: number, loss: number, current: TrainedNetwork) => boolean;
}

/** A network to begin with, which weight decay then draws to. */
export interface NetworkStart {
  /** The data of the dense matrices, in the order in which they are stored. */
  readonly dense: readonly Float32Array[];
  readonly embeddings: Float32Array;
  readonly transitions: Transitions;
}

export interface TrainedNetwork {
  readonly embeddings: Float32Array;
  readonly dense: DenseParameters;
  readonly transitions: Transitions;
}

/** Rows of a batch; one row more stands before and after them. */
const ROWS = 4096;
const PAD = -1;

export function trainNetwork(
  set: NetworkSet,
  shape: NetworkShape,
  vectors: WordVectors,
  options: NetworkOptions,
  begin?: NetworkStart,
): TrainedNetwork {
  const { width, layers, buckets, vectorLength, labels } = shape;
  const room = 2 * denseSize(shape) + (ROWS + 2) * (vectorLength + (3 * layers + 4) * width + 2 * (labels + 8));
  const kernel = createKernel(room + (layers + 1) * (WINDOW * width + vectorLength + 8) * (width + 8));
  const dense = denseParameters(kernel, shape);
  const slopes = denseParameters(kernel, shape);
  const random = new Random(options.seed);
  const embeddings = new Float32Array(buckets * width);
  const embeddingSlopes = new Float32Array(buckets * width);
  if (begin === undefined) initialise(dense, embeddings, shape, random);
  else {
    denseMatrices(dense).forEach(({ data }, k) => {
      data.set(begin.dense[k] as Float32Array);
    });
    embeddings.set(begin.embeddings);
  }

  /** Views that move over other matrices: one row further, one part at a time. */
  const shifted = { data: slopes.output.data, width };
  const part = { data: slopes.output.data, width };
  const vector = kernel.matrix(ROWS, vectorLength);
  /** The hidden rows after each layer, and what each layer saw. */
  const hidden = Array.from({ length: layers + 1 }, () => kernel.matrix(ROWS + 2, width));
  const seen = Array.from({ length: layers }, () => kernel.matrix(ROWS, width));
  const scores = kernel.matrix(ROWS, labels);
  const slope = kernel.matrix(ROWS + 2, width);
  const layerSlope = kernel.matrix(ROWS + 2, width);
  const flipped = kernel.matrix(WINDOW * width, width);
  const outputFlipped = kernel.matrix(scores.width, width);

  const transitions: Transitions = {
    labels,
    weights: begin?.transitions.weights.slice() ?? new Float32Array(labels * labels),
    start: begin?.transitions.start.slice() ?? new Float32Array(labels),
  };
  const transitionSlopes = new Float64Array(labels * labels);
  const startSlopes = new Float32Array(labels);
  forbidIllegal(transitions);
  const chain = new ChainInference(transitions);
  const optimisers = denseMatrices(dense).map(({ data }, k) => new Adam(data, begin?.dense[k]));
  const embeddingOptimiser = new Adam(embeddings, begin?.embeddings);
  const transitionOptimiser = new Adam(transitions.weights);
  const startOptimiser = new Adam(transitions.start);

  const tokenOf = new Int32Array(ROWS);
  const dropped = new Uint8Array(ROWS);
  const masks = Array.from({ length: layers + 1 }, () => new Float32Array(ROWS * width));
  const packed = new Float32Array(ROWS * labels);
  const touched = new Uint8Array(buckets);
  const touchedList = new Int32Array(buckets);
  const order = Int32Array.from({ length: set.sentences }, (_, s) => s);
  const vectorCache = cacheVectors(set, vectors);

  const lengthOf = (s: number): number =>
    Math.min((set.sentenceStart[s + 1] as number) - (set.sentenceStart[s] as number), ROWS - 1);
  const steps = options.epochs * Math.ceil(set.sentences / options.batch);
  /** Small sets have few steps: a tenth of them to warm up, at most. */
  const warmUp = Math.min(200, steps / 10);
  let step = 0;

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (let from = 0; from < order.length; ) {
      // Gather: sentences with an empty row after each.
      let rows = 0;
      let to = from;
      while (to < order.length && to - from < options.batch) {
        const s = order[to] as number;
        const length = lengthOf(s);
        if (rows + length + 1 > ROWS) break;
        const first = set.sentenceStart[s] as number;
        for (let t = 0; t < length; t++) tokenOf[rows++] = first + t;
        tokenOf[rows++] = PAD;
        to++;
      }
      forward(rows);
      loss += learnChain(from, to);
      backward(rows);
      step++;
      const rate = options.rate * Math.max(0.01, 1 - step / steps) * Math.min(1, step / warmUp);
      update(rate);
      from = to;
    }
    if (options.onEpoch?.(epoch, loss / set.gold.length, { embeddings, dense, transitions }) === true) break;
  }
  return { embeddings, dense, transitions };

  function forward(rows: number): void {
    const input = hidden[0] as Matrix;
    const keep = 1 / (1 - options.dropout);
    for (let l = 0; l <= layers; l++) {
      const mask = masks[l] as Float32Array;
      for (let k = 0; k < rows * width; k++) mask[k] = random.next() < options.dropout ? 0 : keep;
    }
    for (let r = 0; r < rows; r++) {
      const i = tokenOf[r] as number;
      const drop = i === PAD || random.next() < options.wordDropout;
      dropped[r] = drop ? 1 : 0;
      const cached = drop ? -1 : (vectorCache.at[set.lexeme[i] as number] as number);
      if (cached < 0) vector.data.fill(0, r * vector.width, (r + 1) * vector.width);
      else vector.data.set(vectorCache.data.subarray(cached, cached + vectorLength), r * vector.width);
      input.data.set(dense.inputBias.data, (r + 1) * width);
    }
    kernel.multiply(input, vector, dense.projection, rows, vectorLength, { fromC: 1 });
    const mask = masks[0] as Float32Array;
    for (let r = 0; r < rows; r++) {
      const at = (r + 1) * width;
      const i = tokenOf[r] as number;
      if (i === PAD) {
        input.data.fill(0, at, at + width);
        continue;
      }
      forEachBucket(i, dropped[r] === 1, (bucket) => {
        const e = bucket * width;
        for (let d = 0; d < width; d++)
          input.data[at + d] = (input.data[at + d] as number) + (embeddings[e + d] as number);
      });
      for (let d = 0; d < width; d++) {
        const value = input.data[at + d] as number;
        input.data[at + d] = value > 0 ? value * (mask[r * width + d] as number) : 0;
      }
    }
    input.data.fill(0, 0, width);
    input.data.fill(0, (rows + 1) * width, (rows + 2) * width);
    for (let l = 0; l < layers; l++) forwardLayer(l, rows);
    for (let r = 0; r < rows; r++) scores.data.set(dense.outputBias.data, r * scores.width);
    kernel.multiply(scores, hidden[layers] as Matrix, dense.output, rows, width, { fromA: 1 });
  }

  function forwardLayer(l: number, rows: number): void {
    const { weights, bias } = dense.layers[l] as DenseParameters['layers'][number];
    const before = hidden[l] as Matrix;
    const after = hidden[l + 1] as Matrix;
    const out = seen[l] as Matrix;
    const mask = masks[l + 1] as Float32Array;
    for (let r = 0; r < rows; r++) out.data.set(bias.data, r * width);
    kernel.multiply(out, before, weights, rows, WINDOW * width);
    after.data.fill(0, 0, width);
    after.data.fill(0, (rows + 1) * width, (rows + 2) * width);
    for (let r = 0; r < rows; r++) {
      const at = (r + 1) * width;
      if (tokenOf[r] === PAD) {
        after.data.fill(0, at, at + width);
        continue;
      }
      for (let d = 0; d < width; d++) {
        const value = out.data[r * width + d] as number;
        after.data[at + d] =
          (before.data[at + d] as number) + (value > 0 ? value * (mask[r * width + d] as number) : 0);
      }
    }
  }

  /** The loss of the batch; turns scores into their slopes. */
  function learnChain(from: number, to: number): number {
    let loss = 0;
    let row = 0;
    for (let k = from; k < to; k++) {
      const s = order[k] as number;
      const length = lengthOf(s);
      const first = set.sentenceStart[s] as number;
      const weight = set.weight[s] as number;
      for (let t = 0; t < length; t++) {
        for (let l = 0; l < labels; l++) packed[t * labels + l] = scores.data[(row + t) * scores.width + l] as number;
      }
      chain.forwardBackward(packed, 0, length);
      let path = 0;
      for (let t = 0; t < length; t++) {
        const gold = set.gold[first + t] as number;
        path += packed[t * labels + gold] as number;
        if (t === 0) path += transitions.start[gold] as number;
        else {
          const index = (set.gold[first + t - 1] as number) * labels + gold;
          path += transitions.weights[index] as number;
          chain.addPairMarginals(t, weight, transitionSlopes);
          transitionSlopes[index] = (transitionSlopes[index] as number) - weight;
        }
        for (let l = 0; l < labels; l++) {
          const error = weight * ((chain.marginals[t * chain.width + l] as number) - (l === gold ? 1 : 0));
          scores.data[(row + t) * scores.width + l] = error;
          if (t === 0) startSlopes[l] = (startSlopes[l] as number) + error;
        }
      }
      loss += weight * (chain.logPartition(length) - path);
      row += length;
      scores.data.fill(0, row * scores.width, (row + 1) * scores.width);
      row++;
    }
    return loss;
  }

  function backward(rows: number): void {
    const last = hidden[layers] as Matrix;
    // Output: weights, bias, and the slope of the last hidden rows.
    kernel.multiply(slopes.output, last, scores, width, rows, { fromA: 1, transposed: true });
    addColumns(slopes.outputBias.data, scores, rows, scores.width, 0);
    transpose(dense.output, width, scores.width, outputFlipped);
    slope.data.fill(0, 0, (rows + 2) * width);
    kernel.multiply(slope, scores, outputFlipped, rows, labels, { fromC: 1 });
    for (let l = layers - 1; l >= 0; l--) backwardLayer(l, rows);
    // Input.
    const input = hidden[0] as Matrix;
    const mask = masks[0] as Float32Array;
    for (let r = 0; r < rows; r++) {
      const at = (r + 1) * width;
      const i = tokenOf[r] as number;
      if (i === PAD) {
        slope.data.fill(0, at, at + width);
        continue;
      }
      for (let d = 0; d < width; d++) {
        slope.data[at + d] =
          (input.data[at + d] as number) > 0 ? (slope.data[at + d] as number) * (mask[r * width + d] as number) : 0;
      }
      forEachBucket(i, dropped[r] === 1, (bucket) => {
        touched[bucket] = 1;
        const e = bucket * width;
        for (let d = 0; d < width; d++) {
          embeddingSlopes[e + d] = (embeddingSlopes[e + d] as number) + (slope.data[at + d] as number);
        }
      });
    }
    addColumns(slopes.inputBias.data, slope, rows, width, 1);
    shifted.data = slope.data.subarray(width);
    kernel.multiply(slopes.projection, vector, shifted, vectorLength, rows, { transposed: true });
  }

  function backwardLayer(l: number, rows: number): void {
    const { weights } = dense.layers[l] as DenseParameters['layers'][number];
    const gradient = slopes.layers[l] as DenseParameters['layers'][number];
    const out = seen[l] as Matrix;
    const mask = masks[l + 1] as Float32Array;
    for (let r = 0; r < rows; r++) {
      const at = (r + 1) * width;
      const empty = tokenOf[r] === PAD;
      for (let d = 0; d < width; d++) {
        const k = r * width + d;
        if (empty) slope.data[at + d] = 0;
        layerSlope.data[at + d] =
          !empty && (out.data[k] as number) > 0 ? (slope.data[at + d] as number) * (mask[k] as number) : 0;
      }
    }
    layerSlope.data.fill(0, 0, width);
    layerSlope.data.fill(0, (rows + 1) * width, (rows + 2) * width);
    addColumns(gradient.bias.data, layerSlope, rows, width, 1);
    shifted.data = layerSlope.data.subarray(width);
    const before = hidden[l] as Matrix;
    for (let w = 0; w < WINDOW; w++) {
      // Rows w of the window: weights [w * width, (w + 1) * width) see hidden row r + w.
      part.data = gradient.weights.data.subarray(w * width * width, (w + 1) * width * width);
      kernel.multiply(part, before, shifted, width, rows, { fromA: w, transposed: true });
    }
    // The slope of what the window saw is a convolution with the window turned round.
    for (let w = 0; w < WINDOW; w++) {
      for (let a = 0; a < width; a++) {
        for (let b = 0; b < width; b++) {
          flipped.data[((WINDOW - 1 - w) * width + b) * width + a] = weights.data[
            (w * width + a) * width + b
          ] as number;
        }
      }
    }
    kernel.multiply(slope, layerSlope, flipped, rows, WINDOW * width, { fromC: 1 });
  }

  function update(rate: number): void {
    const { decay } = options;
    const gradients = denseMatrices(slopes);
    optimisers.forEach((optimiser, k) => {
      const { data } = gradients[k] as Matrix;
      optimiser.update(data, 0, 0, data.length, rate, step, decay);
    });
    let count = 0;
    for (let bucket = 0; bucket < buckets; bucket++) if (touched[bucket] === 1) touchedList[count++] = bucket;
    for (let k = 0; k < count; k++) {
      const bucket = touchedList[k] as number;
      touched[bucket] = 0;
      embeddingOptimiser.update(
        embeddingSlopes,
        bucket * width,
        bucket * width,
        (bucket + 1) * width,
        rate,
        step,
        begin ? decay : 0,
      );
    }
    const pairs = Float32Array.from(transitionSlopes);
    transitionSlopes.fill(0);
    transitionOptimiser.update(pairs, 0, 0, pairs.length, rate, step, 0);
    startOptimiser.update(startSlopes, 0, 0, labels, rate, step, 0);
    forbidIllegal(transitions);
    chain.refresh();
  }

  function forEachBucket(i: number, withoutWord: boolean, visit: (bucket: number) => void): void {
    if (!withoutWord) {
      const x = set.lexeme[i] as number;
      for (let k = set.traitStart[x] as number; k < (set.traitStart[x + 1] as number); k++)
        visit(set.traits[k] as number);
    }
    for (let k = set.attributeStart[i] as number; k < (set.attributeStart[i + 1] as number); k++) {
      visit(set.attributes[k] as number);
    }
  }
}

function addColumns(out: Float32Array, matrix: Matrix, rows: number, width: number, from: number): void {
  for (let r = from; r < rows + from; r++) {
    for (let d = 0; d < width; d++) out[d] = (out[d] as number) + (matrix.data[r * matrix.width + d] as number);
  }
}

function transpose(matrix: Matrix, rows: number, columns: number, out: Matrix): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) out.data[c * out.width + r] = matrix.data[r * matrix.width + c] as number;
  }
}

function initialise(dense: DenseParameters, embeddings: Float32Array, shape: NetworkShape, random: Random): void {
  const uniform = (data: Float32Array, size: number): void => {
    for (let k = 0; k < data.length; k++) data[k] = size * (2 * random.next() - 1);
  };
  const { width, vectorLength } = shape;
  uniform(embeddings, 0.05);
  uniform(dense.projection.data, Math.sqrt(3 / vectorLength));
  for (const { weights } of dense.layers) uniform(weights.data, Math.sqrt(3 / (WINDOW * width)));
  uniform(dense.output.data, Math.sqrt(3 / width));
}

/** The vectors of all lexemes that have one, decoded once. */
function cacheVectors(set: NetworkSet, vectors: WordVectors): { at: Int32Array; data: Float32Array } {
  const { dimension, count } = vectors;
  const at = new Int32Array(set.row.length).fill(-1);
  const having = set.row.filter((row) => row >= 0 && row < count).length;
  const data = new Float32Array(having * dimension);
  let next = 0;
  set.row.forEach((row, lexeme) => {
    if (row < 0 || row >= count) return;
    vectors.into(row, data, next);
    at[lexeme] = next;
    next += dimension;
  });
  return { at, data };
}
