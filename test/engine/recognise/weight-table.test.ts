import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendWeights,
  MAX_LABELS,
  readWeights,
  UNIT,
  type WeightTable,
  writeWeights,
} from '../../../src/engine/recognise/inference/weight-table.js';

/** The weights of a feature, or of some together, between a number before and one after that are not theirs. */
function weightsOf(table: WeightTable, ...keys: number[]): number[] {
  const out = new Int32Array(table.labels + 2);
  table.add(Uint32Array.from([...keys, 1, 2, 3]), keys.length, out, 1);
  expect([out[0], out[table.labels + 1]]).toEqual([0, 0]);
  return Array.from(out.subarray(1, table.labels + 1), (units) => units * UNIT);
}

describe('the table of weights', () => {
  it('gives back what was written, to half a unit or as nothing when it is small, and nothing for other keys', () => {
    const tables = fc.record({
      labels: fc.integer({ min: 1, max: MAX_LABELS }),
      keys: fc.uniqueArray(fc.nat(0xffffffff), { maxLength: 60 }),
      seed: fc.nat(1000),
    });
    fc.assert(
      fc.property(tables, ({ labels, keys, seed }) => {
        const weights = Float32Array.from({ length: keys.length * labels }, (_, i) => 4 * Math.sin(i + seed));
        const table = readWeights(writeWeights(labels, Uint32Array.from(keys), weights));
        expect(table.labels).toBe(labels);
        keys.forEach((key, row) => {
          const found = weightsOf(table, key);
          for (let label = 0; label < labels; label++) {
            const written = weights[row * labels + label] as number;
            const read = found[label] as number;
            if (read === 0) expect(Math.abs(written)).toBeLessThanOrEqual(3.5 * UNIT);
            else expect(Math.abs(read - written)).toBeLessThanOrEqual(UNIT / 2 + 1e-6);
          }
        });
      }),
    );
  });

  it('leaves out small weights and cuts those that are too large', () => {
    const table = readWeights(writeWeights(2, Uint32Array.of(5, 6), Float32Array.of(0.027, -0.027, 100, -100)));
    expect(weightsOf(table, 5)).toEqual([0, 0]);
    expect(weightsOf(table, 6)).toEqual([1023 * UNIT, -1023 * UNIT]);
  });

  it('adds those of several features', () => {
    const table = readWeights(writeWeights(2, Uint32Array.of(5, 6, 7), Float32Array.of(1, 2, 0.5, 0, 0, 4)));
    expect(weightsOf(table, 7, 4, 5, 6, 5)).toEqual([2.5, 8]);
  });

  it('knows nothing when it is empty', () => {
    expect(weightsOf(readWeights(writeWeights(3, new Uint32Array(0), new Float32Array(0))), 77)).toEqual([0, 0, 0]);
  });

  it('refuses more labels than an entry can name', () => {
    expect(() => writeWeights(MAX_LABELS + 1, new Uint32Array(0), new Float32Array(0))).toThrow(RangeError);
  });
});

describe('a table with changes', () => {
  const keys = Uint32Array.from({ length: 400 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);
  const base = keys.subarray(0, 300);
  const read = (bytes: Uint8Array, key: number): number[] => weightsOf(readWeights(bytes), key);
  const of = (labels: number, weight: (row: number, label: number) => number, rows: number): Float32Array =>
    Float32Array.from({ length: rows * labels }, (_, i) => weight(Math.floor(i / labels), i % labels));
  const before = writeWeights(
    3,
    base,
    of(3, (row, label) => ((row + label) % 5) - 2, base.length),
  );
  // The last hundred of the base, and a hundred that it does not have; one label more.
  const changed = keys.subarray(200);
  const after = amendWeights(
    before,
    4,
    changed,
    of(4, (row, label) => (label === 3 ? 1 : (row % 3) / 4), changed.length),
  );

  it('has what was there, what is new, and their sums', () => {
    keys.forEach((key, row) => {
      const old = row < 300 ? [...read(before, key), 0] : [0, 0, 0, 0];
      const expected = row < 200 ? old : old.map((weight, label) => weight + (label === 3 ? 1 : ((row - 200) % 3) / 4));
      expect(read(after, key)).toEqual(expected);
    });
  });

  it('is the same table where nothing changes', () =>
    expect(amendWeights(before, 3, changed, new Float32Array(3 * changed.length))).toEqual(before));
});
