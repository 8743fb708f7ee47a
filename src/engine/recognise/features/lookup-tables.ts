/** What features look words and names up in. Each may be missing: its features are then silent. */

/** Word clusters and frequency ranks. */
export interface WordTable {
  /** Row of a lower-case word, or -1. */
  find(lower: string): number;
  /** Cluster of a row at level 0 (coarse) to 2 (fine). */
  cluster(row: number, level: 0 | 1 | 2): number;
  /** Frequency rank of a row, 0 the most frequent. */
  rank(row: number): number;
}

/** Names by class, looked up by the hashes of their lower-cased tokens. */
export interface NameTable {
  /** Class bits of a single word. */
  classesOf(lowerHash: number): number;
  /**
   * The longest name that begins at token i and ends before `end`: `length << 16 | classes`, 0 when none.
   * @param hashes of all lower-cased tokens of the document.
   */
  match(hashes: Uint32Array, i: number, end: number): number;
}

export interface Resources {
  readonly words: WordTable | null;
  readonly gazetteer: NameTable | null;
  /** Names learned from the training articles; classes are the types of the model. */
  readonly harvest: NameTable | null;
}

export const NO_RESOURCES: Resources = { words: null, gazetteer: null, harvest: null };
