/**
 * Counts which types the result confuses (a gold place that it calls an organization): overlapping spans are paired
 * whatever their types.
 */
import type { EntityType } from '../engine/types.js';
import { pairSpans, type SpanDocument } from './spans.js';

/**
 * How often a gold span of one type was found as another type. Null stands for no span: `{ gold: 'person', found: null
 * }` counts persons that the result missed.
 */
export interface ConfusionCell {
  readonly gold: EntityType | null;
  readonly found: EntityType | null;
  readonly count: number;
}

/** Returns the cells with a count above 0 in which gold or the result has a scored type, in the order of `types`. */
export function countConfusions(documents: readonly SpanDocument[], types: readonly EntityType[]): ConfusionCell[] {
  const cells = new Map<string, { gold: EntityType | null; found: EntityType | null; count: number }>();
  const add = (gold: EntityType | null, found: EntityType | null): void => {
    if (![gold, found].some((type) => type !== null && types.includes(type))) return;
    const key = JSON.stringify([gold, found]);
    const cell = cells.get(key) ?? { gold, found, count: 0 };
    cell.count++;
    cells.set(key, cell);
  };
  for (const { goldSpans, foundSpans } of documents) {
    const pairs = pairSpans(goldSpans, foundSpans);
    const taken = new Set(pairs.values());
    for (const span of goldSpans) add(span.type, pairs.get(span)?.type ?? null);
    for (const span of foundSpans) if (!taken.has(span)) add(null, span.type);
  }
  return [...cells.values()].sort(
    (a, b) => compareTypes(a.gold, b.gold, types) || compareTypes(a.found, b.found, types),
  );
}

/**
 * Orders types for the table of confusions: scored types first, in their order, then other types by name, then null.
 */
function compareTypes(a: EntityType | null, b: EntityType | null, types: readonly EntityType[]): number {
  const rank = (type: EntityType | null): number => {
    const place = type === null ? -1 : types.indexOf(type);
    return place < 0 ? types.length + (type === null ? 1 : 0) : place;
  };
  return rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);
}
