/**
 * Joins tokens that wink splits: names with hyphens (al-Assad, Port-au-Prince), host names (bbc.co.uk), numbers (RM7.8,
 * 10.30am), names that begin with digits (7-Eleven), abbreviations (Ph.D., Rev., the U.S. in anti-U.S.), and several full stops in a row.
 */
import { isSplitAbbreviation } from './abbreviations.js';
import { isPairWord, joinsAcrossHyphen, joinsThroughParticle } from './hyphens.js';
import { posIndex } from './pos.js';
import type { TokenList } from './token-list.js';

/**
 * A rule that joins tokens. It returns the index of the last token to join to token `first`; `first` itself if no token
 * is to be joined. The joined tokens have no white space between them.
 */
type JoinRule = (text: string, tokens: TokenList, first: number) => number;

/** The rules in order; the first rule that joins any token decides. */
const RULES: readonly JoinRule[] = [
  joinHyphens,
  joinHostName,
  joinNumber,
  joinDigitsAndName,
  joinInitials,
  joinAbbreviation,
  joinFullStops,
];

const PROPER_NOUN = posIndex('PROPN');

/** Merges the tokens that the rules join. A merged token is a proper noun unless it begins with a digit. */
export function joinTokens(text: string, tokens: TokenList): void {
  let length = 0;
  for (let first = 0; first < tokens.length; ) {
    const last = tokens.touches(first + 1) ? findLastJoined(text, tokens, first) : first;
    const pos = last > first && !isDigit(text, tokens.start[first] as number) ? PROPER_NOUN : tokens.pos[first];
    tokens.replace(length++, first, last, pos as number);
    first = last + 1;
  }
  tokens.truncate(length);
}

function findLastJoined(text: string, tokens: TokenList, first: number): number {
  for (const rule of RULES) {
    const last = rule(text, tokens, first);
    if (last > first) return last;
  }
  return first;
}

/** Joins a chain of words and hyphens, as long as each hyphen is part of a name (`Port-au-Prince`). */
function joinHyphens(text: string, tokens: TokenList, first: number): number {
  let last = first;
  while (isHyphenBetween(text, tokens, last + 1)) {
    const left = tokens.surface(text, last);
    const right = tokens.surface(text, last + 2);
    if (isHyphenBetween(text, tokens, last + 3) && joinsThroughParticle(left, right, tokens.surface(text, last + 4))) {
      last += 4;
    } else if (joinsAcrossHyphen(left, right)) last += 2;
    else break;
  }
  return last;
}

function isHyphenBetween(text: string, tokens: TokenList, i: number): boolean {
  if (!tokens.touches(i) || !tokens.touches(i + 1)) return false;
  const at = tokens.start[i] as number;
  return tokens.end[i] === at + 1 && HYPHENS.has(text.charCodeAt(at));
}

const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);

/** Top-level domains. A domain that is also an English word (`it`, `at`) counts only after `com` or `co`. */
const DOMAINS = `com|org|net|gov|edu|mil|int|info|biz|tv|fm|io|ai|uk|au|ca|de|fr|eu|ru|cn|jp|nz|za|ng|ke|gh|hu|br|ar|cl|
  mx|pl|se|dk|fi|cz|ch|nl|pt|gr|tr|ir|il|ae|eg|kr|hk|tw|sg|ph|vn|pk|lk|ie|ua|(?<=\\.com?\\.)\\p{Ll}{2}`;
/** Matches a host name. The number of its parts is limited, so that a search takes bounded time. */
const HOST = new RegExp(
  `(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,8}(?:${DOMAINS.replace(/\s/g, '')})(?![\\p{L}\\p{N}_-])`,
  'uy',
);

function joinHostName(text: string, tokens: TokenList, first: number): number {
  if (!endsInDot(text, tokens, first) && !isDot(text, tokens.start[first + 1] as number)) return first;
  return findMatchEnd(HOST, text, tokens, first);
}

/** Joins digits to digits, whether they touch or a decimal point or comma separates them. */
function joinNumber(text: string, tokens: TokenList, first: number): number {
  let last = first;
  while (tokens.touches(last + 1) && isDigit(text, (tokens.end[last] as number) - 1)) {
    const next = tokens.end[last] as number;
    if (isDigit(text, next)) last += 1;
    else if (isPointBetweenDigits(text, tokens, last + 1)) last += 2;
    else break;
  }
  return last;
}

/** Matches the digits with which a name begins: 3M, 4Aces, 6ABC, 7-Eleven. The name behind a hyphen is a word. */
const DIGITS_AND_NAME = /\d{1,3}(?:\p{Lu}[\p{L}]{0,30}|-\p{Lu}\p{Ll}{2,30})(?![\p{L}\p{N}-])/uy;
const CURRENCY_SIGN = /\p{Sc}/u;

/** Joins digits to the capitalized name that touches them, but not the 3M of $3M and not 3-July. */
function joinDigitsAndName(text: string, tokens: TokenList, first: number): number {
  const start = tokens.start[first] as number;
  if (!isDigit(text, start) || tokens.touches(first) || CURRENCY_SIGN.test(text.charAt(start - 1))) return first;
  const last = findMatchEnd(DIGITS_AND_NAME, text, tokens, first);
  return isPairWord(tokens.surface(text, last)) ? first : last;
}

function isPointBetweenDigits(text: string, tokens: TokenList, i: number): boolean {
  const at = tokens.start[i] as number;
  const mark = text.charAt(at);
  return (mark === '.' || mark === ',') && tokens.end[i] === at + 1 && tokens.touches(i + 1) && isDigit(text, at + 1);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isDot(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2e;
}

function endsInDot(text: string, tokens: TokenList, i: number): boolean {
  return isDot(text, (tokens.end[i] as number) - 1);
}

/** Matches capitals that are each followed by a full stop, which wink splits in some contexts: anti-U.S., Ph.D. */
const INITIALS = /(?:\p{Lu}\.){2,8}|Ph\.D\.?/uy;

function joinInitials(text: string, tokens: TokenList, first: number): number {
  if ((tokens.end[first] as number) - (tokens.start[first] as number) > 2) return first;
  return findMatchEnd(INITIALS, text, tokens, first);
}

/**
 * Returns the index of the token that ends where a match from the start of token `first` ends; `first` if no token ends
 * there.
 */
function findMatchEnd(pattern: RegExp, text: string, tokens: TokenList, first: number): number {
  pattern.lastIndex = tokens.start[first] as number;
  if (!pattern.test(text)) return first;
  const end = pattern.lastIndex;
  let last = first;
  while (tokens.touches(last + 1) && (tokens.end[last] as number) < end) last++;
  return tokens.end[last] === end ? last : first;
}

function joinAbbreviation(text: string, tokens: TokenList, first: number): number {
  const dot = tokens.start[first + 1] as number;
  if (!isDot(text, dot) || tokens.end[first + 1] !== dot + 1) return first;
  return isSplitAbbreviation(tokens.surface(text, first)) ? first + 1 : first;
}

const FULL_STOPS = /^\.+$/;

function joinFullStops(text: string, tokens: TokenList, first: number): number {
  if (!isDot(text, tokens.start[first] as number)) return first;
  let last = first;
  while (tokens.touches(last + 1) && FULL_STOPS.test(tokens.surface(text, last + 1))) last++;
  return FULL_STOPS.test(tokens.surface(text, first)) ? last : first;
}
