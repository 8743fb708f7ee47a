/** From the names of an entity to the places that it may be. */
import { wholeCountry } from '../link/country-parts.js';
import type { Document, Entity } from '../types.js';
import type { Candidate, PlaceGazetteer } from './gazetteer.js';
import { DIVISION_WORDS, FEATURE_WORDS, NEARBY_THINGS, REGION_ABBREVIATIONS } from './words.js';

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
  const found = gazetteer.find(full ?? name);
  const others = full === undefined ? found : found.filter(({ kind }) => kind === 'region');
  const places = country && !others.some(({ place }) => place === country.place) ? [country, ...others] : others;
  return places.length > 0 ? places : byNameWithoutKind(name, gazetteer);
}

/** `Hubei Province` as the region Hubei, `General Santos City` as the city General Santos, `the Republic of Tatarstan`. */
function byNameWithoutKind(name: string, gazetteer: PlaceGazetteer): Candidate[] {
  const words = name.split(/\s+/);
  if (words.length < 2) return [];
  const last = DIVISION_WORDS[(words.at(-1) as string).toLowerCase()];
  if (last !== undefined) return ofKind(words.slice(0, -1), last, gazetteer);
  const first = DIVISION_WORDS[(words[0] as string).toLowerCase()];
  return first !== undefined && words[1] === 'of' ? ofKind(words.slice(2), first, gazetteer) : [];
}

function ofKind(words: readonly string[], wanted: 'region' | 'city', gazetteer: PlaceGazetteer): Candidate[] {
  return gazetteer.find(words.join(' ')).filter(({ kind }) => kind === wanted);
}

/** Whether the name or the words after all its mentions say that something else than a town or a country is meant. */
export function looksLikeFeature({ text }: Document, { name, mentions }: Entity): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  if (words.length > 1 && (FEATURE_WORDS.has(words[0] as string) || FEATURE_WORDS.has(words.at(-1) as string)))
    return true;
  return mentions.every(({ end }) => {
    const next = /^\s(\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1];
    return next !== undefined && NEARBY_THINGS.has(next);
  });
}
