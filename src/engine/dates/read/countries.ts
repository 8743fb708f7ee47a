/** Reads countries and peoples, which decide among days that countries keep on different dates: "India's Independence Day". */
import { countryOfDemonym, countryOfName, isNationWord } from '../../names/nations.js';
import type { Words } from './words.js';

/** Words that join a day with the country after it: "Independence Day in Nigeria", "of the United States". */
const JOINTS = new Set(['in', 'of', 'across', 'throughout']);

/** First words of names of two words: "New Zealand", "South Africa", "United States", "Sri Lanka", "Great Britain". */
const FIRST_WORDS = new Set(['new', 'south', 'united', 'sri', 'great']);

/** Returns the country (ISO 3166-1) that stands directly before or after the words `[first, last)`. */
export function readCountryBeside(w: Words, first: number, last: number): string | undefined {
  const owner = w.at(first - 1) === "'s" || w.at(first - 1) === "'" ? first - 2 : first - 1;
  const before = readCountryEndingAt(w, owner);
  if (before !== undefined || !JOINTS.has(w.at(last))) return before;
  const at = w.at(last + 1) === 'the' ? last + 2 : last + 1;
  return readCountry(w, at, 2) ?? readCountry(w, at, 1);
}

/** Counts the countries and peoples that a document names, by ISO 3166-1 code. */
export function countCountries(w: Words): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < w.length; i++) {
    const word = w.at(i);
    // Looking up a name costs more than looking up a word, and few words are nations.
    const isNation = isNationWord(word) || word === 'us' || word === 'uk';
    if (!isNation && !FIRST_WORDS.has(w.at(i - 1))) continue;
    const country = readCountryEndingAt(w, i);
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** Returns the country whose name of one or two words ends with word `i`: "New Zealand", "Indian". */
function readCountryEndingAt(w: Words, i: number): string | undefined {
  return readCountry(w, i - 1, 2) ?? readCountry(w, i, 1);
}

function readCountry(w: Words, first: number, words: number): string | undefined {
  const last = first + words - 1;
  if (!w.isCapitalised(first) || !w.isCapitalised(last)) return undefined;
  const name = w.doc.text.slice(w.start[first], w.end[last]);
  return countryOfName(name) ?? countryOfDemonym(name);
}
