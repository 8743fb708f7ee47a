/**
 * The interface of a scorer, and helpers to write one.
 *
 * A scorer counts each document by itself. Counts of documents add up, and the scorer computes its figures from the
 * sums. The same two functions therefore serve the whole corpus, each bootstrap sample of its documents, and both
 * results of a comparison.
 */
import type { EntityType } from '../engine/types.js';
import type { SpanDocument } from './spans.js';

/** Precision, recall and F1 from 0 to 1, and the numbers of items that they are computed from. */
export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly found: number;
}

export interface Scorer {
  /** Names of the rows, one for each figure: first the scored types, then the means over types, or the measures. */
  readonly rows: readonly string[];
  /**
   * Number of leading rows that are types; the means follow. The name alone does not tell, since a user's type may be
   * called `micro`.
   */
  readonly types: number;
  /**
   * Returns the counts of one document, such as correct, found and gold mentions. The array has the same length for all
   * documents.
   */
  count(document: SpanDocument): readonly number[];
  /** Returns one figure for each row, computed from the counts added up over documents. */
  figures(sums: ArrayLike<number>): Figure[];
}

/** Returns a figure with F1, the harmonic mean of precision and recall (van Rijsbergen 1979). */
export function harmonicFigure(precision: number, recall: number, found: number, gold: number): Figure {
  return { precision, recall, f1: divide(2 * precision * recall, precision + recall), gold, found };
}

/**
 * Returns precision, recall and F1 from counts.
 *
 * @param counts.correct correct predictions; also the matched gold items unless `correctGold` gives their number.
 */
export function toFigure(counts: {
  readonly correct: number;
  readonly found: number;
  readonly correctGold?: number;
  readonly gold: number;
}): Figure {
  const { correct, found, correctGold = correct, gold } = counts;
  return harmonicFigure(divide(correct, found), divide(correctGold, gold), found, gold);
}

/** Returns `part / whole`, or 0 if `whole` is 0. */
export function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Name of the row whose figures are computed from the counts added up over all types. */
export const MICRO = 'micro';
/** Name of the row whose figures are the means of the figures of the types. */
export const MACRO = 'macro';

/**
 * Returns a scorer that counts each type by itself and adds the micro and macro rows.
 *
 * The macro figures are means over the types that gold or the result has, as in seqeval and scikit-learn.
 *
 * @param size the length of the array that `countType` returns.
 * @param countType returns the counts of one type in one document.
 */
export function scoreByType(
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
      const total = Array.from({ length: size }, () => 0);
      const perType = types.map((_, index) => {
        const counts = Array.from({ length: size }, (_, slot) => sums[index * size + slot] ?? 0);
        counts.forEach((count, slot) => {
          total[slot] = (total[slot] as number) + count;
        });
        return figureOf(counts);
      });
      const micro = figureOf(total);
      return [...perType, micro, averageFigures(perType, micro)];
    },
  };
}

function averageFigures(perType: readonly Figure[], { gold, found }: Figure): Figure {
  const present = perType.filter((figure) => figure.gold + figure.found > 0);
  const mean = (key: 'precision' | 'recall' | 'f1'): number =>
    divide(
      present.reduce((sum, figure) => sum + figure[key], 0),
      present.length,
    );
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1'), gold, found };
}
