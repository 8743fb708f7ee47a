/** How near an article is to the articles of an entity: names in common, time and folder. */
import type { Corpus, CorpusName } from './types.js';

/** Articles of the entity that are compared with the article: those nearest in time. */
const COMPARED = 24;
/** Days after which closeness in time counts half. */
const HALF_DAYS = 60;
/** What it counts if the country in the name of an organization is in the article, and if it is not. */
const NATION = { named: 1, missing: -0.5 };

export class Nearness {
  readonly #corpus: Corpus;
  /** For each article the numbers of its names: those of article `a` lie from `#first[a]` to `#first[a + 1]`. */
  readonly #first: Int32Array;
  readonly #names: Int32Array;

  constructor(corpus: Corpus) {
    const { names, articles } = corpus;
    this.#corpus = corpus;
    const first = new Int32Array(articles.length + 1);
    for (const { articles: own } of names)
      for (const article of own) first[article + 1] = (first[article + 1] as number) + 1;
    for (let i = 0; i < articles.length; i++) first[i + 1] = (first[i + 1] as number) + (first[i] as number);
    const next = first.slice();
    const flat = new Int32Array(first.at(-1) as number);
    names.forEach(({ articles: own }, name) => {
      for (const article of own) {
        flat[next[article] as number] = name;
        next[article] = (next[article] as number) + 1;
      }
    });
    this.#first = first;
    this.#names = flat;
  }

  /** Returns the names of an article. */
  namesOf(article: number): Int32Array {
    return this.#names.subarray(this.#first[article], this.#first[article + 1]);
  }

  /**
   * Returns how near an article is to an entity: the best of the entity's articles that are nearest in time.
   *
   * @param articles those of the entity, ascending.
   * @param nation the country in the name of the entity.
   */
  score(article: number, articles: Int32Array, nation: string | undefined): number {
    const names = this.namesOf(article);
    const own = new Set(names);
    let best = 0;
    for (const other of this.#nearestInTime(article, articles)) {
      best = Math.max(best, this.#shared(own, other) + this.#closeness(article, other));
    }
    if (nation === undefined) return best;
    const countries = new Set<string | undefined>();
    for (const name of names) countries.add((this.#corpus.names[name] as CorpusName).country);
    return best + (countries.has(nation) ? NATION.named : NATION.missing);
  }

  #nearestInTime(article: number, articles: Int32Array): readonly number[] {
    const others = [...articles].filter((other) => other !== article);
    if (others.length <= COMPARED) return others;
    const gap = (other: number): number => this.#gap(article, other);
    return others
      .map((other) => ({ other, days: gap(other) }))
      .sort((a, b) => a.days - b.days)
      .slice(0, COMPARED)
      .map(({ other }) => other);
  }

  /** Returns the days between two articles; infinite if a day is unknown. */
  #gap(a: number, b: number): number {
    const [x, y] = [this.#corpus.articles[a]?.day, this.#corpus.articles[b]?.day];
    return x === undefined || y === undefined ? Number.POSITIVE_INFINITY : Math.abs(x - y);
  }

  #closeness(a: number, b: number): number {
    const folder = this.#corpus.articles[a]?.folder === this.#corpus.articles[b]?.folder ? 0.25 : 0;
    return folder + HALF_DAYS / (HALF_DAYS + this.#gap(a, b));
  }

  /** Returns the sum over the names that two articles share, rare names counting more. */
  #shared(own: ReadonlySet<number>, other: number): number {
    const { names, articles } = this.#corpus;
    let sum = 0;
    for (const name of this.namesOf(other)) {
      if (!own.has(name)) continue;
      const { type, articles: all } = names[name] as CorpusName;
      if (type !== 'date') sum += Math.log((articles.length + 1) / all.length) / Math.log(articles.length + 2);
    }
    return sum;
  }
}
