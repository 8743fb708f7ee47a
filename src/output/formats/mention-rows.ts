/** Builds one row for each mention of an article, for the terminal table, CSV, TSV and Markdown. */
import { positionsIn, sliceContext } from '../../engine/text/offsets.js';
import type { Entity, Result, ResultMention } from '../../engine/types.js';
import type { FormatOptions } from './format.js';

export interface MentionRow {
  readonly entity: Entity;
  readonly mention: ResultMention;
  /** Line and column of the mention, counted from 1; the column is in the unit of `--offsets`. */
  readonly line: number;
  readonly column: number;
  /** The text before and after the mention, as long as `--context` says. */
  readonly before: string;
  readonly after: string;
}

/** Returns the rows in text order, or in the order of the entities if `sorted`. */
export function mentionRows(
  { entities }: Result,
  text: string,
  { offsets, sorted, context }: FormatOptions,
): MentionRow[] {
  const position = positionsIn(offsets, text);
  const found = entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  if (!sorted) found.sort((a, b) => a.mention.start - b.mention.start);
  return found.map(({ entity, mention }) => ({
    entity,
    mention,
    ...position(mention.start),
    ...sliceContext(text, mention, context),
  }));
}

/**
 * Returns true if a table has one row per mention: with `--mentions`, or with `--context`, which is the text around a
 * mention.
 */
export function rowsAreMentions({ mentions, context }: Pick<FormatOptions, 'mentions' | 'context'>): boolean {
  return mentions || context > 0;
}
