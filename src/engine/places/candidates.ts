/** Finds the candidates of a place entity: the places of the gazetteer that have one of its names. */
import { wholeCountry } from '../names/country-parts.js';
import { expandRegion, regionOfName, spellCounty } from '../names/regions.js';
import type { Entity } from '../types.js';
import { DIVISION_WORDS } from './cue-words.js';
import type { PlaceCandidate, PlaceGazetteer } from './gazetteer.js';

/** Returns the places with the name of the entity; if there are none, the places with one of its aliases. */
export function findCandidates(entity: Entity, gazetteer: PlaceGazetteer): PlaceCandidate[] {
  for (const name of [entity.name, ...entity.aliases]) {
    const found = findByName(name, gazetteer);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Returns the part of the United Kingdom, or Ireland, that a county lies in. The gazetteer has no counties of former times
 * (Ayrshire), and it puts some towns into newer divisions: Rochester is in Medway, not in Kent.
 */
export function findNation(name: string, gazetteer: PlaceGazetteer): PlaceCandidate[] {
  const { nation, country, isCounty = false } = regionOfName(name) ?? {};
  if (!isCounty) return [];
  if (nation !== undefined)
    return gazetteer.find(nation).filter((place) => place.kind === 'region' && place.country === country);
  const whole = country === undefined ? undefined : gazetteer.country(country);
  return whole ? [whole] : [];
}

function findByName(written: string, gazetteer: PlaceGazetteer): PlaceCandidate[] {
  const name = spellCounty(written);
  const code = wholeCountry(name);
  const country = code === undefined ? undefined : gazetteer.country(code);
  const region = expandRegion(name);
  const found = findNameAndVariants(region ?? name, gazetteer);
  const others = region === undefined ? found : found.filter(({ kind }) => kind === 'region');
  const places = country && !others.some(({ place }) => place === country.place) ? [country, ...others] : others;
  return places.length > 0 ? places : findWithoutDivisionWord(name, gazetteer);
}

/** A smaller city whose name ends in `City` is always called by its full name. */
const LARGE_CITY = 100_000;
/** A city with a smaller share of the people of the region of its name is called by its full name: Oklahoma City. */
const SMALL_SHARE = 0.25;
/** A city of this size is never small: New York. */
const HUGE_CITY = 1e6;

/**
 * Returns the places with a name. A name with or without a final `City` or a leading `The` counts as the primary name
 * of a place that has the other form as its primary name: `Hague` is a primary name of The Hague.
 */
function findNameAndVariants(name: string, gazetteer: PlaceGazetteer): PlaceCandidate[] {
  const variants = [
    ...gazetteer.find(name.replace(/ City$/, '')),
    ...gazetteer.find(`${name} City`).filter(({ population }) => population > LARGE_CITY),
    ...gazetteer.find(`The ${name}`),
  ].filter(({ alternate }) => !alternate);
  const found = gazetteer.find(name);
  if (found.length === 0) return variants;
  // `Oklahoma` is the state, not Oklahoma City.
  const region = found.find(({ kind, alternate }) => kind === 'region' && !alternate);
  const primary = new Set(variants.map(({ place }) => place));
  return found.map((candidate) => {
    const isSmall =
      region?.country === candidate.country &&
      candidate.population < Math.min(HUGE_CITY, SMALL_SHARE * region.population);
    return primary.has(candidate.place) && !isSmall ? { ...candidate, alternate: false } : candidate;
  });
}

/** Finds `Hubei Province` as the region Hubei, `General Santos City` as the city General Santos, `Republic of Tatarstan`. */
function findWithoutDivisionWord(name: string, gazetteer: PlaceGazetteer): PlaceCandidate[] {
  const words = name.split(/\s+/);
  if (words.length < 2) return [];
  const last = DIVISION_WORDS.get((words.at(-1) as string).toLowerCase());
  if (last !== undefined) return findOfKind(words.slice(0, -1), last, gazetteer);
  const first = DIVISION_WORDS.get((words[0] as string).toLowerCase());
  return first !== undefined && words[1] === 'of' ? findOfKind(words.slice(2), first, gazetteer) : [];
}

function findOfKind(words: readonly string[], wanted: 'region' | 'city', gazetteer: PlaceGazetteer): PlaceCandidate[] {
  return gazetteer.find(words.join(' ')).filter(({ kind }) => kind === wanted);
}
