/**
 * Computes the emissions: the score of every label of every token, pooled from the network and the linear model:
 *
 *     emission = share * network + (1 - share) * linear
 *
 * The two models make different mistakes, so the pool is better than each of them, in cross-validation by about a point
 * of F1. Most words are certainly no name, and the network, which is the faster model, is sure of that: such tokens keep
 * the score of the network, and the linear model does not score them.
 */

import { OUTSIDE } from '../bio-labels.js';
import { MAX_CONTEXT_KEYS, writeContextFeatures } from '../features/context-features.js';
import type { EncodedDocument } from '../features/document-encoding.js';
import { DISTANCES, keysAtDistance, type Lexeme, REACH } from '../features/lexeme-cache.js';
import type { Model } from '../open-model.js';
import type { ChainInference } from './chain-inference.js';
import { UNIT, type WeightTable } from './weight-table.js';

/** Returns the emissions of a document: `labels` numbers for each token, the score of `OUTSIDE` first. */
export function scoreEmissions(doc: EncodedDocument, model: Model, chain: ChainInference): Float32Array {
  const { description, linear, network } = model;
  const { families } = description;
  const { labels } = chain;
  const { tokens, sentences } = doc.document;
  const scores = new Float32Array(tokens.length * labels);
  network?.score(doc, families, scores);
  const { share, certain } = description.network ?? { share: 0, certain: 1 };
  const linearShare = (1 - share) * UNIT;
  const linearScores = new Int32Array(labels);
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] as number;
    const last = sentences.last[s] as number;
    if (network !== undefined) chain.forwardBackward(scores, first, last - first);
    for (let i = first; i < last; i++) {
      const outside = (i - first) * chain.width + OUTSIDE;
      if (network !== undefined && (chain.marginals[outside] as number) >= certain) continue;
      linearScores.fill(0);
      addLinearScores(doc, i, s, linear, families, linearScores);
      for (let label = 0; label < labels; label++) {
        const at = i * labels + label;
        scores[at] = share * (scores[at] as number) + linearShare * (linearScores[label] as number);
      }
    }
  }
  return scores;
}

const keys = new Uint32Array(MAX_CONTEXT_KEYS);

/**
 * Adds the linear model's scores of token i, in {@link UNIT}s: from its context features and from the words around it.
 */
function addLinearScores(
  doc: EncodedDocument,
  i: number,
  sentence: number,
  weights: WeightTable,
  families: number,
  out: Int32Array,
): void {
  const { labels } = weights;
  weights.add(keys, writeContextFeatures(doc, i, sentence, families, keys), out, 0);
  const first = Math.max(doc.document.sentences.first[sentence] as number, i - REACH);
  const last = Math.min(doc.document.sentences.last[sentence] as number, i + REACH + 1);
  for (let j = first; j < last; j++) {
    const lexeme = doc.lexemes[j];
    if (lexeme === undefined) continue;
    lexeme.linearScores ??= sumWeights(lexeme, weights);
    const from = (j - i + REACH) * labels;
    for (let label = 0; label < labels; label++) {
      out[label] = (out[label] as number) + (lexeme.linearScores[from + label] as number);
    }
  }
}

/** Returns the summed weights of a lexeme's features at each distance, `DISTANCES * labels` numbers in {@link UNIT}s. */
function sumWeights(lexeme: Lexeme, weights: WeightTable): Int32Array {
  const { labels } = weights;
  const sums = new Int32Array(DISTANCES * labels);
  for (let distance = -REACH; distance <= REACH; distance++) {
    const lexemeKeys = keysAtDistance(lexeme, distance);
    weights.add(lexemeKeys, lexemeKeys.length, sums, (distance + REACH) * labels);
  }
  return sums;
}
