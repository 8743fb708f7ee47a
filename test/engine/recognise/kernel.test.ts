import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernel, type Matrix } from '../../../src/engine/recognise/inference/kernel.js';

function fill({ data }: Matrix, seed: number): void {
  for (let i = 0; i < data.length; i++) data[i] = Math.sin(seed + i * 1.3);
}

const at = ({ data, width }: Matrix, row: number, column: number): number => data[row * width + column] as number;

describe('the kernel', () => {
  it('adds the product of two matrices, for any rows, start rows and transposition', () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 0, max: 11 }),
      depth: fc.integer({ min: 0, max: 9 }),
      columns: fc.constantFrom(8, 16, 24),
      fromA: fc.nat(2),
      fromC: fc.nat(2),
      transposed: fc.boolean(),
    });
    fc.assert(
      fc.property(sizes, ({ rows, depth, columns, fromA, fromC, transposed }) => {
        const kernel = createKernel(4000);
        const a = kernel.matrix(16, 16);
        const b = kernel.matrix(9, columns);
        const c = kernel.matrix(14, columns);
        fill(a, 1);
        fill(b, 2);
        fill(c, 3);
        const before = c.data.slice();
        kernel.multiply(c, a, b, rows, depth, { fromA, fromC, transposed });
        for (let i = 0; i < 14; i++) {
          for (let j = 0; j < columns; j++) {
            let expected = before[i * columns + j] as number;
            if (i >= fromC && i < fromC + rows) {
              for (let k = 0; k < depth; k++) {
                const left = transposed ? at(a, fromA + k, i - fromC) : at(a, fromA + i - fromC, k);
                expected += left * at(b, k, j);
              }
            }
            expect(at(c, i, j)).toBeCloseTo(expected, 4);
          }
        }
      }),
    );
  });

  it('continues in the next row if the depth exceeds the width, as a convolution needs', () => {
    const kernel = createKernel(1000);
    const a = kernel.matrix(4, 8);
    const b = kernel.matrix(16, 8);
    const c = kernel.matrix(3, 8);
    fill(a, 5);
    fill(b, 6);
    kernel.multiply(c, a, b, 3, 16);
    let expected = 0;
    for (let k = 0; k < 16; k++) expected += (a.data[8 + k] as number) * at(b, k, 3);
    expect(at(c, 1, 3)).toBeCloseTo(expected, 4);
  });

  it('adds coded vectors to a row, and raises results below the minimum to the minimum', () => {
    const lists = fc.record({ list: fc.array(fc.nat(4), { maxLength: 6 }), least: fc.constantFrom(0, -1, -Infinity) });
    fc.assert(
      fc.property(lists, ({ list, least }) => {
        const kernel = createKernel(1000);
        const from = kernel.matrix(2, 32);
        const out = kernel.matrix(3, 32);
        fill(from, 7);
        const scales = Float32Array.from({ length: 5 }, (_, i) => (i + 1) / 100);
        const codes = Int8Array.from({ length: 5 * 32 }, (_, i) => ((i * 37) % 255) - 127);
        const table = kernel.table({ scales, codes }, 32);
        table.list.set(list);
        table.sum(out, 1, from, 1, list.length, least);
        for (let d = 0; d < 32; d++) {
          const sum = list.reduce(
            (all, i) => all + (scales[i] as number) * (codes[32 * i + d] as number),
            at(from, 1, d),
          );
          expect(at(out, 1, d)).toBeCloseTo(Math.max(least, sum), 4);
          expect([at(out, 0, d), at(out, 2, d)]).toEqual([0, 0]);
        }
      }),
    );
  });

  it('adds only the positive numbers when it rectifies, and only to the given rows', () => {
    const kernel = createKernel(1000);
    const a = kernel.matrix(3, 8);
    const c = kernel.matrix(4, 8);
    fill(a, 1);
    fill(c, 2);
    const before = { ...c, data: c.data.slice() };
    kernel.rectify(c, 1, a, 2);
    for (let row = 0; row < 4; row++) {
      for (let d = 0; d < 8; d++) {
        const added = row === 1 || row === 2 ? Math.max(0, at(a, row - 1, d)) : 0;
        expect(at(c, row, d)).toBeCloseTo(at(before, row, d) + added, 5);
      }
    }
  });

  it('refuses a matrix that exceeds its memory', () => {
    expect(() => createKernel(100).matrix(10_000, 8)).toThrow(RangeError);
  });
});
