/** Counts the evidence that an article gives for a country or region: its peoples, and the places chosen so far. */
import { addToSet } from '../../util/collections.js';
import type { PlaceCandidate } from './gazetteer.js';
import type { PlaceEntity } from './place-entity.js';

/** Stands for the peoples of an article in a set of entity indexes. */
const PEOPLE = -1;

export class Evidence {
  /** Indexes of the place entities that are or lie in a country, by its code. */
  readonly #byCountry = new Map<string, Set<number>>();
  /** Indexes of the place entities that are or lie in a region, by its index in the gazetteer. */
  readonly #byRegion = new Map<number, Set<number>>();
  /** Indexes of the place entities that are regions of a country, by its code. */
  readonly #regionsByCountry = new Map<string, Set<number>>();

  /** @param peoples countries whose people the article mentions, as ISO 3166-1 alpha-2 codes. */
  constructor(places: Iterable<PlaceEntity>, peoples: ReadonlySet<string>) {
    for (const country of peoples) addToSet(this.#byCountry, country, PEOPLE);
    for (const { index, chosen } of places) {
      if (!chosen) continue;
      addToSet(this.#byCountry, chosen.country, index);
      if (chosen.kind === 'region') addToSet(this.#regionsByCountry, chosen.country, index);
      const region = chosen.kind === 'region' ? chosen.place : chosen.region;
      if (region >= 0) addToSet(this.#byRegion, region, index);
    }
  }

  /** Returns how many other entities are evidence for the candidate's country. */
  ofCountry({ country }: PlaceCandidate, { index }: PlaceEntity): number {
    return countOthers(this.#byCountry.get(country), index);
  }

  /** Returns how many other entities are, or lie in, the candidate's region. */
  ofRegion({ region }: PlaceCandidate, { index }: PlaceEntity): number {
    return countOthers(this.#byRegion.get(region), index);
  }

  /** Returns how many other entities are regions of the candidate's country. */
  ofSiblingRegions({ country }: PlaceCandidate, { index }: PlaceEntity): number {
    return countOthers(this.#regionsByCountry.get(country), index);
  }
}

function countOthers(indexes: ReadonlySet<number> | undefined, self: number): number {
  return indexes === undefined ? 0 : indexes.size - Number(indexes.has(self));
}
