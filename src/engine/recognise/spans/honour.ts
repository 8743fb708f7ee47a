/**
 * Honours of players are no names: "two-time All-Star guard Jane Roe", "the MVP". The game and the award of that name are:
 * All-Star Game, MVP Award.
 */
import type { Document } from '../../types.js';
import { partOf, type SpanRule, type TokenSpan, tokenAt } from './token-span.js';

const HONOUR = /^(?:All-Stars?|All-Americans?|All-Pros?|MVPs?)$/i;
const NAMES_EVENT = /^(?:Game|Games|Weekend|Award|Awards|Trophy|Race|Cup|Challenge|Team|team|Break|Series)$/;
const ACRONYM = /^[A-Z]{2,6}$/;

export const honour: SpanRule = (document, spans) =>
  spans.flatMap((span) => {
    const { first, last } = span;
    if (!HONOUR.test(tokenAt(document, last - 1)) || NAMES_EVENT.test(tokenAt(document, last))) return [span];
    if (last === first + 1) return [];
    return isAcronym(document, span) ? [{ ...partOf(span, first, last - 1), type: 'organization' }] : [span];
  });

/** Returns true for the league in NBA All-Star. */
function isAcronym(document: Document, { first, last }: TokenSpan): boolean {
  return last === first + 2 && ACRONYM.test(tokenAt(document, first));
}
