/** Recognizes four digits that number a thing, by the words before them: "Flight 1990", "Rule 2004", "18 U.S.C. § 1956". */
import { wordSet } from '../../../util/collections.js';
import { DASHES } from './vocabulary.js';
import type { Words } from './words.js';

/** Words before a four-digit number that make it the number of a thing or an amount: "Flight 1990". */
const NUMBERED = wordSet(
  'flight no number nos route highway room page section article bill resolution act boeing airbus windows channel channels asteroid ngc hd unit lot suite box model type version v vision agenda $ £ € ¥ us$ ca$ a$ hk$ # + over nearly almost some than least approximately roughly up directive only another',
);
/** Words before "at least" that make the number after it a year: "until at least 2014". */
const BEFORE_LIMIT = wordSet('until till through since to');
/** Words for laws and their parts, recognised in any letter case: "§", "section". */
const LAWS = wordSet('§ cfr section sections subsection subsections paragraph paragraphs');
/**
 * Words for laws and their parts that are also common words, so they need a capital: "Rule 2004", but not "he won the
 * title 2004".
 */
const NAMED_LAWS = wordSet(
  'rule rules title titles part parts chapter chapters article articles regulation regulations resolutions directives',
);
/** Abbreviations for parts of laws, which need their full stop: "Sec. 1983", but not "an SEC 2004 report". */
const SHORT_LAWS = wordSet('sec secs art arts');
/** The maximum number of list items that are read backwards from a number. */
const LONGEST_LIST = 4;
const MORE = wordSet('more less fewer greater higher lower larger bigger smaller rather other');

/** Returns true if the words before the number at word `i` make it the number of a thing: "Flight 1990". */
export function isNumberOfThing(w: Words, i: number): boolean {
  const before = w.at(i - 1);
  if (isOfLaw(w, i - 1) || isListed(w, i)) return true;
  if (before === '.') return NUMBERED.has(w.at(i - 2));
  if (before === 'than') return MORE.has(w.at(i - 2));
  if (before === 'least' && w.at(i - 2) === 'at') return !BEFORE_LIMIT.has(w.at(i - 3));
  return NUMBERED.has(before);
}

/** Returns true if word `i` ends the name of a law or of a part of a law: "42 U.S.C.", "§", "Rule", "Sec.". */
function isOfLaw(w: Words, i: number): boolean {
  const at = w.at(i) === '.' ? i - 1 : i;
  const word = w.at(at);
  // "USC" without a number before it is a university.
  if (word === 'usc') return w.numberAt(at - 1) >= 0;
  if (SHORT_LAWS.has(word)) return at < i || w.surface(at).endsWith('.');
  return LAWS.has(word) || (w.isCapitalised(at) && NAMED_LAWS.has(word));
}

/**
 * Returns true if the number at word `i` is one of several after a plural: "Sections 1981 and 1983", "§§ 1956-1957".
 */
function isListed(w: Words, i: number): boolean {
  for (let at = i; at > i - 2 * LONGEST_LIST; at -= 2) {
    const joint = w.at(at - 1);
    if (!(joint === ',' || joint === 'and' || joint === 'or' || joint === 'to' || DASHES.has(joint))) return false;
    if (w.numberAt(at - 2) < 0) return false;
    const head = w.at(at - 3);
    const isPlural = head.endsWith('s') || (head === '§' && w.at(at - 4) === '§');
    if (isPlural && isOfLaw(w, at - 3)) return true;
  }
  return false;
}
