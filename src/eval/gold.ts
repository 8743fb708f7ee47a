/** Gold annotation: one document a line, its spans in code points, its types by the names that corpora use. */
import { typeOfLabel } from '../labels.js';
import { offsetsFrom } from '../text/offsets.js';
import type { EntityType } from '../types.js';

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

/** The spans of a gold record over its text. */
export function goldSpans(record: GoldRecord, text: string): Span[] {
  const codeUnits = offsetsFrom('codepoint', text);
  return record.entities.map(({ start, end, type }) => ({
    start: codeUnits(start) ?? text.length,
    end: codeUnits(end) ?? text.length,
    type: typeOfLabel(type),
  }));
}
