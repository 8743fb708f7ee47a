/**
 * A small convolutional network over the tokens of a sentence, in the manner of Collobert et al. (2011):
 *
 *     x[t]     = max(0, bias + projection(word vector of t) + sum of the learned vectors of the keys of t)
 *     x'[t]    = x[t] + max(0, bias + W (x[t - 1], x[t], x[t + 1]))      for each layer (residual: He et al. 2016)
 *     score[t] = output bias + output matrix * x[t]                      one number for each label
 *
 * The keys of a token are those of its lexeme and its attributes; a key finds its learned vector by its hash (Weinberger
 * et al. 2009). Sentences stand in one buffer with an empty row between them, so a window is three consecutive rows of
 * memory, and a layer is one product of matrices.
 */
import type { EncodedDocument } from '../features/document-encoding.js';
import type { Lexeme } from '../features/lexeme-cache.js';
import { MAX_ATTRIBUTES, writeAttributes } from '../features/token-attributes.js';
import type { WordVectors } from '../features/word-vectors.js';
import { type CodedVectors, createKernel, type Kernel, LIST_LENGTH, type Matrix, type VectorTable } from './kernel.js';
import {
  type DenseParameters,
  denseParameters,
  denseSize,
  type LayerParameters,
  type NetworkShape,
  WINDOW,
} from './network-parameters.js';
import { INPUT_ROWS, listBuckets, WordInputs } from './word-inputs.js';

/**
 * Number of rows in the buffer. A longer sentence is scored in pieces, which overlap by the tokens that the layers
 * combine.
 */
const ROWS = 256;
/** Marks a row that contains no token. */
const NO_TOKEN = -1;
/**
 * Additional memory of the kernel, in numbers, because the kernel rounds up the size and the address of each matrix.
 */
const ROUNDING = 1024;

export class Network {
  readonly #shape: NetworkShape;
  readonly #kernel: Kernel;
  readonly #parameters: DenseParameters;
  readonly #table: VectorTable;
  readonly #inputs: WordInputs;
  /**
   * The vectors `x` of the tokens, from row 1 on; row 0 and the row after the last stay zero, because windows reach
   * into them.
   */
  readonly #hidden: Matrix;
  /** The output of a layer before the rectifier. */
  readonly #layerOutput: Matrix;
  readonly #scores: Matrix;
  readonly #keys = new Uint32Array(MAX_ATTRIBUTES);
  /** For each row: its token or {@link NO_TOKEN}, its sentence, and 1 if the row's scores are returned. */
  readonly #tokenOf = new Int32Array(ROWS);
  readonly #sentenceOf = new Int32Array(ROWS);
  readonly #isWanted = new Uint8Array(ROWS);

  /** Creates a network. @param load fills the dense parameters, which are in the memory of the kernel. */
  constructor(
    shape: NetworkShape,
    learned: CodedVectors,
    vectors: WordVectors,
    load: (parameters: DenseParameters) => void,
  ) {
    const { width, buckets, labels, vectorLength } = shape;
    const tableSize = LIST_LENGTH + buckets + Math.ceil((buckets * width) / 4);
    const buffers = (ROWS + 2) * (2 * width + labels + 8) + INPUT_ROWS * width + vectorLength;
    this.#shape = shape;
    this.#kernel = createKernel(denseSize(shape) + tableSize + buffers + ROUNDING);
    this.#parameters = denseParameters(this.#kernel, shape);
    load(this.#parameters);
    this.#hidden = this.#kernel.matrix(ROWS + 2, width);
    this.#layerOutput = this.#kernel.matrix(ROWS, width);
    this.#scores = this.#kernel.matrix(ROWS, labels);
    this.#table = this.#kernel.table(learned, width);
    this.#inputs = new WordInputs(shape, this.#kernel, this.#parameters, this.#table, vectors);
  }

  /** Adds the score of every label of every token to `scores`, `labels` numbers for each token. */
  score(doc: EncodedDocument, families: number, scores: Float32Array): void {
    const { sentences } = doc.document;
    const { layers } = this.#shape;
    let rows = 0;
    for (let s = 0; s < sentences.length; s++) {
      const first = sentences.first[s] as number;
      const last = sentences.last[s] as number;
      // Each iteration adds a piece of the sentence: the tokens from `from` to `until`, which get scores, and the
      // tokens around them as context.
      for (let from = first; from < last; ) {
        const begin = Math.max(first, from - layers);
        if (rows > 0 && rows + 1 + (last - begin) > ROWS) {
          this.#scoreBuffer(doc, families, rows, scores);
          rows = 0;
        }
        if (rows > 0) {
          this.#tokenOf[rows] = NO_TOKEN;
          this.#isWanted[rows++] = 0;
        }
        const end = Math.min(last, begin + ROWS - rows);
        const until = end === last ? last : end - layers;
        for (let i = begin; i < end; i++, rows++) {
          this.#tokenOf[rows] = i;
          this.#sentenceOf[rows] = s;
          this.#isWanted[rows] = i >= from && i < until ? 1 : 0;
        }
        from = until;
      }
    }
    if (rows > 0) this.#scoreBuffer(doc, families, rows, scores);
  }

  #scoreBuffer(doc: EncodedDocument, families: number, rows: number, scores: Float32Array): void {
    const { labels, width } = this.#shape;
    const out = this.#scores;
    this.#fillInput(doc, families, rows);
    for (const layer of this.#parameters.layers) this.#runLayer(layer, rows);
    for (let r = 0; r < rows; r++) out.data.set(this.#parameters.outputBias.data, r * out.width);
    this.#kernel.multiply(out, this.#hidden, this.#parameters.output, rows, width, { fromA: 1 });
    const isWanted = this.#isWanted;
    const tokenOf = this.#tokenOf;
    for (let r = 0; r < rows; r++) {
      if (isWanted[r] === 0) continue;
      const to = (tokenOf[r] as number) * labels;
      const from = r * out.width;
      for (let l = 0; l < labels; l++) scores[to + l] = (scores[to + l] as number) + (out.data[from + l] as number);
    }
  }

  #fillInput(doc: EncodedDocument, families: number, rows: number): void {
    const keys = this.#keys;
    const inputs = this.#inputs;
    const table = this.#table;
    const { buckets } = this.#shape;
    for (let r = 0; r < rows; r++) {
      const i = this.#tokenOf[r] as number;
      if (i === NO_TOKEN) continue;
      const inputRow = inputs.rowOf(doc.lexemes[i] as Lexeme);
      const count = writeAttributes(doc, i, this.#sentenceOf[r] as number, families, keys);
      listBuckets(table, keys, count, buckets);
      table.sum(this.#hidden, r + 1, inputs.matrix, inputRow, count, 0);
    }
    this.#clearEmptyRows(rows);
  }

  #runLayer({ weights, bias }: LayerParameters, rows: number): void {
    const { width } = this.#shape;
    const { data } = this.#layerOutput;
    for (let r = 0; r < rows; r++) data.set(bias.data, r * width);
    this.#kernel.multiply(this.#layerOutput, this.#hidden, weights, rows, WINDOW * width);
    this.#kernel.rectify(this.#hidden, 1, this.#layerOutput, rows);
    this.#clearEmptyRows(rows);
  }

  /** Sets the rows between sentences, and the row after the last one, to zero. */
  #clearEmptyRows(rows: number): void {
    const { data, width } = this.#hidden;
    const tokenOf = this.#tokenOf;
    for (let r = 0; r <= rows; r++) {
      if (r === rows || tokenOf[r] === NO_TOKEN) data.fill(0, (r + 1) * width, (r + 2) * width);
    }
  }
}
