/** Which hyphens are part of a name and which stand between words. Counted on annotated news: see the tests. */
import { isNationWord } from './nations.js';

/** Name particles that a hyphen binds to the capitalised word after them: al-Assad, el-Sisi, sub-Saharan. */
const PARTICLE = new Set(
  'al el ul ur ud us as ash at ad an ar az aal bin ibn abu abd abdel bint ben dos das van von de da di du la le lo mac mc sub trans'.split(
    ' ',
  ),
);
/** Small words between hyphens inside place names: Port-au-Prince, Sher-e-Bangla, Stratford-upon-Avon. */
const INNER = new Set(
  'a al au aux da dal de del des di do du e el en es i in la las le les o of on os sur the ud ul und upon y'.split(' '),
);
/** Short English words that make compounds with a name and are no part of it: Asean-led, Trump-era. */
const COMPOUND_END = new Set(
  'led like born run era wide made own owned side type free only area day week year old size held fed paid ally aged long high hit rich poor wise ward men man bred tied sick pop rock line club team aid war deal talk vote poll visa dam gate'.split(
    ' ',
  ),
);

const CAPITALISED = /^\p{Lu}/u;
const HAS_LOWER = /\p{Ll}/u;
const ALL_LOWER = /^\p{Ll}+$/u;
const MAX_SECOND_SYLLABLE = 4;

/** Whether `left-right` is one name. Both are whole tokens around one hyphen, without white space. */
export function joinsAcrossHyphen(left: string, right: string): boolean {
  const leftLast = left.slice(left.lastIndexOf('-') + 1);
  if (PARTICLE.has(leftLast)) return CAPITALISED.test(right);
  if (!CAPITALISED.test(leftLast) || leftLast.endsWith('.') || isNation(leftLast) || isNation(right)) return false;
  if (CAPITALISED.test(right)) return !right.endsWith('.') && !/^(?:Pre|Post|Anti|Non|Ex|Pro)$/.test(leftLast);
  // Jae-in, Jong-un, Ing-wen: the second syllable of a Korean or Chinese given name.
  return (
    HAS_LOWER.test(leftLast) &&
    leftLast.length > 1 &&
    right.length > 1 &&
    right.length <= MAX_SECOND_SYLLABLE &&
    ALL_LOWER.test(right) &&
    !COMPOUND_END.has(right)
  );
}

/** Whether `left-inner-right` is one name although neither hyphen alone would join. */
export function joinsThroughParticle(left: string, inner: string, right: string): boolean {
  return CAPITALISED.test(left) && INNER.has(inner) && CAPITALISED.test(right) && !isNation(left) && !isNation(right);
}

function isNation(word: string): boolean {
  return isNationWord(word.toLowerCase());
}

const DASH = /[\u2013\u2014\u2015]/;
/** What can be glued to a name inside one raw token; a quick test that nearly every token fails. */
const GLUED = /^[#@]|[-\u2013-\u2015$'\u2019]/;
const POSSESSIVE = /\p{L}(['\u2019][sS])$/u;
const CURRENCY = /^(\p{Lu}{1,3})\$$/u;
const PREFIXED = /^((?:\p{Ll}+|Pre|Post|Anti|Non|Ex|Pro))-\p{Lu}/u;
const SUFFIXED = /^(\p{Lu}[\p{L}.]*|.*\p{Nd})-(\p{Ll}+)$/u;

/** Offsets inside a token at which it is cut; none for nearly every token. */
export function splitPoints(token: string): number[] {
  if (token.length < 2 || !GLUED.test(token)) return [];
  if (/^[#@][\p{L}\p{N}]/u.test(token)) return [1];
  const possessive = POSSESSIVE.exec(token)?.[1];
  if (possessive !== undefined) return [token.length - possessive.length];
  const currency = CURRENCY.exec(token)?.[1];
  if (currency !== undefined) return [currency.length];
  const prefix = PREFIXED.exec(token)?.[1];
  if (prefix !== undefined) return PARTICLE.has(prefix) ? [] : [prefix.length, prefix.length + 1];
  const suffix = SUFFIXED.exec(token);
  if (suffix?.[1] !== undefined && suffix[2] !== undefined) {
    const cut = suffix[1].length;
    return /\p{Nd}$/u.test(suffix[1])
      ? suffix[1].includes('-')
        ? [cut, cut + 1]
        : []
      : COMPOUND_END.has(suffix[2])
        ? [cut, cut + 1]
        : [];
  }
  return dashPoints(token);
}

/** Before and after every dash: 2017|–|2018. */
function dashPoints(token: string): number[] {
  const points: number[] = [];
  for (let i = 0; i < token.length; i++) {
    if (!DASH.test(token.charAt(i))) continue;
    if (i > 0 && points.at(-1) !== i) points.push(i);
    if (i + 1 < token.length) points.push(i + 1);
  }
  return points;
}
