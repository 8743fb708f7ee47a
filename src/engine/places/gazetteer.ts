/** Reads the place gazetteer: names to places, as views over the file's bytes. Nothing is decoded before it is asked for. */

import { countLeading } from '../../util/collections.js';
import { countryName } from '../names/nations.js';
import { normalizeName } from '../names/normalize.js';
import { openSection } from '../recognise/file/section-reader.js';
import type { PlaceReference } from '../types.js';
import {
  firstHash,
  PLACES_MARK,
  PLACES_VERSION,
  type PlaceKind,
  secondHash,
  unpackFacts,
  unpackLink,
  unpackPosition,
} from './format.js';

/** A place that a name may stand for. */
export interface Candidate {
  /** Index in the gazetteer; the same place has the same index. */
  readonly place: number;
  /** The name is not the one that GeoNames prints first. */
  readonly alternate: boolean;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; empty for continents. */
  readonly country: string;
  /** Index of the region that a city lies in, -1 when it is in none. */
  readonly region: number;
  /** To within a tenth; for regions the sum of their cities. */
  readonly population: number;
  readonly part: boolean;
  readonly capital: boolean;
}

export interface PlaceGazetteer {
  /** The places of a name, in no particular order. */
  find(name: string): Candidate[];
  /** The country of an ISO 3166-1 alpha-2 code. */
  country(code: string): Candidate | undefined;
  /** What results show. */
  reference(candidate: Candidate): PlaceReference;
}

/**
 * @param bytes the section of the file; whether they are whole, the file's checksum tells.
 * @throws ExtractError `bad-model` when the bytes are no place gazetteer.
 */
export function readPlaces(bytes: Uint8Array): PlaceGazetteer {
  const section = openSection(bytes, PLACES_MARK, PLACES_VERSION, 'place gazetteer');
  const [, , placeCount, nameCount, , firstRegion, textBytes] =
    section.header as unknown as readonly number[] as Header;
  const geonames = section.uint32(placeCount);
  const position = section.uint32(placeCount);
  const facts = section.uint32(placeCount);
  const hashes = section.uint32(nameCount);
  const links = section.uint32(nameCount);
  const text = section.uint8(textBytes);
  section.close();
  let strings: { countries: string[]; regions: string[] } | undefined;
  const read = (): { countries: string[]; regions: string[] } => {
    strings ??= JSON.parse(new TextDecoder().decode(text)) as { countries: string[]; regions: string[] };
    return strings;
  };
  const candidate = (place: number, alternate: boolean): Candidate => {
    const { country, region, ...rest } = unpackFacts(facts[place] as number);
    return {
      place,
      alternate,
      ...rest,
      country: read().countries[country] as string,
      region: region === 0 ? -1 : firstRegion + region - 1,
    };
  };
  return {
    find(name) {
      const key = normalizeName.forPlaces(name);
      const hash = firstHash(key);
      const second = secondHash(key);
      const found: Candidate[] = [];
      const first = countLeading(nameCount, (i) => (hashes[i] as number) < hash);
      for (let i = first; i < nameCount && hashes[i] === hash; i++) {
        const link = unpackLink(links[i] as number);
        if (link.second === second) found.push(candidate(link.place, link.alternate));
      }
      return found;
    },
    country(code) {
      return this.find(countryName(code)).find((place) => place.kind === 'country' && place.country === code);
    },
    reference({ place, kind, country, region }) {
      return {
        ...(country === '' ? {} : { country }),
        ...(region < 0 ? {} : { admin: read().regions[region - firstRegion] as string }),
        kind,
        ...unpackPosition(position[place] as number),
        geonames: geonames[place] as number,
      };
    },
  };
}

type Header = readonly [number, number, number, number, number, number, number];
