/**
 * The forward pass of a batch: from word vectors and learned vectors to emissions, with dropout (Srivastava et al.
 * 2014) on the input, on the output of each layer and on whole words. engine/recognise/inference/network.ts states the
 * function that the network computes; in training, each rectified output is also multiplied by its dropout factor.
 */
import type { Matrix } from '../engine/recognise/inference/kernel.js';
import { type LayerParameters, WINDOW } from '../engine/recognise/inference/network-parameters.js';
import type { Random } from '../util/random.js';
import { forEachBucket, type NetworkState, NO_TOKEN } from './network-state.js';

export interface Dropout {
  /** Share of the values that dropout sets to zero, in the input and in the output of each layer. */
  readonly dropout: number;
  /**
   * Share of the words whose own vectors dropout leaves out, so that the network also learns from attributes and
   * context.
   */
  readonly wordDropout: number;
}

/** Computes the emissions of the batch: fills the first `rows` rows of `state.scores`. */
export function runForward(state: NetworkState, rows: number, dropout: Dropout, random: Random): void {
  const { dense, hidden, kernel, scores, shape } = state;
  drawMasks(state, rows, dropout.dropout, random);
  loadVectors(state, rows, dropout.wordDropout, random);
  sumInput(state, rows);
  for (let layer = 0; layer < shape.layers; layer++) runLayer(state, layer, rows);
  for (let r = 0; r < rows; r++) scores.data.set(dense.outputBias.data, r * scores.width);
  kernel.multiply(scores, hidden[shape.layers] as Matrix, dense.output, rows, shape.width, { fromA: 1 });
}

function drawMasks({ masks, shape }: NetworkState, rows: number, dropout: number, random: Random): void {
  const keep = 1 / (1 - dropout);
  for (const mask of masks) {
    for (let k = 0; k < rows * shape.width; k++) mask[k] = random.next() < dropout ? 0 : keep;
  }
}

/** Copies the word vectors of the batch to `input`. A word that dropout leaves out, or without a vector, gets zeros. */
function loadVectors(state: NetworkState, rows: number, wordDropout: number, random: Random): void {
  const { input, isWordDropped, set, shape, tokenOf, vectors } = state;
  for (let r = 0; r < rows; r++) {
    const token = tokenOf[r] as number;
    const isDropped = token === NO_TOKEN || random.next() < wordDropout;
    isWordDropped[r] = isDropped ? 1 : 0;
    const at = isDropped ? -1 : (vectors.at[set.word[token] as number] as number);
    if (at < 0) input.data.fill(0, r * input.width, (r + 1) * input.width);
    else input.data.set(vectors.data.subarray(at, at + shape.vectorLength), r * input.width);
  }
}

/**
 * Computes the first hidden rows: `hidden[0] = mask * max(0, bias + projection of the word vector + learned vectors)`.
 */
function sumInput(state: NetworkState, rows: number): void {
  const { dense, embeddings, input, isWordDropped, kernel, set, shape, tokenOf } = state;
  const { width } = shape;
  const out = state.hidden[0] as Matrix;
  const mask = state.masks[0] as Float32Array;
  const numbers = out.data;
  for (let r = 0; r < rows; r++) numbers.set(dense.inputBias.data, (r + 1) * width);
  kernel.multiply(out, input, dense.projection, rows, shape.vectorLength, { fromC: 1 });
  for (let r = 0; r < rows; r++) {
    const at = (r + 1) * width;
    const token = tokenOf[r] as number;
    if (token === NO_TOKEN) {
      numbers.fill(0, at, at + width);
      continue;
    }
    forEachBucket(set, token, isWordDropped[r] === 1, (bucket) => {
      const e = bucket * width;
      for (let d = 0; d < width; d++) numbers[at + d] = (numbers[at + d] as number) + (embeddings[e + d] as number);
    });
    for (let d = 0; d < width; d++) {
      const value = numbers[at + d] as number;
      numbers[at + d] = value > 0 ? value * (mask[r * width + d] as number) : 0;
    }
  }
  clearBorders(out, rows);
}

/**
 * Computes the hidden rows after a layer: `hidden[l + 1] = hidden[l] + mask * max(0, bias + weights * window of
 * hidden[l])`.
 */
function runLayer(state: NetworkState, layer: number, rows: number): void {
  const { kernel, tokenOf, shape } = state;
  const { width } = shape;
  const { weights, bias } = state.dense.layers[layer] as LayerParameters;
  const before = state.hidden[layer] as Matrix;
  const after = state.hidden[layer + 1] as Matrix;
  const out = state.layerOutput[layer] as Matrix;
  const mask = state.masks[layer + 1] as Float32Array;
  for (let r = 0; r < rows; r++) out.data.set(bias.data, r * width);
  kernel.multiply(out, before, weights, rows, WINDOW * width);
  clearBorders(after, rows);
  for (let r = 0; r < rows; r++) {
    const at = (r + 1) * width;
    if (tokenOf[r] === NO_TOKEN) {
      after.data.fill(0, at, at + width);
      continue;
    }
    for (let d = 0; d < width; d++) {
      const value = out.data[r * width + d] as number;
      after.data[at + d] = (before.data[at + d] as number) + (value > 0 ? value * (mask[r * width + d] as number) : 0);
    }
  }
}

/** Sets the row before the first and the row after the last row of the batch to zero. */
export function clearBorders({ data, width }: Matrix, rows: number): void {
  data.fill(0, 0, width);
  data.fill(0, (rows + 1) * width, (rows + 2) * width);
}
