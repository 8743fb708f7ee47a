/**
 * Names of organizations that every country has, such as `Senate` or `Ministry of Health`: in an article about Tonga, the
 * `Legislative Assembly` is that of Tonga.
 */
import { isNation } from '../../engine/names/nation-words.js';
import { normalizeName } from '../../engine/names/normalize.js';
import { parseOrganizationName } from '../../engine/names/organization-name.js';
import { GENERIC_HEADS } from '../../engine/names/organization-words.js';
import type { Entity } from '../../engine/types.js';
import { wordSet } from '../../util/collections.js';

/** Subjects of ministries, words of parliaments and of parties that many countries have. Singular. */
const SUBJECTS =
  wordSet(`affair agriculture aviation commerce culture education emergency energy environment finance health
  interior labor labour legislative representative lower upper tourism trade transport transportation treasury common lord
  election electoral democrat conservative socialist communist green prosecutor`);

/** What every country has one of. Singular. */
const NATIONAL =
  wordSet(`army assembly cabinet commons congress council court department dept directorate force government house
  lord ministry navy parliament party police representative senate treasury`);
/** Words of organizations of several countries: the `United Nations Security Council`. */
const OF_SEVERAL = wordSet('united international nation european world');

/** Returns true for a word that by itself names no particular organization. */
export function isGenericWord(word: string): boolean {
  return GENERIC_HEADS.has(word) || SUBJECTS.has(word);
}

/** Returns true if the name of an organization has nothing but words that organizations of many countries share. */
export function needsNation({ type, name, lexiconId }: Entity): boolean {
  if (type !== 'organization' || lexiconId !== undefined) return false;
  const { words, content } = parseOrganizationName(normalizeName.forLinking(name));
  if (words.some(isNation) || !content.every(isGenericWord)) return false;
  return content.some((word) => NATIONAL.has(word)) && !content.some((word) => OF_SEVERAL.has(word));
}

/** How many times the mentions of the second country the main country needs. */
const CLEARLY = 2;

/** Returns the country that an article mentions clearly most, by itself, its places and its people; else ''. */
export function mainCountry(entities: readonly Entity[]): string {
  const counts = new Map<string, number>();
  for (const { place, refersTo, count } of entities) {
    const country = place?.country ?? refersTo;
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + count);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= CLEARLY * (second?.[1] ?? 0) ? first[0] : '';
}
