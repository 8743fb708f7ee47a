/**
 * Counts entities over several articles. It keeps counts of entities and no texts, so memory grows with the number of
 * entities only.
 */
import { type Entity, KNOWN_TYPES, type Result } from '../../../engine/types.js';
import type { MapPoint } from './map.js';

/** An entity, with its counts over all articles of the report. */
export interface Subject {
  readonly name: string;
  readonly type: string;
  /** Numbers of the articles that mention the entity, ascending. */
  readonly articles: readonly number[];
  readonly mentions: number;
}

export interface Pair {
  readonly a: Subject;
  readonly b: Subject;
  /** Number of articles that mention both entities of the pair. */
  readonly count: number;
}

/** Types of times and amounts of money, which the overview does not count as subjects. */
const NOT_SUBJECTS = new Set(['date', 'duration', 'set', 'money']);
/** Pairs are counted only among this many entities, those that appear in the most articles. */
const PAIRED = 60;

interface Counted {
  readonly name: string;
  readonly type: string;
  readonly articles: number[];
  readonly place: { readonly latitude: number; readonly longitude: number } | undefined;
  mentions: number;
}

export class Statistics {
  readonly #subjects = new Map<string, Counted>();

  /** Counts the entities of an article. @param article number of the article; numbers must ascend. */
  add({ entities }: Result, article: number): void {
    for (const entity of entities) {
      if (NOT_SUBJECTS.has(entity.type)) continue;
      const key = keyOf(entity);
      let subject = this.#subjects.get(key);
      if (subject === undefined) {
        subject = { name: entity.name, type: entity.type, articles: [], place: coordinates(entity), mentions: 0 };
        this.#subjects.set(key, subject);
      }
      subject.mentions += entity.count;
      if (subject.articles.at(-1) !== article) subject.articles.push(article);
    }
  }

  /**
   * Returns the entities that appear in the most articles; among equals, those with the most mentions, then in input
   * order.
   */
  top(count: number, type?: string): Subject[] {
    return [...this.#subjects.values()]
      .filter((subject) => type === undefined || subject.type === type)
      .sort((a, b) => b.articles.length - a.articles.length || b.mentions - a.mentions)
      .slice(0, count);
  }

  /** Types of the counted entities: the known types in their usual order, then the types of the user's model. */
  get types(): string[] {
    const found = new Set([...this.#subjects.values()].map(({ type }) => type));
    return [...new Set([...KNOWN_TYPES, ...found])].filter((type) => found.has(type));
  }

  /** Returns the pairs of entities that the most articles mention together; a pair needs at least two articles. */
  pairs(count: number): Pair[] {
    const top = this.top(PAIRED);
    const pairs = top.flatMap((a, index) => top.slice(index + 1).map((b) => ({ a, b, count: shared(a, b) })));
    return pairs
      .filter((pair) => pair.count > 1)
      .sort((a, b) => b.count - a.count)
      .slice(0, count);
  }

  /** Returns a map point for each of the `count` places that appear in the most articles and have coordinates. */
  points(count: number): MapPoint[] {
    const placed = [...this.#subjects.values()].flatMap(({ name, articles, place }) =>
      place === undefined ? [] : { ...place, name, count: articles.length },
    );
    return placed.sort((a, b) => b.count - a.count).slice(0, count);
  }
}

/**
 * Returns the key of an entity: the GeoNames id of a place, the id in the user's lexicon, or the name. Entities of
 * different articles with the same key are counted as one.
 */
function keyOf({ type, name, place, lexiconId }: Entity): string {
  return JSON.stringify([type, place?.geonames ?? lexiconId ?? name.toLowerCase()]);
}

function coordinates({ place }: Entity): Counted['place'] {
  if (place?.latitude === undefined || place.longitude === undefined) return undefined;
  return { latitude: place.latitude, longitude: place.longitude };
}

function shared(a: Subject, b: Subject): number {
  const others = new Set(b.articles);
  return a.articles.filter((article) => others.has(article)).length;
}
