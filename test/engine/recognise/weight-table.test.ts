import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_LABELS,
  readWeights,
  UNIT,
  type WeightTable,
} from '../../../src/engine/recognise/inference/weight-table.js';
import { amendWeights, writeWeights } from '../../../src/engine/recognise/inference/write-weight-table.js';

/** Returns the summed weights of the keys, and expects the numbers beside them in the array to stay 0. */
function weightsOf(table: WeightTable, ...keys: number[]): number[] {
  const out = new Int32Array(table.labels + 2);
  table.add(Uint32Array.from([...keys, 1, 2, 3]), keys.length, out, 1);
  expect([out[0], out[table.labels + 1]]).toEqual([0, 0]);
  return Array.from(out.subarray(1, table.labels + 1), (units) => units * UNIT);
}

describe('the table of weights', () => {
  it('returns each written weight to half a unit, and 0 for a small one', () => {
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

  it('drops small weights and clamps large ones', () => {
    const table = readWeights(writeWeights(2, Uint32Array.of(5, 6), Float32Array.of(0.027, -0.027, 100, -100)));
    expect(weightsOf(table, 5)).toEqual([0, 0]);
    expect(weightsOf(table, 6)).toEqual([1023 * UNIT, -1023 * UNIT]);
  });

  it('adds up the weights of several features; an unknown key adds nothing', () => {
    const table = readWeights(writeWeights(2, Uint32Array.of(5, 6, 7), Float32Array.of(1, 2, 0.5, 0, 0, 4)));
    expect(weightsOf(table, 7, 4, 5, 6, 5)).toEqual([2.5, 8]);
  });

  it('returns zeros from an empty table', () => {
    expect(weightsOf(readWeights(writeWeights(3, new Uint32Array(0), new Float32Array(0))), 77)).toEqual([0, 0, 0]);
  });

  it('refuses more labels than five bits can count', () => {
    expect(() => writeWeights(MAX_LABELS + 1, new Uint32Array(0), new Float32Array(0))).toThrow(RangeError);
  });
});

describe('an amended table', () => {
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
  // Changes the last hundred features of the base, adds a hundred new ones, and adds a label.
  const changed = keys.subarray(200);
  const after = amendWeights(
    before,
    4,
    changed,
    of(4, (row, label) => (label === 3 ? 1 : (row % 3) / 4), changed.length),
  );

  it('contains the weights of the base and the changes, added up where both have one', () => {
    keys.forEach((key, row) => {
      const old = row < 300 ? [...read(before, key), 0] : [0, 0, 0, 0];
      const expected = row < 200 ? old : old.map((weight, label) => weight + (label === 3 ? 1 : ((row - 200) % 3) / 4));
      expect(read(after, key)).toEqual(expected);
    });
  });

  it('equals its base if the changes are zero', () =>
    expect(amendWeights(before, 3, changed, new Float32Array(3 * changed.length))).toEqual(before));
});
