import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../../../src/engine/recognise/features/document-encoding.js';
import { LexemeCache } from '../../../src/engine/recognise/features/lexeme-cache.js';
import { type LookupTables, NO_TABLES } from '../../../src/engine/recognise/features/lookup-tables.js';
import { ALL_FAMILIES } from '../../../src/engine/recognise/features/templates.js';
import { MAX_ATTRIBUTES, writeAttributes } from '../../../src/engine/recognise/features/token-attributes.js';
import type { Matrix } from '../../../src/engine/recognise/inference/kernel.js';
import { Network } from '../../../src/engine/recognise/inference/network.js';
import {
  bucketOf,
  type DenseParameters,
  denseMatrices,
  WINDOW,
} from '../../../src/engine/recognise/inference/network-parameters.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import { hashString } from '../../../src/util/hash.js';

const SHAPE = { width: 8, layers: 2, buckets: 64, vectorLength: 5, labels: 3 };
const VECTORS = {
  dimension: 5,
  count: 10,
  into: (row: number, out: Float32Array, offset: number) => {
    for (let d = 0; d < 5; d++) out[offset + d] = Math.cos(row * 5 + d);
  },
};
/** Tables in which every third word has a row. */
const TABLES: LookupTables = {
  ...NO_TABLES,
  words: { find: (word) => (hashString(word) % 3 === 0 ? word.length % 10 : -1), cluster: () => 1, rank: () => 9 },
};
const embeddings = {
  scales: Float32Array.from({ length: SHAPE.buckets }, (_, i) => 0.002 * (1 + (i % 5))),
  codes: Int8Array.from({ length: SHAPE.buckets * SHAPE.width }, (_, i) => ((i * 37) % 255) - 127),
};

let parameters: DenseParameters;
const network = new Network(SHAPE, embeddings, VECTORS, (loaded) => {
  parameters = loaded;
  denseMatrices(loaded).forEach(({ data }, m) => {
    for (let i = 0; i < data.length; i++) data[i] = 0.3 * Math.sin(m * 100 + i * 0.7);
  });
});

function encode(text: string) {
  return encodeDocument(readDocument(text), new LexemeCache(TABLES, ALL_FAMILIES), TABLES, ALL_FAMILIES);
}

function scoresOf(text: string): number[][] {
  const doc = encode(text);
  const scores = new Float32Array(doc.document.tokens.length * SHAPE.labels);
  network.score(doc, ALL_FAMILIES, scores);
  return rowsOf(scores, SHAPE.labels);
}

const rowsOf = (numbers: Float32Array, width: number): number[][] =>
  Array.from({ length: numbers.length / width }, (_, i) => [...numbers.subarray(i * width, (i + 1) * width)]);

/** Computes the scores as network.ts defines them, one token and one number at a time. */
function plainScores(text: string): number[][] {
  const doc = encode(text);
  const { sentences } = doc.document;
  const { width } = SHAPE;
  const cell = ({ data, width: columns }: Matrix, row: number, column: number): number =>
    data[row * columns + column] as number;
  const keys = new Uint32Array(MAX_ATTRIBUTES);
  const out: number[][] = [];
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] as number;
    const last = sentences.last[s] as number;
    let rows: number[][] = [];
    for (let i = first; i < last; i++) {
      const lexeme = doc.lexemes[i];
      if (lexeme === undefined) throw new Error('no lexeme');
      const row = Array.from({ length: width }, (_, d) => cell(parameters.inputBias, 0, d));
      const vector = new Float32Array(5);
      if (lexeme.row >= 0) VECTORS.into(lexeme.row, vector, 0);
      const count = writeAttributes(doc, i, s, ALL_FAMILIES, keys);
      for (let d = 0; d < width; d++) {
        vector.forEach((value, v) => {
          row[d] = (row[d] as number) + value * cell(parameters.projection, v, d);
        });
        for (const key of [...lexeme.networkKeys, ...keys.subarray(0, count)]) {
          const bucket = bucketOf(key, SHAPE.buckets);
          const code = embeddings.codes[bucket * width + d] as number;
          row[d] = (row[d] as number) + code * (embeddings.scales[bucket] as number);
        }
      }
      rows.push(row.map((value) => Math.max(0, value)));
    }
    for (const { weights, bias } of parameters.layers) {
      rows = rows.map((row, i) =>
        row.map((value, d) => {
          let seen = cell(bias, 0, d);
          for (let w = 0; w < WINDOW; w++) {
            rows[i + w - 1]?.forEach((other, k) => {
              seen += other * cell(weights, w * width + k, d);
            });
          }
          return value + Math.max(0, seen);
        }),
      );
    }
    for (const row of rows) {
      out.push(
        Array.from({ length: SHAPE.labels }, (_, l) =>
          row.reduce((sum, value, k) => sum + value * cell(parameters.output, k, l), cell(parameters.outputBias, 0, l)),
        ),
      );
    }
  }
  return out;
}

function expectClose(found: number[][], expected: number[][]): void {
  expect(found.length).toBe(expected.length);
  found.forEach((row, i) => {
    row.forEach((value, l) => {
      expect(value).toBeCloseTo((expected[i] as number[])[l] as number, 3);
    });
  });
}

describe('the network', () => {
  it.each([
    'Anna met Ben in Oslo.',
    'One.',
    'Anna left. Ben stayed in Oslo on Friday, with the United Nations.\n\nHEADLINE HERE\nA line without a stop',
  ])('computes the scores that its mathematical definition gives, for the shape %j', (text) =>
    expectClose(scoresOf(text), plainScores(text)),
  );

  it('computes the same scores for sentences that do not fit into its buffer', () => {
    const many = 'Anna met Ben in Oslo and left. '.repeat(90);
    expectClose(scoresOf(many), plainScores(many));
    const long = 'Anna met Ben and '.repeat(220);
    expectClose(scoresOf(long), plainScores(long));
  });

  it('scores nothing in an empty text', () => expect(scoresOf('')).toEqual([]));
});
