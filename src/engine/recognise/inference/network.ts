/**
 * A small convolutional network over the tokens of a sentence (in the manner of Collobert et al. 2011): a vector for each
 * token, then layers that each look one token to the left and one to the right and add what they see (He et al. 2016),
 * then a score for every label.
 *
 * A token's vector is the sum of a projection of its pretrained word vector and of learned vectors of its traits and
 * attributes, which are known by a hash (Weinberger et al. 2009). Sentences stand in one buffer with an empty row between
 * them, so that a window of three rows is three rows of memory and a convolution is one product of matrices.
 */

import type { EncodedDocument } from '../features/document-encoding.js';
import type { Lexeme } from '../features/lexeme-cache.js';
import { attributesOf, MAX_ATTRIBUTES } from '../features/token-attributes.js';
import type { WordVectors } from '../features/word-table.js';
import { type CodedVectors, createKernel, type Kernel, LIST_LENGTH, type Matrix } from './kernel.js';

export interface NetworkShape {
  /** Numbers in the vector of a token; a multiple of 16. */
  readonly width: number;
  readonly layers: number;
  /** Learned vectors; traits and attributes are spread over them. */
  readonly buckets: number;
  /** Length of the pretrained word vectors. */
  readonly vectorLength: number;
  readonly labels: number;
}

/** Rows that a layer looks at. */
export const WINDOW = 3;

/** The dense parameters. A bias is a matrix of one row. */
export interface DenseParameters {
  readonly projection: Matrix;
  readonly inputBias: Matrix;
  readonly layers: readonly { readonly weights: Matrix; readonly bias: Matrix }[];
  readonly output: Matrix;
  readonly outputBias: Matrix;
}

export function denseParameters({ matrix }: Kernel, shape: NetworkShape): DenseParameters {
  const { width, layers, vectorLength, labels } = shape;
  return {
    projection: matrix(vectorLength, width),
    inputBias: matrix(1, width),
    layers: Array.from({ length: layers }, () => ({ weights: matrix(WINDOW * width, width), bias: matrix(1, width) })),
    output: matrix(width, labels),
    outputBias: matrix(1, labels),
  };
}

/** All dense parameters in the order in which they are stored. */
export function denseMatrices({ projection, inputBias, layers, output, outputBias }: DenseParameters): Matrix[] {
  return [projection, inputBias, ...layers.flatMap(({ weights, bias }) => [weights, bias]), output, outputBias];
}

/** How many numbers each dense matrix takes in a kernel's memory, in the order in which they are stored. */
export function denseLengths({ width, layers, vectorLength, labels }: NetworkShape): number[] {
  const rounded = Math.ceil(labels / 8) * 8;
  const layer = [WINDOW * width * width, width];
  return [vectorLength * width, width, ...Array.from({ length: layers }, () => layer).flat(), width * rounded, rounded];
}

/** How many they take together. */
export function denseSize(shape: NetworkShape): number {
  return denseLengths(shape).reduce((sum, length) => sum + length, 0);
}

/** The bucket of a trait or attribute. */
export function bucketOf(key: number, buckets: number): number {
  return Math.floor((key / 4294967296) * buckets);
}

export interface Network {
  /** Adds the score of every label of every token to `scores`, `labels` numbers a token. */
  score(doc: EncodedDocument, families: number, scores: Float32Array): void;
}

/** Rows of the buffer; a longer sentence is read in pieces that overlap by what the layers look at. */
const ROWS = 256;
const PAD = -1;
/** Words whose inputs are kept: as many as there are lexemes at a time, so that none is needed twice. */
const SLOTS = 10_240;
/** Numbers that rounding up the widths and places of matrices may take. */
const ROUNDING = 1024;

