/**
 * The bootstrap over documents (Efron and Tibshirani 1993). Each bootstrap sample draws whole documents, because the
 * mentions within a document are correlated. The same seed draws the same samples.
 */
import { Random } from '../util/random.js';

export interface Bootstrap {
  /** Number of bootstrap samples to draw. */
  readonly resamples: number;
  readonly seed: number;
}

export type Interval = readonly [low: number, high: number];

export const CONFIDENCE = 0.95;
/** The p-value below which a difference counts as significant. */
export const SIGNIFICANT = 1 - CONFIDENCE;

/**
 * Yields one array for each bootstrap sample: as many indexes of documents as there are documents, drawn with
 * replacement. All samples use the same array.
 */
export function* drawSamples(documents: number, { resamples, seed }: Bootstrap): Generator<Int32Array> {
  const random = new Random(seed);
  const draw = new Int32Array(documents);
  for (let sample = 0; sample < resamples; sample++) {
    for (let i = 0; i < documents; i++) draw[i] = Math.floor(random.next() * documents);
    yield draw;
  }
}

/** Returns the percentile confidence interval of a figure (such as F1) from its values on the bootstrap samples. */
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

/**
 * Returns the value at `share` of a sorted array, interpolated between the two nearest values: `quantile(values, 0.5)`
 * is the median.
 */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
