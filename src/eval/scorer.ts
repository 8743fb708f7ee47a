/**
 * What a scorer is: counts of each document, which add up, and figures from the sums. So the same two functions give
 * the figures of a corpus, of each bootstrap sample of its documents, and of two results that are compared.
 */
import type { EntityType } from '../engine/types.js';
import type { SpanDocument } from './span.js';

/** Precision, recall and F1, from 0 to 1, and of how many. */
export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly found: number;
}

export interface Scorer {
  /** What the figures are called: first the scored types, then the means over them or the measures. */
  readonly rows: readonly string[];
  /** How many of the rows are types: a type may be called as it likes. */
  readonly types: number;
  /** Counts of one document, always as many. */
  count(document: SpanDocument): readonly number[];
  /** The figures from sums of counts, one a row. */
  figures(sums: ArrayLike<number>): Figure[];
}

/** Precision and recall with their harmonic mean (van Rijsbergen 1979); 0 where there is nothing to divide by. */
export function figure(precision: number, recall: number, found: number, gold: number): Figure {
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), gold, found };
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Names of the rows for the means over types: of the sums, and of the types' own figures. */
export const MICRO = 'micro';
export const MACRO = 'macro';

/**
 * A scorer that counts each type by itself.
 *
 * The macro figures are means over the types that either side has, as in seqeval and scikit-learn.
 *
 * @param countType counts of one type in one document, always `size` of them.
 */
export function byType(
  types: readonly EntityType[],
  size: number,
  countType: (document: SpanDocument, type: EntityType) => readonly number[],
  figureOf: (counts: readonly number[]) => Figure,
): Scorer {
  return {
    rows: [...types, MICRO, MACRO],
    types: types.length,
    count: (document) => types.flatMap((type) => countType(document, type)),
    figures(sums) {
      const all = Array.from({ length: size }, () => 0);
      const each = types.map((_, index) => {
        const counts = Array.from({ length: size }, (_, slot) => sums[index * size + slot] ?? 0);
        counts.forEach((count, slot) => {
          all[slot] = (all[slot] as number) + count;
        });
        return figureOf(counts);
      });
      const micro = figureOf(all);
      return [...each, micro, macro(each, micro)];
    },
  };
}

function macro(each: readonly Figure[], { gold, found }: Figure): Figure {
  const present = each.filter((one) => one.gold + one.found > 0);
  const mean = (key: 'precision' | 'recall' | 'f1'): number =>
    ratio(
      present.reduce((sum, one) => sum + one[key], 0),
      present.length,
    );
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1'), gold, found };
}
