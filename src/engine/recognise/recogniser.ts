/**
 * The recogniser: finds people, organizations, places and further names in a document, each with the probability that
 * exactly this span has this type.
 */
import type { Document, EntityType, Mention } from '../types.js';
import { insideLabel, isBegin, typeIndexOf } from './bio-labels.js';
import type { Calibration } from './model-description.js';
import { type Model, openModel } from './open-model.js';
import { correctSpans, type TokenSpan } from './spans/index.js';
import { createTagger, type TaggedDocument } from './tagger.js';

export type { Model } from './open-model.js';

/**
 * Returns a function from a document to its mentions in text order.
 *
 * @param model the bytes of a model file, or an opened model.
 * @throws ExtractError `bad-model`
 */
export function createRecogniser(model: Uint8Array | Model): (document: Document) => Mention[] {
  const opened = model instanceof Uint8Array ? openModel(model) : model;
  const tag = createTagger(opened);
  const { types, calibration } = opened.description;
  const known = new Set(types);
  return (document) => {
    const spans = correctSpans(document, readSpans(document, tag(document), types, calibration));
    // A rule may add a span of a type that a model of the user's own does not have.
    return spans.filter(({ type }) => known.has(type)).map((span) => toMention(document, span));
  };
}

/**
 * Returns a function from a document to the model's uncertainty about it: the mean entropy of a token's label, in nats
 * (token entropy: Settles and Craven 2008). Annotating a document with high uncertainty teaches a model most.
 *
 * @throws ExtractError `bad-model`
 */
export function createUncertainty(model: Uint8Array | Model): (document: Document) => number {
  const tag = createTagger(model instanceof Uint8Array ? openModel(model) : model);
  return (document) => tag(document).entropy();
}

/** Turns labels into spans: each is a B label and the I labels of its type that follow in the sentence. */
function readSpans(
  { sentences }: Document,
  { labels, probability }: TaggedDocument,
  types: readonly EntityType[],
  calibration: Calibration | undefined,
): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const end = sentences.last[s] as number;
    for (let i = sentences.first[s] as number; i < end; ) {
      const first = i++;
      const label = labels[first] as number;
      if (!isBegin(label)) continue;
      const type = typeIndexOf(label);
      while (i < end && labels[i] === insideLabel(type)) i++;
      const score = calibrate(probability(s, first, i), calibration);
      spans.push({ first, last: i, type: types[type] as EntityType, score });
    }
  }
  return spans;
}

function toMention({ tokens }: Document, { first, last, type, score }: TokenSpan): Mention {
  const [start, end] = [tokens.start[first] as number, tokens.end[last - 1] as number];
  return { start, end, type, ...(score === undefined ? {} : { score }), source: 'model' };
}

/** Probabilities closer to 0 or 1 are clipped to this distance: their odds would consist of rounding errors. */
const LEAST = 1e-9;

function calibrate(probability: number, calibration: Calibration | undefined): number {
  if (calibration === undefined) return probability;
  const odds = Math.max(LEAST, probability) / Math.max(LEAST, 1 - probability);
  return 1 / (1 + Math.exp(-calibration.slope * Math.log(odds) - calibration.offset));
}
