/**
 * Positions before the names of a roster: "G Tuukka Rask", "LW Panarin", "QB Josh Allen". A position stands outside the name.
 */
import { wordSet } from '../../../util/collections.js';
import type { Document } from '../../types.js';
import { isCapitalized, partOf, type SpanRule, type TokenSpan, tokenAt } from './token-span.js';

/** Positions that are hardly the initials of a name. */
const CLEAR = wordSet('LW RW QB RB WR LB GK RHP LHP OLB ILB MLB FB OT DT NT FS 1B 2B 3B RF LF');
/** Positions that are often initials: S. Jaishankar writes himself S Jaishankar, and P.G. Wodehouse PG Wodehouse. */
const AMBIGUOUS = wordSet('G D C F K P S T TE OL DL DE CB SS OF CF DH PG SG SF PF CM ST AM DM CB LB FW MF DF');
/** So many names with ambiguous positions of two kinds, in one sentence, make a roster. */
const FEWEST = 3;

export const rosterPosition: SpanRule = (document, spans) => {
  if (!spans.some((span) => includesPosition(document, span))) return spans;
  const strips = hasRoster(document, spans) ? isPosition : (word: string) => CLEAR.has(word);
  return spans.map((span) =>
    includesPosition(document, span) && strips(tokenAt(document, span.first))
      ? partOf(span, span.first + 1, span.last)
      : span,
  );
};

function isPosition(word: string): boolean {
  return CLEAR.has(word) || AMBIGUOUS.has(word);
}

function includesPosition(document: Document, { first, last, type }: TokenSpan): boolean {
  const isLong = last > first + 1 && isCapitalized(document, first + 1);
  return type === 'person' && isLong && isPosition(tokenAt(document, first));
}

/** Returns true if a person has a clear position, or if a sentence has several persons with positions of two kinds. */
function hasRoster(document: Document, spans: readonly TokenSpan[]): boolean {
  let sentence = -1;
  let positions: string[] = [];
  for (const span of spans) {
    if (span.type !== 'person') continue;
    const position = tokenAt(document, includesPosition(document, span) ? span.first : span.first - 1);
    if (CLEAR.has(position)) return true;
    if (!AMBIGUOUS.has(position)) continue;
    const current = document.tokens.sentence[span.first] as number;
    positions = current === sentence ? [...positions, position].slice(-FEWEST) : [position];
    sentence = current;
    if (positions.length === FEWEST && new Set(positions).size > 1) return true;
  }
  return false;
}
