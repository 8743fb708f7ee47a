/** Overlapping spans: one counts when any span of its type on the other side shares a character with it. */
import type { EntityType } from '../../engine/types.js';
import { byType, figure, ratio, type Scorer } from '../scorer.js';
import type { Span } from '../span.js';

export function overlapping(types: readonly EntityType[]): Scorer {
  return byType(
    types,
    4,
    ({ goldSpans, foundSpans }, type) => {
      const gold = goldSpans.filter((span) => span.type === type);
      const found = foundSpans.filter((span) => span.type === type);
      return [countHit(found, gold), found.length, countHit(gold, found), gold.length];
    },
    ([foundHit = 0, found = 0, goldHit = 0, gold = 0]) =>
      figure(ratio(foundHit, found), ratio(goldHit, gold), found, gold),
  );
}

/** How many of `spans` overlap one of `others`; both are in text order. */
function countHit(spans: readonly Span[], others: readonly Span[]): number {
  let hit = 0;
  let next = 0;
  // Of the others that begin before a span ends, the one that reaches furthest overlaps it, or none does.
  let furthest = -1;
  for (const { start, end } of [...spans].sort((a, b) => a.end - b.end)) {
    for (; next < others.length && (others[next] as Span).start < end; next++) {
      furthest = Math.max(furthest, (others[next] as Span).end);
    }
    if (furthest > start) hit++;
  }
  return hit;
}
