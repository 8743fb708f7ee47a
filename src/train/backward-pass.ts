/**
 * The backward pass of a batch (back-propagation, Rumelhart, Hinton and Williams 1986): from the gradient of the
 * emissions to the gradient of every parameter. For a matrix product C = A B the gradients are dA = dC Bᵀ and dB = Aᵀ
 * dC; a rectifier and a dropout mask pass the gradient on where the output was positive, times the mask; a residual
 * connection adds it.
 */
import type { Matrix } from '../engine/recognise/inference/kernel.js';
import { type LayerParameters, WINDOW } from '../engine/recognise/inference/network-parameters.js';
import { clearBorders } from './forward-pass.js';
import { forEachBucket, type NetworkState, NO_TOKEN } from './network-state.js';

/**
 * Adds the gradient of the batch to the gradient of the parameters. Before the call, `state.scores` contains the
 * gradient of the emissions.
 */
export function runBackward(state: NetworkState, rows: number): void {
  propagateOutput(state, rows);
  for (let layer = state.shape.layers - 1; layer >= 0; layer--) propagateLayer(state, layer, rows);
  propagateInput(state, rows);
}

/** Computes the gradient of the output layer's weights and bias, and the gradient of the last hidden rows. */
function propagateOutput(state: NetworkState, rows: number): void {
  const { dense, denseGradient, hiddenGradient, kernel, outputTransposed, scores, shape } = state;
  const { width, layers, labels } = shape;
  const last = state.hidden[layers] as Matrix;
  kernel.multiply(denseGradient.output, last, scores, width, rows, { fromA: 1, transposed: true });
  addColumns(denseGradient.outputBias.data, scores, rows, scores.width, 0);
  transpose(dense.output, width, scores.width, outputTransposed);
  hiddenGradient.data.fill(0, 0, (rows + 2) * width);
  kernel.multiply(hiddenGradient, scores, outputTransposed, rows, labels, { fromC: 1 });
}

/**
 * Computes the gradient of a layer's weights and bias, and adds the gradient of the layer's input to that of the hidden
 * rows before the layer.
 */
function propagateLayer(state: NetworkState, layer: number, rows: number): void {
  const { hiddenGradient, kernel, layerTransposed, outputGradient, shape } = state;
  const { width } = shape;
  const { weights } = state.dense.layers[layer] as LayerParameters;
  const gradient = state.denseGradient.layers[layer] as LayerParameters;
  const before = state.hidden[layer] as Matrix;
  unrectify(state, layer, rows);
  addColumns(gradient.bias.data, outputGradient, rows, width, 1);
  const fromFirstRow: Matrix = { data: outputGradient.data.subarray(width), width };
  for (let w = 0; w < WINDOW; w++) {
    // In the window of row r, position w is hidden row r + w (the hidden rows have one row more at the front).
    const part: Matrix = { data: gradient.weights.data.subarray(w * width * width, (w + 1) * width * width), width };
    kernel.multiply(part, before, fromFirstRow, width, rows, { fromA: w, transposed: true });
  }
  // The gradient of the layer's input is a convolution of the output's gradient with the reversed window and transposed
  // weights.
  for (let w = 0; w < WINDOW; w++) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        layerTransposed.data[((WINDOW - 1 - w) * width + b) * width + a] = weights.data[
          (w * width + a) * width + b
        ] as number;
      }
    }
  }
  kernel.multiply(hiddenGradient, outputGradient, layerTransposed, rows, WINDOW * width, { fromC: 1 });
}

/**
 * Computes the gradient of a layer's output before the rectifier, from the gradient of the hidden rows after the layer.
 */
function unrectify(state: NetworkState, layer: number, rows: number): void {
  const { hiddenGradient, outputGradient, shape, tokenOf } = state;
  const { width } = shape;
  const out = state.layerOutput[layer] as Matrix;
  const mask = state.masks[layer + 1] as Float32Array;
  for (let r = 0; r < rows; r++) {
    const at = (r + 1) * width;
    const isEmpty = tokenOf[r] === NO_TOKEN;
    for (let d = 0; d < width; d++) {
      const k = r * width + d;
      if (isEmpty) hiddenGradient.data[at + d] = 0;
      outputGradient.data[at + d] =
        !isEmpty && (out.data[k] as number) > 0 ? (hiddenGradient.data[at + d] as number) * (mask[k] as number) : 0;
    }
  }
  clearBorders(outputGradient, rows);
}

/** Computes the gradients of the learned vectors, of the input bias and of the projection. */
function propagateInput(state: NetworkState, rows: number): void {
  const { denseGradient, embeddingGradient, input, isTouched, isWordDropped, kernel, set, shape, tokenOf } = state;
  const { width, vectorLength } = shape;
  const gradient = state.hiddenGradient.data;
  const hidden = (state.hidden[0] as Matrix).data;
  const mask = state.masks[0] as Float32Array;
  for (let r = 0; r < rows; r++) {
    const at = (r + 1) * width;
    const token = tokenOf[r] as number;
    if (token === NO_TOKEN) {
      gradient.fill(0, at, at + width);
      continue;
    }
    for (let d = 0; d < width; d++) {
      gradient[at + d] =
        (hidden[at + d] as number) > 0 ? (gradient[at + d] as number) * (mask[r * width + d] as number) : 0;
    }
    forEachBucket(set, token, isWordDropped[r] === 1, (bucket) => {
      isTouched[bucket] = 1;
      const e = bucket * width;
      for (let d = 0; d < width; d++) {
        embeddingGradient[e + d] = (embeddingGradient[e + d] as number) + (gradient[at + d] as number);
      }
    });
  }
  addColumns(denseGradient.inputBias.data, state.hiddenGradient, rows, width, 1);
  const fromFirstRow: Matrix = { data: gradient.subarray(width), width };
  kernel.multiply(denseGradient.projection, input, fromFirstRow, vectorLength, rows, { transposed: true });
}

/** Adds the sum of each column over `rows` rows, starting at row `from`, to `out`. */
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
