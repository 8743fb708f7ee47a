/** A place entity of an article while it is being resolved. */
import type { Document, Entity } from '../types.js';
import { findCandidates } from './candidates.js';
import type { PlaceCandidate, PlaceGazetteer } from './gazetteer.js';
import { findKindCue, looksLikeFeature } from './kind-cues.js';

export interface PlaceEntity {
  /** Index in the article's list of entities. */
  readonly index: number;
  readonly candidates: readonly PlaceCandidate[];
  /** Whether the entity is more likely a building, a road or a landscape than the town of that name. */
  readonly isFeature: boolean;
  /** The kind that the words around its mentions name: `the state of`, `province`. */
  readonly kindCue: 'region' | 'city' | undefined;
  /** The candidate chosen so far. Each round of the resolution may choose another one. */
  chosen: PlaceCandidate | undefined;
}

export function createPlaceEntity(
  document: Document,
  entity: Entity,
  index: number,
  gazetteer: PlaceGazetteer,
): PlaceEntity {
  return {
    index,
    candidates: findCandidates(entity, gazetteer),
    isFeature: looksLikeFeature(document, entity),
    kindCue: findKindCue(document, entity),
    chosen: undefined,
  };
}
