/** One row for each mention of an article, for every format of rows. */

import { positionsIn, sliceContext } from '../../engine/text/offsets.js';
import type { Entity, Result, ResultMention } from '../../engine/types.js';
import type { FormatOptions } from './format.js';

export interface MentionRow {
  readonly entity: Entity;
  readonly mention: ResultMention;
  /** From 1; the column counts in the unit of `--offsets`. */
  readonly line: number;
  readonly column: number;
  /** The text around it, as long as was asked for. */
  readonly before: string;
  readonly after: string;
}

/** In text order, unless the user asked for another. */
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

/** Whether there is a row for each mention: asked for, or needed to show the text around it. */
export function rowsAreMentions({ mentions, context }: Pick<FormatOptions, 'mentions' | 'context'>): boolean {
  return mentions || context > 0;
}
