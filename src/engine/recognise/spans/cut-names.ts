/** Two rules that cut spans: sides of a match are two names, and a weekday behind a name belongs to no name. */
import type { Document } from '../../types.js';
import { partOf, type SpanRule, type TokenSpan, tokenAt } from './token-span.js';

const VERSUS = /^(?:vs?\.?|versus)$/i;
const SIDES: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/** Cuts "Liverpool v Everton" and "Arsenal vs Chelsea" into two names. A court case is one name. */
export const versus: SpanRule = (document, spans) =>
  spans.flatMap((span) => {
    for (let i = span.first + 1; SIDES.has(span.type) && i + 1 < span.last; i++) {
      if (!VERSUS.test(tokenAt(document, i))) continue;
      // A place with a full stop behind the v is a court case that the model took for a place.
      if (tokenAt(document, i) === 'v.' && span.type === 'place') continue;
      return [partOf(span, span.first, i), partOf(span, i + 1, span.last)];
    }
    return [span];
  });

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** Cuts the weekday off "on Twitter Tuesday", if the document has the name without the weekday elsewhere. */
export const weekday: SpanRule = (document, spans) => {
  if (!spans.some((span) => endsInWeekday(document, span))) return spans;
  const surface = (first: number, last: number): string => document.tokens.text.slice(first, last).join(' ');
  const names = new Set(spans.map(({ first, last }) => surface(first, last)));
  return spans.map((span) => {
    const { first, last } = span;
    return endsInWeekday(document, span) && names.has(surface(first, last - 1)) ? partOf(span, first, last - 1) : span;
  });
};

function endsInWeekday(document: Document, { first, last }: TokenSpan): boolean {
  return last > first + 1 && WEEKDAY.test(tokenAt(document, last - 1));
}
