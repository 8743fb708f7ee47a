import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LABELS, readWeights, writeWeights } from '../../src/model/weights.js';

const UNIT = 1 / 128;

describe('the table of weights', () => {
  it('gives back what was written, to half a unit, and nothing for other keys', () => {
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
          const out = new Float32Array(labels + 2);
          table.add(key, out, 1);
          for (let label = 0; label < labels; label++) {
            const written = weights[row * labels + label] as number;
            expect(Math.abs((out[label + 1] as number) - written)).toBeLessThanOrEqual(UNIT / 2 + 1e-6);
          }
          expect([out[0], out[labels + 1]]).toEqual([0, 0]);
        });
      }),
    );
  });

  it('leaves out weights below half a unit and cuts those that are too large', () => {
    const table = readWeights(writeWeights(2, Uint32Array.of(5, 6), Float32Array.of(0.003, -0.003, 100, -100)));
    const out = new Float32Array(2);
    table.add(5, out, 0);
    expect([...out]).toEqual([0, 0]);
    table.add(6, out, 0);
    expect([...out]).toEqual([1023 * UNIT, -1023 * UNIT]);
  });

  it('knows nothing when it is empty', () => {
    const out = new Float32Array(3);
    readWeights(writeWeights(3, new Uint32Array(0), new Float32Array(0))).add(77, out, 0);
    expect([...out]).toEqual([0, 0, 0]);
  });

  it('refuses more labels than an entry can name', () => {
    expect(() => writeWeights(MAX_LABELS + 1, new Uint32Array(0), new Float32Array(0))).toThrow(RangeError);
  });
});
