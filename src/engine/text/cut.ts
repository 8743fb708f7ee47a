/** Cutting off what wink leaves glued to a word: #|MeToo, Turkey|’s, anti|-|American, 2017|–|2018, US|$, 🇫🇷|🇩🇪. */
import { signBorders } from './graphemes.js';
import { isEnglishEnding, isParticle } from './hyphens.js';

/** What can be glued to a word inside one raw token; a quick test that nearly every token fails. */
const GLUED = /^[#@]|[-$'.]|[^\0-\x7f]/;
const ADDRESS = /^(?:https?:\/\/|www\.)|^[^@]+@[^@]+\.\p{L}+$/u;
const EMOJI = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const LEADING_MARK = /^[#@](?=[\p{L}\p{N}])/u;
const POSSESSIVE = /(?<=\p{L})['\u2018\u2019][sS]$/u;
/** Dashes, and the punctuation of other scripts; apostrophes and the Catalan dot are letters of their words. */
const DASH_OR_MARK =
  /[\u2013-\u2015\u00a1\u00a7\u00ab\u00b6\u00bb\u00bf\u2010]|(?![\u2010-\u2015\u2018\u2019\u00b7])[^\0-\xff](?<=\p{P})/gu;
const CURRENCY = /^(?:\p{Lu}{1,3})(?=\$$)/u;
const YEARS = /^[12]\d{3}(?=-[12]\d{3}$)/;
const PREFIXED = /^(?:\p{Ll}+|Pre|Post|Anti|Non|Ex|Pro)(?=-\p{Lu})/u;
const NAME = /^\p{Lu}[\p{L}.]*$/u;
const LOWER_CASE_WORD = /^\p{Ll}+$/u;
const DIGIT = /^\p{Nd}/u;
/** At the end of a sentence a lower-case word and its full stop are two: 787s. and 11am. and sun., which wink keeps. */
const FULL_STOP = /^(?!etc\.)[\d.,:]*\p{Ll}+(?=\.$)/u;

/**
 * Offsets inside a token at which it is cut, in order; none for nearly every token.
 *
 * @param endsSentence whether a sentence ends after the token.
 */
export function cutPoints(token: string, endsSentence: boolean): readonly number[] {
  if (token.length < 2 || !GLUED.test(token)) return NONE;
  if (EMOJI.test(token)) return signBorders(token);
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
  const hyphen = hyphenOutsideName(core);
  if (hyphen !== undefined) points.add(from + hyphen).add(from + hyphen + 1);
  points.delete(0);
  points.delete(token.length);
  return [...points].sort((a, b) => a - b);
}

/** Nothing longer is a word; in some million characters a pattern would have too many places to go back to. */
const LONGEST = 10_000;
const NONE: readonly number[] = [];

/** Where the hyphen stands that separates a name or number from the word glued to it. */
function hyphenOutsideName(word: string): number | undefined {
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
