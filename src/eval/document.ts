/** What is compared: the mentions that gold has of a text, and those that were found in it. */
import type { EntityType } from '../engine/types.js';

/** A mention over the text: offsets in UTF-16 code units, half-open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** Mentions of one side of a document with the same type and key are one entity; without a key, the name is it. */
  readonly entity?: string;
  /** The name of the entity: what it is called in full, or else the mention's own surface. */
  readonly name: string;
  /** TIMEX3 value and type. */
  readonly value?: string;
  readonly timex?: string;
}

/** What one side says of a document, in the order in which it says it. */
export interface Side {
  readonly mentions: readonly Mention[];
  /** Time expressions; where a corpus annotates them apart, these are not among the mentions. */
  readonly times: readonly Mention[];
}

export interface ComparedDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: Side;
  readonly found: Side;
}

/** The types whose mentions are time expressions. */
export const TIME_TYPES: readonly EntityType[] = ['date', 'duration', 'set'];
