/** Converts a result to what the options ask for: offsets in another unit, and the text around each mention. */
import { offsetsIn, sliceContext } from '../../engine/text/offsets.js';
import type { Quote } from '../../engine/types.js';
import { type ArticleResult, type FormatOptions, hasFailed } from './format.js';

/** Returns the result with offsets in the unit `offsets` and `context` characters of text around each mention. */
export function convertMentions(
  { result, text }: ArticleResult,
  { offsets, context }: Pick<FormatOptions, 'offsets' | 'context'>,
): ArticleResult['result'] {
  if ((offsets === 'utf16' && context === 0) || hasFailed(result)) return result;
  const convert = offsetsIn(offsets, text);
  return {
    ...result,
    entities: result.entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention) => ({
        ...mention,
        start: convert(mention.start),
        end: convert(mention.end),
        ...(context === 0 ? {} : sliceContext(text, mention, context)),
      })),
    })),
    ...(result.quotes === undefined ? {} : { quotes: result.quotes.map((quote) => convertQuote(quote, convert)) }),
  };
}

function convertQuote(quote: Quote, convert: (offset: number) => number): Quote {
  const { start, end, cue } = quote;
  return {
    ...quote,
    start: convert(start),
    end: convert(end),
    ...(cue === undefined ? {} : { cue: { ...cue, start: convert(cue.start), end: convert(cue.end) } }),
  };
}
