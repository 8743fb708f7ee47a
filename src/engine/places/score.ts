/**
 * How well a candidate fits a place entity: the logarithm of its population is the prior, and what the article says is
 * added in the same unit. Tuned on the training articles.
 */
import { wordSet } from '../../util/collections.js';
import type { Evidence } from './evidence.js';
import type { Candidate } from './gazetteer.js';
import type { Relation } from './relations.js';
import type { Subject } from './subject.js';

/** Weights, in powers of ten of population. */
const WEIGHT = {
  country: 3,
  continent: 3,
  region: 0,
  capital: 2,
  /** A name that GeoNames does not print first; of a city of millions it is more often one that English news use. */
  alternate: -1.5,
  alternateOfMillions: -0.8,
  part: -0.7,
  /** A region in a country that the article does not speak of, unless English news name it without its country. */
  remote: -1,
  /** A region where its city of the same name is rather meant, as Berlin or Aleppo. */
  twin: -2,
  /** A city in a region of the same name, as New York in New York. */
  namesake: 1.2,
  feature: -3,
  /** The words around the name call it a region, or a city. */
  saidKind: 2.5,
  countryMentioned: 1.5,
  regionMentioned: 2,
  /** For regions, their namesakes and capitals: each other region of the country that is mentioned, up to three. */
  sibling: 0.8,
  /** It is said to lie in another place, or another to lie in it. */
  within: 4,
  in: 2.5,
  /** The article says that it lies in another place: `Randolph, New Hampshire`. */
  elsewhere: -3,
  beside: 2.5,
} as const;

/** Where English is spoken; their regions are named without the country. */
const ENGLISH_SPEAKING = wordSet('AU CA GB IE IN NZ US ZA');
/** A name like that of a building or a landscape is that of a city of this size. */
const UNMISTAKABLE = 300_000;
/** A region goes by its own name beside a smaller town than this. */
const LARGE_TOWN = 50_000;
/** A town is overshadowed by a country or region of its name with this many times its people. */
const OVERSHADOWING = 10;

export function scoreOf(
  candidate: Candidate,
  subject: Subject,
  said: readonly Relation[],
  subjects: ReadonlyMap<number, Subject>,
  evidence: Evidence,
): number {
  let strongest = 0;
  let isElsewhere = false;
  for (const relation of said) {
    strongest = Math.max(strongest, fromRelation(candidate, subject, relation, subjects));
    isElsewhere ||= contradicts(candidate, subject, relation, subjects);
  }
  const fromText = strongest > 0 ? strongest : isElsewhere ? WEIGHT.elsewhere : 0;
  // An overshadowed town must be meant outright; the mere mention of other places says nothing for it.
  const isImplied = strongest > 0 || !isOvershadowed(candidate, subject);
  return prior(candidate, subject) + fromText + (isImplied ? implied(candidate, subject, evidence) : 0);
}

function prior(candidate: Candidate, subject: Subject): number {
  const { kind, population } = candidate;
  let score = Math.log10(1 + population);
  if (kind !== 'city') score += WEIGHT[kind];
  if (subject.feature && !isUnmistakable(candidate)) score += WEIGHT.feature;
  if (subject.kind !== undefined) score += kind === subject.kind ? WEIGHT.saidKind : -WEIGHT.saidKind;
  if (kind === 'region' && isTwin(candidate, subject)) score += WEIGHT.twin;
  if (kind !== 'city') return score;
  if (candidate.part) score += WEIGHT.part;
  if (candidate.alternate) score += population < 1e6 ? WEIGHT.alternate : WEIGHT.alternateOfMillions;
  if (isOvershadowed(candidate, subject)) return score;
  if (candidate.capital && !candidate.alternate) score += WEIGHT.capital;
  return isNamesake(candidate, subject) ? score + WEIGHT.namesake : score;
}

/** Whether a name such as `Cape Town` or `Port Louis` is rather that of a city than of a landscape or building. */
function isUnmistakable({ kind, alternate, capital, population }: Candidate): boolean {
  return kind === 'city' && !alternate && (capital || population > UNMISTAKABLE);
}

/** What the mere mention of other places says. */
function implied(candidate: Candidate, subject: Subject, evidence: Evidence): number {
  const { kind, capital, country } = candidate;
  let score = 0;
  if (evidence.ofCountry(candidate, subject) > 0) score += WEIGHT.countryMentioned;
  else if (kind === 'region' && !ENGLISH_SPEAKING.has(country)) score += WEIGHT.remote;
  if (kind === 'city' && evidence.ofRegion(candidate, subject) > 0) score += WEIGHT.regionMentioned;
  if (kind !== 'region' && !capital && !isNamesake(candidate, subject)) return score;
  return score + WEIGHT.sibling * Math.min(3, evidence.ofSiblings(candidate, subject));
}

/** Whether a city lies in a region of its name. */
function isNamesake({ kind, region }: Candidate, { candidates }: Subject): boolean {
  return kind === 'city' && candidates.some((other) => other.kind === 'region' && other.place === region);
}

/**
 * Whether a region's city of the same name is rather meant: where English is spoken, when it has about half of the
 * region's people; elsewhere, when it is no small town, because news seldom name regions there without saying so.
 */
function isTwin({ place, population, country }: Candidate, { candidates }: Subject): boolean {
  const least = ENGLISH_SPEAKING.has(country) ? 0.45 * population : LARGE_TOWN;
  return candidates.some((other) => other.kind === 'city' && other.region === place && other.population > least);
}

/** Whether the name is rather that of a much larger region or country, or of the country that the city lies in. */
function isOvershadowed({ kind, population, country }: Candidate, { candidates }: Subject): boolean {
  if (kind !== 'city') return false;
  return candidates.some((other) => {
    if (other.kind === 'city') return false;
    return other.population > OVERSHADOWING * population || (other.kind === 'country' && other.country === country);
  });
}

function fromRelation(
  candidate: Candidate,
  { index, candidates }: Subject,
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
  if (a === index) {
    if (!possible(other).some((container) => lies(candidate, container))) return 0;
    // `Benin, Nigeria` is a list of countries rather than a town in one of them.
    const isList = candidate.kind === 'city' && isCountry(candidates) && isCountry(other.candidates);
    return kind === 'within' && isList ? 0 : WEIGHT[kind];
  }
  return b === index && possible(other).some((content) => lies(content, candidate)) ? WEIGHT[kind] : 0;
}

/** Whether the article says that it lies in a country or region where the candidate does not. */
function contradicts(
  candidate: Candidate,
  { index }: Subject,
  { a, b, kind, isPlain }: Relation,
  subjects: ReadonlyMap<number, Subject>,
): boolean {
  if (kind !== 'within' || !isPlain || a !== index || candidate.kind !== 'city') return false;
  const container = subjects.get(b)?.chosen;
  return container !== undefined && container.kind !== 'city' && !lies(candidate, container);
}

function isCountry(candidates: readonly Candidate[]): boolean {
  return candidates.some(({ kind }) => kind === 'country');
}

/** What a neighbour may be: the place chosen for it, else any. */
function possible({ chosen, candidates }: Subject): readonly Candidate[] {
  return chosen ? [chosen] : candidates;
}

function lies(inner: Candidate, outer: Candidate): boolean {
  if (inner.place === outer.place || inner.country !== outer.country) return false;
  return outer.kind === 'country' ? inner.kind !== 'country' : inner.kind === 'city' && inner.region === outer.place;
}
