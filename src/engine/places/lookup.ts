/** From the names of an entity to the places that it may be. */
import { wholeCountry } from '../names/country-parts.js';
import type { Entity } from '../types.js';
import type { Candidate, PlaceGazetteer } from './gazetteer.js';
import { DIVISION_WORDS, REGION_ABBREVIATIONS } from './words.js';

/** The places of the entity's name; of its aliases, when its name has none. */
export function candidatesOf(entity: Entity, gazetteer: PlaceGazetteer): Candidate[] {
  for (const name of [entity.name, ...entity.aliases]) {
    const found = byName(name, gazetteer);
    if (found.length > 0) return found;
  }
  return [];
}

function byName(name: string, gazetteer: PlaceGazetteer): Candidate[] {
  const code = wholeCountry(name);
  const country = code === undefined ? undefined : gazetteer.country(code);
  const full = REGION_ABBREVIATIONS.get(name.replaceAll('.', ''));
  const found = findShort(full ?? name, gazetteer);
  const others = full === undefined ? found : found.filter(({ kind }) => kind === 'region');
  const places = country && !others.some(({ place }) => place === country.place) ? [country, ...others] : others;
  return places.length > 0 ? places : byNameWithoutKind(name, gazetteer);
}

/** Smaller cities are called `City`, when that is part of their name. */
const LARGE_CITY = 100_000;

/** A place is as well known with `City` at the end of its name as without, and without the `The` of its name. */
function findShort(name: string, gazetteer: PlaceGazetteer): Candidate[] {
  const full = [
    ...gazetteer.find(name.replace(/ City$/, '')),
    ...gazetteer.find(`${name} City`).filter(({ population }) => population > LARGE_CITY),
    ...gazetteer.find(`The ${name}`),
  ].filter(({ alternate }) => !alternate);
  const found = gazetteer.find(name);
  if (found.length === 0) return full;
  const known = new Set(full.map(({ place }) => place));
  return found.map((candidate) => (known.has(candidate.place) ? { ...candidate, alternate: false } : candidate));
}

/** `Hubei Province` as the region Hubei, `General Santos City` as the city General Santos, `the Republic of Tatarstan`. */
function byNameWithoutKind(name: string, gazetteer: PlaceGazetteer): Candidate[] {
  const words = name.split(/\s+/);
  if (words.length < 2) return [];
  const last = DIVISION_WORDS.get((words.at(-1) as string).toLowerCase());
  if (last !== undefined) return ofKind(words.slice(0, -1), last, gazetteer);
  const first = DIVISION_WORDS.get((words[0] as string).toLowerCase());
  return first !== undefined && words[1] === 'of' ? ofKind(words.slice(2), first, gazetteer) : [];
}

function ofKind(words: readonly string[], wanted: 'region' | 'city', gazetteer: PlaceGazetteer): Candidate[] {
  return gazetteer.find(words.join(' ')).filter(({ kind }) => kind === wanted);
}
