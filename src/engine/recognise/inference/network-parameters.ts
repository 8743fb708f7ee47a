/** The shape and the dense parameters of the network. */
import type { Kernel, Matrix } from './kernel.js';

export interface NetworkShape {
  /** Length of the network's vector for a token; a multiple of 16. */
  readonly width: number;
  readonly layers: number;
  /** Number of learned vectors; the hash of a feature key decides which vector it uses. */
  readonly buckets: number;
  /** Length of the pretrained word vectors. */
  readonly vectorLength: number;
  readonly labels: number;
}

/** Number of tokens that a layer combines: a token and its two neighbours. */
export const WINDOW = 3;

export interface LayerParameters {
  /**
   * The rows from `w * width` to `(w + 1) * width` (exclusive) belong to position w of the window, from left to right.
   */
  readonly weights: Matrix;
  readonly bias: Matrix;
}

/** All parameters of the network except for the learned vectors. A bias is a matrix with one row. */
export interface DenseParameters {
  readonly projection: Matrix;
  readonly inputBias: Matrix;
  readonly layers: readonly LayerParameters[];
  readonly output: Matrix;
  readonly outputBias: Matrix;
}

/** Allocates the dense parameters in the memory of a kernel; all are zero. */
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

/** Returns the index of the learned vector (the "bucket") for a feature key. */
export function bucketOf(key: number, buckets: number): number {
  return Math.floor((key / 4294967296) * buckets);
}
