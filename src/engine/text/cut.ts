/**
 * Cuts tokens that wink does not split (| marks a cut): #|MeToo, Turkey|’s, anti|-|American, 2017|–|2018, US|$, 🇫🇷|🇩🇪.
 */
import { findClusterBorders } from './graphemes.js';
import { isEnglishEnding, isParticle } from './hyphens.js';

/** Matches tokens that may need a cut. The quick test spares nearly all tokens the slower rules. */
const MAY_NEED_CUT = /^[#@]|[-$'.]|[^\0-\x7f]/;
const ADDRESS = /^(?:https?:\/\/|www\.)|^[^@]+@[^@]+\.\p{L}+$/u;
const EMOJI = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const LEADING_MARK = /^[#@](?=[\p{L}\p{N}])/u;
const POSSESSIVE = /(?<=\p{L})['\u2018\u2019][sS]$/u;
/** Matches dashes and the punctuation of other scripts, but not apostrophes and the Catalan dot, which are parts of words. */
const DASH_OR_MARK =
  /[\u2013-\u2015\u00a1\u00a7\u00ab\u00b6\u00bb\u00bf\u2010]|(?![\u2010-\u2015\u2018\u2019\u00b7])[^\0-\xff](?<=\p{P})/gu;
const CURRENCY = /^(?:\p{Lu}{1,3})(?=\$$)/u;
const YEARS = /^[12]\d{3}(?=-[12]\d{3}$)/;
const PREFIXED = /^(?:\p{Ll}+|Pre|Post|Anti|Non|Ex|Pro)(?=-\p{Lu})/u;
const NAME = /^\p{Lu}[\p{L}.]*$/u;
const LOWER_CASE_WORD = /^\p{Ll}+$/u;
const DIGIT = /^\p{Nd}/u;
/**
 * Matches a lower-case word or number with the full stop of its sentence, which wink does not split off: 787s., 11am.,
 * sun.
 */
const FULL_STOP = /^(?!etc\.)[\d.,:]*\p{Ll}+(?=\.$)/u;

/**
 * Returns the offsets inside a token at which it must be cut, in ascending order; nearly every token has none.
 *
 * @param endsSentence true if a sentence ends after the token.
 */
export function findCutPoints(token: string, endsSentence: boolean): readonly number[] {
  if (token.length < 2 || !MAY_NEED_CUT.test(token)) return NONE;
  if (EMOJI.test(token)) return findClusterBorders(token);
  if (token.length > LONGEST || ADDRESS.test(token)) return NONE;
  const points = new Set<number>();
  const from = LEADING_MARK.test(token) ? 1 : 0;
  const to = token.length - (POSSESSIVE.exec(token)?.[0].length ?? 0);
  points.add(from).add(to);
  const core = token.slice(from, to);
  for (const mark of core.matchAll(DASH_OR_MARK)) {
    points.add(from + mark.index).add(from + mark.index + mark[0].length);
  }
  const currency = CURRENCY.exec(core);
  if (currency !== null) points.add(from + currency[0].length);
  const stop = endsSentence ? FULL_STOP.exec(core) : null;
  if (stop !== null) points.add(from + stop[0].length);
  const hyphen = findHyphenOutsideName(core);
  if (hyphen !== undefined) points.add(from + hyphen).add(from + hyphen + 1);
  points.delete(0);
  points.delete(token.length);
  return [...points].sort((a, b) => a - b);
}

/**
 * Maximum length of a token that is examined: a regular expression with backtracking would run out of memory on
 * millions of characters.
 */
const LONGEST = 10_000;
const NONE: readonly number[] = [];

/**
 * Returns the offset of a hyphen that separates a name or number from a word (`anti-American`); undefined if there is
 * none.
 */
function findHyphenOutsideName(word: string): number | undefined {
  const last = word.lastIndexOf('-');
  if (last <= 0) return undefined;
  const prefix = PREFIXED.exec(word)?.[0];
  if (prefix !== undefined) return isParticle(prefix) ? undefined : prefix.length;
  const ending = word.slice(last + 1);
  if (!LOWER_CASE_WORD.test(ending)) return YEARS.exec(word)?.[0].length;
  if (NAME.test(word.slice(0, last))) return isEnglishEnding(ending) ? last : undefined;
  // COVID-19|-|related, but not 20-year.
  return word.indexOf('-') < last && DIGIT.test(word.charAt(last - 1)) ? last : undefined;
}
