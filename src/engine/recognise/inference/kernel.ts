/**
 * The kernel: the four loops that do most of the arithmetic, as WebAssembly, which works on four numbers at a time.
 * train/kernel has the source. Training and extraction use the same kernel. A kernel takes all of its memory at once and
 * gives it to matrices, block after block; the memory never grows and no block is returned.
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
   * @param depth may exceed the width of `a`: a row then continues in the next rows, which makes a convolution.
   */
  multiply(c: Matrix, a: Matrix, b: Matrix, rows: number, depth: number, options?: MultiplyOptions): void;
  /** `c[fromC + i] += max(0, a[i])` for `rows` rows of equal width. */
  rectify(c: Matrix, fromC: number, a: Matrix, rows: number): void;
  /** Copies a table of vectors into the kernel's memory; their width is a multiple of 16. */
  table(vectors: CodedVectors, width: number): VectorTable;
  /** Runs forward-backward over `length` tokens, at least one. */
  chain(chain: Chain, length: number): void;
}

interface MultiplyOptions {
  /** The first row of `a`, and of `c`. */
  readonly fromA?: number;
  readonly fromC?: number;
  /** Reads `a` transposed: `a[k][i]`. */
  readonly transposed?: boolean;
}

/** Vectors of 8 bits a number: vector v is `scales[v] * codes[v * width, (v + 1) * width)`. */
export interface CodedVectors {
  readonly scales: Float32Array;
  readonly codes: Int8Array;
}

export interface VectorTable {
  /** The caller writes here which vectors {@link sum} adds. */
  readonly list: Int32Array;
  /**
   * Sets a row of a matrix to a row of another matrix plus the first `count` vectors of the list, and each number that is
   * below `least` to `least`. Both matrices are as wide as the vectors.
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
  /** Input: emission scores, `labels` numbers for each token without gaps; the matrix's own width is not used. */
  readonly scores: Matrix;
  /** Input: exponentials of the start weights, and of the transition weights as `[from][to]` and as `[to][from]`. */
  readonly start: Matrix;
  readonly forward: Matrix;
  readonly backward: Matrix;
  /** Exponentials of the scores; 0 for a label that no path reaches. */
  readonly emission: Matrix;
  /** Forward and backward scores. beta has one row more than there are tokens. */
  readonly alpha: Matrix;
  readonly beta: Matrix;
  readonly marginals: Matrix;
  /** For each token the divisor of alpha, and the highest score of a label that a path reaches. */
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

/** The length of {@link VectorTable.list}. */
export const LIST_LENGTH = 256;

interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

let compiled: object | undefined;

/** @param floats size of the memory in numbers; add some, because the kernel rounds the size of each matrix up. */
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
