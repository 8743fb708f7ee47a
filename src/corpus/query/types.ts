/** The shapes of questions and answers. The answers are what `extract query` writes as JSON. */

export interface Filters {
  /** Publication dates, YYYY-MM-DD, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Types of the entities in the answer. */
  readonly types?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2: of a place, or of a place in the article. */
  readonly country?: string | undefined;
  /** Words that the text or title of the article contains, all of them; words between quotation marks side by side. */
  readonly text?: string | undefined;
  /** Least number of articles of an entity. */
  readonly minArticles?: number | undefined;
  /** Maximum number of rows, and of articles; 0 for all. */
  readonly limit: number;
}

/** An entity of the index. */
export interface EntityRow {
  /** Row id of the entity. */
  readonly entity: number;
  readonly name: string;
  readonly type: string;
  readonly country?: string;
  readonly articles: number;
  readonly mentions: number;
  /** The other forms in which articles write the name. */
  readonly forms: readonly string[];
}

export interface ArticleHead {
  readonly id: string;
  readonly date?: string;
  readonly title?: string;
}

/** An article of an entity. */
export interface EntityArticle extends ArticleHead {
  /** The name that the article uses. */
  readonly name: string;
  readonly mentions: number;
}

/** A sentence that names an entity: `text` is `article.slice(start, end)`. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Name of the entity. */
  readonly entity: string;
}

export interface FoundArticle extends ArticleHead {
  readonly passages: readonly Passage[];
}

/** What an entity said or wrote. */
export interface FoundQuote {
  /** Id of the article. */
  readonly article: string;
  /** Name of the entity. */
  readonly speaker: string;
  readonly text: string;
  readonly cue: string | null;
}

/** An entity that appears with the entities of the question. */
export interface Companion extends EntityRow {
  /** Articles and sentences with both. */
  readonly together: number;
  readonly sentences: number;
  /** Normalized pointwise mutual information over articles, -1 to 1. */
  readonly npmi: number;
}
