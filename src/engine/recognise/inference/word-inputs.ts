/** Caches the part of a token's input vector that depends only on its word, computed once for each lexeme. */
import type { Lexeme } from '../features/lexeme-cache.js';
import type { WordVectors } from '../features/word-vectors.js';
import type { Kernel, Matrix, VectorTable } from './kernel.js';
import { bucketOf, type DenseParameters, type NetworkShape } from './network-parameters.js';

/** Number of rows in the cache: as many as the lexeme cache has lexemes, so that every lexeme in use keeps its row. */
export const INPUT_ROWS = 10_240;

/**
 * Rows of cached inputs. A new lexeme takes the row of the oldest one. A lexeme stores its row number and the row its
 * lexeme, which shows whether the row still belongs to the lexeme.
 */
export class WordInputs {
  readonly matrix: Matrix;
  readonly #shape: NetworkShape;
  readonly #kernel: Kernel;
  readonly #parameters: DenseParameters;
  readonly #table: VectorTable;
  readonly #vectors: WordVectors;
  readonly #vector: Matrix;
  readonly #owners: (Lexeme | undefined)[] = [];
  #next = 0;

  constructor(
    shape: NetworkShape,
    kernel: Kernel,
    parameters: DenseParameters,
    table: VectorTable,
    vectors: WordVectors,
  ) {
    this.#shape = shape;
    this.#kernel = kernel;
    this.#parameters = parameters;
    this.#table = table;
    this.#vectors = vectors;
    this.#vector = kernel.matrix(1, shape.vectorLength);
    this.matrix = kernel.matrix(INPUT_ROWS, shape.width);
  }

  /**
   * Returns the row with the input of a lexeme: bias + projection of the word vector + learned vectors of the lexeme's
   * keys.
   */
  rowOf(lexeme: Lexeme): number {
    if (this.#owners[lexeme.inputRow] === lexeme) return lexeme.inputRow;
    const row = this.#next;
    this.#next = (row + 1) % INPUT_ROWS;
    this.#owners[row] = lexeme;
    lexeme.inputRow = row;
    const { width, vectorLength, buckets } = this.#shape;
    this.matrix.data.set(this.#parameters.inputBias.data, row * width);
    if (lexeme.row >= 0 && lexeme.row < this.#vectors.count) {
      this.#vectors.into(lexeme.row, this.#vector.data, 0);
      this.#kernel.multiply(this.matrix, this.#vector, this.#parameters.projection, 1, vectorLength, { fromC: row });
    }
    const { networkKeys } = lexeme;
    listBuckets(this.#table, networkKeys, networkKeys.length, buckets);
    this.#table.sum(this.matrix, row, this.matrix, row, networkKeys.length, -Infinity);
    return row;
  }
}

/** Writes the indexes of the learned vectors of the first `count` keys to the table's list. */
export function listBuckets({ list }: VectorTable, keys: ArrayLike<number>, count: number, buckets: number): void {
  for (let k = 0; k < count; k++) list[k] = bucketOf(keys[k] as number, buckets);
}
