/** Which type was taken for which: spans of both sides in pairs, whatever their types. */
import type { EntityType } from '../engine/types.js';
import { overlap, type Span, type SpanDocument } from './span.js';

/** How often a gold span of one type was found as one of another; null where the other side has nothing. */
export interface ConfusionCell {
  readonly gold: EntityType | null;
  readonly found: EntityType | null;
  readonly count: number;
}

/** @returns the cells that are not 0 and have a scored type on one side, in the order of `types`. */
export function confusion(documents: readonly SpanDocument[], types: readonly EntityType[]): ConfusionCell[] {
  const cells = new Map<string, { gold: EntityType | null; found: EntityType | null; count: number }>();
  const add = (gold: EntityType | null, found: EntityType | null): void => {
    if (![gold, found].some((type) => type !== null && types.includes(type))) return;
    const key = JSON.stringify([gold, found]);
    const cell = cells.get(key) ?? { gold, found, count: 0 };
    cell.count++;
    cells.set(key, cell);
  };
  for (const { goldSpans, foundSpans } of documents) {
    const pairs = pair(goldSpans, foundSpans);
    const taken = new Set(pairs.values());
    for (const span of goldSpans) add(span.type, pairs.get(span)?.type ?? null);
    for (const span of foundSpans) if (!taken.has(span)) add(null, span.type);
  }
  const rank = (type: EntityType | null): number => {
    const place = type === null ? -1 : types.indexOf(type);
    return place < 0 ? types.length + (type === null ? 1 : 0) : place;
  };
  const order = (a: EntityType | null, b: EntityType | null): number =>
    rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);
  return [...cells.values()].sort((a, b) => order(a.gold, b.gold) || order(a.found, b.found));
}

/** Overlapping spans, one to one: equal ranges before others, then the greater overlap, then equal types. */
export function pair(gold: readonly Span[], found: readonly Span[]): Map<Span, Span> {
  const candidates: { one: Span; other: Span; same: number; shared: number; alike: number }[] = [];
  for (const one of gold) {
    for (const other of found) {
      // In text order: what begins after this one's end overlaps it no more.
      if (other.start >= one.end) break;
      const shared = overlap(one, other);
      if (shared === 0) continue;
      const same = Number(one.start === other.start && one.end === other.end);
      candidates.push({ one, other, same, shared, alike: Number(one.type === other.type) });
    }
  }
  candidates.sort(
    (a, b) => b.same * b.alike - a.same * a.alike || b.same - a.same || b.shared - a.shared || b.alike - a.alike,
  );
  const pairs = new Map<Span, Span>();
  const taken = new Set<Span>();
  for (const { one, other } of candidates) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}
