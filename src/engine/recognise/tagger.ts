/**
 * Tags a document: a label for every token, and the probabilities of spans. The steps, each in a file of its own:
 *
 *     document ► encodeDocument (lexemes, runs, gazetteer names, word usage; features/)
 *              ► scoreEmissions (attributes and context features, network and linear model)
 *              ► addEvidence    (second pass)
 *              ► viterbi        (labels), forwardBackward (marginals and probabilities of spans)
 */
import type { Document } from '../types.js';
import { beginLabel, typeIndexOf } from './bio-labels.js';
import { encodeDocument } from './features/document-encoding.js';
import { LexemeCache } from './features/lexeme-cache.js';
import { ChainInference } from './inference/chain-inference.js';
import { scoreEmissions } from './inference/emission-scores.js';
import { addEvidence } from './inference/second-pass.js';
import type { Model } from './open-model.js';

export interface TaggedDocument {
  /** The label of every token of the document. */
  readonly labels: Uint8Array;
  /** Returns the probability that tokens `[from, to)` of a sentence are one span of the type in their labels. */
  readonly probability: (sentence: number, from: number, to: number) => number;
  /** Returns the mean entropy of the tokens' label distributions, in nats; 0 for a document without tokens. */
  readonly entropy: () => number;
}

/** Returns a tagger. The object that a call returns is valid until the next call. */
export function createTagger(model: Model): (document: Document) => TaggedDocument {
  const { families, evidence, types } = model.description;
  const personType = types.indexOf('person');
  const lexemes = new LexemeCache(model.tables, families);
  const chain = new ChainInference(model.transitions);
  return (document) => {
    const encoded = encodeDocument(document, lexemes, model.tables, families);
    const scores = scoreEmissions(encoded, model, chain);
    if (evidence !== undefined) addEvidence(encoded, chain, evidence, scores, personType);
    return decode(document, scores, chain);
  };
}

function decode({ tokens, sentences }: Document, scores: Float32Array, chain: ChainInference): TaggedDocument {
  const firstOf = (s: number): number => sentences.first[s] as number;
  const lengthOf = (s: number): number => (sentences.last[s] as number) - firstOf(s);
  const labels = new Uint8Array(tokens.length);
  for (let s = 0; s < sentences.length; s++) chain.viterbi(scores, firstOf(s), lengthOf(s), labels);
  /** Index of the sentence whose forward and backward scores the chain currently has. */
  let current = -1;
  const runForwardBackward = (s: number): void => {
    if (s !== current) chain.forwardBackward(scores, firstOf(s), lengthOf(s));
    current = s;
  };
  return {
    labels,
    probability: (s, from, to) => {
      runForwardBackward(s);
      const begin = beginLabel(typeIndexOf(labels[from] as number));
      return chain.spanProbability(from - firstOf(s), to - firstOf(s), begin, lengthOf(s));
    },
    entropy: () => {
      let sum = 0;
      for (let s = 0; s < sentences.length; s++) {
        runForwardBackward(s);
        sum += entropyOf(chain.marginals, lengthOf(s) * chain.width);
      }
      return tokens.length === 0 ? 0 : sum / tokens.length;
    },
  };
}

/** Returns the sum of -p log p over the first `count` probabilities. */
function entropyOf(probabilities: Float32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const p = probabilities[i] as number;
    // In a long sentence of equal words, rounding errors can raise a probability above 1.
    if (p > 0) sum -= p * Math.log(Math.min(1, p));
  }
  return sum;
}
