/** The shapes that the parts of identity exchange. All numbers of names and articles are indexes in {@link Corpus}. */

/** A name of the corpus: all entities of articles with the same type, normalized name, GeoNames id and lexicon id. */
export interface CorpusName {
  readonly type: string;
  /** The name as `normalizeName.forIdentity` returns it. */
  readonly folded: string;
  /** The name as the first article writes it. */
  readonly text: string;
  /** GeoNames id; 0 if there is none. */
  readonly place: number;
  /** ISO 3166-1 alpha-2: where a place lies, or what a `Senate` is the senate of; undefined if it is unknown. */
  readonly country: string | undefined;
  /** The id in the user's lexicon; empty if there is none. */
  readonly lexicon: string;
  /** Other forms that articles give to the same entity, normalized, with the number of these articles. */
  readonly aliases: ReadonlyMap<string, number>;
  /** Articles with the name, ascending. */
  readonly articles: Int32Array;
}

/** What identity depends on, of an article. */
export interface CorpusArticle {
  /** The folder of the article's file. */
  readonly folder: string;
  /** Publication date in days since 1970; undefined if it is unknown. */
  readonly day: number | undefined;
}

/** A decision of the user about two names of one type, or about one name. */
export interface Correction {
  readonly action: 'same' | 'apart' | 'hide';
  /** The type; empty for every type. */
  readonly type: string;
  /** Normalized name. */
  readonly name: string;
  /** The other name, normalized; empty for `hide`. */
  readonly as: string;
}

export interface Corpus {
  readonly names: readonly CorpusName[];
  readonly articles: readonly CorpusArticle[];
  readonly corrections: readonly Correction[];
}

/** Two names that nearly joined. */
export interface NearMiss {
  readonly a: number;
  readonly b: number;
  /** How well the two fit, 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

export interface Identities {
  /** For each name the number of a name that stands for its entity: equal numbers are one entity. */
  readonly entityOf: Int32Array;
  /** For a name that means different entities in different articles: article → entity. */
  readonly exceptions: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly nearMisses: readonly NearMiss[];
}
