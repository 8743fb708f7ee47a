import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWordTable } from '../../../src/engine/recognise/features/word-table.js';
import { readVectors } from '../../../src/engine/recognise/features/word-vectors.js';
import { ExtractError } from '../../../src/util/errors.js';
import { Random } from '../../../src/util/random.js';
import { assign, learnCentroids, normalise } from '../../../train/words/kmeans.js';
import { packVectors, packWordTable } from '../../../train/words/pack.js';
import { quantize } from '../../../train/words/quantize.js';

const WORDS = ['the', ',', 'us', 'paris', 'assad', 'h1n1', 'a', 'sao', 'kim-jong'];
const clusters = [WORDS.map((_, i) => 255 - i), WORDS.map((_, i) => 1023 - i), WORDS.map((_, i) => 2047 - i)];

describe('the word table', () => {
  const table = readWordTable(packWordTable(WORDS, clusters));

  it('finds every packed word with its clusters and its rank', () => {
    WORDS.forEach((word, row) => {
      expect(table.find(word)).toBe(row);
      expect(table.rank(row)).toBe(row);
      expect([table.cluster(row, 0), table.cluster(row, 1), table.cluster(row, 2)]).toEqual([
        255 - row,
        1023 - row,
        2047 - row,
      ]);
    });
  });

  it.each([
    ['u.s.', 'us'],
    ['são', 'sao'],
    ['al-assad', 'assad'],
    ['al-ássad', 'assad'],
    ['kim-jong', 'kim-jong'],
  ])('looks %s up as %s', (word, as) => expect(table.find(word)).toBe(WORDS.indexOf(as)));

  it.each(['', 'london', 'Paris', '-', 'assad-', '.', 'u-london', '\ud800', '…'])(
    'returns -1 for the unknown word %j',
    (word) => expect(table.find(word)).toBe(-1),
  );

  it('distinguishes 20,000 words and mistakes less than 0.01 % of other words for one of them', () => {
    const word = (i: number): string => `w${i.toString(36)}`;
    const known = Array.from({ length: 20_000 }, (_, i) => word(i));
    const ids = known.map((_, i) => i % 256);
    const big = readWordTable(packWordTable(known, [ids, ids, ids]));
    expect(known.filter((w, i) => big.find(w) !== i)).toEqual([]);
    let wrong = 0;
    for (let i = 20_000; i < 220_000; i++) if (big.find(word(i)) >= 0) wrong++;
    expect(wrong / 200_000).toBeLessThan(1e-4);
  });

  it('accepts any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => table.find(text) >= -1));
  });

  it('reads bytes that start at any offset of a buffer', () => {
    const bytes = packWordTable(WORDS, clusters);
    for (const offset of [1, 2, 4]) {
      const larger = new Uint8Array(bytes.length + 8);
      larger.set(bytes, offset);
      expect(readWordTable(larger.subarray(offset, offset + bytes.length)).find('paris')).toBe(3);
    }
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('{"name": "this is not a word table at all"}')],
    ['a cut-off table', packWordTable(WORDS, clusters).slice(0, -4)],
    ['a table with bytes after its end', Uint8Array.from([...packWordTable(WORDS, clusters), 0, 0, 0, 0])],
  ])('refuses %s', (_, bytes) => expect(() => readWordTable(bytes)).toThrow(ExtractError));
});

describe('word vectors', () => {
  const dimension = 20;
  const count = 400;
  const random = new Random(7);
  const data = Float64Array.from(
    { length: count * dimension },
    (_, i) => (random.next() + random.next() + random.next() - 1.5) * (1 + (i % dimension)),
  );
  const vectors = readVectors(packVectors(quantize(data, count, dimension)));

  it('decode to within 1 % of their squared length, at the given offset', () => {
    const out = new Float32Array(dimension + 3).fill(9);
    let error = 0;
    let square = 0;
    for (let row = 0; row < count; row++) {
      vectors.into(row, out, 2);
      for (let d = 0; d < dimension; d++) {
        error += ((out[d + 2] as number) - (data[row * dimension + d] as number)) ** 2;
        square += (data[row * dimension + d] as number) ** 2;
      }
    }
    expect(error / square).toBeLessThan(0.01);
    expect([out[0], out[1], out[dimension + 2]]).toEqual([9, 9, 9]);
    expect([vectors.dimension, vectors.count]).toEqual([dimension, count]);
  });
});

describe('k-means', () => {
  it('finds well-separated groups, and the same ones in every run', () => {
    const dimension = 8;
    const random = new Random(3);
    const data = Float64Array.from(
      { length: 200 * dimension },
      (_, i) => (Math.floor(i / dimension) % 4 === i % dimension ? 5 : 0) + random.next(),
    );
    for (let row = 0; row < 200; row++) normalise(data, row * dimension, dimension);
    const rows = { data, count: 200, dimension };
    const { nearest } = assign(rows, learnCentroids(rows, 200, 4, 20, 1));
    expect(new Set(nearest).size).toBe(4);
    expect(nearest.every((cluster, row) => cluster === nearest[row % 4])).toBe(true);
    expect(assign(rows, learnCentroids(rows, 200, 4, 20, 1)).nearest).toEqual(nearest);
  });
});

describe('the committed files', () => {
  const folder = new URL('../../../train/words/', import.meta.url);
  const sums = JSON.parse(readFileSync(new URL('sums.json', folder), 'utf8')) as Record<
    string,
    { bytes: number; sha256: string }
  >;
  const read = (name: string): Uint8Array => readFileSync(new URL(name, folder));

  it.each(['clusters.bin', 'vectors.bin'])('%s has the length and checksum in sums.json', (name) => {
    const bytes = read(name);
    expect({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual(sums[name]);
  });

  it('give words of similar use the same cluster, and common words low ranks', () => {
    const table = readWordTable(read('clusters.bin'));
    const fine = (word: string): number => table.cluster(table.find(word), 2);
    const middle = (word: string): number => table.cluster(table.find(word), 1);
    expect(fine('monday')).toBe(fine('tuesday'));
    expect(middle('germany')).toBe(middle('italy'));
    expect(middle('germany')).not.toBe(middle('monday'));
    expect(table.rank(table.find('the'))).toBe(0);
    expect(table.rank(table.find('paris'))).toBeLessThan(table.rank(table.find('ouagadougou')));
  });

  it('give similar vectors to words of similar use', () => {
    const table = readWordTable(read('clusters.bin'));
    const vectors = readVectors(read('vectors.bin'));
    const of = (word: string): Float32Array => {
      const out = new Float32Array(vectors.dimension);
      vectors.into(table.find(word), out, 0);
      return out;
    };
    const cosine = (a: Float32Array, b: Float32Array): number => {
      const dot = (x: Float32Array, y: Float32Array): number => x.reduce((sum, v, i) => sum + v * (y[i] as number), 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    expect(cosine(of('france'), of('germany'))).toBeGreaterThan(0.6);
    expect(cosine(of('france'), of('germany'))).toBeGreaterThan(cosine(of('france'), of('tuesday')) + 0.2);
  });
});
