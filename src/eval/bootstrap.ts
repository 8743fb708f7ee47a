/**
 * The bootstrap over documents (Efron and Tibshirani 1993). A sample draws whole documents, because mentions of one
 * document depend on each other. The same seed draws the same samples.
 */
import { Random } from '../util/random.js';

export interface Bootstrap {
  /** How many samples to draw. */
  readonly resamples: number;
  readonly seed: number;
}

export type Interval = readonly [low: number, high: number];

/** The confidence level of intervals. */
export const CONFIDENCE = 0.95;
/** The p-value below which a difference counts as significant. */
export const SIGNIFICANT = 1 - CONFIDENCE;

/** Yields one array a sample: as many document indexes as there are documents, drawn with replacement. The array is reused. */
export function* drawSamples(documents: number, { resamples, seed }: Bootstrap): Generator<Int32Array> {
  const random = new Random(seed);
  const draw = new Int32Array(documents);
  for (let sample = 0; sample < resamples; sample++) {
    for (let i = 0; i < documents; i++) draw[i] = Math.floor(random.next() * documents);
    yield draw;
  }
}

/** Returns the percentile confidence interval of a figure from its values on the samples. */
export function percentileInterval(samples: readonly number[]): Interval {
  const sorted = Float64Array.from(samples).sort();
  return [quantile(sorted, (1 - CONFIDENCE) / 2), quantile(sorted, (1 + CONFIDENCE) / 2)];
}

/**
 * Returns the two-sided p-value of a difference between two results on the same samples (Berg-Kirkpatrick et al. 2012):
 * the share of samples whose difference is at least as far from `difference` as `difference` is from 0. The difference
 * itself counts as one more sample, which keeps p above 0.
 */
export function pairedPValue(difference: number, samples: readonly number[]): number {
  const distance = Math.abs(difference);
  const far = samples.filter((sample) => Math.abs(sample - difference) >= distance).length;
  return (far + 1) / (samples.length + 1);
}

/** Returns a quantile, interpolated linearly between the two nearest values. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
