/**
 * The layout of the place gazetteer, which is a section of a model file (`recognise/file/container.ts`). All numbers are little-endian.
 *
 * Header (see recognise/file/section-reader.ts): mark, version, number of places, number of names, number of regions, index of the
 * first region, bytes of text. Then, as arrays:
 *
 *     geonames  uint32 a place    GeoNames id 24 bits, number of names that GeoNames lists 8 bits (at most 255)
 *     position  uint32 a place    latitude + 90 and longitude + 180 in hundredths of a degree, 16 bits each
 *     facts     uint32 a place    country 8 bits, region 13, population 7 (logarithm), kind 2, part of a city 1, capital 1
 *     hash      uint32 a name     hash of the name's key, ascending
 *     link      uint32 a name     place 18 bits, alternate name 1, second hash 13
 *     text      UTF-8 JSON        { countries: [code], regions: [name] }
 *
 * The region of a county is the first-level region that it lies in: the region of Lincolnshire is England. The region of a
 * city is its county if the file has one, or else its first-level region.
 *
 * The file keeps 45 bits of the hash of each name instead of the name. Of a million names that are not in the gazetteer,
 * less than one is expected to be mistaken for a name that is.
 */
import { hashString } from '../../util/hash.js';
import type { PlaceReference } from '../types.js';

/** Name of the section in the file. */
export const PLACES_SECTION = 'places';
export const PLACES_MARK = 0x314c504e;
export const PLACES_VERSION = 2;

export type PlaceKind = PlaceReference['kind'];
export const PLACE_KINDS: readonly PlaceKind[] = ['continent', 'country', 'region', 'city'];

export const MAX_PLACES = 1 << 18;
export const MAX_REGIONS = 1 << 13;
export const MAX_COUNTRIES = 1 << 8;

const SECOND_SEED = 0x9e3779b9;
const SECOND_BITS = 13;
/** Steps of the logarithm of the population per factor of 2. */
const POPULATION_STEPS = 4;

export function firstHash(key: string): number {
  return hashString(key);
}

export function secondHash(key: string): number {
  return hashString(key, SECOND_SEED) >>> (32 - SECOND_BITS);
}

interface Facts {
  /** Index into the list of countries. */
  readonly country: number;
  /** Index of the region that a city or county lies in, plus one; 0 for none. */
  readonly region: number;
  readonly population: number;
  readonly kind: PlaceKind;
  /** Whether the place is a district or suburb, a part of a city (GeoNames feature code PPLX). */
  readonly part: boolean;
  /** Whether the place is the capital of a country. */
  readonly capital: boolean;
}

export function packFacts({ country, region, population, kind, part, capital }: Facts): number {
  const logarithm = Math.min(127, Math.round(POPULATION_STEPS * Math.log2(1 + population)));
  const flags = (PLACE_KINDS.indexOf(kind) << 2) | (Number(part) << 1) | Number(capital);
  return ((country << 24) | (region << 11) | (logarithm << 4) | flags) >>> 0;
}

export function unpackFacts(facts: number): Facts {
  return {
    country: facts >>> 24,
    region: (facts >>> 11) & 0x1fff,
    population: Math.round(2 ** (((facts >>> 4) & 0x7f) / POPULATION_STEPS)) - 1,
    kind: PLACE_KINDS[(facts >>> 2) & 3] as PlaceKind,
    part: (facts & 2) !== 0,
    capital: (facts & 1) !== 0,
  };
}

export function packIdentity(geonames: number, names: number): number {
  return ((geonames << 8) | Math.min(255, names)) >>> 0;
}

export function unpackIdentity(identity: number): { geonames: number; names: number } {
  return { geonames: identity >>> 8, names: identity & 0xff };
}

export function packPosition(latitude: number, longitude: number): number {
  return ((Math.round((latitude + 90) * 100) << 16) | Math.round((longitude + 180) * 100)) >>> 0;
}

/** Returns degrees, exact to a hundredth, which is about a kilometre. */
export function unpackPosition(position: number): { latitude: number; longitude: number } {
  return { latitude: ((position >>> 16) - 9000) / 100, longitude: ((position & 0xffff) - 18000) / 100 };
}

export function packLink(place: number, alternate: boolean, second: number): number {
  return ((second << 19) | (Number(alternate) << 18) | place) >>> 0;
}

export function unpackLink(link: number): { place: number; alternate: boolean; second: number } {
  return { place: link & 0x3ffff, alternate: (link & 0x40000) !== 0, second: link >>> 19 };
}
