/** The network's bytes: its learned vectors in eight bits a number, its dense parameters as they are. */
import { ExtractError } from '../../../util/errors.js';
import type { WordVectors } from '../features/word-table.js';
import type { CodedVectors } from './kernel.js';
import {
  createNetwork,
  type DenseParameters,
  denseLengths,
  denseMatrices,
  denseSize,
  type Network,
  type NetworkShape,
} from './network.js';

const LARGEST_CODE = 127;

/** The network's parameters as numbers, to go on training from. */
export interface NetworkParameters {
  /** The data of the dense matrices, in the order in which they are stored. */
  readonly dense: readonly Float32Array[];
  readonly embeddings: Float32Array;
}

export function readParameters(bytes: Uint8Array, shape: NetworkShape): NetworkParameters {
  const { buckets, width } = shape;
  const stored = view(bytes, shape);
  let at = 0;
  const dense = denseLengths(shape).map((length) => {
    at += length;
    return stored.dense.slice(at - length, at);
  });
  const embeddings = new Float32Array(buckets * width);
  for (let k = 0; k < embeddings.length; k++) {
    embeddings[k] = (stored.scales[Math.floor(k / width)] as number) * (stored.codes[k] as number);
  }
  return { dense, embeddings };
}

/** Layout, little-endian: f32 dense parameters; f32 scales[buckets]; i8 codes[buckets * width]. */
export function readNetwork(bytes: Uint8Array, shape: NetworkShape, vectors: WordVectors): Network {
  const { dense, scales, codes } = view(bytes, shape);
  return createNetwork(shape, { scales, codes }, vectors, (parameters) => {
    let at = 0;
    for (const { data } of denseMatrices(parameters)) {
      data.set(dense.subarray(at, at + data.length));
      at += data.length;
    }
  });
}

function view(bytes: Uint8Array, shape: NetworkShape): CodedVectors & { readonly dense: Float32Array } {
  const { buckets, width } = shape;
  const size = denseSize(shape);
  if (bytes.length !== 4 * (size + buckets) + buckets * width) {
    throw new ExtractError('bad-model', 'the network cannot be read: its length does not fit its shape');
  }
  return {
    dense: new Float32Array(bytes.buffer, bytes.byteOffset, size),
    scales: new Float32Array(bytes.buffer, bytes.byteOffset + 4 * size, buckets),
    codes: new Int8Array(bytes.buffer, bytes.byteOffset + 4 * (size + buckets), buckets * width),
  };
}

/** The bytes that {@link readNetwork} opens. */
export function writeNetwork(
  dense: DenseParameters,
  vectors: Float32Array,
  { buckets, width }: NetworkShape,
): Uint8Array {
  const { scales, codes } = quantized(vectors, buckets, width);
  const numbers = denseMatrices(dense).map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const parts = [...numbers, new Uint8Array(scales.buffer), new Uint8Array(codes.buffer)];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of parts) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function quantized(vectors: Float32Array, buckets: number, width: number): CodedVectors {
  const scales = new Float32Array(buckets);
  const codes = new Int8Array(buckets * width);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = bucket * width;
    const largest = vectors.subarray(from, from + width).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / LARGEST_CODE || 1;
    scales[bucket] = scale;
    for (let k = from; k < from + width; k++) codes[k] = Math.round((vectors[k] as number) / scale);
  }
  return { scales, codes };
}
