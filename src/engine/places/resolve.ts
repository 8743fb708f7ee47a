/**
 * Toponym resolution: decides which place on the map each place entity is.
 *
 * 1. `candidates.ts` finds the places with the entity's name in the gazetteer, and `kind-cues.ts` the kind that the
 *    words around its mentions say.
 * 2. `relations.ts` and `evidence.ts` collect the evidence of the article: containment, lists, countries, peoples, regions.
 * 3. `score.ts` scores each candidate: its population is the prior, and the evidence is added to it.
 * 4. The best candidate is chosen only if its score is high and well above the next one, because no coordinates are
 *    better than wrong ones.
 *
 * Leidner 2007, "Toponym Resolution in Text", reviews these heuristics.
 */
import { addToGroup } from '../../util/collections.js';
import type { Document, Entity } from '../types.js';
import { Evidence } from './evidence.js';
import type { PlaceCandidate, PlaceGazetteer } from './gazetteer.js';
import { createPlaceEntity, type PlaceEntity } from './place-entity.js';
import { findRelations, type Relation } from './relations.js';
import { scoreCandidate } from './score.js';

/** The minimum score of the best candidate: a city of 300,000 people has it without evidence, a town with evidence. */
const MIN_SCORE = 5.45;
/** The minimum distance of the best score from the next one. */
const MIN_MARGIN = 0.8;
/** The same for a city of {@link LARGE_CITY} people. */
const MARGIN_OF_LARGE_CITY = 0.5;
const LARGE_CITY = 300_000;
/** Places are resolved in rounds, because the choice for one place is evidence for the others. */
const ROUNDS = 3;

/** Returns the entities, with `place` set on the place entities that could be resolved. */
export function resolvePlaces(document: Document, entities: readonly Entity[], gazetteer: PlaceGazetteer): Entity[] {
  const places = new Map<number, PlaceEntity>();
  const names = new Map<string, number>();
  for (const { type, name } of entities) if (type === 'place') names.set(name, (names.get(name) ?? 0) + 1);
  entities.forEach((entity, index) => {
    if (entity.type !== 'place') return;
    const sharesName = (names.get(entity.name) as number) > 1;
    places.set(index, { ...createPlaceEntity(document, entity, index, gazetteer), sharesName });
  });
  const relations = groupByPlace(findRelations(document, entities));
  const peoples = new Set(entities.flatMap(({ refersTo }) => refersTo ?? []));
  for (let round = 0; round < ROUNDS; round++) {
    const evidence = new Evidence(places.values(), peoples);
    for (const place of places.values()) {
      place.chosen = chooseCandidate(place, relations.get(place.index) ?? [], places, evidence);
    }
  }
  return entities.map((entity, index) => {
    const chosen = places.get(index)?.chosen;
    return chosen ? { ...entity, place: gazetteer.reference(chosen) } : entity;
  });
}

/** Returns the relations of each place, by its index. */
function groupByPlace(relations: readonly Relation[]): Map<number, Relation[]> {
  const byPlace = new Map<number, Relation[]>();
  for (const relation of relations) {
    for (const index of new Set([relation.inner, relation.outer])) addToGroup(byPlace, index, relation);
  }
  return byPlace;
}

function chooseCandidate(
  place: PlaceEntity,
  relations: readonly Relation[],
  places: ReadonlyMap<number, PlaceEntity>,
  evidence: Evidence,
): PlaceCandidate | undefined {
  let best: { candidate: PlaceCandidate; score: number } | undefined;
  let next = Number.NEGATIVE_INFINITY;
  for (const candidate of place.candidates) {
    const score = scoreCandidate(candidate, place, relations, places, evidence);
    if (best === undefined || score > best.score) {
      if (best) next = Math.max(next, best.score);
      best = { candidate, score };
    } else next = Math.max(next, score);
  }
  if (!best || best.score < MIN_SCORE) return undefined;
  const { kind, population } = best.candidate;
  const margin = kind === 'city' && population > LARGE_CITY ? MARGIN_OF_LARGE_CITY : MIN_MARGIN;
  return best.score - next >= margin ? best.candidate : undefined;
}
