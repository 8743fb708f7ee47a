/** What went wrong, in its context, for a person to read. */
import { around } from '../engine/text/context.js';
import { positionsIn } from '../engine/text/offsets.js';
import type { EntityType } from '../engine/types.js';
import { pair } from './confusion.js';
import type { ComparedDocument, Mention } from './document.js';
import type { Scope } from './scope.js';
import { alignEntities, type Cluster } from './scorers/entities.js';
import { alignTimes } from './scorers/times.js';
import { type Span, type SpanDocument, spanKey } from './span.js';

/** A piece of text with what stands around it. */
export interface InContext {
  readonly id: string;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A mention that only gold has (missed) or only the result has (extra). */
export interface MentionMistake extends InContext {
  readonly kind: 'missed' | 'extra';
  readonly type: EntityType;
  /** What the other side has there in its place. */
  readonly instead?: { readonly type: EntityType; readonly text: string };
}

/** An entity that only one side has. */
export interface EntityMistake {
  readonly id: string;
  readonly kind: 'missed' | 'extra';
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
}

/** A time expression that only one side has, or whose range or value differs. */
export interface TimeMistake extends InContext {
  readonly kind: 'missed' | 'extra' | 'extent' | 'value';
  readonly value?: string;
  readonly instead?: { readonly text: string; readonly value?: string };
}

export interface Mistakes {
  readonly mentions: readonly MentionMistake[];
  readonly entities: readonly EntityMistake[];
  readonly times: readonly TimeMistake[];
}

/** At most `limit` of each, the first ones in the order of the documents. */
export function mistakes(documents: readonly SpanDocument[], scope: Scope, limit: number): Mistakes {
  return {
    mentions: first(limit, documents, (document) => mentionMistakes(document, scope.types)),
    entities: first(limit, documents, (document) => entityMistakes(document, scope.entityTypes)),
    times: scope.times ? first(limit, documents, timeMistakes) : [],
  };
}

function first<T>(limit: number, documents: readonly SpanDocument[], of: (document: SpanDocument) => T[]): T[] {
  const found: T[] = [];
  for (const document of documents) {
    if (found.length >= limit) break;
    for (const mistake of of(document)) found.push(mistake);
  }
  return found.slice(0, limit);
}

function mentionMistakes(document: SpanDocument, types: readonly EntityType[]): MentionMistake[] {
  const { goldSpans, foundSpans, text } = document;
  const context = contexts(document);
  const goldKeys = new Set(goldSpans.map(spanKey));
  const foundKeys = new Set(foundSpans.map(spanKey));
  const found = pair(goldSpans, foundSpans);
  const gold = new Map([...found].map(([one, other]) => [other, one]));
  const mistake = (kind: 'missed' | 'extra', span: Span, other: Span | undefined): MentionMistake => ({
    kind,
    type: span.type,
    ...context(span),
    ...(other === undefined ? {} : { instead: { type: other.type, text: text.slice(other.start, other.end) } }),
  });
  return [
    ...goldSpans
      .filter((span) => !foundKeys.has(spanKey(span)))
      .map((span) => mistake('missed', span, found.get(span))),
    ...foundSpans.filter((span) => !goldKeys.has(spanKey(span))).map((span) => mistake('extra', span, gold.get(span))),
  ]
    .filter(({ type }) => types.includes(type))
    .sort(inTextOrder);
}

function entityMistakes(document: ComparedDocument, types: readonly EntityType[]): EntityMistake[] {
  const { gold, found, matches } = alignEntities(document, types);
  const matched = new Set([...matches.keys(), ...matches.values()]);
  const mistake = (kind: 'missed' | 'extra') => (cluster: Cluster) => ({
    id: document.id,
    kind,
    type: cluster.type,
    name: cluster.name,
    mentions: cluster.mentions.length,
  });
  const unmatched = (clusters: readonly Cluster[]): Cluster[] => clusters.filter((cluster) => !matched.has(cluster));
  return [...unmatched(gold).map(mistake('missed')), ...unmatched(found).map(mistake('extra'))];
}

function timeMistakes(document: ComparedDocument): TimeMistake[] {
  const context = contexts(document);
  const pairs = alignTimes(document);
  const paired = new Set(pairs.values());
  const withValue = ({ value }: Mention): { value?: string } => (value === undefined ? {} : { value });
  const wrong: TimeMistake[] = [];
  for (const gold of document.gold.times) {
    const found = pairs.get(gold);
    const about = { ...context(gold), ...withValue(gold) };
    if (found === undefined) wrong.push({ kind: 'missed', ...about });
    else {
      const instead = { text: document.text.slice(found.start, found.end), ...withValue(found) };
      if (found.value !== gold.value) wrong.push({ kind: 'value', ...about, instead });
      else if (found.start !== gold.start || found.end !== gold.end) wrong.push({ kind: 'extent', ...about, instead });
    }
  }
  for (const found of document.found.times) {
    if (!paired.has(found)) wrong.push({ kind: 'extra', ...context(found), ...withValue(found) });
  }
  return wrong.sort(inTextOrder);
}

function inTextOrder(a: InContext, b: InContext): number {
  return a.start - b.start || a.end - b.end;
}

/** Characters of context on either side. */
const AROUND = 30;

function contexts({ id, text }: ComparedDocument): (span: { start: number; end: number }) => InContext {
  const position = positionsIn('utf16', text);
  return ({ start, end }) => {
    const { before, after } = around(text, { start, end }, AROUND);
    return { id, start, end, ...position(start), before, text: text.slice(start, end), after };
  };
}
