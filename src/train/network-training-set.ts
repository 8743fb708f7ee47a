/** The training set of the network in memory: for each token its word and the buckets of its attributes. */
import type { Lexeme } from '../engine/recognise/features/lexeme-cache.js';
import { MAX_ATTRIBUTES, writeAttributes } from '../engine/recognise/features/token-attributes.js';
import { bucketOf } from '../engine/recognise/inference/network-parameters.js';
import { IntList } from './feature-index.js';
import { readSentences, type TrainingData } from './training-article.js';

export interface NetworkTrainingSet {
  readonly sentences: number;
  /** Index of the first token of each sentence, and at the end the number of tokens. */
  readonly sentenceStart: Int32Array;
  /** The weight of each sentence in the loss. */
  readonly weight: Float32Array;
  /** The gold label of each token. */
  readonly gold: Uint8Array;
  /** The word of each token, as an index into the distinct words. */
  readonly word: Int32Array;
  /** For each distinct word its row in the model's word table; -1 if the table does not have the word. */
  readonly row: Int32Array;
  /** The embedding buckets of all words; those of word w are `wordBuckets.slice(wordStart[w], wordStart[w + 1])`. */
  readonly wordBuckets: Int32Array;
  readonly wordStart: Int32Array;
  /**
   * The embedding buckets of all attributes; those of token t are `attributeBuckets.slice(attributeStart[t],
   * attributeStart[t + 1])`.
   */
  readonly attributeBuckets: Int32Array;
  readonly attributeStart: Int32Array;
}

export function buildNetworkSet(data: TrainingData, buckets: number): NetworkTrainingSet {
  const sentenceStart = new IntList();
  const weights: number[] = [];
  const gold = new IntList();
  const word = new IntList();
  const row = new IntList();
  const wordBuckets = new IntList();
  const wordStart = new IntList();
  const attributeBuckets = new IntList();
  const attributeStart = new IntList();
  const keys = new Uint32Array(MAX_ATTRIBUTES);
  const indexes = new Map<string, number>();

  const indexOf = (text: string, lexeme: Lexeme): number => {
    const known = indexes.get(text);
    if (known !== undefined) return known;
    const index = row.length;
    indexes.set(text, index);
    wordStart.push(wordBuckets.length);
    for (const key of lexeme.networkKeys) wordBuckets.push(bucketOf(key, buckets));
    row.push(lexeme.row);
    return index;
  };

  for (const { encoded, labels, sentence, first, last, weight } of readSentences(data)) {
    sentenceStart.push(gold.length);
    weights.push(weight);
    for (let i = first; i < last; i++) {
      gold.push(labels[i] as number);
      word.push(indexOf(encoded.document.tokens.text[i] as string, encoded.lexemes[i] as Lexeme));
      attributeStart.push(attributeBuckets.length);
      const count = writeAttributes(encoded, i, sentence, data.families, keys);
      for (let k = 0; k < count; k++) attributeBuckets.push(bucketOf(keys[k] as number, buckets));
    }
  }
  sentenceStart.push(gold.length);
  wordStart.push(wordBuckets.length);
  attributeStart.push(attributeBuckets.length);
  return {
    sentences: weights.length,
    sentenceStart: sentenceStart.toArray(),
    weight: Float32Array.from(weights),
    gold: Uint8Array.from(gold.toArray()),
    word: word.toArray(),
    row: row.toArray(),
    wordBuckets: wordBuckets.toArray(),
    wordStart: wordStart.toArray(),
    attributeBuckets: attributeBuckets.toArray(),
    attributeStart: attributeStart.toArray(),
  };
}
