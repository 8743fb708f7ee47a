/** A document with its gold mentions and the mentions of the result that is evaluated. */
import type { EntityType } from '../engine/types.js';

/** A mention after its annotation was checked. Offsets are UTF-16 code units, half-open. */
export interface AnnotatedMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /**
   * Identifies the entity: mentions of one side (gold or result) with the same type and `entity` (or else `name`) are
   * one entity.
   */
  readonly entity?: string;
  /** The full name of the entity, or else the surface of the mention. */
  readonly name: string;
  /** TIMEX3 value and type. */
  readonly value?: string;
  readonly timex?: string;
}

/** The mentions that gold, or the result, has of a document, in the order of the file. */
export interface Side {
  readonly mentions: readonly AnnotatedMention[];
  /**
   * The time expressions of the document. A corpus may annotate time expressions in a list of their own; they are then
   * not among `mentions`.
   */
  readonly times: readonly AnnotatedMention[];
}

export interface ComparedDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: Side;
  readonly found: Side;
}

/** The types whose mentions are time expressions. */
export const TIME_TYPES: readonly EntityType[] = ['date', 'duration', 'set'];
