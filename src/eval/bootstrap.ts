/**
 * The bootstrap over documents (Efron and Tibshirani 1993): what is drawn is whole documents, for mentions of one
 * document are not independent of each other. A seed makes it repeatable.
 */
import { Random } from '../util/random.js';

export interface Bootstrap {
  /** How many samples are drawn. */
  readonly resamples: number;
  readonly seed: number;
}

export type Interval = readonly [low: number, high: number];

/** How sure an interval is to hold the true figure, and below which probability a difference is significant. */
export const CONFIDENCE = 0.95;
export const SIGNIFICANT = 1 - CONFIDENCE;

/** The samples: for each, the indexes of as many documents, drawn with replacement. The array is reused. */
export function* draws(documents: number, { resamples, seed }: Bootstrap): Generator<Int32Array> {
  const random = new Random(seed);
  const draw = new Int32Array(documents);
  for (let sample = 0; sample < resamples; sample++) {
    for (let i = 0; i < documents; i++) draw[i] = Math.floor(random.next() * documents);
    yield draw;
  }
}

/** The percentile interval of a figure over the samples. */
export function interval(samples: readonly number[]): Interval {
  const sorted = Float64Array.from(samples).sort();
  return [quantile(sorted, (1 - CONFIDENCE) / 2), quantile(sorted, (1 + CONFIDENCE) / 2)];
}

/**
 * Two-sided p of a difference between two results on the same samples (Berg-Kirkpatrick et al. 2012): how often a
 * sample is at least as far from the difference as that is from none. Counting the difference itself keeps it above 0.
 */
export function pairedP(difference: number, samples: readonly number[]): number {
  const distance = Math.abs(difference);
  const far = samples.filter((sample) => Math.abs(sample - difference) >= distance).length;
  return (far + 1) / (samples.length + 1);
}

/** Between the two nearest, in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
