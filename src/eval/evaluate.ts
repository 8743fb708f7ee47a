/**
 * Evaluates a result against gold: collects the spans, counts matches, computes figures, and lists confusions and
 * mistakes.
 */
import type { EntityType } from '../engine/types.js';
import type { Bootstrap } from './bootstrap.js';
import { type ComparedDocument, TIME_TYPES } from './compared-document.js';
import { type ConfusionCell, countConfusions } from './confusion.js';
import { compareResults, computeScores, countDocuments, type Difference, type Score } from './measure.js';
import { findMistakes, type Mistakes } from './mistakes.js';
import { determineScope, type ScoringScope, sortTypes } from './scoring-scope.js';
import { collectSpans } from './spans.js';

export interface EvaluationOptions {
  /** The types to score; by default, the types of gold. */
  readonly types?: readonly EntityType[] | undefined;
  /** Whether ranges are compared without articles, titles and punctuation at their edges (`trim-edges.ts`). */
  readonly trimmed: boolean;
  readonly bootstrap: Bootstrap;
  /** Maximum number of mistakes to list, of each kind (missed, extra, wrong type). */
  readonly errors: number;
}

export interface Evaluation {
  readonly documents: number;
  readonly scope: ScoringScope;
  readonly trimmed: boolean;
  readonly bootstrap: Bootstrap;
  readonly scores: readonly Score[];
  readonly confusion: readonly ConfusionCell[];
  /** Types that the result has and gold does not, with the number of mentions; empty if types were requested. */
  readonly unscored: readonly { readonly type: EntityType; readonly found: number }[];
  readonly mistakes: Mistakes;
  /** Differences between the first and the second result, if a second result is compared. */
  readonly differences?: readonly Difference[];
}

/**
 * Evaluates a result, and compares it with a second result if there is one.
 * @param others the same documents with the mentions of a second result.
 */
export function evaluate(
  documents: readonly ComparedDocument[],
  options: EvaluationOptions,
  others?: readonly ComparedDocument[],
): Evaluation {
  const { trimmed, bootstrap } = options;
  const scope = determineScope(documents, options.types);
  const withSpans = documents.map((document) => collectSpans(document, trimmed));
  const counted = countDocuments(withSpans, scope);
  return {
    documents: documents.length,
    scope,
    trimmed,
    bootstrap,
    scores: computeScores(counted, bootstrap),
    confusion: countConfusions(withSpans, scope.types),
    unscored: options.types === undefined ? countUnscored(documents, scope) : [],
    mistakes: findMistakes(withSpans, scope, options.errors),
    ...(others && { differences: compareResults(counted, countOthers(others, trimmed, scope), bootstrap) }),
  };
}

function countOthers(others: readonly ComparedDocument[], trimmed: boolean, scope: ScoringScope) {
  return countDocuments(
    others.map((document) => collectSpans(document, trimmed)),
    scope,
  );
}

function countUnscored(documents: readonly ComparedDocument[], { types, times }: ScoringScope): Evaluation['unscored'] {
  const counts = new Map<EntityType, number>();
  for (const { found } of documents) {
    for (const { type } of found.mentions) {
      // The report has no rows for durations and sets, but the scores of time expressions include them.
      if (types.includes(type) || (times && TIME_TYPES.includes(type))) continue;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return sortTypes(counts.keys()).map((type) => ({ type, found: counts.get(type) as number }));
}
