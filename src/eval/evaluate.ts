/** The whole evaluation of a result, and of the difference to a second one. */
import type { EntityType } from '../engine/types.js';
import type { Bootstrap } from './bootstrap.js';
import { type ConfusionCell, confusion } from './confusion.js';
import { type ComparedDocument, TIME_TYPES } from './document.js';
import { compare, type Difference, measure, type Score, tally } from './measure.js';
import { type Mistakes, mistakes } from './mistakes.js';
import { inOrder, type Scope, scopeOf } from './scope.js';
import { type SpanDocument, withSpans } from './span.js';

export interface EvaluationOptions {
  /** The types to score; without it, those that gold has. */
  readonly types?: readonly EntityType[] | undefined;
  /** Whether what merely differs by convention at the edges of spans is left out of account (`trim.ts`). */
  readonly trimmed: boolean;
  readonly bootstrap: Bootstrap;
  /** How many mistakes of each kind are shown. */
  readonly errors: number;
}

export interface Evaluation {
  readonly documents: number;
  readonly scope: Scope;
  readonly trimmed: boolean;
  readonly bootstrap: Bootstrap;
  readonly scores: readonly Score[];
  readonly confusion: readonly ConfusionCell[];
  /** How often the result has types that are not scored, for gold has none of them and nobody asked. */
  readonly unscored: readonly { readonly type: EntityType; readonly found: number }[];
  readonly mistakes: Mistakes;
  /** To a second result, where there is one. */
  readonly differences?: readonly Difference[];
}

/** @param others the same documents with the mentions of a second result. */
export function evaluate(
  documents: readonly ComparedDocument[],
  options: EvaluationOptions,
  others?: readonly ComparedDocument[],
): Evaluation {
  const { trimmed, bootstrap } = options;
  const scope = scopeOf(documents, options.types);
  const spansOf = (document: ComparedDocument): SpanDocument => withSpans(document, trimmed);
  const spans = documents.map(spansOf);
  const tallied = tally(spans, scope);
  return {
    documents: documents.length,
    scope,
    trimmed,
    bootstrap,
    scores: measure(tallied, bootstrap),
    confusion: confusion(spans, scope.types),
    unscored: options.types === undefined ? unscored(documents, scope) : [],
    mistakes: mistakes(spans, scope, options.errors),
    ...(others === undefined ? {} : { differences: compare(tallied, tally(others.map(spansOf), scope), bootstrap) }),
  };
}

function unscored(documents: readonly ComparedDocument[], { types, times }: Scope): Evaluation['unscored'] {
  const counts = new Map<EntityType, number>();
  for (const { found } of documents) {
    for (const { type } of found.mentions) {
      // Durations and sets have no row of their own, yet count where time expressions are scored.
      if (types.includes(type) || (times && TIME_TYPES.includes(type))) continue;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return inOrder(counts.keys()).map((type) => ({ type, found: counts.get(type) as number }));
}
