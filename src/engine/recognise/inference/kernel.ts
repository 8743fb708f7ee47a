/**
 * The kernel: what takes the most arithmetic, in WebAssembly, which works on four numbers at a time. train/kernel has its
 * source. The same kernel serves training and running. Its memory is taken once, block by block, and never grows.
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
  /** `c[i] += max(0, a[i])` for `rows` rows, from row `fromC` on and the first of `a`; both are equally wide. */
  rectify(c: Matrix, fromC: number, a: Matrix, rows: number): void;
  /** Takes a table of vectors into the kernel's memory; their width is a multiple of 16. */
  table(vectors: CodedVectors, width: number): VectorTable;
  /** Forward-backward over `length` tokens, at least one. */
  chain(chain: Chain, length: number): void;
}

/** Vectors of eight bits a number, with a scale for each vector. */
export interface CodedVectors {
  readonly scales: Float32Array;
  readonly codes: Int8Array;
}

export interface VectorTable {
  /** Where the caller writes which vectors it wants. */
  readonly list: Int32Array;
  /**
   * Sets a row of a matrix that is as wide as the vectors to a row of another one plus the first `count` vectors of the
   * list; to `least` where it would be less.
   */
  sum(matrix: Matrix, row: number, from: Matrix, fromRow: number, count: number, least: number): void;
}

/**
 * What forward-backward reads and writes: a row for each token, a column for each label. Columns past the labels are to
 * be 0 in the transitions.
 */
export interface Chain {
  readonly labels: number;
  /** Scores, `labels` numbers a token without gaps: its width and rows do not matter. */
  readonly scores: Matrix;
  /** Exponentials of transition weights, 0 where illegal: of the first label, of `[from, to]`, of `[to, from]`. */
  readonly start: Matrix;
  readonly forward: Matrix;
  readonly backward: Matrix;
  /** `exp(score - top)`; 0 for labels that cannot be reached. */
  readonly emission: Matrix;
  /** Of the paths up to a token, each one's share; of those from it on, each one's share by how they go on; both. */
  readonly alpha: Matrix;
  /** One row more than tokens. */
  readonly beta: Matrix;
  readonly marginals: Matrix;
  /** A number for each token: what alpha was divided by, and what was taken from the scores. */
  readonly scale: Matrix;
  readonly tops: Matrix;
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

/** Most vectors that are added at a time. */
export const LIST_LENGTH = 256;

interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

let compiled: object | undefined;

/** @param floats how many numbers its memory has room for, roundings included. */
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
