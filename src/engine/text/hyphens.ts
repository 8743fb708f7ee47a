/**
 * Which hyphens are part of a name and which stand between two words. The lists and patterns follow what
 * annotated news shows: of 620 compounds of two capitalised words, names cover 580 whole, but hardly one where
 * both words are nations, religions or days.
 */
import { wordSet } from '../../util/collections.js';
import { isNationWord } from '../names/nations.js';

/** Name particles that a hyphen binds to the capitalised word after them: al-Assad, el-Sisi, sub-Saharan. */
const PARTICLES = wordSet(
  `al el ul ur ud us as ash at ad an ar az aal bin ibn abu abd abdel bint ben dos das van von de da di du la le lo
  mac mc sub trans`,
);
/** Small words between hyphens inside place names: Port-au-Prince, Sher-e-Bangla, Stratford-upon-Avon. */
const INNER_WORDS = wordSet(
  'a al au aux da dal de del des di do du e el en es i in la las le les o of on os sur the ud ul und upon y',
);
/** Lower-case words that look like the second syllable of a given name and are none: Asean-led, Trump-era. */
const ENGLISH_ENDS = wordSet(
  `led like born run era wide made own owned side type free only area day week year old size held fed paid ally aged
  long high hit rich poor wise ward men man bred tied sick pop rock line club team aid war deal talk vote poll visa
  dam gate shot star vibe hot look cum won set cut put up in-law based ready chain cheap young sheen wheel wing
  hung lit hall king song tank town pact bank bill bid ban call case gun hub job law loan oil pay peak plan ring role
  rule sale seat show soil tax tech tie time tour trip unit use view wave way win work zone`,
);
/** Words that make a compound with a name and stay outside it: Post-Brexit, Anti-Netanyahu. */
const PREFIXES = wordSet('pre post anti non ex pro');
/** Believers and calendar words pair up like nations do: Hindu-Muslim, Wednesday-Sunday. */
const PAIRING = wordSet(
  `hindu hindus muslim muslims islam islamic sunni sunnis shia shias shiite shiites christian christians catholic
  catholics protestant protestants jew jews jewish judeo sikh sikhs buddhist buddhists
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december`,
);

const CAPITALISED = /^\p{Lu}/u;
const HAS_LOWER = /\p{Ll}/u;
const ALL_LOWER = /^\p{Ll}+$/u;
/** D-NY, R-AZ: the party and state of an American politician. */
const PARTY = /^[DR]$/;
const STATE = /^\p{Lu}{2}$/u;
const MAX_SHORT_ENDING = 4;
/** A syllable of Korean or Chinese in Latin letters, as in Jae-myung, Li-shih, Wen-hsiung. */
const SYLLABLE =
  /^(?:[bcdfghjklmnpqrstwxyz]|[cgkpstz]h|hs|ts|tsz|[gkqcsh]w|[kptsj]{2}|[bdghjklmnprst]y)?[aeiouyü]{1,3}(?:ng|[nmktplrh])?$/;

/** Whether `left-right` is one name. Both are whole tokens around one hyphen, without white space. */
export function joinsAcrossHyphen(left: string, right: string): boolean {
  const before = left.slice(left.lastIndexOf('-') + 1);
  if (PARTICLES.has(before)) return CAPITALISED.test(right);
  if (!CAPITALISED.test(before) || before.endsWith('.')) return false;
  if (pairsUp(before) || pairsUp(right)) return isNationWord(`${left}-${right}`.toLowerCase());
  if (CAPITALISED.test(right)) {
    return !right.endsWith('.') && !PREFIXES.has(before.toLowerCase()) && !(PARTY.test(before) && STATE.test(right));
  }
  return isSecondSyllable(before, right);
}

/** Whether `left-inner-right` is one name although neither hyphen alone would join. */
export function joinsThroughParticle(left: string, inner: string, right: string): boolean {
  return (
    INNER_WORDS.has(inner) && CAPITALISED.test(left) && CAPITALISED.test(right) && !pairsUp(left) && !pairsUp(right)
  );
}

/** Whether a hyphen after the lower-case word binds: `al` but not `anti`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Whether a lower-case word after a hyphen stands outside the name before it: `led`, `era`. */
export function isEnglishEnding(word: string): boolean {
  return ENGLISH_ENDS.has(word);
}

/** Jae-in, Jong-un, Ing-wen, Sanwo-olu: the lower-case second half of a given name. */
function isSecondSyllable(before: string, right: string): boolean {
  return (
    HAS_LOWER.test(before) &&
    right.length > 1 &&
    ALL_LOWER.test(right) &&
    (right.length <= MAX_SHORT_ENDING || SYLLABLE.test(right)) &&
    !ENGLISH_ENDS.has(right)
  );
}

function pairsUp(word: string): boolean {
  const lower = word.toLowerCase();
  return isNationWord(lower) || PAIRING.has(lower);
}
