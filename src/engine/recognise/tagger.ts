/** From a document to a label for every token, with the probabilities of spans. */

import type { Document } from '../types.js';
import { beginLabel, typeOfLabel } from './bio-labels.js';
import { encodeDocument } from './features/document-encoding.js';
import { LexemeCache } from './features/lexeme-cache.js';
import { ChainInference } from './inference/chain-inference.js';
import { scoreDocument } from './inference/emission-scores.js';
import { addEvidence } from './inference/second-pass.js';
import type { Model } from './open-model.js';

export interface Tagged {
  /** The label of every token. */
  readonly labels: Uint8Array;
  /** The probability that tokens `[from, to)` of a sentence are one span of the type that they are labelled with. */
  readonly probability: (sentence: number, from: number, to: number) => number;
  /** The mean entropy of the tokens' labels, in nats; 0 for a document without tokens. */
  readonly entropy: () => number;
}

/** The results of a call are valid until the next one. */
export function createTagger(model: Model): (document: Document) => Tagged {
  const { families, evidence } = model.description;
  const lexemes = new LexemeCache(model.resources, families);
  const chain = new ChainInference(model.transitions);
  return (document) => {
    const { tokens, sentences } = document;
    const encoded = encodeDocument(document, lexemes, model.resources, families);
    const scores = scoreDocument(encoded, model, chain);
    if (evidence !== undefined) addEvidence(encoded, chain, evidence, scores);
    const labels = new Uint8Array(tokens.length);
    for (let s = 0; s < sentences.length; s++) {
      const first = sentences.first[s] as number;
      chain.viterbi(scores, first, (sentences.last[s] as number) - first, labels);
    }
    let ready = -1;
    return {
      labels,
      probability: (sentence, from, to) => {
        const first = sentences.first[sentence] as number;
        const length = (sentences.last[sentence] as number) - first;
        if (sentence !== ready) chain.forwardBackward(scores, first, length);
        ready = sentence;
        const begin = beginLabel(typeOfLabel(labels[from] as number));
        return chain.spanProbability(from - first, to - first, begin, length);
      },
      entropy: () => {
        let sum = 0;
        for (let s = 0; s < sentences.length; s++) {
          const first = sentences.first[s] as number;
          const length = (sentences.last[s] as number) - first;
          chain.forwardBackward(scores, first, length);
          sum += entropyOf(chain.marginals, length * chain.width);
        }
        ready = -1;
        return tokens.length === 0 ? 0 : sum / tokens.length;
      },
    };
  };
}

function entropyOf(probabilities: Float32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const p = probabilities[i] as number;
    // In a long sentence of the same words, roundings add up to a little more than all there is.
    if (p > 0) sum -= p * Math.log(Math.min(1, p));
  }
  return sum;
}
