/** Gold annotation: one document a line, its spans in code points, its types by the names that corpora use. */
import { type EntityType, KNOWN_TYPES } from '../types.js';

/** A span with a type; offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** One line of a gold file. */
export interface GoldRecord {
  readonly id: string;
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const CORPUS_TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  ORGANISATION: 'organization',
  LOC: 'place',
  LOCATION: 'place',
  GPE: 'place',
  FAC: 'place',
  NORP: 'group',
};

export function typeOf(label: string): EntityType {
  const known = KNOWN_TYPES.find((type) => type.toUpperCase() === label.toUpperCase());
  return known ?? CORPUS_TYPES[label.toUpperCase()] ?? label.toLowerCase();
}

/** The spans of a gold record over its text. */
export function goldSpans(record: GoldRecord, text: string): Span[] {
  const codeUnits: number[] = [];
  let offset = 0;
  for (const character of text) {
    codeUnits.push(offset);
    offset += character.length;
  }
  codeUnits.push(offset);
  return record.entities.map(({ start, end, type }) => ({
    start: codeUnits[start] ?? offset,
    end: codeUnits[end] ?? offset,
    type: typeOf(type),
  }));
}
