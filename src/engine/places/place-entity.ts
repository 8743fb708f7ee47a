/** A place entity of an article while it is being resolved. */
import type { Document, Entity } from '../types.js';
import { findCandidates, findNation } from './candidates.js';
import type { PlaceCandidate, PlaceGazetteer } from './gazetteer.js';
import { findKindCue, hasFeatureWord, looksLikeFeature } from './kind-cues.js';
import { findNationalities } from './nationalities.js';

export interface PlaceEntity {
  /** Index in the article's list of entities. */
  readonly index: number;
  readonly candidates: readonly PlaceCandidate[];
  /** The part of the United Kingdom, or Ireland, that the entity lies in if it is a county. */
  readonly nation: readonly PlaceCandidate[];
  /** The countries and regions whose people stand beside the name: `the Lebanese city of Tripoli`. */
  readonly nationalities: readonly PlaceCandidate[];
  /** Whether the entity is more likely a building, a road or a landscape than the town of that name. */
  readonly isFeature: boolean;
  /** Whether a word of the name alone makes it look so: `Rhode Island`, `Fulton County`. */
  readonly hasFeatureWord: boolean;
  /** The kind that the words around its mentions name: `the state of`, `province`. */
  readonly kindCue: 'region' | 'city' | undefined;
  /** Whether the article has another place of the same name: `Paris, Texas, and Paris, France`. */
  readonly sharesName: boolean;
  /** The candidate chosen so far. Each round of the resolution may choose another one. */
  chosen: PlaceCandidate | undefined;
}

export function createPlaceEntity(
  document: Document,
  entity: Entity,
  index: number,
  gazetteer: PlaceGazetteer,
): Omit<PlaceEntity, 'sharesName'> {
  const candidates = findCandidates(entity, gazetteer);
  return {
    index,
    candidates,
    nation: findNation(entity.name, gazetteer),
    nationalities: findNationalities(document, entity, gazetteer),
    hasFeatureWord: hasFeatureWord(entity),
    isFeature: looksLikeFeature(document, entity),
    kindCue: findKindCue(document, entity),
    chosen: undefined,
  };
}
