/**
 * Reads the place gazetteer and looks up names in it. The gazetteer is a set of views over the bytes of the file; an
 * entry is decoded when it is looked up.
 */
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
  unpackIdentity,
  unpackLink,
  unpackPosition,
} from './gazetteer-format.js';

/** A place that has a given name. */
export interface PlaceCandidate {
  /** Index of the place in the gazetteer. */
  readonly place: number;
  /** Whether the given name is an alternate name, not the primary name of GeoNames. */
  readonly alternate: boolean;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; empty for continents. */
  readonly country: string;
  /** Index of the first-level region that a city or county lies in; -1 for none. */
  readonly region: number;
  /** Index of the county that a city lies in; -1 for none. */
  readonly county: number;
  /** How many names GeoNames lists for a city: more languages have a name for a well-known city. */
  readonly names: number;
  /** Exact to a tenth; of a region, the sum of its cities. */
  readonly population: number;
  /** Whether the place is a part of a city. */
  readonly part: boolean;
  /** Whether the place is the capital of a country. */
  readonly capital: boolean;
}

export interface PlaceGazetteer {
  /** Returns the places that have a name, in no particular order. */
  find(name: string): PlaceCandidate[];
  /** Returns the country with an ISO 3166-1 alpha-2 code. */
  country(code: string): PlaceCandidate | undefined;
  /** Returns the form in which results show a place. */
  reference(candidate: PlaceCandidate): PlaceReference;
}

/**
 * @param bytes the section of the model file. The checksum of the file covers the content, so only the layout is checked.
 * @throws ExtractError `bad-model` if the bytes do not have the layout of a place gazetteer.
 */
export function readPlaces(bytes: Uint8Array): PlaceGazetteer {
  const section = openSection(bytes, PLACES_MARK, PLACES_VERSION, 'place gazetteer');
  const [, , placeCount, nameCount, , firstRegion, textBytes] =
    section.header as unknown as readonly number[] as Header;
  const identity = section.uint32(placeCount);
  const position = section.uint32(placeCount);
  const facts = section.uint32(placeCount);
  const hashes = section.uint32(nameCount);
  const links = section.uint32(nameCount);
  const text = section.uint8(textBytes);
  section.close();
  let strings: GazetteerStrings | undefined;
  const readStrings = (): GazetteerStrings => {
    strings ??= JSON.parse(new TextDecoder().decode(text)) as GazetteerStrings;
    return strings;
  };
  const readCandidate = (place: number, alternate: boolean): PlaceCandidate => {
    const { country, region, ...rest } = unpackFacts(facts[place] as number);
    const nearest = region === 0 ? -1 : firstRegion + region - 1;
    const outer = nearest < 0 ? 0 : unpackFacts(facts[nearest] as number).region;
    return {
      place,
      alternate,
      ...rest,
      country: readStrings().countries[country] as string,
      region: outer === 0 ? nearest : firstRegion + outer - 1,
      county: outer === 0 ? -1 : nearest,
      names: unpackIdentity(identity[place] as number).names,
    };
  };
  return {
    find(name) {
      const key = normalizeName.forPlaces(name);
      const hash = firstHash(key);
      const second = secondHash(key);
      const found: PlaceCandidate[] = [];
      const first = countLeading(nameCount, (i) => (hashes[i] as number) < hash);
      for (let i = first; i < nameCount && hashes[i] === hash; i++) {
        const link = unpackLink(links[i] as number);
        if (link.second === second) found.push(readCandidate(link.place, link.alternate));
      }
      return found;
    },
    country(code) {
      return this.find(countryName(code)).find((place) => place.kind === 'country' && place.country === code);
    },
    reference({ place, kind, country, region }) {
      return {
        ...(country === '' ? {} : { country }),
        ...(region < 0 ? {} : { admin: readStrings().regions[region - firstRegion] as string }),
        kind,
        ...unpackPosition(position[place] as number),
        geonames: unpackIdentity(identity[place] as number).geonames,
      };
    },
  };
}

/** Codes of countries and names of regions, by their numbers in the gazetteer. */
interface GazetteerStrings {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
}

type Header = readonly [number, number, number, number, number, number, number];
