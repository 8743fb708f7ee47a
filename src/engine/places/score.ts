/**
 * Scores how well a candidate fits a place entity. The logarithm of the candidate's population is the prior, and the
 * evidence of the article is added in the same unit. The weights were tuned on the training articles.
 */
import { wordSet } from '../../util/collections.js';
import type { Evidence } from './evidence.js';
import type { PlaceCandidate } from './gazetteer.js';
import type { PlaceEntity } from './place-entity.js';
import type { Relation } from './relations.js';

/** Weights in powers of ten of the population: a weight of 1 counts as much as a tenfold population. */
const WEIGHT = {
  country: 3,
  continent: 3,
  region: 0,
  capital: 2,
  /** The name is an alternate name of a city. News more often use the alternate name of a city of millions. */
  alternate: -1.5,
  alternateOfMillions: -0.8,
  /** A city with ten times {@link USUAL_NAMES} names in the languages of the world. */
  wellKnown: 1.8,
  /** A state of an English-speaking country, and no large city of its name. */
  state: 0.8,
  /** The candidate is a part of a city. */
  part: -0.7,
  /** A region of a country that the article does not mention, outside the English-speaking countries. */
  remote: -1,
  /** A region whose city of the same name is more likely meant: Berlin, Aleppo. */
  twin: -2,
  /** A city in a region of the same name: New York in New York. */
  namesake: 1.2,
  /** The name looks like the name of a building, a road or a landscape. */
  feature: -3,
  /** The words around the name say its kind; negative for candidates of another kind. */
  kindCue: 2.5,
  countryMentioned: 1.5,
  regionMentioned: 2,
  /** For regions, their namesakes and capitals: each other region of the country that is mentioned, up to three. */
  siblingRegion: 0.8,
  /** Relations that fit the map: see `relations.ts`. */
  within: 4,
  /** The place lies in the part of the United Kingdom that the county after it lies in. */
  withinNation: 3,
  in: 2.5,
  beside: 2.5,
  /** The text says that the place lies in another place: `Randolph, New Hampshire`. */
  elsewhere: -6,
  /** The people of the country stand beside the city: `the Lebanese city of Tripoli`. */
  nationality: 4,
  /** For a region that shares its name with a country: the first other place that lies in it, and the second. */
  inside: 4,
  insideMore: 1,
} as const;

/** The countries whose regions English-language news name without the country. */
const ENGLISH_SPEAKING = wordSet('AU CA GB IE IN NZ US ZA');
/** A city of this size is meant even if its name looks like the name of a building or landscape. */
const LARGE_FEATURE_NAME = 300_000;
/** News seldom use the alternate name of a smaller city. */
const SMALL_ALTERNATE = 500_000;
/** GeoNames lists about this many names for an ordinary town. */
const USUAL_NAMES = 20;
/** A city of this size keeps others from being called by its name as an alternate name. */
const RIVAL_TOWN = 20_000;
/** The mere mention of other places is no evidence for a town if a city of its name has this many times its people. */
const DWARFING = 30;
/** A city of this size is meant rather than its region of the same name, outside the English-speaking countries. */
const LARGE_TOWN = 50_000;
/** The same in the English-speaking countries, as a share of the region's population. */
const LARGE_SHARE = 0.45;
/** A state is meant rather than a city of its name with a smaller share of its people. */
const SMALL_SHARE = 0.25;
/** A city of this size is never small: New York. */
const HUGE_CITY = 1e6;
/** A country or region with this many times the people of a town overshadows a town of the same name. */
const OVERSHADOWING = 10;
const MAX_SIBLING_REGIONS = 3;

export function scoreCandidate(
  candidate: PlaceCandidate,
  place: PlaceEntity,
  relations: readonly Relation[],
  places: ReadonlyMap<number, PlaceEntity>,
  evidence: Evidence,
): number {
  let strongest = 0;
  let isElsewhere = false;
  if (place.nationalities.length > 0) {
    if (place.nationalities.some((home) => liesIn(candidate, home))) strongest = WEIGHT.nationality;
    else isElsewhere = candidate.kind === 'city';
  }
  for (const relation of relations) {
    strongest = Math.max(strongest, scoreRelation(candidate, place, relation, places));
    isElsewhere ||= isContradicted(candidate, place, relation, places);
  }
  const fromRelations = strongest > 0 ? strongest : isElsewhere ? WEIGHT.elsewhere : 0;
  // For an overshadowed town, the mere mention of other places is no evidence; a relation is.
  const countsEvidence = strongest > 0 || !(isOvershadowed(candidate, place) || isDwarfed(candidate, place));
  return (
    scorePrior(candidate, place) + fromRelations + (countsEvidence ? scoreEvidence(candidate, place, evidence) : 0)
  );
}

