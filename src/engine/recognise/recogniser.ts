/**
 * The recogniser: people, organizations, places and further names in a document, each with the probability that exactly
 * this span has this type.
 */

import type { Document, EntityType, Mention } from '../types.js';
import { beginLabel, isBegin, OUTSIDE, typeOfLabel } from './bio-labels.js';
import { type Calibration, type Model, openModel } from './open-model.js';
import { createTagger, type Tagged } from './tagger.js';

export type { Model } from './open-model.js';

/**
 * @param model its binary, or the model opened before.
 * @throws ExtractError `bad-model`
 */
export function createRecogniser(model: Uint8Array | Model): (document: Document) => Mention[] {
  const opened = model instanceof Uint8Array ? openModel(model) : model;
  const tag = createTagger(opened);
  const { types, calibration } = opened.description;
  return (document) =>
    mentionsOf(document, tag(document), types, (probability) => calibrated(probability, calibration));
}

/**
 * How unsure the model is of a document: the mean entropy of its tokens' labels, in nats (token entropy: Settles and
 * Craven 2008). The more, the more its correction teaches.
 *
 * @throws ExtractError `bad-model`
 */
export function createUncertainty(model: Uint8Array | Model): (document: Document) => number {
  const tag = createTagger(model instanceof Uint8Array ? openModel(model) : model);
  return (document) => tag(document).entropy();
}

/** The spans of a labelling, in text order. */
function mentionsOf(
  { tokens, sentences }: Document,
  { labels, probability }: Tagged,
  types: readonly EntityType[],
  calibrate: (probability: number) => number,
): Mention[] {
  const mentions: Mention[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const last = sentences.last[s] as number;
    for (let i = sentences.first[s] as number; i < last; ) {
      const label = labels[i] as number;
      if (label === OUTSIDE || !isBegin(label)) {
        i++;
        continue;
      }
      const type = typeOfLabel(label);
      const from = i++;
      while (i < last && labels[i] === beginLabel(type) + 1) i++;
      mentions.push({
        start: tokens.start[from] as number,
        end: tokens.end[i - 1] as number,
        type: types[type] as EntityType,
        score: calibrate(probability(s, from, i)),
        source: 'model',
      });
    }
  }
  return mentions;
}

/** Odds beyond these are rounding. */
const LEAST = 1e-9;

function calibrated(probability: number, calibration: Calibration | undefined): number {
  if (calibration === undefined) return probability;
  const odds = Math.max(LEAST, probability) / Math.max(LEAST, 1 - probability);
  return 1 / (1 + Math.exp(-calibration.slope * Math.log(odds) - calibration.offset));
}
