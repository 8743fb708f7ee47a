/** The checksum of the rows of a document: SQLite has none of its own, so a damaged file may hold any value anywhere. */
import { createHash } from 'node:crypto';
import type { Result } from '../engine/types.js';

interface StoredDocument {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
}

/** A mention as the database stores it: start, end and text. */
export type StoredSpan = readonly [start: number, end: number, text: string];

/** Returns the mentions of a result in the order of the database. */
export function appearanceRows({ entities }: Result): StoredSpan[] {
  const spans = entities.flatMap(({ mentions }) =>
    mentions.map(({ start, end, text }): StoredSpan => [start, end, text]),
  );
  const distinct = new Map(spans.map((span) => [`${span[0]} ${span[1]}`, span]));
  return [...distinct.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** @param spans sorted by start and end. */
export function checksumOf({ id, title, date, text }: StoredDocument, spans: readonly StoredSpan[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([id, title, date, spans]))
    .update(text);
  return hash.digest('base64url').slice(0, 22);
}
