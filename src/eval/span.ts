/** Spans: what is left of mentions when names of entities and values do not count. */
import type { EntityType } from '../engine/types.js';
import type { ComparedDocument, Mention } from './document.js';
import { trim } from './trim.js';

/** Half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** A document with the spans of both sides, each span once, in text order. */
export interface SpanDocument extends ComparedDocument {
  readonly goldSpans: readonly Span[];
  readonly foundSpans: readonly Span[];
}

/** @param trimmed whether what merely differs by convention at the edges is left out of account. */
export function withSpans(document: ComparedDocument, trimmed: boolean): SpanDocument {
  const spansOf = (mentions: readonly Mention[]): Span[] => distinct(document.text, mentions, trimmed);
  return {
    ...document,
    goldSpans: spansOf(document.gold.mentions),
    foundSpans: spansOf(document.found.mentions),
  };
}

function distinct(text: string, mentions: readonly Mention[], trimmed: boolean): Span[] {
  const spans = new Map<string, Span>();
  for (const { start, end, type } of mentions) {
    const span = { ...(trimmed ? trim(text, start, end) : { start, end }), type };
    spans.set(spanKey(span), span);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : 1));
}

export function spanKey({ start, end, type }: Span): string {
  return `${start} ${end} ${type}`;
}

/** How many code units two ranges share. */
export function overlap(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
