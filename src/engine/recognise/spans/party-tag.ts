/**
 * Party tags of American politicians: "(D-N.Y.)", "R-La.,", "(I-Vt.)". The tag names the state and nothing else.
 */
import { expandRegion } from '../../names/regions.js';
import type { Document } from '../../types.js';
import {
  applyCorrections,
  type Correction,
  isCapitalized,
  type SpanRule,
  type TokenSpan,
  tokenAt,
  touches,
} from './token-span.js';

const PARTY = /^(?:[DRI]|GOP|Rep|Dem)$/;
const BEFORE = new Set(['(', '[', ',']);
const AFTER = new Set([')', ']', ',', ';', '.']);

export const partyTag: SpanRule = (document, spans) => {
  const places = new Map(spans.filter(({ type }) => type === 'place').map((span) => [span.first, span]));
  const corrections: Correction[] = [];
  for (let i = 0; i < document.tokens.length; i++) {
    if (!isPartyLetter(document, i)) continue;
    const first = i + 2;
    const last = endOfState(document, first);
    if (last === undefined) {
      corrections.push({ first: i, last: i + 1, spans: [] });
      continue;
    }
    const place = places.get(first);
    const state = place?.last === last ? place : undefined;
    corrections.push({ first: i, last, spans: [state ?? { first, last, type: 'place' }] });
  }
  return applyCorrections(spans, corrections).filter((span) => !isDistrict(document, span));
};

/** Matches the tag of a constituency, which is one token: D-Brooklyn. */
const DISTRICT = /^[DRI]-\p{Lu}\p{Ll}+$/u;

function isDistrict(document: Document, { first, last }: TokenSpan): boolean {
  const isTag = DISTRICT.test(tokenAt(document, first)) && BEFORE.has(tokenAt(document, first - 1));
  return isTag && AFTER.has(tokenAt(document, last));
}

function isPartyLetter(document: Document, i: number): boolean {
  return (
    PARTY.test(tokenAt(document, i)) &&
    BEFORE.has(tokenAt(document, i - 1)) &&
    touches(document, i + 1) &&
    /^[-‐‑–]$/.test(tokenAt(document, i + 1)) &&
    touches(document, i + 2)
  );
}

/** Returns the index after the last token of a state or a constituency (`D-Brooklyn`); undefined if no tag ends there. */
function endOfState(document: Document, first: number): number | undefined {
  if (!isCapitalized(document, first)) return undefined;
  let last = first + 1;
  const isAbbreviation = expandRegion(tokenAt(document, first)) !== undefined;
  if (isAbbreviation && tokenAt(document, last) === '.' && touches(document, last)) last++;
  else while (last - first < MAX_WORDS && isCapitalized(document, last)) last++;
  return isAbbreviation || AFTER.has(tokenAt(document, last)) ? last : undefined;
}

/** The maximum number of words of a constituency: Los Angeles, Rancho Palos Verdes. */
const MAX_WORDS = 3;
