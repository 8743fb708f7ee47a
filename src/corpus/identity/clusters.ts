/** Clusters of names that grow by joining, and the reasons that forbid a join. */
import type { Corpus, CorpusName } from './types.js';

/** Why two clusters must stay apart. */
export type Contrast = 'type' | 'lexicon' | 'place' | 'user' | 'article';

/** Joins clusters of names in near-linear time (union by number of articles, with path halving). */
export class Clusters {
  readonly #names: readonly CorpusName[];
  readonly #parent: Int32Array;
  readonly #lexicon: string[];
  readonly #place: Int32Array;
  /** Articles of a cluster, ascending; replaced when clusters join. */
  readonly #articles: Int32Array[];
  /** For each cluster, the clusters from which the user has separated it. */
  readonly #apart = new Map<number, Set<number>>();

  constructor({ names }: Corpus) {
    this.#names = names;
    this.#parent = Int32Array.from(names, (_, i) => i);
    this.#lexicon = names.map(({ lexicon }) => lexicon);
    this.#place = Int32Array.from(names, ({ place }) => place);
    this.#articles = names.map(({ articles }) => articles);
  }

  /** Returns the name that stands for the cluster of a name. */
  find(name: number): number {
    const parent = this.#parent;
    let at = name;
    while (parent[at] !== at) {
      const above = parent[parent[at] as number] as number;
      parent[at] = above;
      at = above;
    }
    return at;
  }

  /** Returns the articles of a cluster, ascending. */
  articles(name: number): Int32Array {
    return this.#articles[this.find(name)] as Int32Array;
  }

  /** Keeps the clusters of two names apart from now on. */
  separate(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    for (const [one, other] of [
      [x, y],
      [y, x],
    ] as const) {
      const set = this.#apart.get(one) ?? new Set();
      this.#apart.set(one, set.add(other));
    }
  }

  /** Returns what forbids that two clusters are one entity; undefined if nothing does. */
  contrast(a: number, b: number): Contrast | undefined {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return undefined;
    if (this.#names[x]?.type !== this.#names[y]?.type) return 'type';
    if (this.#apart.get(x)?.has(y)) return 'user';
    if (this.#lexicon[x] !== '' && this.#lexicon[y] !== '' && this.#lexicon[x] !== this.#lexicon[y]) return 'lexicon';
    if (this.#place[x] !== 0 && this.#place[y] !== 0 && this.#place[x] !== this.#place[y]) return 'place';
    // An article with both names has two entities for them, so its linker has told them apart.
    return shareArticle(this.#articles[x] as Int32Array, this.#articles[y] as Int32Array) ? 'article' : undefined;
  }

  /** Joins the clusters of two names, whatever {@link contrast} says. */
  join(a: number, b: number): void {
    let [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const [first, second] = [this.#articles[x] as Int32Array, this.#articles[y] as Int32Array];
    if (first.length < second.length) [x, y] = [y, x];
    this.#parent[y] = x;
    this.#articles[x] = mergeSorted(first, second);
    this.#articles[y] = NO_ARTICLES;
    if (this.#lexicon[x] === '') this.#lexicon[x] = this.#lexicon[y] as string;
    if (this.#place[x] === 0) this.#place[x] = this.#place[y] as number;
    for (const other of this.#apart.get(y) ?? []) this.separate(x, other);
  }
}

const NO_ARTICLES = new Int32Array(0);

function shareArticle(a: Int32Array, b: Int32Array): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.some((article) => hasSorted(many, article));
}

/** Returns true if an ascending array has a value. */
function hasSorted(values: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return values[low] === wanted;
}

/** Returns the values of two ascending arrays, ascending and without repetition. */
function mergeSorted(a: Int32Array, b: Int32Array): Int32Array {
  const out = new Int32Array(a.length + b.length);
  let [i, j, length] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const next = j >= b.length || (i < a.length && (a[i] as number) <= (b[j] as number)) ? a[i] : b[j];
    if (a[i] === next) i++;
    if (b[j] === next) j++;
    out[length++] = next as number;
  }
  return out.slice(0, length);
}
