/** Scores mentions: by equal spans and by overlapping spans. */
import type { EntityType } from '../../engine/types.js';
import { type Scorer, scoreByType, toFigure } from '../scorer.js';
import { type Span, spanKey } from '../spans.js';

/** Counts a span as correct if the other side has the same range and type, as in CoNLL-2003 (Tjong Kim Sang and De Meulder 2003). */
export function createExactScorer(types: readonly EntityType[]): Scorer {
  return scoreByType(
    types,
    3,
    ({ goldSpans, foundSpans }, type) => {
      const gold = new Set(goldSpans.filter((span) => span.type === type).map(spanKey));
      const found = foundSpans.filter((span) => span.type === type);
      return [found.filter((span) => gold.has(spanKey(span))).length, found.length, gold.size];
    },
    ([correct = 0, found = 0, gold = 0]) => toFigure({ correct, found, gold }),
  );
}

/** Counts a span as correct if it shares a character with any span of its type on the other side. */
export function createOverlapScorer(types: readonly EntityType[]): Scorer {
  return scoreByType(
    types,
    4,
    ({ goldSpans, foundSpans }, type) => {
      const gold = goldSpans.filter((span) => span.type === type);
      const found = foundSpans.filter((span) => span.type === type);
      return [countOverlapping(found, gold), found.length, countOverlapping(gold, found), gold.length];
    },
    ([correct = 0, found = 0, correctGold = 0, gold = 0]) => toFigure({ correct, found, correctGold, gold }),
  );
}

/** Returns how many of `spans` overlap at least one of `others`. Both lists are in text order. */
function countOverlapping(spans: readonly Span[], others: readonly Span[]): number {
  let count = 0;
  let next = 0;
  // Among the other spans that begin before this span ends, only the span with the furthest end needs a check: if that
  // span does not overlap this one, no span does.
  let furthestEnd = -1;
  for (const { start, end } of [...spans].sort((a, b) => a.end - b.end)) {
    for (; next < others.length && (others[next] as Span).start < end; next++) {
      furthestEnd = Math.max(furthestEnd, (others[next] as Span).end);
    }
    if (furthestEnd > start) count++;
  }
  return count;
}
