/**
 * A company of two surnames is one name: "Dolce & Gabbana", "Smith & Wesson". Two people with an ampersand between them stay
 * two people, and so does a name that the document also has alone.
 */
import type { Document } from '../../types.js';
import {
  applyCorrections,
  type Correction,
  isCapitalized,
  type SpanRule,
  type TokenSpan,
  tokenAt,
} from './token-span.js';

const NO_PARTNER = /^(?:Family|Friends|Wife|Husband|Others|More)$/;

export const ampersand: SpanRule = (document, spans) => {
  const { tokens } = document;
  if (!tokens.text.includes('&')) return spans;
  const count = new Map<string, number>();
  for (const span of spans) {
    if (!isOneWord(span)) continue;
    const word = tokenAt(document, span.first);
    count.set(word, (count.get(word) ?? 0) + 1);
  }
  const byFirst = new Map(spans.map((span) => [span.first, span]));
  const byLast = new Map(spans.map((span) => [span.last, span]));
  const corrections: Correction[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokenAt(document, i) !== '&' || !isCapitalized(document, i - 1) || !isCapitalized(document, i + 1)) continue;
    const [left, right] = [byLast.get(i), byFirst.get(i + 1)];
    const first = left ?? right;
    if (first === undefined || !isCompany(document, i, left, right)) continue;
    const isAlone = [i - 1, i + 1].some((k) => (count.get(tokenAt(document, k)) ?? 0) > 1);
    if (!isAlone)
      corrections.push({ first: i - 1, last: i + 2, spans: [{ ...first, ...COMPANY, first: i - 1, last: i + 2 }] });
  }
  return applyCorrections(spans, corrections).map((span) =>
    isPersonWithAmpersand(document, span) ? { ...span, ...COMPANY } : span,
  );
};

const COMPANY = { type: 'organization' };

function isOneWord({ first, last }: TokenSpan): boolean {
  return last === first + 1;
}

/** Returns true if one side is a surname and the other a single word of no type or of another type. */
function isCompany(document: Document, i: number, left: TokenSpan | undefined, right: TokenSpan | undefined): boolean {
  if ([left, right].every((side) => side?.type === 'person')) return false;
  if (![left, right].some((side) => side?.type === 'person')) return false;
  if ([left, right].some((side) => side !== undefined && !isOneWord(side))) return false;
  // Without a span, the words around the ampersand must not belong to a longer run of capitalized words.
  if (left === undefined && isCapitalized(document, i - 2)) return false;
  if (right === undefined && isCapitalized(document, i + 2)) return false;
  return !NO_PARTNER.test(tokenAt(document, i + 1));
}

/** Returns true for a person such as Smith & Wesson, with one word before the ampersand: no person has that name. */
function isPersonWithAmpersand(document: Document, { first, last, type }: TokenSpan): boolean {
  return type === 'person' && last === first + 3 && tokenAt(document, first + 1) === '&';
}
