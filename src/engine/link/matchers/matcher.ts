/** The interface of a matcher, which decides for one type which name forms are names of one entity. */
import type { NameForm } from '../name-forms.js';

/**
 * How strongly a name form matches a fuller form (`Biden` matches `Joe Biden`); 0 for no match. Only strengths of the
 * same matcher are compared: a form joins the cluster of its strongest match, and is ambiguous if several clusters
 * match as strongly.
 */
export type Strength = number;

export interface Matcher {
  /**
   * Returns how complete a form is. Fuller forms are placed in clusters first, and the other forms are matched with
   * them.
   */
  fullness(form: NameForm): number;
  /**
   * Returns the keys of a form in the index. Two forms without a common key are never compared. A prefix separates
   * kinds of keys: `@TR` is a country, `.n` the first letter of an acronym, `=cocacola` a name without its spacing.
   */
  keys(form: NameForm): readonly string[];
  /** Returns how strongly `shorter` matches `fuller`: `Stoltenberg` matches `Jens Stoltenberg` strongly. */
  match(shorter: NameForm, fuller: NameForm): Strength;
}
