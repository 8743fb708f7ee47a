/** Names of people over several articles: spellings, middle names, initials, nicknames, suffixes and surnames. */

import { givenNameRows } from '../../engine/names/nicknames.js';
import { normalizeName, splitName } from '../../engine/names/normalize.js';
import { type PersonName, parsePersonName } from '../../engine/names/person-name.js';
import { compareFullNames, hasSequence } from '../../engine/names/person-names-agree.js';
import { foldTransliteration } from '../../engine/names/transliteration.js';
import type { NameRules, ParsedName } from './parsed-name.js';

interface ParsedPerson extends ParsedName, PersonName {}

export const personRules: NameRules<ParsedPerson> = {
  parse({ text }) {
    const words = splitName(normalizeName.forLinking(text));
    const name = withoutArticle(parsePersonName(words));
    const { parts, surname, generation = '' } = name;
    const isFull = parts.length > 1;
    const letters = parts.join('').replace(/[-']/g, '');
    const alike = [isFull ? `${foldTransliteration(letters)}|${generation}` : `${parts[0]}|${generation}`];
    const surnames = new Set([parts.slice(surname).join(' '), parts.at(-1) as string]);
    const shared = isFull ? pairKeys(name) : [];
    return {
      ...name,
      isFull,
      alike,
      fullness: parts.length * 100 + Math.min(90, letters.length) + (generation === '' ? 0 : 3),
      offers: [...shared, ...(isFull ? [...surnames].map((word) => `S${word}`) : [])],
      asks: isFull ? shared : [`S${parts[0]}`],
    };
  },
  match(shorter, fuller) {
    if (shorter.generation !== undefined && shorter.generation !== fuller.generation) return 0;
    if (!shorter.isFull) return shorter.parts[0] === fuller.parts[0] ? 0 : 0.6;
    if (hasSequence(fuller.parts, shorter.parts)) return fuller.parts[0] === shorter.parts[0] ? 0.95 : 0.75;
    const agreement = compareFullNames(shorter, fuller);
    if (agreement === undefined) return 0;
    if (agreement === 'typo') return 0.5;
    return agreement === 'parts' ? 0.9 : 0.85;
  },
};

/** Returns the keys that two full names of one person share: the given name or its nickname or initial, and a surname. */
function pairKeys({ parts, surname }: PersonName): string[] {
  const [given = ''] = parts;
  const last = parts.slice(surname).join(' ');
  const keys = parts.slice(1).map((part) => `G${given}|${part}`);
  for (const row of givenNameRows(given)) keys.push(`#${row}|${last}`);
  if (given.length === 1) keys.push(`I${given}|${last}`);
  else keys.push(`I${given[0]}|${last}`);
  // Names with a typing error in the surname share the given name and the first letters of the surname.
  keys.push(`T${given}|${last.slice(0, 3)}`);
  return keys;
}

/** Removes the Arabic article between two parts: `Bashar al Assad` is `Bashar al-Assad`. */
function withoutArticle(name: PersonName): PersonName {
  const parts = name.parts.filter((part, i) => i === 0 || i === name.parts.length - 1 || !/^(?:al|el)$/.test(part));
  if (parts.length === name.parts.length) return name;
  return { ...name, parts, surname: Math.min(name.surname, parts.length - 1) };
}
