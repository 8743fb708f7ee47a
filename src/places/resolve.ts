/**
 * Toponym resolution: which place on the map each place entity is. A place's population is the prior; what the article
 * says (containment, neighbours in lists, countries, peoples and regions that it mentions) is added in units of the
 * prior's logarithm. The answer is kept only when it is strong and stands clear of the next one: no coordinates rather
 * than wrong ones. (Leidner 2007, "Toponym Resolution in Text", reviews these heuristics.)
 */
import type { Document, Entity } from '../types.js';
import type { Candidate, PlaceGazetteer } from './gazetteer.js';
import { candidatesOf, looksLikeFeature } from './lookup.js';
import { type Relation, relations } from './relations.js';

/** Weights, in powers of ten of population. Tuned on the training articles. */
const WEIGHT = {
  country: 3,
  continent: 3,
  region: -0.5,
  capital: 2,
  alternate: -1.5,
  part: -0.7,
  /** A city in a region of the same name, as New York in New York. */
  namesake: 1.2,
  feature: -3,
  countryMentioned: 1.5,
  regionMentioned: 2,
  within: 4,
  in: 2.5,
  contains: 3,
  beside: 2.5,
} as const;

/** What the best candidate must reach: a city of 400,000 by itself, or a town with evidence. */
const ENOUGH = 5.6;
/** How far the best must stand before the next place. */
const CLEAR = 0.8;
/** Places are resolved in rounds, because one tells about the other. */
const ROUNDS = 3;

interface Subject {
  readonly index: number;
  readonly entity: Entity;
  readonly candidates: readonly Candidate[];
  readonly feature: boolean;
  chosen: Candidate | undefined;
}

/** Sets `place` on the place entities that can be told; all other entities stay as they are. */
export function resolvePlaces(document: Document, entities: readonly Entity[], gazetteer: PlaceGazetteer): Entity[] {
  const subjects = new Map<number, Subject>();
  entities.forEach((entity, index) => {
    if (entity.type !== 'place') return;
    const feature = looksLikeFeature(document, entity);
    subjects.set(index, { index, entity, candidates: candidatesOf(entity, gazetteer), feature, chosen: undefined });
  });
  const said = relationsByPlace(relations(document, entities));
  const peoples = new Set(entities.flatMap(({ refersTo }) => refersTo ?? []));
  for (let round = 0; round < ROUNDS; round++) {
    const evidence = gather(subjects.values(), peoples);
    for (const subject of subjects.values())
      subject.chosen = choose(subject, said.get(subject.index) ?? [], subjects, evidence);
  }
  return entities.map((entity, index) => {
    const chosen = subjects.get(index)?.chosen;
    return chosen ? withPlace(entity, gazetteer.reference(chosen)) : entity;
  });
}

function withPlace({ mentions, ...rest }: Entity, place: NonNullable<Entity['place']>): Entity {
  return { ...rest, place, mentions };
}

function relationsByPlace(all: readonly Relation[]): Map<number, Relation[]> {
  const map = new Map<number, Relation[]>();
  for (const relation of all) {
    for (const index of new Set([relation.a, relation.b])) {
      const list = map.get(index);
      if (list) list.push(relation);
      else map.set(index, [relation]);
    }
  }
  return map;
}

/** Countries and regions that the article mentions, by the places resolved so far; each with who says so. */
interface Evidence {
  readonly countries: ReadonlyMap<string, ReadonlySet<number>>;
  readonly regions: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Said by a group: no place entity. */
const BY_PEOPLE = -1;

function gather(subjects: Iterable<Subject>, peoples: ReadonlySet<string>): Evidence {
  const countries = new Map<string, Set<number>>();
  const regions = new Map<number, Set<number>>();
  for (const people of peoples) add(countries, people, BY_PEOPLE);
  for (const { index, chosen } of subjects) {
    if (!chosen) continue;
    add(countries, chosen.country, index);
    const region = chosen.kind === 'region' ? chosen.place : chosen.region;
    if (region >= 0) add(regions, region, index);
  }
  return { countries, regions };
}

function add<K>(map: Map<K, Set<number>>, key: K, source: number): void {
  const sources = map.get(key);
  if (sources) sources.add(source);
  else map.set(key, new Set([source]));
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
    const score = prior(candidate, subject) + support(candidate, subject, said, subjects, evidence);
    if (best === undefined || score > best.score) {
      if (best) next = Math.max(next, best.score);
      best = { candidate, score };
    } else next = Math.max(next, score);
  }
  return best && best.score >= ENOUGH && best.score - next >= CLEAR ? best.candidate : undefined;
}

function prior(candidate: Candidate, { candidates, feature }: Subject): number {
  const { kind, country, region } = candidate;
  let score = Math.log10(1 + candidate.population);
  if (kind !== 'city') score += WEIGHT[kind];
  if (candidate.capital) score += WEIGHT.capital;
  if (candidate.alternate && kind === 'city') score += WEIGHT.alternate;
  if (candidate.part) score += WEIGHT.part;
  if (feature) score += WEIGHT.feature;
  const namesake =
    kind === 'city' &&
    candidates.some((other) => other.kind === 'region' && other.place === region && other.country === country);
  return namesake ? score + WEIGHT.namesake : score;
}

/** What the article says for a candidate. */
function support(
  candidate: Candidate,
  subject: Subject,
  said: readonly Relation[],
  subjects: ReadonlyMap<number, Subject>,
  evidence: Evidence,
): number {
  const others = (sources: ReadonlySet<number> | undefined): boolean => {
    return sources !== undefined && (sources.size > 1 || !sources.has(subject.index));
  };
  let score = 0;
  if (candidate.kind !== 'country' && others(evidence.countries.get(candidate.country)))
    score += WEIGHT.countryMentioned;
  if (candidate.kind === 'city' && others(evidence.regions.get(candidate.region))) score += WEIGHT.regionMentioned;
  let strongest = 0;
  for (const relation of said) strongest = Math.max(strongest, fromRelation(candidate, subject, relation, subjects));
  return score + strongest;
}

function fromRelation(
  candidate: Candidate,
  { index }: Subject,
  { a, b, kind }: Relation,
  subjects: ReadonlyMap<number, Subject>,
): number {
  const other = subjects.get(a === index ? b : a);
  if (!other) return 0;
  if (kind === 'beside') {
    const sibling =
      a !== b &&
      candidate.kind === 'region' &&
      other.chosen?.kind === 'region' &&
      other.chosen.country === candidate.country;
    return sibling ? WEIGHT.beside : 0;
  }
  if (a === index && possible(other).some((container) => lies(candidate, container))) return WEIGHT[kind];
  return b === index && possible(other).some((content) => lies(content, candidate)) ? WEIGHT.contains : 0;
}

/** What a neighbour may be: the place chosen for it, else any. */
function possible({ chosen, candidates }: Subject): readonly Candidate[] {
  return chosen ? [chosen] : candidates;
}

function lies(inner: Candidate, outer: Candidate): boolean {
  if (inner.place === outer.place || inner.country !== outer.country) return false;
  return outer.kind === 'country' ? inner.kind !== 'country' : inner.kind === 'city' && inner.region === outer.place;
}