/** Scores the candidate without the evidence of other places in the article. */
function scorePrior(candidate: PlaceCandidate, place: PlaceEntity): number {
  const { kind, population } = candidate;
  let score = Math.log10(1 + population);
  if (kind !== 'city') score += WEIGHT[kind];
  if (place.isFeature && !isLargeFeatureName(candidate, place)) score += WEIGHT.feature;
  if (place.kindCue !== undefined) score += kind === place.kindCue ? WEIGHT.kindCue : -WEIGHT.kindCue;
  if (kind === 'region' && hasTwinCity(candidate, place)) score += WEIGHT.twin;
  if (isUnrivalledState(candidate, place)) score += WEIGHT.state;
  if (kind !== 'city') return score;
  if (candidate.part) score += WEIGHT.part;
  score += scoreFame(candidate, place);
  if (isOvershadowed(candidate, place)) return score;
  if (candidate.capital && !candidate.alternate) score += WEIGHT.capital;
  return hasNamesakeRegion(candidate, place) && !candidate.alternate ? score + WEIGHT.namesake : score;
}

/** Scores how many names a city has, and whether the given name is its usual one. */
function scoreFame(candidate: PlaceCandidate, place: PlaceEntity): number {
  const { alternate, population, names } = candidate;
  const { candidates } = place;
  // Fame does not tell New York from the state of its name.
  const fame = hasNamesakeRegion(candidate, place)
    ? 0
    : names > USUAL_NAMES
      ? WEIGHT.wellKnown * Math.log10(names / USUAL_NAMES)
      : 0;
  if (!alternate) return fame;
  const hasRival = candidates.some(
    (other) => !other.alternate && other.kind === 'city' && other.population > RIVAL_TOWN,
  );
  if (hasRival) return population < 1e6 ? WEIGHT.alternate : WEIGHT.alternateOfMillions;
  return fame + (population < SMALL_ALTERNATE ? WEIGHT.alternate : WEIGHT.alternateOfMillions);
}

/** Scores the mention of other places and of peoples anywhere in the article. */
function scoreEvidence(candidate: PlaceCandidate, place: PlaceEntity, evidence: Evidence): number {
  const { kind, capital, country } = candidate;
  let score = 0;
  if (evidence.ofCountry(candidate, place) > 0) score += WEIGHT.countryMentioned;
  else if (kind === 'region' && !ENGLISH_SPEAKING.has(country)) score += WEIGHT.remote;
  if (kind === 'region' && hasCountry(place.candidates) && !isInCountryOfName(candidate, place)) {
    const inside = evidence.inside(candidate, place);
    score += inside === 0 ? 0 : WEIGHT.inside + (inside > 1 ? WEIGHT.insideMore : 0);
  }
  if (kind === 'city' && evidence.ofRegion(candidate, place) > 0) score += WEIGHT.regionMentioned;
  if (kind !== 'region' && !capital && !hasNamesakeRegion(candidate, place)) return score;
  return score + WEIGHT.siblingRegion * Math.min(MAX_SIBLING_REGIONS, evidence.ofSiblingRegions(candidate, place));
}

/**
 * Returns true for a large city, capital or region whose name looks like the name of a feature: `Cape Town`, `Port
 * Louis`, `Rhode Island`.
 */
function isLargeFeatureName(
  { kind, alternate, capital, population }: PlaceCandidate,
  { hasFeatureWord }: PlaceEntity,
): boolean {
  if (kind === 'region') return hasFeatureWord && !alternate;
  return kind === 'city' && !alternate && (capital || population > LARGE_FEATURE_NAME);
}

/** Returns true for a region of an English-speaking country whose name no country and no large city has. */
function isUnrivalledState(
  { kind, region, country, population, alternate }: PlaceCandidate,
  { candidates }: PlaceEntity,
): boolean {
  if (kind !== 'region' || region >= 0 || alternate || !ENGLISH_SPEAKING.has(country)) return false;
  return candidates.every(
    (other) =>
      other.kind === 'region' ||
      (other.kind === 'city' && !other.capital && other.population < Math.min(HUGE_CITY, SMALL_SHARE * population)),
  );
}

/** Returns true for a region in a country of the same name: the State of Mexico. */
function isInCountryOfName({ country }: PlaceCandidate, { candidates }: PlaceEntity): boolean {
  return candidates.some((other) => other.kind === 'country' && other.country === country);
}

