/** fast-check arbitraries of results over hostile texts, with mentions anywhere and without overlap. */
import fc from 'fast-check';
import { type Entity, type EntityType, KNOWN_TYPES, type Result, type ResultMention } from '../../src/engine/types.js';
import type { ArticleResult } from '../../src/output/formats/format.js';
import { damagedNews, hostileText } from '../engine/text/hostile.js';

export interface Annotated extends ArticleResult {
  readonly result: Result;
}

export const hostileAnnotated: fc.Arbitrary<Annotated> = fc
  .tuple(
    fc.oneof(hostileText, damagedNews),
    fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 24 }), fc.constantFrom(...KNOWN_TYPES)), {
      maxLength: 12,
    }),
    fc.oneof(fc.constant('article.txt'), hostileText),
  )
  .map(([text, spans, id]) => ({ text, result: { id, date: null, entities: entitiesOf(text, spans) } }));

type Draft = readonly [start: number, length: number, type: EntityType];

/** Groups mentions with the same type and wording into one entity, as linking would. */
function entitiesOf(text: string, drafts: readonly Draft[]): Entity[] {
  const byName = new Map<string, { type: EntityType; mentions: ResultMention[] }>();
  let free = 0;
  for (const [gap, length, type] of drafts) {
    const start = onBoundary(text, free + (gap % 40));
    const end = onBoundary(text, start + length);
    if (start >= end) break;
    const mention = { start, end, text: text.slice(start, end) };
    const key = `${type} ${mention.text}`;
    const known = byName.get(key) ?? { type, mentions: [] };
    byName.set(key, { type, mentions: [...known.mentions, mention] });
    free = end;
  }
  return [...byName.values()].map(({ type, mentions }, index) => ({
    id: `T${index + 1}`,
    type,
    name: mentions[0]?.text ?? '',
    count: mentions.length,
    aliases: [],
    mentions,
  }));
}

/** Returns the next offset that is not inside a surrogate pair. */
function onBoundary(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return at > 0 && (text.codePointAt(at - 1) as number) > 0xffff ? at + 1 : at;
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** Returns the mentions of a result as spans in text order. */
export function spansOf({ entities }: Result): Span[] {
  return entities
    .flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })))
    .sort((a, b) => a.start - b.start);
}
