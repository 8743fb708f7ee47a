/** Reads the word vectors: a vector for each of the most frequent words, each number quantized to 4 bits. */
import { openSection } from '../file/section-reader.js';

/** The layout of the word vectors' section in a model file; train/words/pack.ts writes it. */
export const WORD_VECTORS_FORMAT = {
  version: 1,
  /** `NDWV`. The mark `NDWV` as a number. The header contains mark, version, number of rows, dimension. */
  mark: 0x5657444e,
  /** Number of values that a number can have in its dimension, and number of lengths that a vector can have. */
  levels: 16,
  norms: 256,
} as const;

/** Word vectors, one for each of the first rows of the word table. */
export interface WordVectors {
  readonly dimension: number;
  /** Number of rows that have a vector; the rows are in order of frequency. */
  readonly count: number;
  /** Writes the vector of a row (0 to `count - 1`) to `out`, from index `offset` on. */
  into(row: number, out: Float32Array, offset: number): void;
}

/**
 * Opens word vectors. Each number is stored as an index into the codebook of its dimension, and each row has an index
 * into the table of vector lengths.
 *
 * @throws ExtractError `bad-model` if the bytes are not word vectors.
 */
export function readVectors(bytes: Uint8Array): WordVectors {
  const { mark, version, levels, norms: normCount } = WORD_VECTORS_FORMAT;
  const section = openSection(bytes, mark, version, 'table of word vectors');
  const count = section.header[2] as number;
  const dimension = section.header[3] as number;
  const half = dimension / 2;
  const codebook = section.float32(dimension * levels);
  const norms = section.float32(normCount);
  const normOf = section.uint8(count);
  const codes = section.uint8(count * half);
  section.close();
  return {
    dimension,
    count,
    into: (row, out, offset) => {
      const norm = norms[normOf[row] as number] as number;
      let code = row * half;
      for (let d = 0; d < dimension; d += 2) {
        const pair = codes[code++] as number;
        out[offset + d] = norm * (codebook[d * levels + (pair & 15)] as number);
        out[offset + d + 1] = norm * (codebook[(d + 1) * levels + (pair >>> 4)] as number);
      }
    },
  };
}
