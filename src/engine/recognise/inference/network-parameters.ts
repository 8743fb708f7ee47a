/** The shape and the dense parameters of the network. */
import type { Kernel, Matrix } from './kernel.js';

export interface NetworkShape {
  /** Length of the vector of a token; a multiple of 16. */
  readonly width: number;
  readonly layers: number;
  /** Number of learned vectors; the keys of features are spread over them by their hash. */
  readonly buckets: number;
  /** Length of the pretrained word vectors. */
  readonly vectorLength: number;
  readonly labels: number;
}

/** The number of tokens that a layer sees at each token: the token and its two neighbours. */
export const WINDOW = 3;

export interface LayerParameters {
  /** Rows `[w * width, (w + 1) * width)` belong to position w of the window, from left to right. */
  readonly weights: Matrix;
  readonly bias: Matrix;
}

/** All parameters but the learned vectors. A bias is a matrix of one row. */
export interface DenseParameters {
  readonly projection: Matrix;
  readonly inputBias: Matrix;
  readonly layers: readonly LayerParameters[];
  readonly output: Matrix;
  readonly outputBias: Matrix;
}

/** Allocates the dense parameters, all zero, in the memory of a kernel. */
export function denseParameters({ matrix }: Kernel, shape: NetworkShape): DenseParameters {
  const { width, layers, vectorLength, labels } = shape;
  return {
    projection: matrix(vectorLength, width),
    inputBias: matrix(1, width),
    layers: Array.from({ length: layers }, () => ({ weights: matrix(WINDOW * width, width), bias: matrix(1, width) })),
    output: matrix(width, labels),
    outputBias: matrix(1, labels),
  };
}

/** Returns the dense matrices in the order in which the model's file stores them. */
export function denseMatrices({ projection, inputBias, layers, output, outputBias }: DenseParameters): Matrix[] {
  return [projection, inputBias, ...layers.flatMap(({ weights, bias }) => [weights, bias]), output, outputBias];
}

/** Returns the length of each dense matrix in numbers, in the order in which the model's file stores them. */
export function denseLengths({ width, layers, vectorLength, labels }: NetworkShape): number[] {
  const rounded = Math.ceil(labels / 8) * 8;
  const layer = [WINDOW * width * width, width];
  return [vectorLength * width, width, ...Array.from({ length: layers }, () => layer).flat(), width * rounded, rounded];
}

/** Returns the total length of the dense matrices in numbers. */
export function denseSize(shape: NetworkShape): number {
  return denseLengths(shape).reduce((sum, length) => sum + length, 0);
}

/** Returns the bucket, the index of the learned vector, of a feature key. */
export function bucketOf(key: number, buckets: number): number {
  return Math.floor((key / 4294967296) * buckets);
}