/** Returns true for a town that shares its name with a much larger city: Melbourne in Derbyshire. */
function isDwarfed({ kind, population }: PlaceCandidate, { candidates }: PlaceEntity): boolean {
  return (
    kind === 'city' &&
    candidates.some((other) => other.kind === 'city' && !other.alternate && other.population > DWARFING * population)
  );
}

/** Returns true for a city in a region of the same name. */
function hasNamesakeRegion({ kind, region }: PlaceCandidate, { candidates }: PlaceEntity): boolean {
  return kind === 'city' && candidates.some((other) => other.kind === 'region' && other.place === region);
}

/**
 * Returns true for a region whose city of the same name is more likely meant. Outside the English-speaking countries,
 * any city but a small town is, because news seldom name regions there without a word such as `province`.
 */
function hasTwinCity({ place, population, country }: PlaceCandidate, { candidates }: PlaceEntity): boolean {
  const least = ENGLISH_SPEAKING.has(country) ? LARGE_SHARE * population : LARGE_TOWN;
  return candidates.some((other) => other.kind === 'city' && other.region === place && other.population > least);
}

/** Returns true for a city that shares its name with its country, or with a much larger country or region. */
function isOvershadowed({ kind, population, country }: PlaceCandidate, { candidates }: PlaceEntity): boolean {
  if (kind !== 'city') return false;
  return candidates.some((other) => {
    if (other.kind === 'city') return false;
    return other.population > OVERSHADOWING * population || (other.kind === 'country' && other.country === country);
  });
}

function scoreRelation(
  candidate: PlaceCandidate,
  { index, candidates }: PlaceEntity,
  { inner, outer, kind }: Relation,
  places: ReadonlyMap<number, PlaceEntity>,
): number {
  const other = places.get(inner === index ? outer : inner);
  if (!other) return 0;
  if (kind === 'beside') {
    const areSiblings =
      inner !== outer &&
      candidate.kind === 'region' &&
      other.chosen?.kind === 'region' &&
      other.chosen.country === candidate.country;
    return areSiblings ? WEIGHT.beside : 0;
  }
  if (inner === index) {
    const isDirect = possibleCandidates(other).some((container) => liesIn(candidate, container));
    const isInNation = !isDirect && kind === 'within' && other.nation.some((nation) => liesIn(candidate, nation));
    if (isInNation) return WEIGHT.withinNation;
    if (!isDirect) return 0;
    // `Benin, Nigeria` is a list of two countries rather than a town in Nigeria.
    const isListOfCountries = candidate.kind === 'city' && hasCountry(candidates) && hasCountry(other.candidates);
    return kind === 'within' && isListOfCountries ? 0 : WEIGHT[kind];
  }
  return outer === index && possibleCandidates(other).some((content) => liesIn(content, candidate)) ? WEIGHT[kind] : 0;
}

/** Returns true if the text says that the place lies in a country or region, and the candidate does not. */
function isContradicted(
  candidate: PlaceCandidate,
  { index, sharesName }: PlaceEntity,
  { inner, outer, kind, isOutsideList }: Relation,
  places: ReadonlyMap<number, PlaceEntity>,
): boolean {
  // An article that names two places of one name says of each where it lies, even in a list.
  if (kind !== 'within' || !(isOutsideList || sharesName) || inner !== index) return false;
  const other = places.get(outer);
  // `Ontario, Georgia` may be a list of regions, but no list has a region beside a county: `Moscow, Ayrshire`.
  if (candidate.kind !== 'city' && !(candidate.kind === 'region' && other && other.nation.length > 0)) return false;
  const containers = other?.chosen ? [other.chosen] : [];
  const areas = [...containers, ...(other?.nation ?? [])];
  return areas.length > 0 && areas.every((area) => area.kind !== 'city' && !liesIn(candidate, area));
}

function hasCountry(candidates: readonly PlaceCandidate[]): boolean {
  return candidates.some(({ kind }) => kind === 'country');
}

/** Returns the chosen candidate of a place; before a choice, all its candidates. */
function possibleCandidates({ chosen, candidates }: PlaceEntity): readonly PlaceCandidate[] {
  return chosen ? [chosen] : candidates;
}

function liesIn(inner: PlaceCandidate, outer: PlaceCandidate): boolean {
  if (inner.place === outer.place || inner.country !== outer.country) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  return inner.region === outer.place || inner.county === outer.place;
}
