/** Reads from the words beside a city the people that it belongs to: `the Lebanese city of Tripoli`, `Perth, a Scottish town`. */
import { wholePeople } from '../names/country-parts.js';
import type { Document, Entity } from '../types.js';
import type { PlaceCandidate, PlaceGazetteer } from './gazetteer.js';

/** How much text before and after a mention is read, in code units. */
const REACH = 64;

const SETTLEMENT =
  '(?:city|cities|town|village|capital|port|seaport|suburb|resort|municipality|settlement|metropolis|hub|stronghold|enclave)';
/** One or two words with a capital, which may be a people: `Lebanese`, `South African`, `U.S.`. */
const PEOPLE = String.raw`((?:\p{Lu}[\p{L}.-]+\s+)?\p{Lu}[\p{L}.]+)`;
const BEFORE = new RegExp(String.raw`${PEOPLE}\s+(?:[\p{Ll}-]+\s+){0,3}${SETTLEMENT}\s+(?:of\s+)?$`, 'u');
const AFTER = new RegExp(
  String.raw`^,\s+(?:an?|the)\s+(?:[\p{Ll}-]+\s+){0,2}${PEOPLE}\s+(?:[\p{Ll}-]+\s+){0,2}${SETTLEMENT}\b`,
  'u',
);

/** The parts of the United Kingdom, which are regions of the gazetteer, by their peoples. */
const NATIONS: Readonly<Record<string, string>> = {
  English: 'England',
  Scottish: 'Scotland',
  Welsh: 'Wales',
  'Northern Irish': 'Northern Ireland',
};

/** Returns the countries and regions of the peoples that stand beside the mentions of a place. */
export function findNationalities(
  { text }: Document,
  { mentions }: Entity,
  gazetteer: PlaceGazetteer,
): PlaceCandidate[] {
  return mentions.flatMap(({ start, end }) => {
    const people =
      BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? AFTER.exec(text.slice(end, end + REACH))?.[1];
    return people === undefined ? [] : findHome(people, gazetteer);
  });
}

/** Returns the country or region of a people; of two words, the people may be the last alone: `Northern Lebanese`. */
function findHome(people: string, gazetteer: PlaceGazetteer): PlaceCandidate[] {
  for (const words of new Set([people, people.split(/\s+/).at(-1) as string])) {
    const nation = NATIONS[words];
    if (nation !== undefined)
      return gazetteer.find(nation).filter(({ kind, country }) => kind === 'region' && country === 'GB');
    const code = wholePeople(words);
    const country = code === undefined ? undefined : gazetteer.country(code);
    if (country) return [country];
    const regions = gazetteer.find(words).filter(({ kind, alternate }) => kind === 'region' && !alternate);
    if (regions.length > 0) return regions;
  }
  return [];
}
