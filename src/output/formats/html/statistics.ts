/** What several articles have in common, counted while they pass by: one small record an entity, whatever the texts. */
import { type Entity, KNOWN_TYPES, type Result } from '../../../engine/types.js';
import type { MapPoint } from './map.js';

/** One thing over all articles. */
export interface Subject {
  readonly name: string;
  readonly type: string;
  /** The articles that mention it, by their numbers, in order. */
  readonly articles: readonly number[];
  readonly mentions: number;
}

export interface Pair {
  readonly a: Subject;
  readonly b: Subject;
  /** How many articles mention both. */
  readonly count: number;
}

/** Types that name times and amounts rather than things that are written about. */
const NOT_SUBJECTS = new Set(['date', 'duration', 'set', 'money']);
/** Pairs are counted among this many subjects, those of the most articles. */
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

  /** Those of the most articles, then mentions, then in the order they came. */
  top(count: number, type?: string): Subject[] {
    return [...this.#subjects.values()]
      .filter((subject) => type === undefined || subject.type === type)
      .sort((a, b) => b.articles.length - a.articles.length || b.mentions - a.mentions)
      .slice(0, count);
  }

  /** The types of the subjects: the known ones in their usual order, then a user's own. */
  get types(): string[] {
    const found = new Set([...this.#subjects.values()].map(({ type }) => type));
    return [...new Set([...KNOWN_TYPES, ...found])].filter((type) => found.has(type));
  }

  /** Those that the most articles mention together, at least two. */
  pairs(count: number): Pair[] {
    const top = this.top(PAIRED);
    const pairs = top.flatMap((a, index) => top.slice(index + 1).map((b) => ({ a, b, count: shared(a, b) })));
    return pairs
      .filter((pair) => pair.count > 1)
      .sort((a, b) => b.count - a.count)
      .slice(0, count);
  }

  points(count: number): MapPoint[] {
    const placed = [...this.#subjects.values()].flatMap(({ name, articles, place }) =>
      place === undefined ? [] : { ...place, name, count: articles.length },
    );
    return placed.sort((a, b) => b.count - a.count).slice(0, count);
  }
}

/** What makes entities of two articles the same: the place they are, the user's id, or their name. */
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
