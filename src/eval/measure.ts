/** From compared documents to figures, their intervals, and the differences between two results. */
import { type Bootstrap, draws, type Interval, interval, pairedP, SIGNIFICANT } from './bootstrap.js';
import type { Scope } from './scope.js';
import type { Figure, Scorer } from './scorer.js';
import { type ScoreName, scorersFor } from './scorers/index.js';
import type { SpanDocument } from './span.js';

export const MEASURES = ['precision', 'recall', 'f1'] as const;
export type Measure = (typeof MEASURES)[number];

export interface ScoreRow {
  /** A type, a mean over types (`micro`, `macro`), or what a score calls its measure. */
  readonly name: string;
  readonly figure: Figure;
  /** Of 95 %; absent without a bootstrap, and of a single document. */
  readonly intervals?: Readonly<Record<Measure, Interval>>;
}

export interface Score {
  readonly name: ScoreName;
  readonly rows: readonly ScoreRow[];
  /** How many of the rows, the first ones, are types. */
  readonly types: number;
}

/** F1 of a first and a second result on the same documents. */
export interface Difference {
  readonly score: ScoreName;
  readonly row: string;
  readonly first: number;
  readonly second: number;
  /** Of the first over the second. */
  readonly difference: number;
  /** Of the difference, and how probable one as large is by chance; absent without a bootstrap. */
  readonly interval?: Interval;
  readonly p?: number;
  readonly significant: boolean;
}

/** The counts that each scorer keeps of each document. */
export type Tally = readonly { name: ScoreName; scorer: Scorer; counts: readonly (readonly number[])[] }[];

export function tally(documents: readonly SpanDocument[], scope: Scope): Tally {
  const scorers = scorersFor(scope).map((scorer) => ({ ...scorer, counts: [] as (readonly number[])[] }));
  for (const document of documents) {
    for (const { scorer, counts } of scorers) counts.push(scorer.count(document));
  }
  return scorers;
}

export function measure(tallied: Tally, bootstrap: Bootstrap): Score[] {
  const samples = tallied.map(({ scorer }) =>
    scorer.rows.map(() => ({ precision: [], recall: [], f1: [] }) as Samples),
  );
  for (const draw of samplesOf(tallied, bootstrap)) {
    tallied.forEach(({ scorer, counts }, score) => {
      scorer.figures(sum(counts, draw)).forEach((figure, row) => {
        for (const key of MEASURES) samples[score]?.[row]?.[key].push(figure[key]);
      });
    });
  }
  return tallied.map(({ name, scorer, counts }, score) => ({
    name,
    types: scorer.types,
    rows: scorer.figures(sum(counts)).map((figure, row) => ({
      name: scorer.rows[row] as string,
      figure,
      ...intervalsOf(samples[score]?.[row]),
    })),
  }));
}

/** Whether two results on the same documents differ, by a paired bootstrap. */
export function compare(first: Tally, second: Tally, bootstrap: Bootstrap): Difference[] {
  const f1 = (tallied: Tally, draw?: Int32Array): number[] =>
    tallied.flatMap(({ scorer, counts }) => scorer.figures(sum(counts, draw)).map((figure) => figure.f1));
  const [ones, others] = [f1(first), f1(second)];
  const samples: number[][] = ones.map(() => []);
  for (const draw of samplesOf(first, bootstrap)) {
    const [sampleOnes, sampleOthers] = [f1(first, draw), f1(second, draw)];
    for (let i = 0; i < samples.length; i++) {
      samples[i]?.push((sampleOnes[i] as number) - (sampleOthers[i] as number));
    }
  }
  const rows = first.flatMap(({ name, scorer }) => scorer.rows.map((row) => ({ score: name, row })));
  return rows.map(({ score, row }, i) => {
    const [one, other] = [ones[i] as number, others[i] as number];
    const difference = one - other;
    const drawn = samples[i] as number[];
    const figures = { score, row, first: one, second: other, difference };
    if (drawn.length === 0) return { ...figures, significant: false };
    const p = pairedP(difference, drawn);
    return { ...figures, interval: interval(drawn), p, significant: p < SIGNIFICANT };
  });
}

/** Of a single document there is but one sample, which says nothing. */
function samplesOf(tallied: Tally, bootstrap: Bootstrap): Iterable<Int32Array> {
  const documents = tallied[0]?.counts.length ?? 0;
  return documents > 1 ? draws(documents, bootstrap) : [];
}

type Samples = Record<Measure, number[]>;

function intervalsOf(samples: Samples | undefined): Pick<ScoreRow, 'intervals'> {
  if (samples === undefined || samples.f1.length === 0) return {};
  const { precision, recall, f1 } = samples;
  return { intervals: { precision: interval(precision), recall: interval(recall), f1: interval(f1) } };
}

/** The counts of all documents, or of those that were drawn, added up. */
function sum(counts: readonly (readonly number[])[], draw?: Int32Array): Float64Array {
  const sums = new Float64Array(counts[0]?.length ?? 0);
  const add = (document: readonly number[]): void => {
    for (let slot = 0; slot < sums.length; slot++) sums[slot] = (sums[slot] as number) + (document[slot] as number);
  };
  if (draw === undefined) counts.forEach(add);
  else for (const index of draw) add(counts[index] as readonly number[]);
  return sums;
}
