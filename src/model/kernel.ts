/**
 * The kernel: products of small matrices and sums of coded vectors in WebAssembly, which multiplies four numbers at a time.
 * The same kernel serves training and running. Its memory is taken once, block by block, and never grows.
 */
import { KERNEL_CODE } from './kernel-code.js';

/** Rows in the kernel's memory, each `width` numbers after the last one. */
export interface Matrix {
  readonly data: Float32Array;
  readonly width: number;
}

export interface Kernel {
  /** A matrix of zeros. The width is rounded up to a multiple of eight. @throws RangeError when the memory is used up */
  matrix(rows: number, width: number): Matrix;
  /**
   * `c[i, j] += sum over k < depth of a[i, k] * b[k, j]`, for `rows` rows and all columns of `c`.
   *
   * @param from first row of `a` and of `c`
   * @param depth may be more than the width of `a`: then a row goes on in the next ones, which is a convolution.
   */
  multiply(c: Matrix, a: Matrix, b: Matrix, rows: number, depth: number, options?: Multiply): void;
  /** Takes a table of vectors into the kernel's memory. */
  table(vectors: CodedVectors, width: number): VectorTable;
}

/** Vectors of eight bits a number, with a scale for each vector. */
export interface CodedVectors {
  readonly scales: Float32Array;
  readonly codes: Int8Array;
}

export interface VectorTable {
  /** Where the caller writes which vectors it wants. */
  readonly list: Int32Array;
  /** Adds the first `count` vectors of the list to a row of a matrix that is as wide as they are. */
  addTo(matrix: Matrix, row: number, count: number): void;
}

export interface Multiply {
  readonly fromA?: number;
  readonly fromC?: number;
  /** `a` is read transposed: `a[k, i]`. */
  readonly transposed?: boolean;
}

const PAGE = 65_536;

type Gemm = (
  c: number,
  cRow: number,
  a: number,
  aRow: number,
  aStep: number,
  b: number,
  bRow: number,
  rows: number,
  columns: number,
  depth: number,
) => void;

type Gather = (out: number, list: number, count: number, codes: number, scales: number, width: number) => void;

/** Most vectors that are added at a time. */
export const LIST_LENGTH = 256;

interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** @param floats how many numbers its memory has room for, roundings included. */
export function createKernel(floats: number): Kernel {
  const api = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
  const pages = Math.ceil((4 * floats) / PAGE);
  const memory = new api.Memory({ initial: pages, maximum: pages });
  const code = Uint8Array.from(atob(KERNEL_CODE), (character) => character.charCodeAt(0));
  const instance = new api.Instance(new api.Module(code), { kernel: { memory } });
  const gemm = instance.exports.gemm as Gemm;
  const gather = instance.exports.gather as Gather;
  let used = 0;
  const take = (bytes: number): number => {
    const at = used;
    used += (bytes + 15) & ~15;
    return at;
  };
  return {
    matrix: (rows, width) => {
      const rounded = Math.ceil(width / 8) * 8;
      return { data: new Float32Array(memory.buffer, take(4 * rows * rounded), rows * rounded), width: rounded };
    },
    table: ({ scales, codes }, width) => {
      const list = new Int32Array(memory.buffer, take(4 * LIST_LENGTH), LIST_LENGTH);
      const ownScales = new Float32Array(memory.buffer, take(4 * scales.length), scales.length);
      const ownCodes = new Int8Array(memory.buffer, take(codes.length), codes.length);
      ownScales.set(scales);
      ownCodes.set(codes);
      const [listAt, codesAt, scalesAt] = [list.byteOffset, ownCodes.byteOffset, ownScales.byteOffset];
      return {
        list,
        addTo: ({ data }, row, count) =>
          gather(data.byteOffset + 4 * row * width, listAt, count, codesAt, scalesAt, width),
      };
    },
    multiply: (c, a, b, rows, depth, { fromA = 0, fromC = 0, transposed = false } = {}) => {
      const rowA = 4 * a.width;
      const [step, next] = transposed ? [rowA, 4] : [4, rowA];
      const startC = c.data.byteOffset + 4 * c.width * fromC;
      const startA = a.data.byteOffset + rowA * fromA;
      gemm(startC, 4 * c.width, startA, next, step, b.data.byteOffset, 4 * b.width, rows, c.width, depth);
    },
  };
}
