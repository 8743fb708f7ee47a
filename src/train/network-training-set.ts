/** What the network is trained on, in memory: for each token its lexeme and the buckets of its attributes. */

import { encodeDocument } from '../engine/recognise/features/document-encoding.js';
import { type Lexeme, LexemeCache } from '../engine/recognise/features/lexeme-cache.js';
import type { Resources } from '../engine/recognise/features/lookup-tables.js';
import { attributesOf, MAX_ATTRIBUTES } from '../engine/recognise/features/token-attributes.js';
import { bucketOf } from '../engine/recognise/inference/network.js';
import { readDocument } from '../extractor/read-document.js';
import { IntList } from './feature-index.js';
import { labelTokens, type TrainingArticle } from './training-article.js';

export interface NetworkSet {
  readonly sentences: number;
  /** First token of each sentence, and the number of tokens at the end. */
  readonly sentenceStart: Int32Array;
  readonly weight: Float32Array;
  readonly gold: Uint8Array;
  /** Index of the lexeme of each token. */
  readonly lexeme: Int32Array;
  /** Row of each lexeme in the word table, or -1. */
  readonly row: Int32Array;
  /** Buckets of lexeme x: `traits[traitStart[x], traitStart[x + 1])`; likewise the attributes of each token. */
  readonly traits: Int32Array;
  readonly traitStart: Int32Array;
  readonly attributes: Int32Array;
  readonly attributeStart: Int32Array;
}

export function buildNetworkSet(
  articles: readonly TrainingArticle[],
  types: readonly string[],
  resourcesFor: (article: TrainingArticle) => Resources,
  families: number,
  buckets: number,
): NetworkSet {
  const sentenceStart = new IntList();
  const gold = new IntList();
  const lexeme = new IntList();
  const row = new IntList();
  const traits = new IntList();
  const traitStart = new IntList();
  const attributes = new IntList();
  const attributeStart = new IntList();
  const weight: number[] = [];
  const known = new Map<string, number>();
  const caches = new Map<Resources, LexemeCache>();
  const keys = new Uint32Array(MAX_ATTRIBUTES);

  const indexOf = (text: string, { row: wordRow, traits: own }: Lexeme): number => {
    const index = known.get(text);
    if (index !== undefined) return index;
    known.set(text, row.length);
    traitStart.push(traits.length);
    for (const key of own) traits.push(bucketOf(key, buckets));
    row.push(wordRow);
    return row.length - 1;
  };

  for (const article of articles) {
    const resources = resourcesFor(article);
    const cache = caches.get(resources) ?? new LexemeCache(resources, families);
    caches.set(resources, cache);
    const document = readDocument(article.text);
    const labels = labelTokens(document, article.spans, types);
    const encoded = encodeDocument(document, cache, resources, families);
    for (let s = 0; s < document.sentences.length; s++) {
      sentenceStart.push(gold.length);
      weight.push(article.weight);
      for (let i = document.sentences.first[s] as number; i < (document.sentences.last[s] as number); i++) {
        gold.push(labels[i] as number);
        lexeme.push(indexOf(document.tokens.text[i] as string, encoded.lexemes[i] as Lexeme));
        attributeStart.push(attributes.length);
        const count = attributesOf(encoded, i, s, families, keys);
        for (let k = 0; k < count; k++) attributes.push(bucketOf(keys[k] as number, buckets));
      }
    }
  }
  sentenceStart.push(gold.length);
  traitStart.push(traits.length);
  attributeStart.push(attributes.length);
  const trimmed = ({ values, length }: IntList): Int32Array => values.slice(0, length);
  return {
    sentences: sentenceStart.length - 1,
    sentenceStart: trimmed(sentenceStart),
    weight: Float32Array.from(weight),
    gold: Uint8Array.from(gold.values.subarray(0, gold.length)),
    lexeme: trimmed(lexeme),
    row: trimmed(row),
    traits: trimmed(traits),
    traitStart: trimmed(traitStart),
    attributes: trimmed(attributes),
    attributeStart: trimmed(attributeStart),
  };
}