export function createNetwork(
  shape: NetworkShape,
  learned: CodedVectors,
  vectors: WordVectors,
  load: (parameters: DenseParameters) => void,
): Network {
  const { width, buckets, layers, labels } = shape;
  const tableSize = LIST_LENGTH + buckets + Math.ceil((buckets * width) / 4);
  const buffers = (ROWS + 2) * (2 * width + labels + 8) + SLOTS * width + shape.vectorLength;
  const kernel = createKernel(denseSize(shape) + tableSize + buffers + ROUNDING);
  const parameters = denseParameters(kernel, shape);
  load(parameters);
  // One empty row before the first and after the last, which windows reach into.
  const hidden = kernel.matrix(ROWS + 2, width);
  const seen = kernel.matrix(ROWS, width);
  const out = kernel.matrix(ROWS, labels);
  const vector = kernel.matrix(1, shape.vectorLength);
  const table = kernel.table(learned, width);
  /** The inputs of words by themselves, a row each, and whose they are: the newest takes the place of the oldest. */
  const inputs = kernel.matrix(SLOTS, width);
  const owners: (Lexeme | undefined)[] = [];
  let next = 0;
  const keys = new Uint32Array(MAX_ATTRIBUTES);
  /** The token of each row, PAD where empty; whether its scores are wanted. */
  const tokenOf = new Int32Array(ROWS);
  const sentenceOf = new Int32Array(ROWS);
  const wanted = new Uint8Array(ROWS);

  const list = (of: ArrayLike<number>, count: number): number => {
    for (let k = 0; k < count; k++) table.list[k] = bucketOf(of[k] as number, buckets);
    return count;
  };

  /** The row of the lexeme's inputs. */
  const slotOf = (lexeme: Lexeme): number => {
    if (owners[lexeme.slot] === lexeme) return lexeme.slot;
    const slot = next;
    next = (next + 1) % SLOTS;
    owners[slot] = lexeme;
    lexeme.slot = slot;
    inputs.data.set(parameters.inputBias.data, slot * width);
    if (lexeme.row >= 0 && lexeme.row < vectors.count) {
      vectors.into(lexeme.row, vector.data, 0);
      kernel.multiply(inputs, vector, parameters.projection, 1, shape.vectorLength, { fromC: slot });
    }
    table.sum(inputs, slot, inputs, slot, list(lexeme.traits, lexeme.traits.length), -Infinity);
    return slot;
  };

  const fill = (doc: EncodedDocument, families: number, rows: number): void => {
    for (let r = 0; r < rows; r++) {
      const i = tokenOf[r] as number;
      if (i === PAD) continue;
      const slot = slotOf(doc.lexemes[i] as Lexeme);
      const count = list(keys, attributesOf(doc, i, sentenceOf[r] as number, families, keys));
      table.sum(hidden, r + 1, inputs, slot, count, 0);
    }
    empty(rows);
  };

  /** Nothing stands between sentences, nor after the last. */
  const empty = (rows: number): void => {
    for (let r = 0; r <= rows; r++) {
      if (r === rows || tokenOf[r] === PAD) hidden.data.fill(0, (r + 1) * width, (r + 2) * width);
    }
  };

  const layer = (index: number, rows: number): void => {
    const { weights, bias } = parameters.layers[index] as DenseParameters['layers'][number];
    for (let r = 0; r < rows; r++) seen.data.set(bias.data, r * width);
    kernel.multiply(seen, hidden, weights, rows, WINDOW * width);
    kernel.rectify(hidden, 1, seen, rows);
    empty(rows);
  };

  const flush = (doc: EncodedDocument, families: number, rows: number, scores: Float32Array): void => {
    fill(doc, families, rows);
    for (let index = 0; index < layers; index++) layer(index, rows);
    for (let r = 0; r < rows; r++) out.data.set(parameters.outputBias.data, r * out.width);
    kernel.multiply(out, hidden, parameters.output, rows, width, { fromA: 1 });
    for (let r = 0; r < rows; r++) {
      if (wanted[r] === 0) continue;
      const to = (tokenOf[r] as number) * labels;
      for (let l = 0; l < labels; l++)
        scores[to + l] = (scores[to + l] as number) + (out.data[r * out.width + l] as number);
    }
  };

  return {
    score: (doc, families, scores) => {
      const { sentences } = doc.document;
      let rows = 0;
      for (let s = 0; s < sentences.length; s++) {
        const first = sentences.first[s] as number;
        const last = sentences.last[s] as number;
        for (let from = first; from < last; ) {
          const begin = Math.max(first, from - layers);
          if (rows > 0 && rows + 1 + (last - begin) > ROWS) {
            flush(doc, families, rows, scores);
            rows = 0;
          }
          if (rows > 0) {
            tokenOf[rows] = PAD;
            wanted[rows++] = 0;
          }
          const end = Math.min(last, begin + ROWS - rows);
          const until = end === last ? last : end - layers;
          for (let i = begin; i < end; i++, rows++) {
            tokenOf[rows] = i;
            sentenceOf[rows] = s;
            wanted[rows] = i >= from && i < until ? 1 : 0;
          }
          from = until;
        }
      }
      if (rows > 0) flush(doc, families, rows, scores);
    },
  };
}
