/**
 * The interfaces of the tables in which features look up words and names. If a model lacks a table, features that need
 * it are not computed.
 */

/** Word clusters and frequency ranks. */
export interface WordTable {
  /** Returns the row of a lower-cased word; -1 if the table lacks the word. */
  find(lower: string): number;
  /** Returns the cluster of a row at level 0 (coarse), 1 (middle) or 2 (fine). */
  cluster(row: number, level: 0 | 1 | 2): number;
  /** Returns the frequency rank of a row; the most frequent word has rank 0. */
  rank(row: number): number;
}

/** Names with their classes, found by the hashes of their lower-cased tokens. */
export interface NameTable {
  /** Returns the class bits of a name that consists of one word; 0 if the table lacks the name. */
  classesOf(lowerHash: number): number;
  /**
   * Returns the longest name that starts at token `i` and ends before token `end`, as `length << 16 | classes`, or 0.
   *
   * @param hashes the hashes of all lower-cased tokens of the document.
   */
  match(hashes: Uint32Array, i: number, end: number): number;
}

export interface LookupTables {
  readonly words: WordTable | undefined;
  /** Names from open data; `NAME_CLASS` lists the classes. */
  readonly gazetteer: NameTable | undefined;
  /** Names that were collected from the training articles; bit k of the classes stands for type k of the model. */
  readonly harvest: NameTable | undefined;
}

export const NO_TABLES: LookupTables = { words: undefined, gazetteer: undefined, harvest: undefined };
