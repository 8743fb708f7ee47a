/**
 * The score of every label of every token: the network's and the linear model's, pooled.
 *
 * The two err differently, so together they are better than each (in cross-validation about a point of F1). Most words
 * are certainly no name, and the network, which is the faster one, knows that: there the linear model is not asked.
 */

import { OUTSIDE } from '../bio-labels.js';
import { contextFeatures, MAX_CONTEXT_KEYS } from '../features/context-features.js';
import type { EncodedDocument } from '../features/document-encoding.js';
import { REACH, sumWeights } from '../features/lexeme-cache.js';
import type { Model } from '../open-model.js';
import type { ChainInference } from './chain-inference.js';
import { UNIT, type WeightTable } from './weight-table.js';

/** @returns `labels` numbers a token, which begin with the score of `OUTSIDE`. */
export function scoreDocument(doc: EncodedDocument, model: Model, chain: ChainInference): Float32Array {
  const { description, linear, network } = model;
  const { families } = description;
  const { labels } = chain;
  const { tokens, sentences } = doc.document;
  const scores = new Float32Array(tokens.length * labels);
  network?.score(doc, families, scores);
  const { share, certain } = description.network ?? { share: 0, certain: 1 };
  const unit = (1 - share) * UNIT;
  const own = new Int32Array(labels);
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] as number;
    const last = sentences.last[s] as number;
    if (network !== null) chain.forwardBackward(scores, first, last - first);
    for (let i = first; i < last; i++) {
      if (network !== null && (chain.marginals[(i - first) * chain.width + OUTSIDE] as number) >= certain) continue;
      own.fill(0);
      scoreLinear(doc, i, s, linear, families, own);
      for (let label = 0; label < labels; label++) {
        const at = i * labels + label;
        scores[at] = share * (scores[at] as number) + unit * (own[label] as number);
      }
    }
  }
  return scores;
}

const keys = new Uint32Array(MAX_CONTEXT_KEYS);

/** Adds the scores of token i by the linear model, in {@link UNIT}s: the sums of the words' own features, and features of context. */
function scoreLinear(
  doc: EncodedDocument,
  i: number,
  sentence: number,
  weights: WeightTable,
  families: number,
  out: Int32Array,
): void {
  const { labels } = weights;
  weights.add(keys, contextFeatures(doc, i, sentence, families, keys), out, 0);
  const first = Math.max(doc.document.sentences.first[sentence] as number, i - REACH);
  const last = Math.min(doc.document.sentences.last[sentence] as number, i + REACH + 1);
  for (let j = first; j < last; j++) {
    const lexeme = doc.lexemes[j];
    if (lexeme === undefined) continue;
    lexeme.sums ??= sumWeights(lexeme, weights);
    const from = (j - i + REACH) * labels;
    for (let label = 0; label < labels; label++) {
      out[label] = (out[label] as number) + (lexeme.sums[from + label] as number);
    }
  }
}
