/** Decides what an evaluation scores: which types, and whether entities and time expressions have gold annotation. */
import { type EntityType, KNOWN_TYPES } from '../engine/types.js';
import { type ComparedDocument, TIME_TYPES } from './compared-document.js';

export interface ScoringScope {
  /** The types whose mentions are scored, in the order of the report. */
  readonly types: readonly EntityType[];
  /** The scored types whose gold mentions say which entity they belong to. */
  readonly entityTypes: readonly EntityType[];
  /** True if gold has time expressions with values. */
  readonly times: boolean;
}

/**
 * Returns the scope of an evaluation against the gold of `documents`.
 *
 * @param requested the types to score; by default, the types of gold.
 */
export function determineScope(
  documents: readonly ComparedDocument[],
  requested?: readonly EntityType[],
): ScoringScope {
  const inGold = new Set<EntityType>();
  const withEntities = new Set<EntityType>();
  for (const { gold } of documents) {
    for (const { type, entity } of gold.mentions) {
      inGold.add(type);
      if (entity !== undefined) withEntities.add(type);
    }
  }
  // If gold lists time expressions in a list of their own, its mentions have no time types, so mentions of time types
  // are not scored.
  const listsTimesApart =
    !TIME_TYPES.some((type) => inGold.has(type)) && documents.some(({ gold }) => gold.times.length > 0);
  const types = sortTypes(requested ?? inGold).filter((type) => !(listsTimesApart && TIME_TYPES.includes(type)));
  const wantsTimes = requested === undefined || requested.some((type) => TIME_TYPES.includes(type));
  return {
    types,
    entityTypes: types.filter((type) => withEntities.has(type)),
    times: wantsTimes && documents.some(({ gold }) => gold.times.some(({ value }) => value !== undefined)),
  };
}

/** Returns each type once: the known types in the order of {@link KNOWN_TYPES}, then the others by name. */
export function sortTypes(types: Iterable<EntityType>): EntityType[] {
  const rank = (type: EntityType): number => {
    const known = (KNOWN_TYPES as readonly string[]).indexOf(type);
    return known < 0 ? KNOWN_TYPES.length : known;
  };
  return [...new Set(types)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
