/** Spans: ranges of text with a type. Collects the spans of gold and result, and pairs them. */
import type { EntityType } from '../engine/types.js';
import type { AnnotatedMention, ComparedDocument } from './compared-document.js';
import { trimEdges } from './trim-edges.js';

/** A half-open range with a type; offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** A document with its distinct gold spans and predicted spans, in text order. */
export interface SpanDocument extends ComparedDocument {
  readonly goldSpans: readonly Span[];
  readonly foundSpans: readonly Span[];
}

/**
 * Returns the document with the spans of its mentions.
 * @param trimmed whether {@link trimEdges} shortens each range.
 */
export function collectSpans(document: ComparedDocument, trimmed: boolean): SpanDocument {
  const spansOf = (mentions: readonly AnnotatedMention[]): Span[] => distinctSpans(document.text, mentions, trimmed);
  return {
    ...document,
    goldSpans: spansOf(document.gold.mentions),
    foundSpans: spansOf(document.found.mentions),
  };
}

function distinctSpans(text: string, mentions: readonly AnnotatedMention[], trimmed: boolean): Span[] {
  const spans = new Map<string, Span>();
  for (const { start, end, type } of mentions) {
    const span = { ...(trimmed ? trimEdges(text, start, end) : { start, end }), type };
    spans.set(spanKey(span), span);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : 1));
}

export function spanKey({ start, end, type }: Span): string {
  return `${start} ${end} ${type}`;
}

/** Returns the number of UTF-16 code units that lie in both ranges. */
export function measureOverlap(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * Pairs overlapping spans of gold and result one to one, whatever their types. Pairs with equal ranges go first, then
 * pairs with the larger overlap, then pairs of equal type. Both lists are in text order.
 */
export function pairSpans(gold: readonly Span[], found: readonly Span[]): Map<Span, Span> {
  const candidates: { inGold: Span; inFound: Span; sameRange: number; shared: number; sameType: number }[] = [];
  for (const inGold of gold) {
    for (const inFound of found) {
      // `found` is in text order, so no later span overlaps `inGold` either.
      if (inFound.start >= inGold.end) break;
      const shared = measureOverlap(inGold, inFound);
      if (shared === 0) continue;
      const sameRange = Number(inGold.start === inFound.start && inGold.end === inFound.end);
      candidates.push({ inGold, inFound, sameRange, shared, sameType: Number(inGold.type === inFound.type) });
    }
  }
  candidates.sort(
    (a, b) =>
      b.sameRange * b.sameType - a.sameRange * a.sameType ||
      b.sameRange - a.sameRange ||
      b.shared - a.shared ||
      b.sameType - a.sameType,
  );
  const pairs = new Map<Span, Span>();
  const taken = new Set<Span>();
  for (const { inGold, inFound } of candidates) {
    if (pairs.has(inGold) || taken.has(inFound)) continue;
    pairs.set(inGold, inFound);
    taken.add(inFound);
  }
  return pairs;
}
