import type { Form } from '../form.js';

/** How strongly a shorter form may be taken for a longer one; 0 is not at all. Only the strongest candidates count. */
export type Strength = number;

/** How names of one type are brought together. Adding a type is adding one of these. */
export interface Matcher {
  /** How full a form is: fuller forms are placed first, and lesser ones are matched to them. */
  fullness(form: Form): number;
  /** Index keys; two forms that share none are never compared. */
  keys(form: Form): readonly string[];
  match(lesser: Form, fuller: Form): Strength;
}
