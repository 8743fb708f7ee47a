/** Words in and around the names of places that show what kind of place is meant. Lower case. */
import { wordSet } from '../../util/collections.js';

/** A name that begins or ends with one of these words usually names a building, a road or a landscape, not a town. */
export const FEATURE_WORDS: ReadonlySet<string> =
  wordSet(`airport airfield airbase base station street road avenue boulevard lane drive highway route freeway interstate bridge
    tunnel square plaza park garden gardens zoo stadium arena ground centre center hall house hotel inn lodge tavern palace castle
    tower building mall museum church cathedral mosque temple cemetery hospital prison jail school university college ranch farm
    river creek lake sea ocean bay gulf strait channel estuary canal island islands isle peninsula cape mountain mountains mount
    hill hills valley desert forest reef volcano glacier county district parish canyon dam port harbour harbor terminal`);

/** Words after a town's name that make it the name of a nearby thing: `Costa Sur power plant`, `Waterloo station`. */
export const NEARBY_THINGS: ReadonlySet<string> =
  wordSet(`airport airfield airbase station street road avenue highway bridge tunnel park stadium arena ground hotel palace castle
    tower building museum church cathedral mosque temple cemetery hospital prison jail river creek lake sea bay mountain mountains
    hill valley desert forest reef volcano glacier dam plant power mine refinery refugee checkpoint crossing neighbourhood
    neighborhood district`);

/**
 * Words for divisions that names in the gazetteer lack, with the kind of place to search for: `Hubei Province` is a
 * region.
 */
export const DIVISION_WORDS: ReadonlyMap<string, 'region' | 'city'> = new Map(
  Object.entries({
    province: 'region',
    state: 'region',
    region: 'region',
    prefecture: 'region',
    governorate: 'region',
    oblast: 'region',
    krai: 'region',
    canton: 'region',
    republic: 'region',
    territory: 'region',
    city: 'city',
    town: 'city',
  }),
);

/** Words after a name that show that it is a region: `Washington senator`, `the New York primary`. */
export const REGIONAL_THINGS: ReadonlySet<string> =
  wordSet(`governor senator senators gubernatorial legislature lawmaker lawmakers legislator legislators statehouse caucus caucuses
    primary primaries delegates voters democrat democrats republican republicans congressman congresswoman representative`);

/** Words after a name that show that it is a city: `the New York mayor`, `the Tokyo subway`. */
export const URBAN_THINGS: ReadonlySet<string> = wordSet(
  'mayor mayoral suburb suburbs neighborhood neighbourhood borough restaurant restaurants subway metro airports museum',
);
