/** A name prepared for comparison with other names of its type. */
import type { CorpusName } from './types.js';

export interface ParsedName {
  /** Fuller names are compared first. */
  readonly fullness: number;
  /** False for a name that means somebody only together with an article: a surname, an acronym, `the Senate`. */
  readonly isFull: boolean;
  /** Names that share a key are written alike. */
  readonly alike: readonly string[];
  /** Keys under which shorter names find this name. */
  readonly offers: readonly string[];
  /** Keys under which this name looks for fuller names. */
  readonly asks: readonly string[];
  /** For an organization: the country in its name. */
  readonly nation?: string | undefined;
}

/** How the names of one type are parsed and compared. */
export interface NameRules<Parsed extends ParsedName = ParsedName> {
  parse(name: CorpusName): Parsed;
  /**
   * Returns how surely a name is a shorter form of a fuller name that offers one of the keys that it asks for, 0 to 1.
   * From {@link SURE} on, a full name needs no further evidence.
   */
  match(shorter: Parsed, fuller: Parsed): number;
  /** Returns false if a form that articles use for the fuller name says too little to find it in other articles. */
  canBeAlias?(alias: Parsed, fuller: Parsed): boolean;
}

/** A full name that matches one entity only, at least this well, is a form of the name of this entity. */
export const SURE = 0.7;
