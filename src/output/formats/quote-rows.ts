/** Builds one row for each quotation of an article, for the terminal table, CSV, TSV, Markdown and HTML. */
import { positionsIn } from '../../engine/text/offsets.js';
import type { Entity, Quote, Result } from '../../engine/types.js';
import type { FormatOptions } from './format.js';

export interface QuoteRow {
  readonly quote: Quote;
  /** The speaker; undefined if the quotation has none among the entities of the result. */
  readonly entity: Entity | undefined;
  /** The name of the speaker, else the words that the text uses for the speaker, else an empty string. */
  readonly speaker: string;
  /** Line and column of the quotation, counted from 1; the column is in the unit of `--offsets`. */
  readonly line: number;
  readonly column: number;
}

/** Returns the rows in text order; undefined if the run did not look for quotations. */
export function quoteRows(
  { quotes, entities }: Result,
  text: string,
  { offsets }: Pick<FormatOptions, 'offsets'>,
): QuoteRow[] | undefined {
  if (quotes === undefined) return undefined;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const position = positionsIn(offsets, text);
  return quotes.map((quote) => {
    const entity = quote.speaker === null ? undefined : byId.get(quote.speaker);
    return { quote, entity, speaker: entity?.name ?? quote.speakerText ?? '', ...position(quote.start) };
  });
}
