/** What the places of an article that are known by now, and its peoples, tell about the others. */
import { addToSet } from '../../util/collections.js';
import type { Candidate } from './gazetteer.js';
import type { Subject } from './subject.js';

/** Countries and regions that the article speaks of, each with the entities that say so. */
export class Evidence {
  readonly #countries = new Map<string, Set<number>>();
  readonly #regions = new Map<number, Set<number>>();
  /** Countries whose regions are named. */
  readonly #siblings = new Map<string, Set<number>>();

  /** @param peoples countries by their people, as ISO codes. */
  constructor(subjects: Iterable<Subject>, peoples: ReadonlySet<string>) {
    for (const people of peoples) addToSet(this.#countries, people, BY_PEOPLE);
    for (const { index, chosen } of subjects) {
      if (!chosen) continue;
      addToSet(this.#countries, chosen.country, index);
      if (chosen.kind === 'region') addToSet(this.#siblings, chosen.country, index);
      const region = chosen.kind === 'region' ? chosen.place : chosen.region;
      if (region >= 0) addToSet(this.#regions, region, index);
    }
  }

  /** How many other entities speak of the candidate's country. */
  ofCountry({ country }: Candidate, { index }: Subject): number {
    return others(this.#countries.get(country), index);
  }

  /** How many other entities are, or lie in, the candidate's region. */
  ofRegion({ region }: Candidate, { index }: Subject): number {
    return others(this.#regions.get(region), index);
  }

  /** How many other entities are regions of the candidate's country. */
  ofSiblings({ country }: Candidate, { index }: Subject): number {
    return others(this.#siblings.get(country), index);
  }
}

/** Said by a group: no place entity. */
const BY_PEOPLE = -1;

function others(sources: ReadonlySet<number> | undefined, self: number): number {
  return sources === undefined ? 0 : sources.size - Number(sources.has(self));
}
