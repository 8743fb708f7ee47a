/**
 * Reads and writes the network's section of a model file. Little-endian: float32 dense parameters, float32
 * scales[buckets], int8 codes[buckets * width]; a learned vector is its codes times its scale.
 */
import { ExtractError } from '../../../util/errors.js';
import type { WordVectors } from '../features/word-vectors.js';
import { joinBytes } from '../file/container.js';
import type { CodedVectors } from './kernel.js';
import { Network } from './network.js';
import {
  type DenseParameters,
  denseLengths,
  denseMatrices,
  denseSize,
  type NetworkShape,
} from './network-parameters.js';

const LARGEST_CODE = 127;

/** The parameters as plain numbers, from which a training starts. */
export interface NetworkParameters {
  /** The data of the dense matrices, in the order in which the file stores them. */
  readonly dense: readonly Float32Array[];
  /** The learned vectors, `buckets * width` numbers. */
  readonly embeddings: Float32Array;
}

/**
 * Reads the parameters of a network as plain numbers.
 * @throws ExtractError `bad-model` if the length of the section does not fit the shape.
 */
export function readParameters(bytes: Uint8Array, shape: NetworkShape): NetworkParameters {
  const { buckets, width } = shape;
  const stored = viewSection(bytes, shape);
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

/** Opens a network. @throws ExtractError `bad-model` if the length of the section does not fit the shape. */
export function readNetwork(bytes: Uint8Array, shape: NetworkShape, vectors: WordVectors): Network {
  const { dense, scales, codes } = viewSection(bytes, shape);
  return new Network(shape, { scales, codes }, vectors, (parameters) => {
    let at = 0;
    for (const { data } of denseMatrices(parameters)) {
      data.set(dense.subarray(at, at + data.length));
      at += data.length;
    }
  });
}

function viewSection(bytes: Uint8Array, shape: NetworkShape): CodedVectors & { readonly dense: Float32Array } {
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

/** Returns the bytes of the network's section, which {@link readNetwork} reads. */
export function writeNetwork(dense: DenseParameters, embeddings: Float32Array, shape: NetworkShape): Uint8Array {
  const { scales, codes } = quantize(embeddings, shape);
  const numbers = denseMatrices(dense).map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return joinBytes([...numbers, scales, codes]);
}

/** Rounds each vector to 8 bits a number; the vector's scale is such that its largest number becomes 127. */
function quantize(embeddings: Float32Array, { buckets, width }: NetworkShape): CodedVectors {
  const scales = new Float32Array(buckets);
  const codes = new Int8Array(buckets * width);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = bucket * width;
    const largest = embeddings.subarray(from, from + width).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / LARGEST_CODE || 1;
    scales[bucket] = scale;
    for (let k = from; k < from + width; k++) codes[k] = Math.round((embeddings[k] as number) / scale);
  }
  return { scales, codes };
}
