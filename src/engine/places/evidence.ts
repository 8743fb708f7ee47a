/** Counts the evidence that an article gives for a country or region: its peoples, and the places chosen so far. */
import { addToSet } from '../../util/collections.js';
import type { PlaceCandidate } from './gazetteer.js';
import type { PlaceEntity } from './place-entity.js';

/** Stands for the peoples of an article in a set of entity indexes. */
const PEOPLE = -1;

export class Evidence {
  /** Indexes of the place entities that are or lie in a country, by its code. */
  readonly #byCountry = new Map<string, Set<number>>();
  /** Indexes of the place entities that are or lie in a region or county, by its index in the gazetteer. */
  readonly #byRegion = new Map<number, Set<number>>();
  /** Indexes of the place entities that are regions of a country, by its code. */
  readonly #regionsByCountry = new Map<string, Set<number>>();

  /** Indexes of the place entities that lie in a region, the likely ones included, by its index in the gazetteer. */
  readonly #insideRegion = new Map<number, Set<number>>();

  /** @param peoples countries whose people the article mentions, as ISO 3166-1 alpha-2 codes. */
  constructor(places: Iterable<PlaceEntity>, peoples: ReadonlySet<string>) {
    for (const country of peoples) addToSet(this.#byCountry, country, PEOPLE);
    for (const place of places) {
      const { index, chosen } = place;
      const likely = chosen ?? likeliestCity(place);
      for (const region of [likely?.region ?? -1, likely?.county ?? -1]) {
        if (region >= 0) addToSet(this.#insideRegion, region, index);
      }
      if (!chosen) continue;
      addToSet(this.#byCountry, chosen.country, index);
      if (chosen.kind === 'region' && chosen.region < 0) addToSet(this.#regionsByCountry, chosen.country, index);
      for (const region of [chosen.kind === 'region' ? chosen.place : -1, chosen.region, chosen.county]) {
        if (region >= 0) addToSet(this.#byRegion, region, index);
      }
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

  /** Returns how many other entities lie, or most likely lie, in the candidate, which is a region. */
  inside({ place }: PlaceCandidate, { index }: PlaceEntity): number {
    return countOthers(this.#insideRegion.get(place), index);
  }

  /** Returns how many other entities are regions of the candidate's country. */
  ofSiblingRegions({ country }: PlaceCandidate, { index }: PlaceEntity): number {
    return countOthers(this.#regionsByCountry.get(country), index);
  }
}

/** A city with this many times the people of the next city of its name is most likely meant. */
const LIKELY_RATIO = 4;

function likeliestCity({ candidates }: PlaceEntity): PlaceCandidate | undefined {
  const [first, second] = candidates
    .filter(({ kind, alternate }) => kind === 'city' && !alternate)
    .sort((a, b) => b.population - a.population);
  return first && first.population > LIKELY_RATIO * (second?.population ?? 0) ? first : undefined;
}

function countOthers(indexes: ReadonlySet<number> | undefined, self: number): number {
  return indexes === undefined ? 0 : indexes.size - Number(indexes.has(self));
}
