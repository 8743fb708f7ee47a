/**
 * The kernel: the four loops that do most of the arithmetic, as WebAssembly, which works on four numbers at a time.
 * train/kernel has the source. Training and extraction use the same kernel. A kernel allocates all of its memory at
 * once and gives each matrix a part of it; the memory never grows and no part is freed.
 */
import { KERNEL_CODE } from './kernel-code.js';

/** A matrix in the kernel's memory; row r starts at `data[r * width]`. */
export interface Matrix {
  readonly data: Float32Array;
  readonly width: number;
}

export interface Kernel {
  /** Returns a matrix of zeros; the width is rounded up to a multiple of 8. @throws RangeError if the memory is full. */
  matrix(rows: number, width: number): Matrix;
  /**
   * Matrix product: `c[i][j] += sum over k < depth of a[i][k] * b[k][j]`, for `rows` rows and all columns of `c`.
   *
   * @param depth may exceed the width of `a`: a row then continues in the next rows, which computes a convolution.
   */
  multiply(c: Matrix, a: Matrix, b: Matrix, rows: number, depth: number, options?: MultiplyOptions): void;
  /** Adds rectified values: `c[fromC + i] += max(0, a[i])` for `rows` rows of equal width. */
  rectify(c: Matrix, fromC: number, a: Matrix, rows: number): void;
  /** Copies vectors into a table in the kernel's memory. @param width the length of a vector, a multiple of 16. */
  table(vectors: CodedVectors, width: number): VectorTable;
  /** Runs forward-backward over `length` tokens; `length` must be at least 1. */
  chain(chain: Chain, length: number): void;
}

interface MultiplyOptions {
  /** Index of the first row to read from `a`, and to write in `c`. */
  readonly fromA?: number;
  readonly fromC?: number;
  /** Reads `a` transposed: `a[k][i]`. */
  readonly transposed?: boolean;
}

/**
 * Vectors with 8 bits for each number: vector v is `scales[v]` times the codes from `v * width` to `(v + 1) * width`.
 */
export interface CodedVectors {
  readonly scales: Float32Array;
  readonly codes: Int8Array;
}

export interface VectorTable {
  /** Indexes of the vectors that {@link sum} adds; the caller writes them here. */
  readonly list: Int32Array;
  /**
   * Computes a row of `matrix`: a row of `from` plus the first `count` vectors of the list, where numbers below `least`
   * become `least`. Both matrices are as wide as the vectors.
   */
  sum(matrix: Matrix, row: number, from: Matrix, fromRow: number, count: number, least: number): void;
}

/**
 * The input and output of forward-backward (Rabiner 1989, with scaling): a row for each token, a column for each label.
 * The columns past the last label must be 0 in `start`, `forward` and `backward`.
 *
 *     emission[t]  = exp(scores[t] - tops[t])
 *     alpha[t]     = emission[t] * (alpha[t - 1] · forward) / scale[t], so that alpha[t] sums to 1
 *     beta[t]      = (emission[t + 1] * beta[t + 1] / scale[t + 1]) · backward
 *     marginals[t] = alpha[t] * beta[t]
 */
export interface Chain {
  readonly labels: number;
  /** Input: the emissions, `labels` numbers for each token without padding; the matrix's own width is not used. */
  readonly scores: Matrix;
  /**
   * Input: exponentials of the start weights, and of the transition weights, once indexed `[from][to]` and once
   * `[to][from]`.
   */
  readonly start: Matrix;
  readonly forward: Matrix;
  readonly backward: Matrix;
  /** Output: exponentials of the emissions; 0 for a label that no path reaches. */
  readonly emission: Matrix;
  /** Output: forward and backward scores. `beta` has one more row than there are tokens. */
  readonly alpha: Matrix;
  readonly beta: Matrix;
  readonly marginals: Matrix;
  /** Output: for each token the divisor of alpha, and the highest emission of a label that a path reaches. */
  readonly scale: Matrix;
  readonly tops: Matrix;
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

type Gather = (
  out: number,
  from: number,
  list: number,
  count: number,
  codes: number,
  scales: number,
  width: number,
  least: number,
) => void;
type Rectify = (out: number, from: number, count: number) => void;
type ChainFunction = (
  scores: number,
  scoreRow: number,
  length: number,
  row: number,
  depth: number,
  ...pointers: number[]
) => void;

/** Maximum number of vectors in {@link VectorTable.list}. */
export const LIST_LENGTH = 256;

interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

let compiled: object | undefined;

/**
 * Creates a kernel.
 * @param floats size of its memory in numbers, with some to spare, because the kernel rounds up the size of each
 * matrix.
 */
export function createKernel(floats: number): Kernel {
  const api = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
  const pages = Math.ceil((4 * floats) / PAGE);
  const memory = new api.Memory({ initial: pages, maximum: pages });
  compiled ??= new api.Module(Uint8Array.from(atob(KERNEL_CODE), (character) => character.charCodeAt(0)));
  const { exports } = new api.Instance(compiled, { kernel: { memory } });
  const gemm = exports.gemm as Gemm;
  const gather = exports.gather as Gather;
  const rectify = exports.rectify as Rectify;
  const forwardBackward = exports.chain as ChainFunction;
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
        sum: ({ data }, row, from, fromRow, count, least) =>
          gather(
            data.byteOffset + 4 * row * width,
            from.data.byteOffset + 4 * fromRow * width,
            listAt,
            count,
            codesAt,
            scalesAt,
            width,
            least,
          ),
      };
    },
    rectify: (c, fromC, a, rows) => {
      if (rows > 0) rectify(c.data.byteOffset + 4 * c.width * fromC, a.data.byteOffset, rows * c.width);
    },
    chain: ({ labels, scores, start, forward, backward, alpha, beta, emission, marginals, scale, tops }, length) =>
      forwardBackward(
        scores.data.byteOffset,
        4 * labels,
        length,
        4 * alpha.width,
        labels,
        start.data.byteOffset,
        forward.data.byteOffset,
        backward.data.byteOffset,
        alpha.data.byteOffset,
        beta.data.byteOffset,
        emission.data.byteOffset,
        marginals.data.byteOffset,
        scale.data.byteOffset,
        tops.data.byteOffset,
      ),
    multiply: (c, a, b, rows, depth, { fromA = 0, fromC = 0, transposed = false } = {}) => {
      const rowA = 4 * a.width;
      const [step, next] = transposed ? [rowA, 4] : [4, rowA];
      const startC = c.data.byteOffset + 4 * c.width * fromC;
      const startA = a.data.byteOffset + rowA * fromA;
      gemm(startC, 4 * c.width, startA, next, step, b.data.byteOffset, 4 * b.width, rows, c.width, depth);
    },
  };
}
