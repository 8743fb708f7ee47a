/**
 * Toponym resolution: which place on the map each place entity is. A place's population is the prior; what the article
 * says (containment, neighbours in lists, countries, peoples and regions that it mentions) is added to it. The answer
 * is kept only when it is strong and stands clear of the next one: no coordinates rather than wrong ones. (Leidner
 * 2007, "Toponym Resolution in Text", reviews these heuristics.)
 */
import { addToGroup } from '../../util/collections.js';
import type { Document, Entity } from '../types.js';
import { Evidence } from './evidence.js';
import type { Candidate, PlaceGazetteer } from './gazetteer.js';
import { candidatesOf } from './lookup.js';
import { type Relation, relations } from './relations.js';
import { scoreOf } from './score.js';
import type { Subject } from './subject.js';
import { looksLikeFeature, saidKind } from './surroundings.js';

/** What the best candidate must reach: a city of 400,000 by itself, or a town with evidence. */
const ENOUGH = 5.6;
/** How far the best must stand before the next place. */
const CLEAR = 0.8;
/** Places are resolved in rounds, because one tells about the other. */
const ROUNDS = 3;

/** Sets `place` on the place entities that can be told; all other entities stay as they are. */
export function resolvePlaces(document: Document, entities: readonly Entity[], gazetteer: PlaceGazetteer): Entity[] {
  const subjects = new Map<number, Subject>();
  entities.forEach((entity, index) => {
    if (entity.type === 'place') subjects.set(index, newSubject(document, entity, index, gazetteer));
  });
  const said = relationsByPlace(relations(document, entities));
  const peoples = new Set(entities.flatMap(({ refersTo }) => refersTo ?? []));
  for (let round = 0; round < ROUNDS; round++) {
    const evidence = new Evidence(subjects.values(), peoples);
    for (const subject of subjects.values()) {
      subject.chosen = choose(subject, said.get(subject.index) ?? [], subjects, evidence);
    }
  }
  return entities.map((entity, index) => {
    const chosen = subjects.get(index)?.chosen;
    return chosen ? { ...entity, place: gazetteer.reference(chosen) } : entity;
  });
}

function newSubject(document: Document, entity: Entity, index: number, gazetteer: PlaceGazetteer): Subject {
  return {
    index,
    entity,
    candidates: candidatesOf(entity, gazetteer),
    feature: looksLikeFeature(document, entity),
    kind: saidKind(document, entity),
    chosen: undefined,
  };
}

function relationsByPlace(all: readonly Relation[]): Map<number, Relation[]> {
  const map = new Map<number, Relation[]>();
  for (const relation of all) {
    for (const index of new Set([relation.a, relation.b])) addToGroup(map, index, relation);
  }
  return map;
}

function choose(
  subject: Subject,
  said: readonly Relation[],
  subjects: ReadonlyMap<number, Subject>,
  evidence: Evidence,
): Candidate | undefined {
  let best: { candidate: Candidate; score: number } | undefined;
  let next = Number.NEGATIVE_INFINITY;
  for (const candidate of subject.candidates) {
    const score = scoreOf(candidate, subject, said, subjects, evidence);
    if (best === undefined || score > best.score) {
      if (best) next = Math.max(next, best.score);
      best = { candidate, score };
    } else next = Math.max(next, score);
  }
  return best && best.score >= ENOUGH && best.score - next >= CLEAR ? best.candidate : undefined;
}
