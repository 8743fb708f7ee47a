/** What of an annotation is scored, and what gold annotation there is to score it by. */
import { type EntityType, KNOWN_TYPES } from '../engine/types.js';
import { type ComparedDocument, TIME_TYPES } from './document.js';

export interface Scope {
  /** The types whose mentions are scored, in the order in which they are shown. */
  readonly types: readonly EntityType[];
  /** Those of them whose mentions gold joins into entities. */
  readonly entityTypes: readonly EntityType[];
  /** Whether gold has time expressions with values. */
  readonly times: boolean;
}

/**
 * The scope that gold calls for.
 *
 * @param asked the types to score; without them, those that gold has.
 */
export function scopeOf(documents: readonly ComparedDocument[], asked?: readonly EntityType[]): Scope {
  const inGold = new Set<EntityType>();
  const withEntities = new Set<EntityType>();
  for (const { gold } of documents) {
    for (const { type, entity } of gold.mentions) {
      inGold.add(type);
      if (entity !== undefined) withEntities.add(type);
    }
  }
  // Where time expressions are annotated apart, there are no mentions to score them by.
  const apart = !TIME_TYPES.some((type) => inGold.has(type)) && documents.some(({ gold }) => gold.times.length > 0);
  const types = inOrder(asked ?? inGold).filter((type) => !(apart && TIME_TYPES.includes(type)));
  const timesAsked = asked === undefined || asked.some((type) => TIME_TYPES.includes(type));
  return {
    types,
    entityTypes: types.filter((type) => withEntities.has(type)),
    times: timesAsked && documents.some(({ gold }) => gold.times.some(({ value }) => value !== undefined)),
  };
}

/** Each type once: the known ones in their order, then the others by name. */
export function inOrder(types: Iterable<EntityType>): EntityType[] {
  const rank = (type: EntityType): number => {
    const known = (KNOWN_TYPES as readonly string[]).indexOf(type);
    return known < 0 ? KNOWN_TYPES.length : known;
  };
  return [...new Set(types)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
