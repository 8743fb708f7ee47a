/**
 * Decades and centuries.
 *
 * Accepts: "the 1990s", "the '80s", "the nineties", "1950s", "the mid-1990s" (the modifier is merged in), "the 20th century",
 * "11th century", "nineteenth century".
 * Refuses: "in his 80s", "temperatures in the 70s", "0-60s", "747s".
 */
import { DASHES } from '../lexicon.js';
import { ANY_DIGITS, type Candidate, type Proposer } from '../meaning.js';
import { readOrdinal } from '../numbers.js';
import type { Words } from '../words.js';

const NAMED: ReadonlyMap<string, number> = new Map([
  ['twenties', 192],
  ['thirties', 193],
  ['forties', 194],
  ['fifties', 195],
  ['sixties', 196],
  ['seventies', 197],
  ['eighties', 198],
  ['nineties', 199],
]);
const POSSESSIVE = new Set(['his', 'her', 'their', 'my', 'our', 'your', 'its']);

export const decade: Proposer = {
  name: 'decade',
  triggers: [ANY_DIGITS, ...NAMED.keys(), 'century', 'centuries'],
  propose(w, i) {
    if (w.at(i) === 'century' || w.at(i) === 'centuries') return century(w, i);
    const named = NAMED.get(w.at(i));
    if (named !== undefined) return inWords(w, i, named);
    return inDigits(w, i);
  },
};

const found = (w: Words, at: number, last: number, index: number): Candidate => {
  const qualified = /^(?:early|late|mid)$/.test(w.at(at - 1)) || (w.at(at - 1) === '-' && w.at(at - 2) === 'mid');
  const first = w.at(at - 1) === 'the' && !qualified ? at - 1 : at;
  return { first, last, meaning: { kind: 'period', period: { unit: 'decade', index } }, rule: 'decade' };
};

/** "1990s", "1980's", "'80s". */
function inDigits(w: Words, i: number): Candidate | null {
  const plural = w.glued(i + 1) && (w.at(i + 1) === 's' || w.at(i + 1) === "'s");
  const number = w.digits(i);
  if (!plural || number % 10 !== 0) return null;
  if (w.at(i).length === 4 && number >= 1000 && number < 2100) {
    if (w.at(i + 1) === "'s" && w.at(i - 1) !== 'the' && w.at(i - 2) !== 'the') return null;
    // "the 1800s" are the whole century, "the 2000s" more often its first ten years.
    return number % 100 === 0 && number < 2000
      ? { ...found(w, i, i + 2, 0), meaning: { kind: 'period', period: { unit: 'century', index: number / 100 } } }
      : found(w, i, i + 2, number / 10);
  }
  if (w.at(i).length !== 2) return null;
  const apostrophe = w.glued(i) && /^['‘’`]$/.test(w.at(i - 1));
  const at = apostrophe ? i - 1 : i;
  if (POSSESSIVE.has(w.at(at - 1)) || POSSESSIVE.has(w.at(at - 2)) || (!apostrophe && !isPlainDecade(w, at)))
    return null;
  return found(w, at, i + 2, 190 + number / 10);
}

/** "the mid-90s", "the early 90s"; "the 70s" alone is as often a temperature or a score. */
function isPlainDecade(w: Words, at: number): boolean {
  const qualifier = DASHES.has(w.at(at - 1)) ? at - 2 : at - 1;
  return /^(?:early|mid|late)$/.test(w.at(qualifier)) && !POSSESSIVE.has(w.at(qualifier - 1));
}

function inWords(w: Words, i: number, index: number): Candidate | null {
  const before = w.at(i - 1);
  const introduced =
    before === 'the' || ((before === 'early' || before === 'late' || before === 'mid') && w.at(i - 2) === 'the');
  return introduced ? found(w, i, i + 1, index) : null;
}

/** "the 20th century", "20th- and 21st-century". */
function century(w: Words, i: number): Candidate | null {
  const end = w.at(i - 1) === '-' ? i - 1 : i;
  for (const at of [end - 3, end - 2, end - 1]) {
    const ordinal = readOrdinal(w, at);
    if (ordinal === null || ordinal.next !== end || ordinal.value > 30) continue;
    if (w.isCapitalised(i) && w.isCapitalised(i + 1)) return null;
    const qualified = /^(?:early|late|mid)$/.test(w.at(at - 1)) || (w.at(at - 1) === '-' && w.at(at - 2) === 'mid');
    const first = w.at(at - 1) === 'the' && !qualified ? at - 1 : at;
    return {
      first,
      last: i + 1,
      meaning: { kind: 'period', period: { unit: 'century', index: ordinal.value - 1 } },
      rule: 'decade',
    };
  }
  return null;
}
