/** Opens an index for questions. */
import { openDatabase } from '../database.js';
import { checkVersion } from '../schema.js';
import { companionsOf } from './companions.js';
import { listEntities } from './entities.js';
import { selectDocuments } from './filters.js';
import { findEntities, nearestNames } from './find.js';
import { type MergeCandidate, mergeCandidatesOf } from './merge-candidates.js';
import { type Network, networkOf, type Window } from './network.js';
import { articlesOf, findArticles } from './passages.js';
import { quotesOf } from './quotes.js';
import { readResults, type StoredResult } from './results.js';
import type { Companion, EntityArticle, EntityRow, Filters, FoundArticle, FoundQuote } from './types.js';

/** Questions to the documents that the filters select. */
export interface Search {
  /** Returns the entities in the most articles. */
  most(): EntityRow[];
  /** Returns the articles of an entity, newest first. */
  articlesOf(entity: number): EntityArticle[];
  /**
   * Returns the entities one of whose forms equals the name, contains its words side by side, or begins with it, those
   * with the most articles first.
   */
  find(name: string): EntityRow[];
  /** Returns names of the index that are similar to a name. */
  nearest(name: string): string[];
  /**
   * Returns the articles in which an entity of each group appears, newest first, with passages.
   *
   * @param around characters before and after a mention; without it, a passage is a sentence.
   */
  articles(groups: readonly (readonly EntityRow[])[], around?: number): FoundArticle[];
  /** Returns who appears with the entities, the closest first. */
  companions(entities: readonly EntityRow[]): Companion[];
  /** Returns what the speakers said; with subjects, what they said of these. */
  quotes(speakers: readonly EntityRow[], subjects?: readonly EntityRow[]): FoundQuote[];
  /** Returns true if the index has quotations. */
  hasQuotes(): boolean;
  /** Yields the articles in which an entity of each group appears, as results; without a group, all selected articles. */
  results(groups: readonly (readonly EntityRow[])[]): Iterable<StoredResult>;
  /** Returns the ties between entities. */
  network(entities: readonly EntityRow[], window: Window): Network;
  /** Returns pairs of names that nearly became one entity, the best first. */
  mergeCandidates(): MergeCandidate[];
  close(): void;
}

/**
 * @param shown name of the file in messages.
 * @throws ExtractError
 */
export async function openSearch(path: string, shown: string, filters: Filters): Promise<Search> {
  const db = await openDatabase(path, shown, true);
  try {
    checkVersion(db);
    const selection = selectDocuments(db, filters);
    return {
      most: () => listEntities(selection),
      articlesOf: (entity) => articlesOf(selection, entity),
      find: (name) => findEntities(selection, name),
      nearest: (name) => nearestNames(db, name),
      articles: (groups, around) => findArticles(selection, groups, around),
      companions: (entities) => companionsOf(selection, entities),
      quotes: (speakers, subjects) => quotesOf(selection, speakers, subjects),
      hasQuotes: () => db.statement('SELECT 1 AS one FROM quotes LIMIT 1').get([]) !== undefined,
      results: (groups) => readResults(selection, groups),
      network: (entities, window) => networkOf(selection, entities, window),
      mergeCandidates: () => mergeCandidatesOf(selection),
      close: db.close,
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
