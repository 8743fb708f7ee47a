/**
 * Corrects the spans that the tagger read, by rules for forms that examples teach badly: tags, credits, marks, rosters.
 *
 * A further form is one file in this folder and one row in {@link RULES}.
 */
import type { Document } from '../../types.js';
import { ampersand } from './ampersand.js';
import { balanceMarks } from './balance-marks.js';
import { credit } from './credit.js';
import { versus, weekday } from './cut-names.js';
import { honour } from './honour.js';
import { lineHyphen } from './line-hyphen.js';
import { nickname } from './nickname.js';
import { partyTag } from './party-tag.js';
import { rosterPosition } from './roster-position.js';
import { ticker } from './ticker.js';
import type { SpanRule, TokenSpan } from './token-span.js';

export type { TokenSpan } from './token-span.js';

/** The rules in the order in which they run: each sees the spans of the rules before it. */
export const RULES: Readonly<Record<string, SpanRule>> = {
  partyTag, //       (D-N.Y.) → N.Y.
  ticker, //         (NVDA.O) → no name
  credit, //         AP Photo → AP; Washington CNN — → Washington, CNN
  honour, //         two-time All-Star → no name
  lineHyphen, //     Mer-⏎kel → one name
  weekday, //        Twitter Tuesday → Twitter
  versus, //         Arsenal vs Chelsea → Arsenal, Chelsea
  rosterPosition, // LW Panarin → Panarin
  ampersand, //      Dolce & Gabbana → one organization
  nickname, //       Jane (JJ) Dorsey → one name
  balanceMarks, //   JJ) Dorsey → Dorsey
};

/** Returns the corrected spans, in text order and without overlaps. */
export function correctSpans(document: Document, spans: readonly TokenSpan[]): readonly TokenSpan[] {
  return Object.values(RULES).reduce<readonly TokenSpan[]>((current, rule) => rule(document, current), spans);
}
