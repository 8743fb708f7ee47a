/**
 * News agencies in credits, bylines and datelines: "(AP Photo/Jane Roe)", "| AFP photo", "(AP) —", a line with "AP" alone,
 * "Washington, DC CNN —". The agency or broadcaster is an organization, and the words before it are no part of it.
 */
import type { Document } from '../../types.js';
import {
  applyCorrections,
  type Correction,
  isCapitalized,
  partOf,
  type SpanRule,
  type TokenSpan,
  tokenAt,
} from './token-span.js';

const AGENCY =
  /^(?:AP|AFP|Reuters|REUTERS|UPI|PTI|ANI|IANS|UNI|PA|AAP|dpa|DPA|ANSA|EFE|TASS|Xinhua|Bernama|CNN|BBC|NPR|CNBC|CBC|ABC|NBC|CBS)$/;
/** A desk that belongs to the name of a broadcaster: CNN Business. */
const DESK = /^(?:News|Business|Sport|Sports|Travel|Politics|Money|Health|Style)$/;
const PHOTO = /^(?:Photo|photo|Photos|photos|Images|file|File|FILE|Graphic)$/;
const DASH = /^(?:[—–]|--?)$/;

export const credit: SpanRule = (document, spans) => {
  const corrections: Correction[] = [];
  let s = 0;
  for (let i = 0; i < document.tokens.length; i++) {
    if (!AGENCY.test(tokenAt(document, i))) continue;
    while (s < spans.length && (spans[s] as TokenSpan).last <= i) s++;
    const over = spans[s];
    const covering = over !== undefined && over.first <= i ? over : undefined;
    const found = isCredit(document, i) ? (covering === undefined ? [agencyAt(i, i + 1)] : undefined) : undefined;
    const dateline = readDateline(document, i, covering);
    const correct = dateline ?? found;
    if (correct === undefined) continue;
    const [first, last] = [covering?.first ?? i, Math.max(covering?.last ?? i, correct.at(-1)?.last ?? i)];
    corrections.push({ first, last, spans: correct });
  }
  return applyCorrections(spans, corrections);
};

function agencyAt(first: number, last: number): TokenSpan {
  return { first, last, type: 'organization' };
}

/** Returns true for an agency before the word photo, behind a slash, alone on its line or alone in brackets. */
function isCredit(document: Document, i: number): boolean {
  if (PHOTO.test(tokenAt(document, i + 1)) || tokenAt(document, i - 1) === '/') return true;
  if (tokenAt(document, i - 1) === '(' && tokenAt(document, i + 1) === ')') return true;
  const sentence = document.tokens.sentence[i] as number;
  const { first, last } = document.sentences;
  return first[sentence] === i && last[sentence] === i + 1;
}

/** The maximum number of tokens before the agency of a dateline: Washington, DC. */
const MAX_PLACE = 5;

/**
 * Returns the spans of a dateline without brackets that ends in the agency at token `i`: the place, if no span before it has
 * it, and the agency with its desk. Returns undefined if this is no dateline or the spans are right.
 */
function readDateline(document: Document, i: number, covering: TokenSpan | undefined): TokenSpan[] | undefined {
  const { tokens, sentences } = document;
  const start = sentences.first[tokens.sentence[i] as number] as number;
  let last = i + 1;
  if (DESK.test(tokenAt(document, last))) last++;
  if (!DASH.test(tokenAt(document, last)) || i === start || i - start > MAX_PLACE) return undefined;
  for (let k = start; k < i; k++) if (!isCapitalized(document, k) && tokenAt(document, k) !== ',') return undefined;
  if (covering === undefined) return [agencyAt(i, last)];
  if (covering.first === i && covering.last === last) return undefined;
  const agency = { ...partOf(covering, i, last), type: 'organization' };
  return covering.first < i ? [{ ...partOf(covering, covering.first, i), type: 'place' }, agency] : [agency];
}
