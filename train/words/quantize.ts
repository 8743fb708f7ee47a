/**
 * Quantizes vectors to 4 bits a number.
 *
 * A vector is its length times its direction. Each dimension of the directions has a codebook of 16 values, which Lloyd's
 * algorithm (Lloyd 1982) places so that the squared error is least. Then the length is chosen that brings the coded
 * direction nearest to the vector.
 */
import { WORD_VECTORS_FORMAT } from '../../src/engine/recognise/features/word-vectors.js';
import { countLeading } from '../../src/util/collections.js';
import { normalise } from './kmeans.js';
import type { QuantizedVectors } from './pack.js';

const { levels, norms: normCount } = WORD_VECTORS_FORMAT;
const ROUNDS = 60;

/** @param vectors row by row; they stay unchanged. */
export function quantize(vectors: Float64Array, count: number, dimension: number): QuantizedVectors {
  const directions = vectors.slice();
  for (let row = 0; row < count; row++) normalise(directions, row * dimension, dimension);
  const codebook = new Float32Array(dimension * levels);
  const codes = new Uint8Array(count * dimension);
  const column = new Float64Array(count);
  for (let d = 0; d < dimension; d++) {
    for (let row = 0; row < count; row++) column[row] = directions[row * dimension + d] as number;
    const values = placeLevels(column);
    codebook.set(values, d * levels);
    for (let row = 0; row < count; row++) codes[row * dimension + d] = nearestLevel(values, column[row] as number);
  }

  const lengths = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let cross = 0;
    let square = 0;
    for (let d = 0; d < dimension; d++) {
      const coded = codebook[d * levels + (codes[row * dimension + d] as number)] as number;
      cross += coded * (vectors[row * dimension + d] as number);
      square += coded * coded;
    }
    lengths[row] = square > 0 ? cross / square : 0;
  }
  const { norms, normOf } = codeLengths(lengths);
  return { dimension, codebook, norms, normOf, codes };
}

/** Lloyd's algorithm on one dimension: boundaries half-way between the levels, then each level at the mean of its values. */
function placeLevels(column: Float64Array): Float32Array {
  const sorted = column.slice().sort();
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((value, i) => {
    sums[i + 1] = (sums[i] as number) + value;
  });
  const values = Float64Array.from(
    { length: levels },
    (_, i) => sorted[Math.floor(((i + 0.5) / levels) * sorted.length)] ?? 0,
  );
  for (let round = 0; round < ROUNDS; round++) {
    let from = 0;
    for (let level = 0; level < levels; level++) {
      const limit = level + 1 < levels ? ((values[level] as number) + (values[level + 1] as number)) / 2 : Infinity;
      const to = from + countLeading(sorted.length - from, (i) => (sorted[from + i] as number) <= limit);
      if (to > from) values[level] = ((sums[to] as number) - (sums[from] as number)) / (to - from);
      from = to;
    }
  }
  return Float32Array.from(values);
}

function nearestLevel(values: Float32Array, value: number): number {
  let best = 0;
  for (let level = 1; level < levels; level++) {
    if (Math.abs((values[level] as number) - value) < Math.abs((values[best] as number) - value)) best = level;
  }
  return best;
}

/** Codes each length as one of 256 on a logarithmic scale between the shortest and the longest. */
function codeLengths(lengths: Float64Array): { norms: Float32Array; normOf: Uint8Array } {
  const positive = lengths.filter((length) => length > 0);
  const low = Math.log(positive.reduce((a, b) => Math.min(a, b), Infinity));
  const step = (Math.log(positive.reduce((a, b) => Math.max(a, b), 0)) - low) / (normCount - 1) || 1;
  const norms = Float32Array.from({ length: normCount }, (_, i) => Math.exp(low + i * step));
  const normOf = Uint8Array.from(lengths, (length) =>
    Math.max(0, Math.min(normCount - 1, Math.round((Math.log(length) - low) / step))),
  );
  return { norms, normOf };
}
