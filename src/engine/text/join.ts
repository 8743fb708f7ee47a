/**
 * Putting together what wink splits: names around hyphens (al-Assad, Port-au-Prince), host names (bbc.co.uk),
 * numbers (RM7.8, 10.30am), abbreviations (Ph.D., Rev., the U.S. in anti-U.S.), full stops in a row.
 */
import { isSplitAbbreviation } from './abbreviations.js';
import { joinsAcrossHyphen, joinsThroughParticle } from './hyphens.js';
import { posIndex } from './pos.js';
import type { TokenList } from './token-list.js';

/** A rule says up to which token those from `first` on are one (inclusive); `first` when the rule does not hold. */
type JoinRule = (text: string, tokens: TokenList, first: number) => number;

/** In order; the first that joins anything decides. All ask that the tokens touch. */
const RULES: readonly JoinRule[] = [acrossHyphens, host, number, initials, abbreviation, fullStops];

const PROPER_NOUN = posIndex('PROPN');

/** Merges tokens that are one. A merged token is a proper noun unless it begins with a digit. */
export function joinTokens(text: string, tokens: TokenList): void {
  let length = 0;
  for (let first = 0; first < tokens.length; ) {
    const last = tokens.touches(first + 1) ? lastOfJoin(text, tokens, first) : first;
    const pos = last > first && !isDigit(text, tokens.start[first] as number) ? PROPER_NOUN : tokens.pos[first];
    tokens.replace(length++, first, last, pos as number);
    first = last + 1;
  }
  tokens.truncate(length);
}

function lastOfJoin(text: string, tokens: TokenList, first: number): number {
  for (const rule of RULES) {
    const last = rule(text, tokens, first);
    if (last > first) return last;
  }
  return first;
}

/** A chain of parts joined by hyphens, as long as each join is part of a name. */
function acrossHyphens(text: string, tokens: TokenList, first: number): number {
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

/** Top-level domains. Two letters that are an English word (`it`, `at`) only count after `com` or `co`. */
const DOMAINS = `com|org|net|gov|edu|mil|int|info|biz|tv|fm|io|ai|uk|au|ca|de|fr|eu|ru|cn|jp|nz|za|ng|ke|gh|hu|br|ar|cl|
  mx|pl|se|dk|fi|cz|ch|nl|pt|gr|tr|ir|il|ae|eg|kr|hk|tw|sg|ph|vn|pk|lk|ie|ua|(?<=\\.com?\\.)\\p{Ll}{2}`;
/** A host name has bounded parts, so that a search for one takes bounded time. */
const HOST = new RegExp(
  `(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,8}(?:${DOMAINS.replace(/\s/g, '')})(?![\\p{L}\\p{N}_-])`,
  'uy',
);

function host(text: string, tokens: TokenList, first: number): number {
  if (!endsInDot(text, tokens, first) && !isDot(text, tokens.start[first + 1] as number)) return first;
  return endOfMatch(HOST, text, tokens, first);
}

/** Digits are never parted from digits, whether they touch or a decimal point or comma stands between. */
function number(text: string, tokens: TokenList, first: number): number {
  let last = first;
  while (tokens.touches(last + 1) && isDigit(text, (tokens.end[last] as number) - 1)) {
    const next = tokens.end[last] as number;
    if (isDigit(text, next)) last += 1;
    else if (isPointBetweenDigits(text, tokens, last + 1)) last += 2;
    else break;
  }
  return last;
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

/** Capitals with a full stop each, where wink parts them: anti-U.S., Ph.D. */
const INITIALS = /(?:\p{Lu}\.){2,8}|Ph\.D\.?/uy;

function initials(text: string, tokens: TokenList, first: number): number {
  if ((tokens.end[first] as number) - (tokens.start[first] as number) > 2) return first;
  return endOfMatch(INITIALS, text, tokens, first);
}

/** The token at whose end a match from the start of token `first` ends; `first` when there is none. */
function endOfMatch(pattern: RegExp, text: string, tokens: TokenList, first: number): number {
  pattern.lastIndex = tokens.start[first] as number;
  if (!pattern.test(text)) return first;
  const end = pattern.lastIndex;
  let last = first;
  while (tokens.touches(last + 1) && (tokens.end[last] as number) < end) last++;
  return tokens.end[last] === end ? last : first;
}

function abbreviation(text: string, tokens: TokenList, first: number): number {
  const dot = tokens.start[first + 1] as number;
  if (!isDot(text, dot) || tokens.end[first + 1] !== dot + 1) return first;
  return isSplitAbbreviation(tokens.surface(text, first)) ? first + 1 : first;
}

const FULL_STOPS = /^\.+$/;

function fullStops(text: string, tokens: TokenList, first: number): number {
  if (!isDot(text, tokens.start[first] as number)) return first;
  let last = first;
  while (tokens.touches(last + 1) && FULL_STOPS.test(tokens.surface(text, last + 1))) last++;
  return FULL_STOPS.test(tokens.surface(text, first)) ? last : first;
}
