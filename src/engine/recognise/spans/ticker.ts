/**
 * Ticker symbols in brackets: "(NVDA.O)", "(NASDAQ: NVDA)", "the fund (ARKW)". A symbol is no name; an exchange before a
 * colon stays one.
 */
import { spellsAcronym } from '../../names/acronyms.js';
import type { Document } from '../../types.js';
import { type SpanRule, type TokenSpan, tokenAt, touches } from './token-span.js';

const SYMBOL = /^[A-Z]{1,5}$/;
/** Reuters codes of exchanges after the full stop of a symbol: NVDA.O, BP.L, 7203.T. */
const EXCHANGE_CODE = /^[A-Z]{1,3}$/;
const EXCHANGE =
  /^(?:NASDAQ|NYSE|AMEX|NYSEARCA|LSE|LON|TSX|TSXV|CVE|ASX|NSE|BSE|HKEX|HKG|SGX|JSE|OTC|OTCQB|OTCQX|OTCMKTS|FRA|ETR|EPA|AMS)$/i;

export const ticker: SpanRule = (document, spans) => {
  let words: ReadonlySet<string> | undefined;
  /** Returns true if the word stands elsewhere without brackets, as an acronym does and a symbol does not. */
  const isUsedAlone = (word: string): boolean => {
    words ??= new Set(document.tokens.text.filter((_, i) => tokenAt(document, i - 1) !== '('));
    return words.has(word);
  };
  return spans.filter((span, s) => {
    const symbol = tokenAt(document, span.first);
    if (!SYMBOL.test(symbol)) return true;
    if (isAfterExchange(document, span) || hasExchangeCode(document, span)) return false;
    if (!isInBrackets(document, span)) return true;
    const isSymbol = SECURITY.test(tokenAt(document, span.first - 2)) || isIntroduced(document, spans[s - 1], span);
    return !isSymbol || isUsedAlone(symbol);
  });
};

function isInBrackets(document: Document, { first, last }: TokenSpan): boolean {
  return last === first + 1 && tokenAt(document, first - 1) === '(' && tokenAt(document, last) === ')';
}

/** What a symbol in brackets stands behind: "the fund (ARKW)". */
const SECURITY = /^(?:funds?|ETFs?|stock|shares)$/;

/** Returns true for a symbol behind a name that is not spelled by it, in a sentence about shares: Visa (V), but not WHO. */
function isIntroduced(document: Document, before: TokenSpan | undefined, span: TokenSpan): boolean {
  if (before?.last !== span.first - 1 || span.type === 'place' || span.type === 'person') return false;
  if (before.type !== 'organization' && before.type !== 'misc') return false;
  const words = document.tokens.text.slice(before.first, before.last).map((word) => word.toLowerCase());
  const letters = tokenAt(document, span.first).toLowerCase();
  return (letters.length === 1 || !spellsAcronym(letters, words, true)) && speaksOfShares(document, span);
}

const WORD_OF_MARKETS = /^(?:[Ss]hares?|[Ss]tocks?|ETF|Nasdaq|NASDAQ|NYSE|traded|trading)$/;
/** Tokens around a symbol in which a word of the stock market may stand. */
const REACH = 30;

function speaksOfShares({ tokens }: Document, { first, last }: TokenSpan): boolean {
  const sentence = tokens.sentence[first];
  for (let i = Math.max(0, first - REACH); i < Math.min(tokens.length, last + REACH); i++) {
    if (tokens.sentence[i] === sentence && WORD_OF_MARKETS.test(tokens.text[i] as string)) return true;
  }
  return false;
}

function isAfterExchange(document: Document, { first, last }: TokenSpan): boolean {
  return last === first + 1 && tokenAt(document, first - 1) === ':' && EXCHANGE.test(tokenAt(document, first - 2));
}

/** Returns true for the NVDA of "(NVDA.O)", and for "NVDA.O" in one token or one span. */
function hasExchangeCode(document: Document, { first, last }: TokenSpan): boolean {
  if (tokenAt(document, first - 1) !== '(' || !touches(document, first + 1)) return false;
  return (
    last - first <= 3 &&
    tokenAt(document, first + 1) === '.' &&
    touches(document, first + 2) &&
    EXCHANGE_CODE.test(tokenAt(document, first + 2)) &&
    tokenAt(document, first + 3) === ')'
  );
}
