/** Reads the word vectors: one for each of the most frequent words, quantized to 4 bits a number. */
import { openSection } from '../file/section-reader.js';

/** The layout of the section; train/words/pack.ts writes it. */
export const WORD_VECTORS_FORMAT = {
  version: 1,
  /** `NDWV`. The header holds mark, version, number of rows, dimension. */
  mark: 0x5657444e,
  /** How many values a number can have in its dimension, and how many lengths a vector can have. */
  levels: 16,
  norms: 256,
} as const;

/** Word vectors, one for each of the first rows of the word table. */
export interface WordVectors {
  readonly dimension: number;
  /** Number of rows that have a vector. */
  readonly count: number;
  /** Writes the vector of a row in [0, count) to `out`, starting at `offset`. */
  into(row: number, out: Float32Array, offset: number): void;
}

/**
 * Opens word vectors. A number is stored as the index of its value in the codebook of its dimension, and a row has the
 * index of its length.
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
