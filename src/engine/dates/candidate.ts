/** Candidates: spans that may be time expressions, and the rules that propose them. */
import type { TimexMod } from '../types.js';
import type { Meaning } from './meaning.js';
import type { Words } from './read/words.js';

/** A time expression as a rule found it: the words `[first, last)` of the document and their meaning. */
export interface Proposal {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  /** TIMEX3 modifier: "the end of next year" has the modifier `END`. */
  readonly mod?: TimexMod;
  /** Name that replaces the name of the rule; `duration` proposes "two years ago" as `distance`. */
  readonly rule?: string;
}

/** A proposal together with the name of its rule. */
export interface Candidate extends Proposal {
  readonly rule: string;
}

/** A rule: one family of time expressions, in one file of `propose/` and one row of its table. */
export interface Rule {
  readonly name: string;
  /** The lower-case words at which the rule is tried; {@link ANY_NUMBER} stands for every number in digits. */
  readonly triggers: Iterable<string>;
  /**
   * Returns the time expressions at word `i`, which is one of the triggers. Reads only a bounded number of words around
   * `i`, so that the time of the stage grows linearly with the text.
   */
  propose(w: Words, i: number, options: RuleOptions): Proposal | readonly Proposal[] | undefined;
}

export interface RuleOptions {
  /** Returns true if 4/7/2019 is 4 July. Called only where both readings are possible. */
  readonly dayFirst: () => boolean;
  /** Returns the countries and peoples that the document names, with the number of times. Called only if a day needs it. */
  readonly countries: () => ReadonlyMap<string, number>;
}

/** The trigger that stands for every number in digits. */
export const ANY_NUMBER = '0';

/** Returns the proposal that the words `[first, last)` have this meaning. */
export function proposal(first: number, last: number, meaning: Meaning): Proposal {
  return { first, last, meaning };
}
