/** Lists the mentions, entities and times that a result has wrong, with the text around each. */
import { positionsIn, sliceContext } from '../engine/text/offsets.js';
import type { EntityType } from '../engine/types.js';
import type { AnnotatedMention, ComparedDocument } from './compared-document.js';
import { alignEntities, type EntityCluster } from './scorers/entities.js';
import { alignTimes } from './scorers/times.js';
import type { ScoringScope } from './scoring-scope.js';
import { pairSpans, type Span, type SpanDocument, spanKey } from './spans.js';

/** A range of a text with the text around it. */
export interface InContext {
  readonly id: string;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Line and column of the start of the range, counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A mention that only gold has (missed) or only the result has (extra). */
interface MentionMistake extends InContext {
  readonly kind: 'missed' | 'extra';
  readonly type: EntityType;
  /** For a mistake of type or range: the mention of the other side (gold or result) that overlaps this mention. */
  readonly instead?: { readonly type: EntityType; readonly text: string };
}

/** An entity that only gold has (missed) or only the result has (extra). */
interface EntityMistake {
  readonly id: string;
  readonly kind: 'missed' | 'extra';
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
}

/** A time expression that only gold or only the result has, or whose range or value differs between the two. */
interface TimeMistake extends InContext {
  readonly kind: 'missed' | 'extra' | 'extent' | 'value';
  readonly value?: string;
  readonly instead?: { readonly text: string; readonly value?: string };
}

export interface Mistakes {
  readonly mentions: readonly MentionMistake[];
  readonly entities: readonly EntityMistake[];
  readonly times: readonly TimeMistake[];
}

/** Returns at most `limit` mistakes of each kind, in the order of the documents. */
export function findMistakes(documents: readonly SpanDocument[], scope: ScoringScope, limit: number): Mistakes {
  return {
    mentions: takeFirst(limit, documents, (document) => mentionMistakes(document, scope.types)),
    entities: takeFirst(limit, documents, (document) => entityMistakes(document, scope.entityTypes)),
    times: scope.times ? takeFirst(limit, documents, timeMistakes) : [],
  };
}

function takeFirst<T>(
  limit: number,
  documents: readonly SpanDocument[],
  mistakesOf: (document: SpanDocument) => T[],
): T[] {
  const taken: T[] = [];
  for (const document of documents) {
    if (taken.length >= limit) break;
    for (const mistake of mistakesOf(document)) taken.push(mistake);
  }
  return taken.slice(0, limit);
}

function mentionMistakes(document: SpanDocument, types: readonly EntityType[]): MentionMistake[] {
  const { goldSpans, foundSpans, text } = document;
  const locate = createLocator(document);
  const goldKeys = new Set(goldSpans.map(spanKey));
  const foundKeys = new Set(foundSpans.map(spanKey));
  const foundOfGold = pairSpans(goldSpans, foundSpans);
  const goldOfFound = new Map([...foundOfGold].map(([gold, found]) => [found, gold]));
  const mistake = (kind: 'missed' | 'extra', span: Span, other: Span | undefined): MentionMistake => ({
    kind,
    type: span.type,
    ...locate(span),
    ...(other === undefined ? {} : { instead: { type: other.type, text: text.slice(other.start, other.end) } }),
  });
  const missed = goldSpans.filter((span) => !foundKeys.has(spanKey(span)));
  const extra = foundSpans.filter((span) => !goldKeys.has(spanKey(span)));
  return [
    ...missed.map((span) => mistake('missed', span, foundOfGold.get(span))),
    ...extra.map((span) => mistake('extra', span, goldOfFound.get(span))),
  ]
    .filter(({ type }) => types.includes(type))
    .sort(byPosition);
}

function entityMistakes(document: ComparedDocument, types: readonly EntityType[]): EntityMistake[] {
  const { gold, found, matches } = alignEntities(document, types);
  const matched = new Set([...matches.keys(), ...matches.values()]);
  const mistake = (kind: 'missed' | 'extra') => (cluster: EntityCluster) => ({
    id: document.id,
    kind,
    type: cluster.type,
    name: cluster.name,
    mentions: cluster.mentions.length,
  });
  const unmatched = (clusters: readonly EntityCluster[]): EntityCluster[] =>
    clusters.filter((cluster) => !matched.has(cluster));
  return [...unmatched(gold).map(mistake('missed')), ...unmatched(found).map(mistake('extra'))];
}

function timeMistakes(document: ComparedDocument): TimeMistake[] {
  const locate = createLocator(document);
  const pairs = alignTimes(document);
  const paired = new Set(pairs.values());
  const timeValueOf = ({ value }: AnnotatedMention): { value?: string } => (value === undefined ? {} : { value });
  const mistakes: TimeMistake[] = [];
  for (const gold of document.gold.times) {
    const found = pairs.get(gold);
    const about = { ...locate(gold), ...timeValueOf(gold) };
    if (found === undefined) mistakes.push({ kind: 'missed', ...about });
    else {
      const instead = { text: document.text.slice(found.start, found.end), ...timeValueOf(found) };
      const sameRange = found.start === gold.start && found.end === gold.end;
      if (found.value !== gold.value) mistakes.push({ kind: 'value', ...about, instead });
      else if (!sameRange) mistakes.push({ kind: 'extent', ...about, instead });
    }
  }
  for (const found of document.found.times) {
    if (!paired.has(found)) mistakes.push({ kind: 'extra', ...locate(found), ...timeValueOf(found) });
  }
  return mistakes.sort(byPosition);
}

function byPosition(a: InContext, b: InContext): number {
  return a.start - b.start || a.end - b.end;
}

/** Characters of text to show before and after a mistake. */
const CONTEXT_LENGTH = 30;

/** Returns a function that gives the position and context of a range of the document. */
function createLocator({ id, text }: ComparedDocument): (span: { start: number; end: number }) => InContext {
  const positionAt = positionsIn('utf16', text);
  return ({ start, end }) => {
    const { before, after } = sliceContext(text, { start, end }, CONTEXT_LENGTH);
    return { id, start, end, ...positionAt(start), before, text: text.slice(start, end), after };
  };
}
