/** Recognises texts in other languages than English: the model and all rules of the engine are made for English. */
import { wordSet } from '../../util/collections.js';

/**
 * English function words, a third of any English prose, without those that other languages also have (`a`, `in`, `no`).
 */
const COMMON = wordSet(
  'the of and to that it was for on are with they be at this have from had by but what were we when there which she how their if will about would been who did its than said has after into other could his her not or as is',
);
/** Number of code units at the start of a text that are examined. */
const SAMPLE = 6000;
/**
 * Minimum number of lower-case words: a text with fewer may be a list of names, a headline or a table in any language.
 */
const FEWEST_WORDS = 40;
/**
 * Minimum share of words in {@link COMMON} among the lower-case words of an English text. English news has 0.2 to 0.6,
 * Dutch 0.08, other languages less.
 */
const LEAST_SHARE = 0.12;

/** Returns true if a text is long enough to judge and clearly not English. */
export function isEvidentlyNotEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= FEWEST_WORDS && latin < letters / 2) return true;
  const words = (sample.match(/\p{L}+/gu) ?? []).filter((word) => /^\p{Ll}/u.test(word));
  if (words.length < FEWEST_WORDS) return false;
  const common = words.filter((word) => COMMON.has(word)).length;
  return common < LEAST_SHARE * words.length;
}
