/** Scores a model on articles that are not used for training, and keeps the best epoch. */

import type { Document, EntityType, Mention } from '../engine/types.js';
import { TIME_TYPES } from '../eval/compared-document.js';
import { evaluate } from '../eval/evaluate.js';
import { type GoldDocument, pairDocuments } from '../eval/pair-documents.js';
import { readDocument } from '../extractor/read-document.js';

export interface HeldOut {
  readonly documents: readonly GoldDocument[];
  /** The types that are annotated in the held-out articles. */
  readonly types: readonly EntityType[];
}

/**
 * Returns a function that returns the F1 of a recogniser on the held-out articles: exact spans, micro average over the
 * annotated types. Times are not scored, because rules find them.
 */
export function createScorer({ documents, types }: HeldOut): (recognise: (document: Document) => Mention[]) => number {
  const read = new Map(documents.map(({ id, text }) => [id, readDocument(text)]));
  const scored = types.filter((type) => !TIME_TYPES.includes(type));
  return (recognise) => {
    const compared = pairDocuments(
      documents,
      ({ id, text }) => {
        const mentions = recognise(read.get(id) as Document).map(({ start, end, type }) => {
          return { start, end, type, name: text.slice(start, end) };
        });
        return { mentions, times: [] };
      },
      'the model',
    );
    const trimmed = !documents.every(({ tokenized }) => tokenized);
    const options = { types: scored, trimmed, bootstrap: { resamples: 0, seed: 1 }, errors: 0 };
    const exact = evaluate(compared, options).scores.find(({ name }) => name === 'exact');
    return exact?.rows.find(({ name }) => name === 'micro')?.figure.f1 ?? 0;
  };
}

/** Keeps the result of the best epoch, and decides when to stop (early stopping: Prechelt 1998). */
export class BestEpoch<Part> {
  best: { readonly part: Part; readonly epoch: number; readonly f1: number } | undefined;
  readonly #patience: number;

  /** @param patience training stops after this many epochs in a row without a better F1. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Records the F1 of an epoch. Returns true if the training should stop. */
  add(epoch: number, f1: number, part: Part): boolean {
    // If several epochs have the same F1, the first of them wins, because it is nearest to the base model. While F1 is 0,
    // the latest epoch wins.
    if (this.best === undefined || f1 > this.best.f1 || f1 === 0) this.best = { part, epoch, f1 };
    return epoch - this.best.epoch >= this.#patience;
  }
}
