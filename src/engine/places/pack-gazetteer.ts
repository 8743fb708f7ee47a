/** Writes a place gazetteer, which `gazetteer.ts` reads; used by the build of the gazetteer and by tests. */

import { normalizeName } from '../names/normalize.js';
import { HEADER_BYTES } from '../recognise/file/section-reader.js';
import {
  firstHash,
  MAX_COUNTRIES,
  MAX_PLACES,
  MAX_REGIONS,
  PLACE_KINDS,
  PLACES_MARK,
  PLACES_VERSION,
  type PlaceKind,
  packFacts,
  packIdentity,
  packLink,
  packPosition,
  secondHash,
} from './gazetteer-format.js';

/** A place to write. */
export interface SourcePlace {
  readonly kind: PlaceKind;
  /** GeoNames id. */
  readonly id: number;
  readonly name: string;
  readonly alternates: readonly string[];
  /** ISO 3166-1 alpha-2; absent for continents. */
  readonly country?: string;
  /** GeoNames code of a region (`US.TX`) or county (`US.TX.453`): of the place itself, or of the one that a city lies in. */
  readonly code?: string;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  /** GeoNames code of the region that a county lies in. */
  readonly parent?: string;
  /** How many names GeoNames lists for a city. */
  readonly known?: number;
  readonly part?: boolean;
  readonly capital?: boolean;
}

/** @throws Error if there are more places, regions or countries than the format can hold. */
export function packPlaces(source: readonly SourcePlace[]): Uint8Array {
  const places = [...source].sort((a, b) => PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind) || a.id - b.id);
  const countries = [...new Set(places.map((place) => place.country ?? ''))].sort();
  const regions = places.filter((place) => place.kind === 'region');
  const firstRegion = places.findIndex((place) => place.kind === 'region');
  const regionOf = new Map(regions.map((region, i) => [region.code, i + 1]));
  if (places.length > MAX_PLACES || regions.length >= MAX_REGIONS || countries.length > MAX_COUNTRIES) {
    throw new Error(
      `too many for the gazetteer's format: ${places.length} places, ${regions.length} regions, ${countries.length} countries`,
    );
  }
  const facts = places.map((place) =>
    packFacts({
      country: countries.indexOf(place.country ?? ''),
      region: regionOf.get(place.kind === 'city' ? place.code : place.parent) ?? 0,
      population: place.population,
      kind: place.kind,
      part: place.part ?? false,
      capital: place.capital ?? false,
    }),
  );
  const names = hashNames(places);
  const text = new TextEncoder().encode(JSON.stringify({ countries, regions: regions.map(({ name }) => name) }));
  const header = [
    PLACES_MARK,
    PLACES_VERSION,
    places.length,
    names.length,
    regions.length,
    Math.max(0, firstRegion),
    text.length,
    0,
  ];
  const words = [
    ...[
      header,
      places.map(({ id, known = 0 }) => packIdentity(id, known)),
      places.map(({ latitude, longitude }) => packPosition(latitude, longitude)),
    ],
    ...[facts, names.map(({ hash }) => hash), names.map(({ link }) => link)],
  ].map((numbers) => Uint32Array.from(numbers));
  const bytes = new Uint8Array(words.reduce((sum, { byteLength }) => sum + byteLength, 0) + text.length);
  let at = 0;
  for (const part of words) {
    bytes.set(new Uint8Array(part.buffer), at);
    at += part.byteLength;
  }
  bytes.set(text, at);
  if (header.length * 4 !== HEADER_BYTES)
    throw new Error(`the header of the gazetteer does not have ${HEADER_BYTES} bytes`);
  return bytes;
}

/** Returns the names of all places by ascending hash. A place's primary name is left out of its alternate names. */
function hashNames(places: readonly SourcePlace[]): { hash: number; link: number }[] {
  const names: { hash: number; link: number }[] = [];
  places.forEach(({ name, alternates }, place) => {
    const primary = normalizeName.forPlaces(name);
    const keys = new Set([primary, ...alternates.map(normalizeName.forPlaces)]);
    for (const key of keys) {
      if (key !== '') names.push({ hash: firstHash(key), link: packLink(place, key !== primary, secondHash(key)) });
    }
  });
  return names.sort((a, b) => a.hash - b.hash || a.link - b.link);
}
