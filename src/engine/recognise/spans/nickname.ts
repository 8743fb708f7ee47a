/**
 * A nickname in quotation marks or brackets belongs to the name around it: `Dwayne "The Rock" Johnson`, `Jane (JJ) Dorsey`.
 */
import { isNationWord } from '../../names/nations.js';
import { expandRegion } from '../../names/regions.js';
import type { Document } from '../../types.js';
import {
  applyCorrections,
  type Correction,
  isCapitalized,
  type SpanRule,
  type TokenSpan,
  tokenAt,
} from './token-span.js';

const CLOSING = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ["'", "'"],
  ['(', ')'],
]);
const MAX_WORDS = 4;
/** The given names before a nickname, and the names behind it. */
const MAX_NAMES = 3;

export const nickname: SpanRule = (document, spans) => {
  const corrections: Correction[] = [];
  spans.forEach((given, s) => {
    if (given.type !== 'person' || given.last - given.first > MAX_NAMES) return;
    const open = given.last;
    const close = findClosing(document, open);
    if (close === undefined) return;
    const inside = spans.slice(s + 1, s + 1 + MAX_WORDS).filter(({ first }) => first < close);
    const surname = spans.slice(s + 1, s + 2 + MAX_WORDS).find(({ last }) => last > close + 1);
    if (surname?.type !== 'person' || surname.first > close + 1 || surname.last - close > MAX_NAMES + 1) return;
    if (document.tokens.sentence[given.first] !== document.tokens.sentence[close]) return;
    if (tokenAt(document, open) === '(' && !isNicknameInBrackets(document, open, close, inside)) return;
    corrections.push({ first: given.first, last: surname.last, spans: [{ ...given, last: surname.last }] });
  });
  return applyCorrections(spans, corrections);
};

/** Returns the index of the mark that closes a nickname of capitalized words; undefined if `open` opens none. */
function findClosing(document: Document, open: number): number | undefined {
  const mark = CLOSING.get(tokenAt(document, open));
  if (mark === undefined) return undefined;
  for (let i = open + 1; i <= open + MAX_WORDS + 1; i++) {
    if (tokenAt(document, i) === mark) return i > open + 1 ? i : undefined;
    if (!isCapitalized(document, i) && !SMALL_WORD.test(tokenAt(document, i))) return undefined;
  }
  return undefined;
}

const SMALL_WORD = /^(?:the|of|and|da|de|n|\d+)$/;

/** Brackets behind a name hold a team, a country or a party more often than a nickname. */
function isNicknameInBrackets(document: Document, open: number, close: number, inside: readonly TokenSpan[]): boolean {
  const word = tokenAt(document, open + 1);
  if (close !== open + 2 || inside.some(({ type, last }) => type !== 'person' && last <= close)) return false;
  return expandRegion(word) === undefined && !isNationWord(word.toLowerCase());
}
