/** Computes the figures of a result, their confidence intervals, and the differences between two results. */
import {
  type Bootstrap,
  drawSamples,
  type Interval,
  pairedPValue,
  percentileInterval,
  SIGNIFICANT,
} from './bootstrap.js';
import type { Figure, Scorer } from './scorer.js';
import { createScorers, type ScoreName } from './scorers/index.js';
import type { ScoringScope } from './scoring-scope.js';
import type { SpanDocument } from './spans.js';

const MEASURES = ['precision', 'recall', 'f1'] as const;
type Measure = (typeof MEASURES)[number];

export interface ScoreRow {
  /** Name of the row: a type, a mean over types (`micro`, `macro`), or a measure. */
  readonly name: string;
  readonly figure: Figure;
  /** 95 % confidence intervals; absent without a bootstrap, and for a single document, which cannot be resampled. */
  readonly intervals?: Readonly<Record<Measure, Interval>>;
}

export interface Score {
  readonly name: ScoreName;
  readonly rows: readonly ScoreRow[];
  /**
   * Number of leading rows that are types; the means follow. The name alone does not tell, since a user's type may be
   * called `micro`.
   */
  readonly types: number;
}

/** F1 of two results on the same documents, and how far they differ. */
export interface Difference {
  readonly score: ScoreName;
  readonly row: string;
  readonly first: number;
  readonly second: number;
  /** `first - second`. */
  readonly difference: number;
  /** 95 % confidence interval of the difference; absent without a bootstrap, and for a single document. */
  readonly interval?: Interval;
  /**
   * The p-value: how probable a difference of this size is if the two results are equally good. Absent whenever
   * `interval` is.
   */
  readonly p?: number;
  readonly significant: boolean;
}

/** The scorers of an evaluation, each with its counts for each document. */
type DocumentCounts = readonly {
  readonly name: ScoreName;
  readonly scorer: Scorer;
  readonly counts: readonly (readonly number[])[];
}[];

export function countDocuments(documents: readonly SpanDocument[], scope: ScoringScope): DocumentCounts {
  const scorers = createScorers(scope).map((scorer) => ({ ...scorer, counts: [] as (readonly number[])[] }));
  for (const document of documents) {
    for (const { scorer, counts } of scorers) counts.push(scorer.count(document));
  }
  return scorers;
}

export function computeScores(counted: DocumentCounts, bootstrap: Bootstrap): Score[] {
  const samples = counted.map(({ scorer }) =>
    scorer.rows.map(() => ({ precision: [], recall: [], f1: [] }) as Samples),
  );
  for (const draw of drawDocuments(counted, bootstrap)) {
    counted.forEach(({ scorer, counts }, score) => {
      scorer.figures(sumCounts(counts, draw)).forEach((figure, row) => {
        for (const key of MEASURES) samples[score]?.[row]?.[key].push(figure[key]);
      });
    });
  }
  return counted.map(({ name, scorer, counts }, score) => ({
    name,
    types: scorer.types,
    rows: scorer.figures(sumCounts(counts)).map((figure, row) => ({
      name: scorer.rows[row] as string,
      figure,
      ...intervalsOf(samples[score]?.[row]),
    })),
  }));
}

/** Compares F1 of two results on the same documents, with a paired bootstrap. */
export function compareResults(first: DocumentCounts, second: DocumentCounts, bootstrap: Bootstrap): Difference[] {
  const f1 = (counted: DocumentCounts, draw?: Int32Array): number[] =>
    counted.flatMap(({ scorer, counts }) => scorer.figures(sumCounts(counts, draw)).map((figure) => figure.f1));
  const [firstF1, secondF1] = [f1(first), f1(second)];
  const samples: number[][] = firstF1.map(() => []);
  for (const draw of drawDocuments(first, bootstrap)) {
    const [sampleOfFirst, sampleOfSecond] = [f1(first, draw), f1(second, draw)];
    for (let i = 0; i < samples.length; i++) {
      samples[i]?.push((sampleOfFirst[i] as number) - (sampleOfSecond[i] as number));
    }
  }
  const rows = first.flatMap(({ name, scorer }) => scorer.rows.map((row) => ({ score: name, row })));
  return rows.map(({ score, row }, i) => {
    const figures = { score, row, first: firstF1[i] as number, second: secondF1[i] as number };
    return { ...figures, ...testDifference(figures.first - figures.second, samples[i] as number[]) };
  });
}

function testDifference(
  difference: number,
  samples: readonly number[],
): Pick<Difference, 'difference' | 'interval' | 'p' | 'significant'> {
  if (samples.length === 0) return { difference, significant: false };
  const p = pairedPValue(difference, samples);
  return { difference, interval: percentileInterval(samples), p, significant: p < SIGNIFICANT };
}

/** Draws bootstrap samples of documents. A single document gives no samples, because all samples would be equal. */
function drawDocuments(counted: DocumentCounts, bootstrap: Bootstrap): Iterable<Int32Array> {
  const documents = counted[0]?.counts.length ?? 0;
  return documents > 1 ? drawSamples(documents, bootstrap) : [];
}

type Samples = Record<Measure, number[]>;

function intervalsOf(samples: Samples | undefined): Pick<ScoreRow, 'intervals'> {
  if (samples === undefined || samples.f1.length === 0) return {};
  const { precision, recall, f1 } = samples;
  return {
    intervals: {
      precision: percentileInterval(precision),
      recall: percentileInterval(recall),
      f1: percentileInterval(f1),
    },
  };
}

/** Adds up the counts of all documents; with `draw`, of the documents whose indexes are in `draw`. */
function sumCounts(counts: readonly (readonly number[])[], draw?: Int32Array): Float64Array {
  const sums = new Float64Array(counts[0]?.length ?? 0);
  const add = (document: readonly number[]): void => {
    for (let slot = 0; slot < sums.length; slot++) sums[slot] = (sums[slot] as number) + (document[slot] as number);
  };
  if (draw === undefined) counts.forEach(add);
  else for (const index of draw) add(counts[index] as readonly number[]);
  return sums;
}
