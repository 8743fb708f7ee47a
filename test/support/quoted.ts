/** Finds the quotations of short texts whose names are marked: `[Ann Lee|P] said …`. */
import { link } from '../../src/engine/link/index.js';
import { findQuotes } from '../../src/engine/quotes/index.js';
import type { Quote } from '../../src/engine/types.js';
import { marked } from './marked.js';

export interface NamedQuote extends Quote {
  /** The name of the speaker; undefined if the quotation has no speaker. */
  readonly name: string | undefined;
}

export function quotesIn(source: string): NamedQuote[] {
  const { document, mentions } = marked(source);
  const entities = link(document, mentions);
  return findQuotes(document, entities).map((quote) => ({
    ...quote,
    name: entities.find(({ id }) => id === quote.speaker)?.name,
  }));
}

/** Returns `speaker|cue|words` for each quotation, which is easy to read in a test. */
export function summary(source: string): string[] {
  return quotesIn(source).map(({ name, cue, text }) => `${name ?? '-'}|${cue?.text ?? '-'}|${text}`);
}
