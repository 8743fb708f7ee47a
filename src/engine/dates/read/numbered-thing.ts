/** Four digits that number something else than a year, told from the words before them: "Flight 1990", "Rule 2004". */
import { wordSet } from '../../../util/collections.js';
import { DASHES } from './vocabulary.js';
import type { Words } from './words.js';

/** Words after which four digits are a number of something else. */
const NUMBERED = wordSet(
  'flight no number nos route highway room page section article bill resolution act boeing airbus windows channel channels asteroid ngc hd unit lot suite box model type version v vision agenda $ £ € ¥ us$ ca$ a$ hk$ # + over nearly almost some than least approximately roughly up directive only another',
);
/** Before "at least": what follows is a year after all. */
const BEFORE_LIMIT = wordSet('until till through since to');
/** Laws and their parts, numbered too, however they are spelled … */
const LAWS = wordSet('§ cfr section sections subsection subsections paragraph paragraphs');
/** … and those that are common words besides: only with a capital ("Rule 2004", but "he won the title 2004"). */
const NAMED_LAWS = wordSet(
  'rule rules title titles part parts chapter chapters article articles regulation regulations resolutions directives',
);
/** The same shortened, with a full stop: "Sec. 1983", but "an SEC 2004 report". */
const SHORT_LAWS = wordSet('sec secs art arts');
/** How many numbers of a list are looked through. */
const LONGEST_LIST = 4;
const MORE = wordSet('more less fewer greater higher lower larger bigger smaller rather other');

/** Whether the word before makes the number one of something else. */
export function isNumbered(w: Words, i: number): boolean {
  const before = w.at(i - 1);
  if (isOfLaw(w, i - 1) || isListed(w, i)) return true;
  if (before === '.') return NUMBERED.has(w.at(i - 2));
  if (before === 'than') return MORE.has(w.at(i - 2));
  if (before === 'least' && w.at(i - 2) === 'at') return !BEFORE_LIMIT.has(w.at(i - 3));
  return NUMBERED.has(before);
}

/** Whether a law or a part of one ends with word i, the full stop of an abbreviation aside: "42 U.S.C.", "§", "Rule", "Sec.". */
function isOfLaw(w: Words, i: number): boolean {
  const at = w.at(i) === '.' ? i - 1 : i;
  const word = w.at(at);
  // "USC" without a number before it is a university.
  if (word === 'usc') return w.numberAt(at - 1) >= 0;
  if (SHORT_LAWS.has(word)) return at < i || w.surface(at).endsWith('.');
  return LAWS.has(word) || (w.isCapitalised(at) && NAMED_LAWS.has(word));
}

/** "Sections 1981 and 1983", "§§ 1956-1957": one of several numbers behind a plural. */
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
