/**
 * Spherical k-means (Dhillon and Modha 2001): unit vectors, cosine similarity, centroids scaled back to unit length.
 * The result is deterministic: sampling is seeded, sums have a fixed order, and the lower of two equal clusters wins.
 */
import { Random } from '../../src/util/random.js';

/** Row r is `data[r * dimension, (r + 1) * dimension)` and has unit length. */
export interface Rows {
  readonly data: Float64Array;
  readonly count: number;
  readonly dimension: number;
}

/** Returns `k` centroids, computed from the first `sample` rows. */
export function learnCentroids(rows: Rows, sample: number, k: number, iterations: number, seed: number): Rows {
  const { dimension } = rows;
  const count = Math.min(sample, rows.count);
  const learned: Rows = { data: rows.data.subarray(0, count * dimension), count, dimension };
  let centroids = drawRows(learned, k, seed);
  for (let i = 0; i < iterations; i++) {
    const { nearest, similarity } = assign(learned, centroids);
    centroids = means(learned, nearest, similarity, k);
  }
  return centroids;
}

function drawRows(rows: Rows, k: number, seed: number): Rows {
  const { dimension } = rows;
  const random = new Random(seed);
  const order = Uint32Array.from({ length: rows.count }, (_, i) => i);
  const data = new Float64Array(k * dimension);
  for (let i = 0; i < k; i++) {
    const j = i + Math.floor(random.next() * (rows.count - i));
    const row = order[j] as number;
    order[j] = order[i] as number;
    data.set(rows.data.subarray(row * dimension, (row + 1) * dimension), i * dimension);
  }
  return { data, count: k, dimension };
}

/** Returns the nearest centroid of every row. The loop compares four centroids at a time, since most of the build runs here. */
export function assign(rows: Rows, centroids: Rows): { nearest: Uint16Array; similarity: Float64Array } {
  const { data, count, dimension } = rows;
  const { data: centre, count: k } = centroids;
  if (k % 4 !== 0) throw new Error(`the number of clusters must be a multiple of 4, not ${k}`);
  const nearest = new Uint16Array(count);
  const similarity = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = i * dimension;
    let best = -Infinity;
    let winner = 0;
    for (let c = 0; c < k; c += 4) {
      let a = c * dimension;
      let b = a + dimension;
      let d = b + dimension;
      let e = d + dimension;
      let sa = 0;
      let sb = 0;
      let sd = 0;
      let se = 0;
      for (let r = row; r < row + dimension; r++) {
        const x = data[r] as number;
        sa += x * (centre[a++] as number);
        sb += x * (centre[b++] as number);
        sd += x * (centre[d++] as number);
        se += x * (centre[e++] as number);
      }
      if (sa > best) {
        best = sa;
        winner = c;
      }
      if (sb > best) {
        best = sb;
        winner = c + 1;
      }
      if (sd > best) {
        best = sd;
        winner = c + 2;
      }
      if (se > best) {
        best = se;
        winner = c + 3;
      }
    }
    nearest[i] = winner;
    similarity[i] = best;
  }
  return { nearest, similarity };
}

/** Returns the means, scaled to unit length. An empty cluster restarts at the row that is farthest from its centroid. */
function means(rows: Rows, nearest: Uint16Array, similarity: Float64Array, k: number): Rows {
  const { data, count, dimension } = rows;
  const sums = new Float64Array(k * dimension);
  const sizes = new Uint32Array(k);
  for (let i = 0; i < count; i++) {
    const c = nearest[i] as number;
    sizes[c] = (sizes[c] as number) + 1;
    for (let d = 0; d < dimension; d++)
      sums[c * dimension + d] = (sums[c * dimension + d] as number) + (data[i * dimension + d] as number);
  }
  const farthest = Uint32Array.from({ length: count }, (_, i) => i)
    .sort((a, b) => (similarity[a] as number) - (similarity[b] as number) || a - b)
    .values();
  for (let c = 0; c < k; c++) {
    if (sizes[c] === 0) {
      const row = farthest.next().value as number;
      sums.set(data.subarray(row * dimension, (row + 1) * dimension), c * dimension);
    }
    normalise(sums, c * dimension, dimension);
  }
  return { data: sums, count: k, dimension };
}

/** Scales a row to unit length in place and returns its previous length. */
export function normalise(data: Float64Array, offset: number, dimension: number): number {
  let square = 0;
  for (let d = offset; d < offset + dimension; d++) square += (data[d] as number) ** 2;
  const norm = Math.sqrt(square);
  if (norm > 0) for (let d = offset; d < offset + dimension; d++) data[d] = (data[d] as number) / norm;
  return norm;
}
