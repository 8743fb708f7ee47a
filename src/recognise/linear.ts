/** Scores of labels by the linear model: the sums of its words' own features, and features of context. */
import type { EncodedDocument } from '../model/encode.js';
import { contextFeatures, MAX_CONTEXT_KEYS } from '../model/features.js';
import { REACH, sumWeights } from '../model/lexeme.js';
import type { WeightTable } from '../model/weights.js';

const keys = new Uint32Array(MAX_CONTEXT_KEYS);

/** Adds the score of every label of every token to `scores`, `labels` numbers a token. */
export function scoreLinear(doc: EncodedDocument, weights: WeightTable, families: number, scores: Float32Array): void {
  const { labels } = weights;
  const { sentences } = doc.document;
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] as number;
    const last = sentences.last[s] as number;
    for (let i = first; i < last; i++) {
      const at = i * labels;
      const count = contextFeatures(doc, i, s, families, keys);
      for (let k = 0; k < count; k++) weights.add(keys[k] as number, scores, at);
      for (let j = Math.max(first, i - REACH); j < Math.min(last, i + REACH + 1); j++) {
        const lexeme = doc.lexemes[j];
        if (lexeme === undefined) continue;
        lexeme.sums ??= sumWeights(lexeme, weights);
        const from = (j - i + REACH) * labels;
        for (let label = 0; label < labels; label++) {
          scores[at + label] = (scores[at + label] as number) + (lexeme.sums[from + label] as number);
        }
      }
    }
  }
}
