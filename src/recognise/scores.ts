/**
 * The score of every label of every token: the network's and the linear model's, pooled.
 *
 * The two err differently, so together they are better than each (in cross-validation about a point of F1). Most words
 * are certainly no name, and the network, which is the faster one, knows that: there the linear model is not asked.
 */
import type { EncodedDocument } from '../model/encode.js';
import { contextFeatures, MAX_CONTEXT_KEYS } from '../model/features.js';
import { OUTSIDE } from '../model/labels.js';
import { REACH, sumWeights } from '../model/lexeme.js';
import type { WeightTable } from '../model/weights.js';
import type { Model } from './model.js';

/** @returns `labels` numbers a token, which begin with the score of `OUTSIDE`. */
export function scoreDocument(doc: EncodedDocument, model: Model): Float32Array {
  const { description, linear, network, transitions } = model;
  const { families } = description;
  const { labels } = transitions;
  const { tokens, sentences } = doc.document;
  const scores = new Float32Array(tokens.length * labels);
  network?.score(doc, families, scores);
  const { share = 0, certain = Number.POSITIVE_INFINITY } = description.network ?? {};
  const own = new Float32Array(labels);
  for (let s = 0; s < sentences.length; s++) {
    for (let i = sentences.first[s] as number; i < (sentences.last[s] as number); i++) {
      const at = i * labels;
      if (network !== null && certainty(scores, at, labels) > certain) continue;
      own.fill(0);
      scoreLinear(doc, i, s, linear, families, own);
      for (let label = 0; label < labels; label++) {
        scores[at + label] = share * (scores[at + label] as number) + (1 - share) * (own[label] as number);
      }
    }
  }
  return scores;
}

/** By how much "no name" is scored higher than the best name. */
function certainty(scores: Float32Array, at: number, labels: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let label = OUTSIDE + 1; label < labels; label++) best = Math.max(best, scores[at + label] as number);
  return (scores[at + OUTSIDE] as number) - best;
}

const keys = new Uint32Array(MAX_CONTEXT_KEYS);

/** Adds the scores of token i by the linear model: the sums of the words' own features, and features of context. */
function scoreLinear(
  doc: EncodedDocument,
  i: number,
  sentence: number,
  weights: WeightTable,
  families: number,
  out: Float32Array,
): void {
  const { labels } = weights;
  const count = contextFeatures(doc, i, sentence, families, keys);
  for (let k = 0; k < count; k++) weights.add(keys[k] as number, out, 0);
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
